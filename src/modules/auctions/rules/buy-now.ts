import type { AuctionState } from './decide.ts'
import { isReserveMet } from './proxy.ts'
import type { Bidding, Terms } from './terms.ts'

/** Whether a price to buy at once is far enough above the opening: 30 % at least, as at eBay, and not below the reserve. */
export function isFairBuyNow({ opening, reserve, buyNow }: Pick<Terms, 'opening' | 'reserve'> & { buyNow: bigint }) {
  return buyNow * 10n >= opening * 13n && (reserve === null || buyNow >= reserve)
}

/**
 * Whether it can be had at once now. Once bidding is real it cannot: from the first bid, or, where there is a reserve, from
 * when that is met.
 */
export function mayBuyNow(
  { terms: { buyNow }, state, now }: { terms: Pick<Terms, 'buyNow'>; state: AuctionState; now: Date },
  bidding: Pick<Bidding, 'leader' | 'reserve' | 'endsAt'>,
): boolean {
  if (buyNow === null || state !== 'live' || now >= bidding.endsAt) return false
  return bidding.leader === null || (bidding.reserve !== null && !isReserveMet(bidding))
}

/** How the bidding stands once somebody has bought at once. */
export function withBuyer(before: Bidding, bidderId: string, buyNow: bigint): Bidding {
  return { ...before, seq: before.seq + 1, price: buyNow, leader: { bidderId, maximum: buyNow } }
}
