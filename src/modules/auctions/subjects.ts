import type { Subject } from '../../engine/process.ts'
import type { Currency } from '../../kernel/currency.ts'
import type { AuctionState } from './rules/decide.ts'
import { endings } from './rules/closing.ts'
import { type Ladder, type LadderText, readLadder } from './rules/increments.ts'
import type { Bidding, Terms } from './rules/terms.ts'

/** An auction: its terms, and how the bidding stands. */
export interface Auction extends Subject {
  state: AuctionState
  productId: string
  /** As the product is called now. */
  title: string
  currency: Currency
  /** Minor units. */
  opening: bigint
  firstReserve: bigint | null
  buyNow: bigint | null
  startsAt: Date
  /** Its end before any bid has moved it, UTC. */
  firstEndAt: Date
  hardEndAt: Date
  createdAt: Date
  bidding: Bidding
  /** The order of its winner. */
  dealId: string | null
  /** What becomes of the piece if its winner does not pay. */
  ifUnpaid: IfUnpaid
  /** The rates for sending it as they stood when it was put up; null: sending it is in the price. */
  tariffId: string | null
  /** Its end while it would be sold, and its end while it would not: one of the two is unset. */
  sellsAt: Date | null
  passesAt: Date | null
  /** The product is off sale for a while, or its seller may not come in; see also heldAsWell. */
  onHold: boolean
  parties: { seller: string; winner: string | null }
}

/** Offered to the next bidder in line, put up anew on the same terms, or left to its seller. */
export const ifUnpaids = ['offer_on', 'relist', 'nothing'] as const
export type IfUnpaid = (typeof ifUnpaids)[number]

/** The rules frozen into an auction. */
export type AuctionPolicy = { increments: LadderText; softClose: number }

// A batch asks for the steps at each bid and each answer; they are read once for as long as its auction is in hand.
const ladders = new WeakMap<object, Ladder>()

function ladderOf({ policy, currency }: Pick<Auction, 'policy' | 'currency'>): Ladder {
  const known = ladders.get(policy)
  if (known) return known
  const read = readLadder((policy as AuctionPolicy).increments, currency)
  ladders.set(policy, read)
  return read
}

/** The terms of an auction, as the rules ask for them. */
export function termsOf(auction: Omit<Auction, 'bidding'>): Terms {
  return {
    sellerId: auction.parties.seller,
    currency: auction.currency,
    opening: auction.opening,
    reserve: auction.firstReserve,
    buyNow: auction.buyNow,
    increments: ladderOf(auction),
    softClose: (auction.policy as AuctionPolicy).softClose,
    endsAt: auction.firstEndAt,
    hardEndAt: auction.hardEndAt,
  }
}

/** An auction with its bidding as it stands, and the end it will come to by that. */
export function standing(auction: Omit<Auction, 'bidding' | 'sellsAt' | 'passesAt'>, bidding: Bidding): Auction {
  return { ...auction, bidding, ...endings(bidding) }
}

/** A piece offered to somebody who had bid for it, at the most they had bid. */
export interface SecondChance extends Subject {
  auctionId: string
  productId: string
  title: string
  /** Minor units. */
  price: bigint
  currency: Currency
  /** The rates of the auction it came of. */
  tariffId: string | null
  createdAt: Date
  dealId: string | null
  parties: { seller: string; bidder: string }
}
