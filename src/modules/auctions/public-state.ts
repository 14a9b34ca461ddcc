import { formatAmount } from '../../kernel/money.ts'
import { onTheWire } from '../../kernel/time.ts'
import { mayBuyNow } from './rules/buy-now.ts'
import { isReserveMet, leastBid, suggestedBids } from './rules/proxy.ts'
import { type Auction, termsOf } from './subjects.ts'

/** How an auction stands at `now`, as everybody may know it; `viewerId` is whose next bid is reckoned. */
export function publicState(auction: Auction, now: Date, viewerId?: string) {
  const { bidding, currency, state } = auction
  const terms = termsOf(auction)
  const amount = (minor: bigint | null) => (minor === null ? null : formatAmount(minor, currency))
  return {
    id: auction.id,
    state,
    seq: bidding.seq,
    currency,
    price: amount(bidding.price),
    bids: bidding.bids,
    minimum_bid: formatAmount(leastBid(terms, bidding, viewerId), currency),
    suggested: suggestedBids(terms, bidding, viewerId).map((minor) => formatAmount(minor, currency)),
    reserve_met: bidding.reserve === null ? null : isReserveMet(bidding),
    buy_now: mayBuyNow({ terms: auction, state, now }, bidding) ? amount(auction.buyNow) : null,
    ends_at: onTheWire(bidding.endsAt),
    extended: bidding.endsAt > auction.firstEndAt,
    server_time: onTheWire(now),
  }
}
