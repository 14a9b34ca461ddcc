import { isId } from '../../kernel/ids.ts'
import type { Tx } from '../db/transaction.ts'
import type { JobData, JobDefinition } from './definition.ts'
import { countJobs, type JobRow, type JobSearch, selectJob, selectJobs, selectJobsCarrying } from './store.ts'
import { type JobFilter, type JobList, type JobView, type QueueView, type StoredState, stateWords } from './view.ts'

const listed: Record<JobList, Pick<JobSearch, 'states' | 'scheduled'>> = {
  waiting: { states: ['created', 'retry'], scheduled: false },
  scheduled: { states: ['created', 'retry'], scheduled: true },
  active: { states: ['active'], scheduled: null },
  failed: { states: ['failed'], scheduled: null },
  success: { states: ['completed'], scheduled: null },
}

/** Jobs, newest first. In a marketplace's transaction its own only; above marketplaces every one. */
export async function listJobs(tx: Tx, filter: JobFilter = {}): Promise<JobView[]> {
  const rows = await selectJobs(tx, {
    ...(filter.list ? listed[filter.list] : { states: null, scheduled: null }),
    queue: filter.queue ?? null,
    before: filter.before ?? null,
    limit: Math.min(Math.max(filter.limit ?? 20, 1), 100),
  })
  return rows.map(present)
}

/** One job, or undefined where this transaction's marketplace has none of that id. */
export async function findJob(tx: Tx, id: string): Promise<JobView | undefined> {
  if (!isId(id)) return undefined
  const row = await selectJob(tx, id)
  return row && present(row)
}

/** The jobs of a queue that carry one of these values under `key`. Above marketplaces only. */
export async function jobsCarrying(tx: Tx, name: string, key: string, values: readonly string[]): Promise<JobView[]> {
  return (await selectJobsCarrying(tx, name, key, values)).map(present)
}

/** Every declared queue with how many jobs it holds, in the order of the names. */
export async function listQueues<Services>(
  tx: Tx,
  definitions: readonly JobDefinition<Services, JobData>[],
): Promise<QueueView[]> {
  const counts = await countJobs(tx)
  return definitions
    .map(({ name, summary }) => {
      const of = (states: StoredState[], scheduled: boolean | null) =>
        counts
          .filter((row) => row.name === name && states.includes(row.state))
          .filter((row) => scheduled === null || row.scheduled === scheduled)
          .reduce((sum, row) => sum + Number(row.count), 0)
      return {
        name,
        summary,
        waiting: of(['created', 'retry'], false),
        scheduled: of(['created', 'retry'], true),
        active: of(['active'], null),
        failed: of(['failed'], null),
        success: of(['completed'], null),
      }
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function present(row: JobRow): JobView {
  const data = row.data ?? {}
  // The first attempt leaves the count of retries at zero.
  const progress = progressIn(row.output)
  const begun = row.started_on ? row.retry_count + 1 : 0
  return {
    id: row.id,
    queue: row.name,
    state: stateWords[row.state],
    marketplaceId: typeof data.marketplaceId === 'string' ? data.marketplaceId : null,
    data,
    output: progress ? null : row.output,
    progress: progress && row.state === 'active' ? progress : null,
    attempts: begun,
    attemptsAllowed: row.retry_limit + 1,
    priority: row.priority,
    createdAt: row.created_on,
    startAfter: row.start_after,
    startedAt: row.started_on,
    endedAt: row.completed_on,
    durationMs: row.started_on && row.completed_on ? row.completed_on.getTime() - row.started_on.getTime() : null,
  }
}

function progressIn(output: JobRow['output']): JobView['progress'] {
  const { progress } = (output ?? {}) as { progress?: JobView['progress'] }
  return progress && typeof progress.done === 'number' && typeof progress.of === 'number' ? progress : null
}
