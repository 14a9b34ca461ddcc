import { Link } from 'react-router'
import type { Queue } from '../../../api/shapes.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { Table } from '../../../ui/list/Table.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'

/** The kinds of jobs, what each is for, and how many there are. */
export function QueueTable({ queues }: { queues: readonly Queue[] }) {
  const count = (queue: Queue, list: string, number: number) =>
    number > 0 ? <Link to={`/admin/jobs?queue=${queue.name}&list=${list}`}>{number}</Link> : 0
  return (
    <Table
      caption="Kinds of jobs"
      rows={queues}
      keyOf={({ name }) => name}
      columns={[
        {
          heading: 'Kind',
          cell: (row) => (
            <>
              <code>{row.name}</code>
              <br />
              {row.summary}
            </>
          ),
        },
        { heading: 'Waiting', figures: true, cell: (row) => count(row, 'waiting', row.waiting) },
        { heading: 'Scheduled', figures: true, cell: (row) => count(row, 'scheduled', row.scheduled) },
        { heading: 'Active', figures: true, cell: (row) => count(row, 'active', row.active) },
        { heading: 'Done', figures: true, cell: (row) => count(row, 'success', row.success) },
        {
          heading: 'Failed',
          figures: true,
          cell: (row) => (row.failed > 0 ? <Badge tone="bad">{count(row, 'failed', row.failed)}</Badge> : 0),
        },
        {
          heading: 'Run',
          cell: (row) => (
            <SubmitButton quiet small name="press" value={`trigger ${row.name}`} aria-label={`Run now: ${row.name}`}>
              Run now
            </SubmitButton>
          ),
        },
      ]}
    />
  )
}
