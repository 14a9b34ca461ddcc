import { Refusal } from '../kernel/errors.ts'
import type { Tx } from '../platform/db/transaction.ts'
import type { JobData } from '../platform/jobs/definition.ts'
import type { JobList, JobView } from '../platform/jobs/view.ts'
import type { OpenedJobs } from './open-jobs.ts'
import { table } from './table.ts'

/** `jobs list`: every kind of job, with how many are in each state. */
export function listKinds({ db, jobs }: OpenedJobs): Promise<string> {
  return db.aboveMarketplaces(async (tx) => {
    const rows = (await jobs.queues(tx)).map((queue) => [
      queue.name,
      String(queue.waiting),
      String(queue.scheduled),
      String(queue.active),
      String(queue.failed),
      String(queue.success),
      queue.summary,
    ])
    return table(['Job', 'Waiting', 'Scheduled', 'Active', 'Failed', 'Success', 'What it does'], rows)
  })
}

/** `jobs status`: the newest jobs, and the workers there are. */
export function showJobs(
  { db, jobs }: OpenedJobs,
  filter: { list?: JobList; queue?: string; limit: number },
): Promise<string> {
  return db.aboveMarketplaces(async (tx) => {
    const [found, workers] = await Promise.all([jobs.list(tx, filter), jobs.workers(tx)])
    const rows = found.map((job) => [
      job.id,
      job.queue,
      job.state,
      `${job.attempts}/${job.attemptsAllowed}`,
      job.createdAt.toISOString(),
      job.progress ? `${job.progress.done} of ${job.progress.of}` : tookOf(job),
      errorOf(job),
    ])
    const heads = ['Id', 'Job', 'State', 'Attempts', 'Created (UTC)', 'Took', 'Error']
    return `${rows.length ? table(heads, rows) : 'No such jobs.'}\n\nWorkers: ${workers.length}`
  })
}

/** `jobs workers`: calls every worker process, and says which answered. */
export async function callWorkers({ jobs }: OpenedJobs): Promise<string> {
  const workers = await jobs.callRoll()
  if (workers.length === 0) return 'No worker runs. Start one: npx marketry worker, or npm start.'
  const rows = workers.map(({ host, pid, started_at, seen_at, running, answered }) => [
    host,
    String(pid),
    started_at.toISOString(),
    answered ? 'answered' : `silent since ${seen_at.toISOString()}`,
    String(running),
  ])
  return table(['Host', 'Process', 'Since (UTC)', 'Called', 'Jobs in hand'], rows)
}

/** `jobs status <id>`: everything known of one. @throws Refusal when there is none */
export function showJob({ db, jobs }: OpenedJobs, id: string): Promise<string> {
  return db.aboveMarketplaces(async (tx) => {
    const job = await jobs.find(tx, id)
    if (!job) throw new Refusal('not_found', 'not_found', `There is no job ${id}.`)
    return JSON.stringify(job, null, 2)
  })
}

/** `jobs trigger <name>`: sends one by hand. @throws Refusal for an unknown name or marketplace */
export async function triggerJob(
  { db, jobs, directory }: OpenedJobs,
  name: string,
  asked: { data?: string; marketplace?: string },
): Promise<string> {
  const data = parseData(asked.data ?? '{}')
  const send = async (tx: Tx) => `Sent ${name} as ${jobs.trigger(tx, name, data)}.`
  if (!asked.marketplace) return db.aboveMarketplaces(send)
  const marketplace = await directory.bySlug(asked.marketplace)
  if (!marketplace) throw new Refusal('not_found', 'not_found', `There is no marketplace '${asked.marketplace}'.`)
  return db.inMarketplace(marketplace.id, send)
}

/** `jobs retry <id>` and `jobs cancel <id>`. @throws Refusal where its state does not allow that */
export async function steerJob({ db, jobs }: OpenedJobs, act: 'retry' | 'cancel', id: string): Promise<string> {
  await db.aboveMarketplaces((tx) => jobs[act](tx, id))
  return act === 'retry' ? `${id} will be tried once more.` : `${id} is called off.`
}

/** `jobs purge`: removes what ended before `endedBefore`. */
export async function purge(
  { db, jobs }: OpenedJobs,
  what: { list: 'success' | 'failed'; queue?: string; endedBefore: Date },
): Promise<string> {
  const removed = await db.aboveMarketplaces((tx) => jobs.purge(tx, what))
  return `Removed ${removed} ${removed === 1 ? 'job' : 'jobs'}.`
}

/** `jobs schedules`: when what is sent by itself comes next. */
export async function listSchedules({ db, jobs, directory }: OpenedJobs): Promise<string> {
  const rows = await db.aboveMarketplaces((tx) => jobs.schedules(tx))
  const shown = rows.map(async ({ name, scope, cron, zone, enabled, next_due }) => [
    name,
    scope ? ((await directory.byId(scope))?.slug ?? scope) : '',
    cron,
    zone,
    enabled ? next_due.toISOString() : 'off',
  ])
  return table(['Job', 'Marketplace', 'Cron', 'Zone', 'Next (UTC, business time)'], await Promise.all(shown))
}

/** `jobs schedules --on|--off <name>`. @throws Refusal when there is none of that name */
export async function switchSchedule({ db, jobs }: OpenedJobs, name: string, enabled: boolean): Promise<string> {
  await db.aboveMarketplaces((tx) => jobs.switchSchedule(tx, name, enabled))
  return `The schedule of ${name} is ${enabled ? 'on' : 'off'}.`
}

function tookOf({ durationMs }: JobView): string {
  return durationMs === null ? '' : `${durationMs} ms`
}

function errorOf({ state, output }: JobView): string {
  const message = state === 'FAILURE' || state === 'RETRY' ? output?.['message'] : undefined
  return typeof message === 'string' ? (message.split('\n')[0] ?? '').slice(0, 80) : ''
}

function parseData(text: string): JobData {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    data = undefined
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data) || Object.values(data).some(isDeep)) {
    throw new Refusal('invalid', 'job_data', `--data must be a flat JSON object, for example '{"orderId":"…"}'.`)
  }
  return data as JobData
}

function isDeep(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
