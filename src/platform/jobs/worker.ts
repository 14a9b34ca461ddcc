import { setTimeout as pause } from 'node:timers/promises'
import type { JobWithMetadata, PgBoss } from 'pg-boss'
import type { Database } from '../db/database.ts'
import type { Log } from '../telemetry/log.ts'
import { maskText } from '../telemetry/mask.ts'
import { type Occasion, onOccasion } from '../telemetry/occasion.ts'
import type { Traces } from '../telemetry/traces.ts'
import { FinalFailure, type JobData, type JobDefinition } from './definition.ts'
import { openProgress } from './progress.ts'

/** What is counted of jobs. */
export interface JobMeter {
  jobEnded(name: string, outcome: 'success' | 'failure', seconds: number): void
}

// Workers are woken (waking.ts); asking unasked is the net below the sweep.
const pollSeconds = 30

/** Working on the declared queues in this process. */
export interface Crew {
  /** Lets the idle workers on a queue look for jobs at once; false where this process has none. */
  wake(name: string): boolean
  /** How many jobs are in this process's hands. */
  running(): number
  /** Takes on no more, and waits so many milliseconds at most for what is in hand. */
  rest(milliseconds: number): Promise<void>
}

/** What working needs beside the services. */
export interface WorkNeeds {
  db: Database
  log: Log
  meter: JobMeter
  traces: Traces
}

/** Starts the workers of every declared queue. */
export async function startCrew<Services>(
  boss: PgBoss,
  definitions: readonly JobDefinition<Services, JobData>[],
  services: Services,
  needs: WorkNeeds,
): Promise<Crew> {
  const workers = new Map<string, string[]>()
  let running = 0
  for (const definition of definitions) {
    const ids: string[] = []
    workers.set(definition.name, ids)
    for (let count = definition.queue?.concurrency ?? 1; count > 0; count--) {
      const id: string = await boss.work(
        definition.name,
        {
          pollingIntervalSeconds: pollSeconds,
          includeMetadata: true,
          perJobResults: true,
          heartbeatRefreshSeconds: 5,
        },
        async ([job]: JobWithMetadata<JobData>[]) => {
          if (!job) return []
          running += 1
          try {
            return [await onOccasion(occasionOf(job), () => traced(definition, services, job, needs))]
          } finally {
            running -= 1
            // Where there was one job there may be another: this worker looks again without a pause.
            boss.notifyWorker(id)
          }
        },
      )
      ids.push(id)
    }
  }
  return {
    wake(name) {
      const ids = workers.get(name)
      for (const id of ids ?? []) boss.notifyWorker(id)
      return ids !== undefined
    },
    running: () => running,
    async rest(milliseconds) {
      const ended = Promise.all([...workers.keys()].map((name) => boss.offWork(name)))
      await Promise.race([ended, pause(milliseconds, undefined, { ref: false })])
    },
  }
}

/** A job goes on under the request that asked for it; where none did, under its own id. */
function occasionOf(job: JobWithMetadata<JobData>): Occasion {
  const { requestId, marketplaceId } = job.data
  return {
    request: typeof requestId === 'string' ? requestId : job.id,
    job: job.id,
    marketplace: typeof marketplaceId === 'string' ? marketplaceId : undefined,
  }
}

function traced<Services>(
  definition: JobDefinition<Services, JobData>,
  services: Services,
  job: JobWithMetadata<JobData>,
  needs: WorkNeeds,
) {
  const { traceParent } = job.data
  return needs.traces.span(
    `job ${definition.name}`,
    { 'messaging.destination.name': definition.name, 'messaging.message.id': job.id },
    () => attempt(definition, services, job, needs),
    typeof traceParent === 'string' ? traceParent : undefined,
  )
}

async function attempt<Services>(
  definition: JobDefinition<Services, JobData>,
  services: Services,
  job: JobWithMetadata<JobData>,
  { db, log, meter }: WorkNeeds,
) {
  const run = job.retryCount + 1
  const jobLog = log.child({ queue: definition.name, attempt: run })
  const progress = openProgress({ db, log: jobLog }, { id: job.id, name: definition.name, attempt: run })
  const began = performance.now()
  const ended = (outcome: 'success' | 'failure') =>
    meter.jobEnded(definition.name, outcome, (performance.now() - began) / 1_000)
  try {
    const answer = await definition.handle(services, job.data, {
      id: job.id,
      attempt: run,
      signal: job.signal,
      log: jobLog,
      progress: progress.note,
    })
    ended('success')
    return { id: job.id, status: 'completed' as const, output: resultOf(answer) }
  } catch (fault) {
    ended('failure')
    const last = fault instanceof FinalFailure || job.retryCount >= job.retryLimit
    jobLog[last ? 'error' : 'warn'](
      { err: fault },
      last ? 'job failed and is kept for a person' : 'job failed; it is tried again',
    )
    if (fault instanceof FinalFailure) return { id: job.id, status: 'deadletter' as const, output: failureOf(fault) }
    return { id: job.id, status: 'failed' as const, output: failureOf(fault) }
  } finally {
    await progress.settled()
  }
}

/** A job's result as JSON; a plain value is put into an object, because the column holds objects. */
function resultOf(answer: unknown): object | undefined {
  if (answer === undefined || answer === null) return undefined
  const plain: unknown = JSON.parse(
    JSON.stringify(answer, (_, value) => (typeof value === 'bigint' ? value.toString() : value)),
  )
  return typeof plain === 'object' && plain !== null ? plain : { value: plain }
}

/** What is kept of a failure: no values that an error carries along, and as little of persons as in the log. */
function failureOf(fault: unknown): object {
  if (!(fault instanceof Error)) return { message: maskText(String(fault)) }
  const code = 'code' in fault ? String(fault.code) : undefined
  return {
    name: fault.name,
    message: maskText(fault.message),
    ...(code && { code }),
    stack: maskText(fault.stack ?? ''),
  }
}
