import { plusSeconds } from '../kernel/time.ts'
import type { JobDefinition } from '../platform/jobs/definition.ts'
import type { Services } from '../platform/services.ts'
import type { DueTimer, Engine } from './process.ts'
import { countTimers, pickDueTimers } from './store.ts'

// A picked deadline that was not met within this (real seconds) was lost with its worker, and is picked again.
const leaseSeconds = 60
const most = 200

/**
 * Looks once for deadlines that have passed on the business clock, in all marketplaces, and hands each to a job.
 * @returns how many were handed on
 */
export async function sendDueTimers(services: Services): Promise<number> {
  const real = services.clock.real()
  return services.db.aboveMarketplaces(async (tx) => {
    const leaseUntil = plusSeconds(real, leaseSeconds)
    const due = await pickDueTimers(tx, { business: services.clock.now(), real, leaseUntil, most })
    for (const row of due) {
      const timer: DueTimer = {
        marketplaceId: row.marketplace_id,
        process: row.process,
        subjectId: row.subject_id,
        transition: row.transition,
      }
      services.jobs.send(tx, 'fire_timer', timer)
    }
    return due.length
  })
}

/**
 * The job that meets one deadline. A failure is no failure of the job: it is noted on the deadline, is seen there, and the
 * deadline is picked again when its pause is over.
 */
export function fireTimerJob(
  engine: () => Engine,
  failed: (timer: DueTimer) => void,
): JobDefinition<Services, DueTimer> {
  return {
    name: 'fire_timer',
    summary: 'Takes the step of a deal whose deadline has passed.',
    queue: { concurrency: 4, retryLimit: 0, expireInSeconds: leaseSeconds },
    async handle(_services, timer, { log }) {
      try {
        await engine().fire(timer)
      } catch (fault) {
        failed(timer)
        log.warn({ err: fault, process: timer.process, subject: timer.subjectId }, 'a deadline could not be met')
        return { failed: fault instanceof Error ? fault.message : String(fault) }
      }
    },
  }
}

// Business seconds a deadline may have passed before it counts as overdue: a worker takes them within a second or two.
const patience = 60

/** How many deadlines of all marketplaces are overdue, and how many of them fail. */
export async function waitingTimers({ db, clock }: Pick<Services, 'db' | 'clock'>) {
  const { overdue, failing } = await db.aboveMarketplaces((tx) => countTimers(tx, plusSeconds(clock.now(), -patience)))
  return { overdue: Number(overdue), failing: Number(failing) }
}
