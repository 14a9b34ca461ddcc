import type { Explanation, PermissionList } from '../../../api/shapes.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { useFormats } from '../../../words/formats.ts'
import { useWords } from '../../../words/words.ts'
import { useCodes } from '../codes.ts'

/** RFC 3339. */
const endsAt = /^\d{4}-\d\d-\d\dT/

interface Props {
  explained: Explanation
  roles: PermissionList['roles']
}

type Reason = Explanation['actions'][number]['reasons'][number]

/** Each action, whether this member may, and every reason. */
export function Reasons({ explained: { member, actions }, roles: declared }: Props) {
  const t = useWords('lists')
  const { list, time } = useFormats()
  const { act, fact } = useCodes()
  const role = (name: string) => declared.find((one) => one.name === name)?.label ?? name
  const roles = member.roles.length > 0 ? list(member.roles.map(role)) : t('permissions.noRole')
  /** A role and a fact are names of the code; a grant says when it ends; the rest are words already. */
  const inWords = ({ kind, words }: Reason) => {
    if (kind === 'role' || kind === 'step') return role(words)
    if (kind === 'relation') return list(words.split(', ').map(fact))
    return kind === 'grant' && endsAt.test(words) ? time(words) : words
  }
  return (
    <>
      <p>{t('permissions.person', { name: member.name, roles })}</p>
      <Table
        caption={t('permissions.mayTo', { name: member.name })}
        rows={actions}
        keyOf={({ action, reasons }) => `${action} ${reasons[0]?.kind}`}
        columns={[
          { heading: t('permissions.action'), cell: ({ action }) => <span title={action}>{act(action)}</span> },
          {
            heading: t('permissions.may'),
            cell: ({ allowed }) => (
              <Badge tone={allowed ? 'good' : 'bad'}>{allowed ? t('permissions.yes') : t('permissions.no')}</Badge>
            ),
          },
          {
            heading: t('permissions.why'),
            cell: ({ reasons }) =>
              reasons
                .map((reason) =>
                  t('permissions.reason', {
                    kind: t(`permissions.reasons.${reason.kind}`),
                    words: inWords(reason),
                  }),
                )
                .join('; '),
          },
        ]}
      />
    </>
  )
}
