import { plusSeconds } from '../kernel/time.ts'
import type { JobDefinition } from '../platform/jobs/definition.ts'
import type { Services } from '../platform/services.ts'
import type { DueTimer, Engine } from './process.ts'
import { pickDueTimers } from './store.ts'

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

/** The job that meets one deadline. It is tried once: a failed deadline is noted on its row and picked again. */
export function fireTimerJob(engine: () => Engine): JobDefinition<Services, DueTimer> {
  return {
    name: 'fire_timer',
    summary: 'Takes the step of a deal whose deadline has passed.',
    queue: { concurrency: 4, retryLimit: 0, expireInSeconds: leaseSeconds },
    handle: (_services, timer) => engine().fire(timer),
  }
}
