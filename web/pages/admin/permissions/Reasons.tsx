import type { Explanation } from '../../../api/shapes.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'

const kinds: Record<string, string> = {
  role: 'role',
  member: 'anybody',
  relation: 'relation',
  grant: 'grant',
  step: 'step of its process, as',
  refused: 'no',
}

/** Each action, whether this member may, and every reason. */
export function Reasons({ explained: { member, actions } }: { explained: Explanation }) {
  return (
    <>
      <p>
        {member.name} ({member.roles.join(', ') || 'no role'}):
      </p>
      <Table
        caption={`What ${member.name} may do to it`}
        rows={actions}
        keyOf={({ action, reasons }) => `${action} ${reasons[0]?.kind}`}
        columns={[
          { heading: 'Action', cell: ({ action }) => action.replaceAll('_', ' ') },
          {
            heading: 'May they',
            cell: ({ allowed }) => <Badge tone={allowed ? 'good' : 'bad'}>{allowed ? 'yes' : 'no'}</Badge>,
          },
          {
            heading: 'Why',
            cell: ({ reasons }) => reasons.map(({ kind, words }) => `${kinds[kind]}: ${words}`).join('; '),
          },
        ]}
      />
    </>
  )
}
