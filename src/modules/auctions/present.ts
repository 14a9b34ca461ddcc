import type { z } from 'zod'
import type { Actor } from '../../kernel/actor.ts'
import { formatAmount } from '../../kernel/money.ts'
import { onTheWire } from '../../kernel/time.ts'
import type { productSummary } from '../catalogue/index.ts'
import { auction as auctionProcess } from './process.ts'
import { publicState } from './public-state.ts'
import { mayBuyNow } from './rules/buy-now.ts'
import type { HistoryRow } from './store/log.ts'
import type { Auction } from './subjects.ts'

type Product = z.input<typeof productSummary>

/**
 * How an auction stands at `now`, as this viewer may know it.
 * @param own the most the viewer has bid of what counts, where that was asked; of whoever leads it is known anyway
 */
export function presentState(auction: Auction, viewer: Actor, now: Date, own: bigint | null = null) {
  const { bidding, currency, state, parties } = auction
  const viewerId = viewer.kind === 'member' ? viewer.memberId : undefined
  const leads = viewerId !== undefined && bidding.leader?.bidderId === viewerId
  const isParty = viewerId !== undefined && (viewerId === parties.seller || viewerId === parties.winner)
  const most = leads ? (bidding.leader?.maximum ?? null) : own
  return {
    ...publicState(auction, now, viewerId),
    state_label: auctionProcess.states[state]?.label ?? state,
    leading: leads,
    own_maximum: most === null ? null : formatAmount(most, currency),
    starts_at: onTheWire(auction.startsAt),
    hard_end_at: onTheWire(auction.hardEndAt),
    order_id: isParty ? auction.dealId : null,
  }
}

/** An auction with its product. */
export function presentAuction(
  auction: Auction,
  product: Product | undefined,
  { viewer, now, own = null }: { viewer: Actor; now: Date; own?: bigint | null | undefined },
) {
  const { currency, bidding } = auction
  const isSeller = viewer.kind === 'member' && viewer.memberId === auction.parties.seller
  return {
    ...presentState(auction, viewer, now, own),
    product: product ?? null,
    opening: formatAmount(auction.opening, currency),
    reserve: isSeller && bidding.reserve !== null ? formatAmount(bidding.reserve, currency) : null,
    if_unpaid: isSeller ? auction.ifUnpaid : null,
    on_hold: auction.onHold,
    created_at: onTheWire(auction.createdAt),
  }
}

/** How an auction stands, as a card says it to everybody. */
export function presentCard(auction: Auction, { now, shipsFree }: { now: Date; shipsFree: boolean }) {
  const { id, productId, state, currency, bidding, opening, buyNow, startsAt } = auction
  return {
    id,
    product_id: productId,
    state,
    currency,
    price: formatAmount(bidding.price ?? opening, currency),
    bids: bidding.bids,
    buy_now:
      buyNow !== null && mayBuyNow({ terms: auction, state, now }, bidding) ? formatAmount(buyNow, currency) : null,
    ships_free: shipsFree,
    starts_at: onTheWire(startsAt),
    ends_at: onTheWire(bidding.endsAt),
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
