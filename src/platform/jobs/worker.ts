import type { JobWithMetadata, PgBoss } from 'pg-boss'
import type { Log } from '../telemetry/log.ts'
import { FinalFailure, type JobData, type JobDefinition } from './definition.ts'

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
}

/** Starts the workers of every declared queue. */
export async function startCrew<Services>(
  boss: PgBoss,
  definitions: readonly JobDefinition<Services, JobData>[],
  services: Services,
  needs: { log: Log; meter: JobMeter },
): Promise<Crew> {
  const workers = new Map<string, string[]>()
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
          heartbeatRefreshSeconds: 10,
        },
        async ([job]: JobWithMetadata<JobData>[]) => {
          if (!job) return []
          try {
            return [await attempt(definition, services, job, needs)]
          } finally {
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
  }
}

async function attempt<Services>(
  definition: JobDefinition<Services, JobData>,
  services: Services,
  job: JobWithMetadata<JobData>,
  { log, meter }: { log: Log; meter: JobMeter },
) {
  const run = job.retryCount + 1
  const jobLog = log.child({
    job: job.id,
    queue: definition.name,
    attempt: run,
    ...(typeof job.data.marketplaceId === 'string' && { marketplace: job.data.marketplaceId }),
  })
  const began = performance.now()
  const ended = (outcome: 'success' | 'failure') =>
    meter.jobEnded(definition.name, outcome, (performance.now() - began) / 1_000)
  try {
    const answer = await definition.handle(services, job.data, {
      id: job.id,
      attempt: run,
      signal: job.signal,
      log: jobLog,
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

/** What is kept of a failure: no values that an error of the database or of a client carries along. */
function failureOf(fault: unknown): object {
  if (!(fault instanceof Error)) return { message: String(fault) }
  const code = 'code' in fault ? String(fault.code) : undefined
  return { name: fault.name, message: fault.message, ...(code && { code }), stack: fault.stack }
}
