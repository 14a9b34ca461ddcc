import { type Clock, plusSeconds, seconds } from '../../kernel/time.ts'
import type { JobDefinition } from '../jobs/definition.ts'
import type { Files } from './files.ts'

/** Removes pictures that were sent in and never used. */
export const sweepPendingFiles: JobDefinition<{ files: Files; clock: Clock }, { marketplaceId: string }> = {
  name: 'sweep_pending_files',
  summary: 'Removes pictures that were sent in more than a day ago and are part of nothing.',
  schedule: { cron: '20 3 * * *', zone: 'marketplace' },
  handle: async ({ files, clock }, { marketplaceId }) => ({
    removed: await files.sweepPending(marketplaceId, plusSeconds(clock.now(), -seconds.day)),
  }),
}
