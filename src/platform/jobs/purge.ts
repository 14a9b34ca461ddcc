import { type Clock, plusSeconds, seconds } from '../../kernel/time.ts'
import type { Database } from '../db/database.ts'
import type { JobDefinition } from './definition.ts'
import type { Jobs } from './jobs.ts'

const daysKept = 7

/** Keeps the job tables small: what succeeded or was called off goes after a week, what failed stays for a person. */
export const purgeJobs: JobDefinition<{ jobs: Jobs; db: Database; clock: Clock }> = {
  name: 'purge_jobs',
  summary: `Removes jobs that ended well more than ${daysKept} days ago.`,
  schedule: { cron: '40 2 * * *', zone: 'UTC' },
  async handle({ jobs, db, clock }) {
    // Jobs carry real times, also where business time was turned.
    const endedBefore = plusSeconds(clock.real(), -daysKept * seconds.day)
    return { removed: await db.aboveMarketplaces((tx) => jobs.purge(tx, { list: 'success', endedBefore })) }
  },
}
