import { seconds } from '../../../kernel/time.ts'
import type { AuctionState } from './decide.ts'
import { type Offer, withBid } from './proxy.ts'
import { type Bidding, type Terms, untouched } from './terms.ts'

/** A bid is a promise. Only for these it may be taken back. */
export const retractionReasons = ['typing_error', 'description_changed', 'seller_unreachable'] as const
/** Why a line of the log takes bids back: for one of these, or since the bidder has left the marketplace. */
export const loggedReasons = [...retractionReasons, 'bidder_left'] as const
export type RetractionReason = (typeof loggedReasons)[number]

// As at eBay. Early on a bidder takes back all they have bid; late only what they have just mistyped.
const lateFrom = 12 * seconds.hour
const justNow = seconds.hour

/** Whether all that somebody has bid may still be taken back at `now`: later a bid binds. */
export function mayTakeAllBack({ endsAt }: Pick<Bidding, 'endsAt'>, now: Date): boolean {
  return endsAt.getTime() - now.getTime() > lateFrom * 1_000
}

export type RetractionRefusal = 'auction_ended' | 'no_bid_to_retract' | 'retraction_too_late'

/**
 * Which of a bidder's bids are taken back when they retract now.
 * @param own their bids that count, in the order of the log
 */
export function retractable(
  { state, endsAt, now }: { state: AuctionState; endsAt: Date; now: Date },
  own: readonly { seq: number; at: Date }[],
): number[] | RetractionRefusal {
  if (state !== 'live' || now >= endsAt) return 'auction_ended'
  const last = own.at(-1)
  if (!last) return 'no_bid_to_retract'
  if (mayTakeAllBack({ endsAt }, now)) return own.map(({ seq }) => seq)
  return now.getTime() - last.at.getTime() <= justNow * 1_000 ? [last.seq] : 'retraction_too_late'
}

/**
 * How the bidding stands when only `inForce` count: as if the others had never been. The end stays where they moved it:
 * somebody may have relied on it.
 */
export function withoutBids(
  terms: Terms,
  { seq, reserve, endsAt }: Pick<Bidding, 'seq' | 'reserve' | 'endsAt'>,
  inForce: readonly Offer[],
): Bidding {
  const begun: Bidding = { ...untouched(terms), seq: seq + 1, reserve, endsAt }
  return inForce.reduce((before, bid) => withBid(terms, before, bid), begun)
}
