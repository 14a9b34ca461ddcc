import type { z } from 'zod'
import type { Actor } from '../../kernel/actor.ts'
import { formatAmount } from '../../kernel/money.ts'
import { onTheWire } from '../../kernel/time.ts'
import type { productSummary } from '../catalogue/index.ts'
import { auction as auctionProcess } from './process.ts'
import { mayBuyNow } from './rules/buy-now.ts'
import { isReserveMet, leastBid } from './rules/proxy.ts'
import type { HistoryRow } from './store/log.ts'
import { type Auction, termsOf } from './subjects.ts'

type Product = z.input<typeof productSummary>

/** How an auction stands at `now`, as this viewer may know it. */
export function presentState(auction: Auction, viewer: Actor, now: Date) {
  const { bidding, currency, state, parties } = auction
  const viewerId = viewer.kind === 'member' ? viewer.memberId : undefined
  const leads = viewerId !== undefined && bidding.leader?.bidderId === viewerId
  const isParty = viewerId !== undefined && (viewerId === parties.seller || viewerId === parties.winner)
  const amount = (minor: bigint | null) => (minor === null ? null : formatAmount(minor, currency))
  return {
    id: auction.id,
    state,
    state_label: auctionProcess.states[state]?.label ?? state,
    seq: bidding.seq,
    currency,
    price: amount(bidding.price),
    bids: bidding.bids,
    minimum_bid: formatAmount(leastBid(termsOf(auction), bidding, viewerId), currency),
    reserve_met: bidding.reserve === null ? null : isReserveMet(bidding),
    buy_now: mayBuyNow({ terms: auction, state, now }, bidding) ? amount(auction.buyNow) : null,
    leading: leads,
    own_maximum: leads ? amount(bidding.leader?.maximum ?? null) : null,
    starts_at: onTheWire(auction.startsAt),
    ends_at: onTheWire(bidding.endsAt),
    hard_end_at: onTheWire(auction.hardEndAt),
    server_time: onTheWire(now),
    order_id: isParty ? auction.dealId : null,
  }
}

/** An auction with its product. */
export function presentAuction(auction: Auction, product: Product | undefined, viewer: Actor, now: Date) {
  const { currency, bidding } = auction
  const isSeller = viewer.kind === 'member' && viewer.memberId === auction.parties.seller
  return {
    ...presentState(auction, viewer, now),
    product: product ?? null,
    opening: formatAmount(auction.opening, currency),
    reserve: isSeller && bidding.reserve !== null ? formatAmount(bidding.reserve, currency) : null,
    on_hold: auction.onHold,
    created_at: onTheWire(auction.createdAt),
  }
}

/** A line of the history. What somebody would pay, and what was refused them, is told to them, and to the house. */
export function presentLine(
  row: HistoryRow,
  { currency, viewerId, whole }: { currency: Auction['currency']; viewerId: string | null; whole: boolean },
) {
  const own = row.bidder_id !== null && row.bidder_id === viewerId
  const seen = whole || own || row.kind === 'buy_now'
  const amount = (minor: bigint | null) => (minor === null ? null : formatAmount(minor, currency))
  return {
    seq: row.seq,
    kind: row.kind,
    at: onTheWire(row.at),
    bidder: row.bidder_number === null ? null : { number: row.bidder_number, you: own },
    bidder_id: whole ? row.bidder_id : null,
    amount: seen && row.kind !== 'reserve' ? amount(row.amount) : null,
    refusal: whole || own ? row.refusal : null,
    reason: row.reason,
    takes_back: row.takes_back,
    price: amount(row.price),
  }
}
