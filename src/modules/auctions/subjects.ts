import type { Subject } from '../../engine/process.ts'
import type { Currency } from '../../kernel/currency.ts'
import type { AuctionState } from './rules/decide.ts'
import { endings } from './rules/closing.ts'
import { type LadderText, readLadder } from './rules/increments.ts'
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
  /** Its end while it would be sold, and its end while it would not: one of the two is unset. */
  sellsAt: Date | null
  passesAt: Date | null
  /** The product is off sale for a while, or its seller may not come in. */
  onHold: boolean
  parties: { seller: string; winner: string | null }
}

/** The rules frozen into an auction. */
export type AuctionPolicy = { increments: LadderText; softClose: number }

/** The terms of an auction, as the rules ask for them. */
export function termsOf(auction: Omit<Auction, 'bidding'>): Terms {
  const { increments, softClose } = auction.policy as AuctionPolicy
  return {
    sellerId: auction.parties.seller,
    currency: auction.currency,
    opening: auction.opening,
    reserve: auction.firstReserve,
    buyNow: auction.buyNow,
    increments: readLadder(increments, auction.currency),
    softClose,
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
  createdAt: Date
  dealId: string | null
  parties: { seller: string; bidder: string }
}
