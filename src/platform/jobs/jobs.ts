import type { PgBoss } from 'pg-boss'
import { notFound, Refusal } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import type { Clock } from '../../kernel/time.ts'
import type { Database } from '../db/database.ts'
import { Sql } from '../db/sql.ts'
import type { Tx } from '../db/transaction.ts'
import { openBoss } from './boss.ts'
import type { JobData, JobDefinition } from './definition.ts'
import { findJob, jobsCarrying, listJobs, listQueues } from './inspect.ts'
import { ensureQueues } from './queues.ts'
import { type ScheduleRow, selectSchedules, updateEnabled } from './schedule-store.ts'
import { type ScheduledMarketplace, startSchedules } from './schedules.ts'
import { prepareSending, type Send, type SendEach, type SendOptions } from './sending.ts'
import { type Presence, startPresence } from './presence.ts'
import { type CalledWorker, callRoll } from './roll-call.ts'
import { deleteEnded, selectWorkers, type WorkerRow } from './store.ts'
import type { JobFilter, JobView, QueueView } from './view.ts'
import { startWaking, type Waking } from './waking.ts'
import { type Crew, startCrew, type WorkNeeds } from './worker.ts'

/** Jobs as modules and the admin use them. In a marketplace's transaction they see and steer its own jobs only. */
export interface Jobs {
  /**
   * Puts a job into the queue `name` in the caller's transaction: it is there when the transaction commits, and was
   * never there otherwise. One statement, sent without waiting. Answers the id the job has (unless its queue's policy
   * folds it into one that waits).
   */
  send(tx: Tx, name: string, data: JobData, options?: SendOptions): string
  /** The same for many at once, in one statement. What each carries may name its own `requestId` and `traceParent`. */
  sendEach: SendEach
  queues(tx: Tx): Promise<QueueView[]>
  list(tx: Tx, filter?: JobFilter): Promise<JobView[]>
  find(tx: Tx, id: string): Promise<JobView | undefined>
  /** The jobs of a queue that carry one of these values under `key`, whatever became of them. Above marketplaces only. */
  carrying(tx: Tx, name: string, key: string, values: readonly string[]): Promise<JobView[]>
  /** Lets a failed job be tried once more. @throws Refusal when there is none or it did not fail */
  retry(tx: Tx, id: string): Promise<void>
  /** Calls off a job that has not ended. @throws Refusal when there is none or it has ended */
  cancel(tx: Tx, id: string): Promise<void>
  /**
   * Sends a job by hand, of a declared name. In a marketplace's transaction it gets that marketplace. It is a job of its
   * own, also beside one that waits: whoever asked finds it by the id that is answered.
   */
  trigger(tx: Tx, name: string, data?: JobData): string
  /** Removes what ended in success or was called off, and on demand what failed. Answers how many. */
  purge(tx: Tx, what: { list: 'success' | 'failed'; queue?: string; endedBefore: Date }): Promise<number>
  schedules(tx: Tx): Promise<ScheduleRow[]>
  /** Switches a schedule on or off: in a marketplace its own. @throws Refusal when there is none of that name */
  switchSchedule(tx: Tx, name: string, enabled: boolean): Promise<void>
  /** The worker processes there are. */
  workers(tx: Tx): Promise<WorkerRow[]>
  /** Calls every worker process, in transactions of its own, and answers which of them answered. */
  callRoll(): Promise<CalledWorker[]>
}

/** Jobs as the composition root runs them. */
export interface JobsServer<Services> extends Jobs {
  /** Must be called before anything is sent: makes the queues. */
  start(): Promise<void>
  /** Makes this process a worker on every queue, and a sender of what is scheduled. */
  work(services: Services): Promise<void>
  /** Takes up no further jobs, lets the running ones finish (up to `milliseconds`), hands the rest back to be retried. */
  stop(milliseconds?: number): Promise<void>
}

/** What jobs are made of. */
export interface JobsNeeds extends WorkNeeds {
  /** The app role's address. */
  url: string
  /** Connections of its own a worker process may hold. */
  connections: number
  db: Database
  clock: Clock
  /** The marketplaces for which schedules in 'marketplace' zones run. */
  marketplaces: () => Promise<readonly ScheduledMarketplace[]>
}

