import type { Job } from '../../../api/shapes.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { Table } from '../../../ui/list/Table.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { When } from '../../../ui/time/When.tsx'

const tones = {
  PENDING: 'plain',
  PROGRESS: 'warn',
  RETRY: 'warn',
  SUCCESS: 'good',
  FAILURE: 'bad',
  CANCELLED: 'plain',
} as const

/** Runs of jobs, each with what it was given and what came of it. */
export function JobTable({ jobs }: { jobs: readonly Job[] }) {
  return (
    <Table
      caption="Runs"
      rows={jobs}
      keyOf={({ id }) => id}
      empty={<Empty title="No run matches" />}
      columns={[
        { heading: 'Kind', cell: (row) => <code>{row.queue}</code> },
        { heading: 'State', cell: (row) => <Badge tone={tones[row.state]}>{row.state}</Badge> },
        { heading: 'Made', cell: (row) => <When at={row.created_at} /> },
        { heading: 'Took', figures: true, cell: (row) => (row.duration_ms === null ? '' : `${row.duration_ms} ms`) },
        { heading: 'Tries', figures: true, cell: (row) => `${row.attempts} of ${row.attempts_allowed}` },
        {
          heading: 'Given, and what came of it',
          cell: (row) => (
            <details>
              <summary>Show</summary>
              <pre>{JSON.stringify({ given: row.arguments, result: row.result }, null, 2)}</pre>
            </details>
          ),
        },
        {
          heading: 'Again',
          cell: (row) =>
            row.state === 'FAILURE' && (
              <SubmitButton quiet small name="press" value={`retry ${row.id}`}>
                Try again
              </SubmitButton>
            ),
        },
      ]}
    />
  )
}
