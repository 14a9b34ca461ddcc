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
        { heading: 'Took', figures: true, cell: tookOf },
        { heading: 'Tries', figures: true, cell: (row) => `${row.attempts} of ${row.attempts_allowed}` },
        {
          heading: 'Given, and what came of it',
          cell: (row) => (
            <>
              {row.error && <p>{row.error}</p>}
              <details>
                <summary>Show</summary>
                <pre>{JSON.stringify({ id: row.id, given: row.arguments, result: row.result }, null, 2)}</pre>
              </details>
            </>
          ),
        },
        { heading: 'Steer', cell: (row) => <Steer job={row} /> },
      ]}
    />
  )
}

/** How long the last attempt took; of one that runs, how far it says it has come. */
function tookOf({ progress, duration_ms }: Job) {
  if (progress) {
    return (
      <>
        <progress value={progress.done} max={progress.of} aria-label="How far it has come" /> {progress.done} of{' '}
        {progress.of}
      </>
    )
  }
  return duration_ms === null ? '' : `${duration_ms} ms`
}

/** What may be done about a run as it stands. */
function Steer({ job: { id, state } }: { job: Job }) {
  if (state === 'FAILURE') {
    return (
      <SubmitButton quiet small name="press" value={`retry ${id}`}>
        Try again
      </SubmitButton>
    )
  }
  if (state === 'SUCCESS' || state === 'CANCELLED') return null
  return (
    <SubmitButton quiet small name="press" value={`cancel ${id}`}>
      Call off
    </SubmitButton>
  )
}
