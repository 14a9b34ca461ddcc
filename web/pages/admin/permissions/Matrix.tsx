import type { PermissionList } from '../../../api/shapes.ts'
import { Table } from '../../../ui/list/Table.tsx'

type Line = PermissionList['permissions'][number]

/** What each role may do to each kind of thing, as the policies declare it. */
export function Matrix({ roles, permissions }: Pick<PermissionList, 'roles' | 'permissions'>) {
  const keys = [...new Set(permissions.map(({ noun, action }) => `${noun} ${action}`))].toSorted()
  const rows = keys.map((key) => ({
    key,
    lines: permissions.filter(({ noun, action }) => `${noun} ${action}` === key),
  }))
  const columnOf = (role: string, label: string) => ({
    heading: label,
    cell: ({ lines }: { lines: Line[] }) => <Cell lines={lines.filter((line) => line.role === role)} />,
  })
  return (
    <Table
      caption="What each role may do"
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        { heading: 'Thing', cell: ({ lines }) => lines[0]?.noun },
        { heading: 'Action', cell: ({ lines }) => lines[0]?.action.replaceAll('_', ' ') },
        columnOf('visitor', 'Visitor'),
        ...roles.map(({ name, label }) => columnOf(name, label)),
      ]}
    />
  )
}

function Cell({ lines }: { lines: Line[] }) {
  const given = lines.filter(({ allowed }) => allowed)
  const taken = lines.filter(({ allowed }) => !allowed)
  if (given.length === 0) return <span aria-label="no">–</span>
  const always = given.some(({ conditions }) => conditions === null)
  const words = always ? ['yes'] : [...new Set(given.map(({ conditions }) => inWords(conditions)))]
  const why = [...given, ...taken].map(({ reason }) => reason).filter((reason) => reason !== null)
  return (
    <span title={[...new Set(why)].join('; ') || undefined}>
      {words.join(', or ')}
      {taken.map((line) => (
        <span key={inWords(line.conditions)}>, but not where {inWords(line.conditions)}</span>
      ))}
    </span>
  )
}

/** 'own (seller)' for what names the member, else the fact with its value. */
function inWords(conditions: Line['conditions']): string {
  return Object.entries(conditions ?? {})
    .map(([fact, value]) => (value === 'own' ? `own (${fact.replace(/Id$/, '')})` : `${fact} is ${value}`))
    .join(' and ')
}
