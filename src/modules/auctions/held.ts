import type { Tx } from '../../platform/db/transaction.ts'
import type { PayoutsOfSeller } from '../catalogue/index.ts'
import type { Auction } from './subjects.ts'

/** What auctions ask of the payouts that come after them. */
export interface PayoutsOfSellers extends PayoutsOfSeller {
  /** Those of these sellers whose offers are held back, since nobody could pay them. */
  stoppedAmong(tx: Tx, sellerIds: readonly string[]): Promise<ReadonlySet<string>>
}

/** An auction as it may be bid in now: on hold, too, while its seller could not be paid. */
export async function heldAsWell(tx: Tx, payouts: PayoutsOfSellers, auction: Auction): Promise<Auction> {
  const { seller } = auction.parties
  return auction.onHold || !(await payouts.stoppedAmong(tx, [seller])).has(seller)
    ? auction
    : { ...auction, onHold: true }
}
