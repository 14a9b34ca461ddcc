import { plusSeconds, seconds } from '../../kernel/time.ts'
import { sql } from '../db/sql.ts'
import type { JobDefinition } from '../jobs/definition.ts'
import type { Services } from '../services.ts'

/** Forgets the answers kept for Idempotency-Keys when their day is over. */
export const forgetIdempotencyKeys: JobDefinition<Services> = {
  name: 'forget_idempotency_keys',
  summary: 'Forgets the answers to requests that were made more than 24 hours ago.',
  schedule: { cron: '40 * * * *', zone: 'UTC' },
  handle: async ({ db, clock }) =>
    db.aboveMarketplaces(async (tx) => {
      const before = plusSeconds(clock.real(), -seconds.day)
      const { gone } = await tx.one<{ gone: bigint }>(sql`select forget_idempotency_keys(${before}) as gone`)
      return { forgotten: Number(gone) }
    }),
}
