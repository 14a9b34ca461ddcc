import { type Sql, sql } from '../db/sql.ts'
import type { Tx } from '../db/transaction.ts'
import type { StoredState } from './view.ts'

/** A job as pg-boss keeps it. */
export interface JobRow {
  id: string
  name: string
  state: StoredState
  data: Record<string, unknown> | null
  output: Record<string, unknown> | null
  retry_count: number
  retry_limit: number
  priority: number
  created_on: Date
  start_after: Date
  started_on: Date | null
  completed_on: Date | null
}

const columns = sql`j.id, j.name, j.state::text, j.data, j.output, j.retry_count, j.retry_limit, j.priority,
  j.created_on, j.start_after, j.started_on, j.completed_on`

/** What a list of jobs asks for. */
export interface JobSearch {
  queue: string | null
  states: StoredState[] | null
  /** True: only those that may not start yet; false: only those that may; null: all. */
  scheduled: boolean | null
  before: string | null
  limit: number
}

/** Jobs, newest first: in a marketplace its own, above marketplaces every one. */
export function selectJobs(tx: Tx, search: JobSearch): Promise<JobRow[]> {
  const { queue, states, scheduled, before, limit } = search
  const source: Sql = tx.marketplaceId
    ? sql`jobs_of_marketplace(${queue}, ${states}, ${before}, ${scheduled}, ${limit})`
    : sql`(select * from jobs.job
        where (${queue}::text is null or name = ${queue})
          and (${states}::text[] is null or state::text = any (${states}))
          and (${scheduled}::boolean is null or (start_after > jobs.job_now()) = ${scheduled})
          and (${before}::uuid is null or id < ${before})
        order by id desc limit ${limit})`
  return tx.rows<JobRow>(sql`select ${columns} from ${source} j order by j.id desc`)
}

/** One job: in a marketplace only if it is that marketplace's. */
export function selectJob(tx: Tx, id: string): Promise<JobRow | undefined> {
  const source = tx.marketplaceId ? sql`job_of_marketplace(${id})` : sql`(select * from jobs.job where id = ${id})`
  return tx.maybe<JobRow>(sql`select ${columns} from ${source} j`)
}

/** The jobs of a queue whose data holds one of these values under `key`. */
export function selectJobsCarrying(tx: Tx, name: string, key: string, values: readonly string[]): Promise<JobRow[]> {
  return tx.rows<JobRow>(sql`
    select ${columns} from jobs.job j where j.name = ${name} and j.data ->> ${key} = any (${values}::text[])`)
}

/** Notes how far an attempt has come, while it is the present one. It stands where the result will. */
export async function updateProgress(
  tx: Tx,
  job: { id: string; name: string; attempt: number },
  progress: { done: number; of: number },
): Promise<void> {
  tx.write(sql`
    update jobs.job set output = ${JSON.stringify({ progress })}::jsonb
    where name = ${job.name} and id = ${job.id} and state = 'active' and retry_count = ${job.attempt - 1}`)
}

/** How many jobs of each queue are in each state. */
export interface CountRow {
  name: string
  state: StoredState
  scheduled: boolean
  count: bigint
}

/** Counts by queue and state: in a marketplace its own, above marketplaces all. */
export function countJobs(tx: Tx): Promise<CountRow[]> {
  if (tx.marketplaceId) return tx.rows<CountRow>(sql`select * from job_counts_of_marketplace()`)
  return tx.rows<CountRow>(sql`
    select name, state::text, state < 'active' and start_after > jobs.job_now() as scheduled, count(*) as count
    from jobs.job group by 1, 2, 3`)
}

/** Jobs that wait to be run or are at it, and those that were given up, by marketplace; null: the deployment's own. */
export function countJobsByMarketplace(
  tx: Tx,
): Promise<{ marketplace_id: string | null; waiting: bigint; failed: bigint }[]> {
  return tx.rows(sql`
    select data ->> 'marketplaceId' as marketplace_id,
           count(*) filter (where state < 'active' and start_after <= jobs.job_now()) as waiting,
           count(*) filter (where state = 'failed') as failed
    from jobs.job where state < 'active' or state = 'failed' group by 1`)
}

/** Removes jobs that ended in one of `states` before `endedBefore`: in a marketplace its own. Answers how many. */
export async function deleteEnded(
  tx: Tx,
  states: StoredState[],
  queue: string | null,
  endedBefore: Date,
): Promise<number> {
  const row = await tx.one<{ count: bigint }>(sql`
    with gone as (
      delete from jobs.job
      where state::text = any (${states}) and completed_on < ${endedBefore} and (${queue}::text is null or name = ${queue})
        and (${tx.marketplaceId}::text is null or data ->> 'marketplaceId' = ${tx.marketplaceId})
      returning 1)
    select count(*) as count from gone`)
  return Number(row.count)
}

/** A worker process, known by its connection to the database. */
export interface WorkerRow {
  pid: number
  since: Date
}

/** The worker processes whose listening connection stands. */
export function selectWorkers(tx: Tx): Promise<WorkerRow[]> {
  return tx.rows<WorkerRow>(sql`
    select pid, backend_start as since from pg_stat_activity
    where application_name = 'marketry-jobs-listen' and datname = current_database() order by backend_start`)
}
