import type { Currency } from '../../../kernel/currency.ts'
import type { Ladder } from './increments.ts'

/** What stands fast when an auction is made. Amounts in minor units, windows in seconds, times in UTC. */
export interface Terms {
  sellerId: string
  currency: Currency
  /** The least first bid. */
  opening: bigint
  /** Below this nothing is sold. Hidden: only whether it is met is told. Null: there is none. */
  reserve: bigint | null
  /** At this price it can be had at once, while bidding is not real. Null: it cannot. */
  buyNow: bigint | null
  increments: Ladder
  /** A bid in so many last seconds moves the end to so many seconds after the bid. */
  softClose: number
  endsAt: Date
  /** Whatever is bid, it is over then. */
  hardEndAt: Date
}

/** How the bidding stands. It follows from the terms and the log, and is kept beside them because every bid asks for it. */
export interface Bidding {
  /** The number of the log's last line. */
  seq: number
  /** What the leader would pay now; null while nobody has bid. */
  price: bigint | null
  leader: Leader | null
  /** As the seller may have lowered it. */
  reserve: bigint | null
  /** As late bids have moved it. */
  endsAt: Date
  /** Bids that count: accepted and not taken back. */
  bids: number
}

/** Who leads, and how far they would go. */
export interface Leader {
  bidderId: string
  maximum: bigint
}

/** How the bidding stands before anybody has bid. */
export function untouched({ reserve, endsAt }: Pick<Terms, 'reserve' | 'endsAt'>): Bidding {
  return { seq: 0, price: null, leader: null, reserve, endsAt, bids: 0 }
}
