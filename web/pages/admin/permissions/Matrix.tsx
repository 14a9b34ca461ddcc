import type { Permission, PermissionList, View } from '../../../api/shapes.ts'
import type { Returned } from '../../../ui/form/PostForm.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import type { BulkAnswer } from '../../../ui/table/bulk.ts'
import { ListTable } from '../../../ui/table/ListTable.tsx'
import { useFormats } from '../../../words/formats.ts'
import { useWords } from '../../../words/words.ts'
import { useCodes } from '../codes.ts'

type Line = Permission['lines'][number]

interface Props {
  roles: PermissionList['roles']
  rows: readonly Permission[]
  next: string | null
  previous: string | null
  views: readonly View[]
  answered: Returned | BulkAnswer | undefined
}

/** What each role may do to each kind of thing, as the policies declare it. */
export function Matrix({ roles, rows, next, previous, views, answered }: Props) {
  const t = useWords('lists')
  const { noun, act } = useCodes()
  const all = [{ name: 'visitor', label: t('permissions.visitor') }, ...roles]
  return (
    <ListTable
      caption={t('permissions.byRoleCaption')}
      rows={rows}
      keyOf={({ id }) => id}
      next={next}
      previous={previous}
      empty={<Empty title={t('permissions.none')} />}
      views={views}
      table="/api/v1/desk/permissions/table/"
      answered={answered}
      filters={[
        { name: 'search', label: t('permissions.search'), kind: 'words' },
        {
          name: 'role',
          label: t('permissions.role'),
          kind: 'choice',
          options: all.map(({ name, label }) => ({ value: name, label })),
        },
      ]}
      columns={[
        {
          name: 'noun',
          heading: t('permissions.noun'),
          fields: ['noun'],
          cell: (row) => <span title={row.noun}>{noun(row.noun)}</span>,
        },
        {
          name: 'action',
          heading: t('permissions.action'),
          fields: ['action', 'allowed', 'conditional'],
          cell: ({ action }) => <span title={action}>{act(action)}</span>,
        },
        ...all.map(({ name, label }) => ({
          name,
          heading: label,
          cell: ({ lines }: Permission) => <Cell lines={lines.filter(({ role }) => role === name)} />,
        })),
      ]}
    />
  )
}

function Cell({ lines }: { lines: readonly Line[] }) {
  const t = useWords('lists')
  const { list } = useFormats()
  const codes = useCodes()
  /** 'own (seller)' for what names the member, else the fact with its value. */
  const inWords = (conditions: Line['conditions']) =>
    list(
      Object.entries(conditions ?? {}).map(([fact, value]) =>
        value === 'own'
          ? t('permissions.own', { fact: codes.fact(fact) })
          : t('permissions.is', { fact: codes.fact(fact), value: codes.value(value) }),
      ),
    )
  const given = lines.filter(({ allowed }) => allowed)
  const taken = lines.filter(({ allowed }) => !allowed)
  if (given.length === 0) return <span aria-label={t('permissions.no')}>–</span>
  const always = given.some(({ conditions }) => conditions === null)
  const words = always ? [t('permissions.yes')] : [...new Set(given.map(({ conditions }) => inWords(conditions)))]
  const why = [...given, ...taken].map(({ reason }) => reason).filter((reason) => reason !== null)
  const except = taken.map(({ conditions }) => t('permissions.except', { conditions: inWords(conditions) }))
  return (
    <span title={[...new Set(why)].join('; ') || undefined}>{[list(words, 'disjunction'), ...except].join(', ')}</span>
  )
}
