import type { Worker } from '../../../api/shapes.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { When } from '../../../ui/time/When.tsx'

/** The worker processes as they answered just now. */
export function WorkerTable({ workers }: { workers: readonly Worker[] }) {
  return (
    <Table
      caption="Workers"
      rows={workers}
      keyOf={({ id }) => id}
      empty={<Empty title="No worker answers">Whoever runs the deployment must start one.</Empty>}
      columns={[
        { heading: 'Worker', cell: (row) => <code>{row.host ?? row.id.slice(-8)}</code> },
        {
          heading: 'Called',
          cell: (row) => (row.answered ? <Badge tone="good">answered</Badge> : <Badge tone="bad">silent</Badge>),
        },
        { heading: 'Runs since', cell: (row) => <When at={row.started_at} /> },
        { heading: 'Seen', cell: (row) => <When at={row.seen_at} /> },
        { heading: 'Jobs in hand', figures: true, cell: (row) => row.running },
      ]}
    />
  )
}
