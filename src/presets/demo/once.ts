import type { SystemActor } from '../../kernel/actor.ts'
import { record, recorded } from '../../modules/activity/index.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Tx } from '../../platform/db/transaction.ts'

const setup: SystemActor = { kind: 'system', name: 'setup' }
const action = 'demo.seeded'

/** What a step of the seed leaves for later steps: ids by name. */
export type Kept = Readonly<Record<string, string>>

/**
 * Does a step of the seed once in the life of a marketplace: that it was done stands in the activity log, written in the
 * step's own transaction, with the ids later steps need. A seed that was killed goes on where it stopped.
 */
export function once(
  db: Database,
  marketplaceId: string,
  step: string,
  work: (tx: Tx) => Promise<Kept>,
): Promise<Kept> {
  return db.inMarketplace(marketplaceId, async (tx) => {
    const before = await seededBefore(tx, step)
    if (before) return before
    const kept = await work(tx)
    noteSeeded(tx, step, kept)
    return kept
  })
}

/** What a step left, or undefined while it was not done. */
export async function seededBefore(tx: Tx, step: string): Promise<Kept | undefined> {
  return (await recorded(tx, action, { kind: 'demo', id: step })) as Kept | undefined
}

/** Notes that a step is done, in the transaction that does it. */
export function noteSeeded(tx: Tx, step: string, kept: Kept = {}): void {
  record(tx, { actor: setup, action, object: { kind: 'demo', id: step }, details: kept })
}
