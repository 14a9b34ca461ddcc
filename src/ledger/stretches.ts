import type { Tx } from '../platform/db/transaction.ts'
import { type Stretch, selectNextBound } from './proof-store.ts'

/** Beyond the last id there can be. */
export const beyondAll = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * So many entries, or accounts, are proved by one statement. A database ends a statement that takes too long, and books of
 * ten million postings take longer than that as a whole.
 */
export const usualStep = 100_000

/**
 * Walks from one id to another in stretches of `step` rows, one after the other. No id is left out, whether or not a row of
 * the table has it: each stretch begins where the one before ended. To be used in a snapshot, or what comes meanwhile
 * belongs to the one stretch and not to the other.
 */
export async function* stretches(
  tx: Tx,
  table: 'entry' | 'account',
  { after, through }: Stretch,
  step: number,
): AsyncGenerator<Stretch> {
  let from = after
  while (from < through) {
    const bound = await selectNextBound(tx, table, { after: from, through }, step)
    const next = { after: from, through: bound ?? through }
    yield next
    from = next.through
  }
}
