import { type Clock, plusSeconds, seconds } from '../../kernel/time.ts'
import type { Database } from '../db/database.ts'
import type { JobDefinition } from '../jobs/definition.ts'
import { deleteEventsBefore } from './store.ts'

/** Forgets live events that nobody asks for any more. */
export const forgetLiveEvents: JobDefinition<{ db: Database; clock: Clock }> = {
  name: 'forget_live_events',
  summary: 'Forgets live events that are older than a day.',
  schedule: { cron: '20 * * * *', zone: 'UTC' },
  handle: async ({ db, clock }) =>
    db.aboveMarketplaces(async (tx) => ({
      forgotten: await deleteEventsBefore(tx, plusSeconds(clock.real(), -seconds.day)),
    })),
}
