import { chargeStepOf, maximumCharge } from '../../../kernel/currency.ts'
import { endAfterBid } from './closing.ts'
import { leastBid, withBid } from './proxy.ts'
import type { Bidding, Terms } from './terms.ts'

/** The states of an auction, as its process declares them. */
export const auctionStates = ['scheduled', 'live', 'sold', 'unsold', 'cancelled'] as const
export type AuctionState = (typeof auctionStates)[number]

/** Why a bid is refused: the codes of the problems that tell it. */
export const bidRefusals = [
  'auction_not_started',
  'auction_ended',
  'auction_on_hold',
  'own_auction',
  'bidder_blocked',
  'bidder_refused',
  'address_missing',
  'not_sent_there',
  'card_missing',
  'bid_too_low',
  'bid_not_higher',
  'bid_too_high',
  'bid_unchargeable',
] as const
export type BidRefusal = (typeof bidRefusals)[number]

/** Why somebody may not bid at all here, whatever the amount. */
export type Unfit = Extract<
  BidRefusal,
  'bidder_blocked' | 'bidder_refused' | 'address_missing' | 'not_sent_there' | 'card_missing'
>

/** A bid that waits to be decided. */
export interface WaitingBid {
  bidderId: string
  /** The most its bidder would pay, minor units. */
  amount: bigint
}

/** What the bids of one batch are decided by. */
export interface Ground {
  terms: Terms
  state: AuctionState
  /** The product is off sale for a while, its seller suspended, or nobody to be paid. */
  onHold: boolean
  /** Bidders who may not bid, and why; whoever is not named may. */
  unfit: ReadonlyMap<string, Unfit>
  now: Date
}

/** What became of a bid: a line of the log, with how the bidding stood after it. */
export interface Decided<Bid extends WaitingBid> {
  bid: Bid
  /** Null: it counts. */
  refusal: BidRefusal | null
  /** The least this bidder could have bid instead, where the amount was what was wrong. */
  least: bigint | null
  after: Bidding
}

/**
 * Decides the waiting bids in their order, each by how the one before it left the bidding. Pure: deciding them together or
 * one by one comes to the same.
 */
export function decideBids<Bid extends WaitingBid>(
  ground: Ground,
  before: Bidding,
  waiting: readonly Bid[],
): { after: Bidding; decided: Decided<Bid>[] } {
  let after = before
  const decided = waiting.map((bid) => {
    const refusal = refusalOf(ground, after, bid)
    const line = { ...after, seq: after.seq + 1 }
    const least = refusal && aboutAmount.has(refusal) ? leastBid(ground.terms, after, bid.bidderId) : null
    after = refusal ? line : counted(ground, line, bid)
    return { bid, refusal, least, after }
  })
  return { after, decided }
}

function counted({ terms, now }: Ground, line: Bidding, bid: WaitingBid): Bidding {
  return { ...withBid(terms, line, bid), endsAt: endAfterBid(terms, line.endsAt, now) }
}

const aboutAmount: ReadonlySet<BidRefusal> = new Set(['bid_too_low', 'bid_not_higher'])

/** The first thing that speaks against a bid; null when nothing does. The order is fixed. */
function refusalOf(ground: Ground, bidding: Bidding, { bidderId, amount }: WaitingBid): BidRefusal | null {
  const { terms, state, now, unfit } = ground
  if (state === 'scheduled') return 'auction_not_started'
  // At the very instant of its end it is over, whether or not the end has been noted yet.
  if (state !== 'live' || now >= bidding.endsAt) return 'auction_ended'
  if (bidderId === terms.sellerId) return 'own_auction'
  if (ground.onHold) return 'auction_on_hold'
  const hindrance = unfit.get(bidderId)
  if (hindrance) return hindrance
  return amountRefusal(terms, bidding, { bidderId, amount })
}

function amountRefusal(terms: Terms, bidding: Bidding, { bidderId, amount }: WaitingBid): BidRefusal | null {
  if (amount > maximumCharge) return 'bid_too_high'
  if (amount % chargeStepOf(terms.currency) !== 0n) return 'bid_unchargeable'
  if (amount >= leastBid(terms, bidding, bidderId)) return null
  return bidding.leader?.bidderId === bidderId ? 'bid_not_higher' : 'bid_too_low'
}
