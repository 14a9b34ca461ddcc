import { type Clock, plusSeconds, seconds } from '../../kernel/time.ts'
import type { JobDefinition } from '../jobs/definition.ts'
import type { Documents } from './documents.ts'
import type { Files } from './files.ts'

/** Removes what was sent in and never used, and what was kept for a time that is over. */
export const sweepPendingFiles: JobDefinition<
  { files: Files; documents: Documents; clock: Clock },
  { marketplaceId: string }
> = {
  name: 'sweep_pending_files',
  summary: 'Removes files that were sent in more than a day ago and are part of nothing, and those that have expired.',
  schedule: { cron: '20 3 * * *', zone: 'marketplace' },
  handle: async ({ files, documents, clock }, { marketplaceId }) => {
    const before = plusSeconds(clock.now(), -seconds.day)
    const pictures = await files.sweepPending(marketplaceId, before)
    return { pictures, documents: await documents.sweep(marketplaceId, before) }
  },
}

/** Removes bytes that no row knows: left by a process that ended between a row and its bytes. */
export const sweepOrphanedBytes: JobDefinition<{ documents: Documents; clock: Clock }, { marketplaceId: string }> = {
  name: 'sweep_orphaned_bytes',
  summary: 'Removes what lies in the store for more than a day and belongs to no file.',
  queue: { expireInSeconds: 3_600 },
  schedule: { cron: '40 3 * * 0', zone: 'marketplace' },
  handle: async ({ documents, clock }, { marketplaceId }) => ({
    removed: await documents.sweepOrphans(marketplaceId, plusSeconds(clock.real(), -seconds.day)),
  }),
}
