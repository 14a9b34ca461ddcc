import type { AppServices } from '../../engine/services.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { keepAnswered, takeNumber } from './store.ts'

/**
 * Asks Stripe how an object stands and lets `keep` write the answer down, such that of two who ask at once an older
 * answer never stays over a newer one. Whoever asks takes a number first. News that made somebody ask was there before
 * they took their number, so the highest number has seen all the news that brought any of the lower ones.
 * @returns undefined where a later question has been answered already
 */
export async function lookAt<Seen, Kept>(
  { db }: Pick<AppServices, 'db'>,
  marketplaceId: string,
  objectId: string,
  look: { ask: () => Promise<Seen>; keep: (tx: Tx, seen: Seen) => Promise<Kept> },
): Promise<Kept | undefined> {
  const number = await db.inMarketplace(marketplaceId, (tx) => takeNumber(tx, objectId))
  const seen = await look.ask()
  return db.inMarketplace(marketplaceId, async (tx) =>
    (await keepAnswered(tx, objectId, number)) ? look.keep(tx, seen) : undefined,
  )
}