/** Prepares jobs of the declared kinds. Nothing is sent to the database before `start`. */
export function createJobs<Services>(
  needs: JobsNeeds,
  definitions: readonly JobDefinition<Services, JobData>[],
): JobsServer<Services> {
  const names = namesOf(definitions)
  const boss = openBoss(needs.url, { migrate: false, supervise: true, connections: needs.connections })
  boss.on('error', (fault) => needs.log.error({ err: fault }, 'jobs'))
  boss.on('warning', ({ message }) => needs.log.warn(message))
  let waking: Waking | undefined
  let crew: Crew | undefined
  let schedules: { stop(): Promise<void> } | undefined
  let sendPrepared: SendEach | undefined

  const sendEach: SendEach = (tx, name, many, options) => {
    if (!sendPrepared) throw new Error('jobs are not started')
    return sendPrepared(tx, name, many, options)
  }
  const send: Send = (tx, name, data, { singletonKey, ...options } = {}) =>
    sendEach(tx, name, [{ data, singletonKey }], options)[0] as string
  let presence: Presence | undefined
  const openWaking = (working: boolean) =>
    startWaking(
      needs,
      (name) => crew?.wake(name) ?? false,
      working,
      (callId) => presence?.answer(callId),
    )

  return {
    send,
    sendEach,
    queues: (tx) => listQueues(tx, definitions),
    list: listJobs,
    find: findJob,
    carrying: jobsCarrying,
    retry: (tx, id) =>
      steer(
        tx,
        id,
        (job) => boss.retry(job.queue, id, { db: within(tx) }),
        (name) => waking?.wake(name),
      ),
    cancel: (tx, id) => steer(tx, id, (job) => boss.cancel(job.queue, id, { db: within(tx) })),
    trigger(tx, name, data = {}) {
      if (!names.has(name)) throw notFound('job')
      const own = tx.marketplaceId ? { ...data, marketplaceId: tx.marketplaceId } : data
      return send(tx, name, own, { singletonKey: newId() })
    },
    purge: (tx, { list, queue, endedBefore }) =>
      deleteEnded(tx, list === 'failed' ? ['failed'] : ['completed', 'cancelled'], queue ?? null, endedBefore),
    schedules: async (tx) => (await selectSchedules(tx)).filter(({ name }) => names.has(name)),
    async switchSchedule(tx, name, enabled) {
      if (!(await updateEnabled(tx, name, enabled))) throw notFound('schedule')
    },
    workers: selectWorkers,
    callRoll: () => callRoll(needs.db),
    async start() {
      await boss.start()
      await ensureQueues(boss, definitions)
      sendPrepared = await prepareSending(boss, [...names], (name) => waking?.wake(name))
      waking = openWaking(false)
    },
    async work(services) {
      crew = await startCrew(boss, definitions, services, needs)
      const { running } = crew
      presence = startPresence(needs, running)
      waking = openWaking(true)
      schedules = startSchedules({ ...needs, boss, send, definitions })
    },
    async stop(milliseconds = 20_000) {
      await schedules?.stop()
      await waking?.stop()
      // Its own waiting looks only twice a second whether they are done.
      await crew?.rest(milliseconds)
      await boss.stop({ graceful: false })
      await presence?.stop()
    },
  }
}

function namesOf(definitions: readonly { name: string }[]): Set<string> {
  const names = new Set<string>()
  for (const { name } of definitions) {
    if (!/^[a-z][a-z0-9_]{2,60}$/.test(name)) throw new Error(`'${name}' is no name for a job: write it in snake_case`)
    if (names.has(name)) throw new Error(`two jobs are named ${name}`)
    names.add(name)
  }
  return names
}

async function steer(
  tx: Tx,
  id: string,
  act: (job: JobView) => ReturnType<PgBoss['retry']>,
  afterwards?: (queue: string) => void,
): Promise<void> {
  const job = await findJob(tx, id)
  if (!job) throw notFound('job')
  const { affected } = (await act(job)) as { affected: number }
  if (!affected) throw new Refusal('conflict', 'job_not_steerable', 'The state this job is in does not allow that.')
  if (afterwards) tx.afterCommit(() => afterwards(job.queue))
}

/** Our transaction, as pg-boss takes one. Its statements hold `$n` only as places for values. */
function within(tx: Tx) {
  return {
    executeSql: async (text: string, values: unknown[] = []) => {
      const strings: string[] = []
      const ordered: unknown[] = []
      let from = 0
      for (const place of text.matchAll(/\$(\d+)/g)) {
        strings.push(text.slice(from, place.index))
        ordered.push(values[Number(place[1]) - 1])
        from = place.index + place[0].length
      }
      return { rows: await tx.rows(new Sql([...strings, text.slice(from)], ordered)) }
    },
  }
}
