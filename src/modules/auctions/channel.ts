import { formatAmount } from '../../kernel/money.ts'
import { onTheWire } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { ChannelKind } from '../../platform/realtime/channels.ts'
import type { ChannelName, Live } from '../../platform/realtime/live.ts'
import { mayBuyNow } from './rules/buy-now.ts'
import { isReserveMet, leastBid } from './rules/proxy.ts'
import type { Bidding } from './rules/terms.ts'
import { type Auction, termsOf } from './subjects.ts'

/** What happens in one auction, for everybody who watches it. */
export const auctionChannel: ChannelKind = {
  kind: 'auction',
  summary: 'How an auction stands, after each thing that was done in it.',
  mayWatch: () => true,
}

export const channelOf = (auctionId: string): ChannelName => `${auctionChannel.kind}:${auctionId}`

/** What was done that watchers are told of. */
export type Happening = 'bid' | 'retraction' | 'reserve' | 'state'

/** Tells watchers how an auction stands after something was done: each bid that counts is told by itself. */
export function tellWatchers(
  live: Live,
  tx: Tx,
  auction: Auction,
  happening: Happening,
  after: readonly Bidding[] = [auction.bidding],
): void {
  for (const bidding of after) {
    live.publish(tx, {
      channel: channelOf(auction.id),
      event: happening,
      data: publicState({ ...auction, bidding }, tx.now),
    })
  }
}

/** How an auction stands, as everybody may know it. */
function publicState(auction: Auction, now: Date) {
  const { bidding, currency, state } = auction
  return {
    id: auction.id,
    state,
    seq: bidding.seq,
    currency,
    price: bidding.price === null ? null : formatAmount(bidding.price, currency),
    bids: bidding.bids,
    minimum_bid: formatAmount(leastBid(termsOf(auction), bidding, undefined), currency),
    reserve_met: bidding.reserve === null ? null : isReserveMet(bidding),
    buy_now:
      auction.buyNow !== null && mayBuyNow({ terms: auction, state, now }, bidding)
        ? formatAmount(auction.buyNow, currency)
        : null,
    ends_at: onTheWire(bidding.endsAt),
    extended: bidding.endsAt > auction.firstEndAt,
    server_time: onTheWire(now),
  }
}
