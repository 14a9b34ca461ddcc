import { seconds } from '../../../kernel/time.ts'
import type { AuctionState } from './decide.ts'
import { withReserve } from './proxy.ts'
import type { Bidding, Terms } from './terms.ts'

// As at eBay: bidders who were told 'not met' have half a day to hear that it is.
const leastTimeLeft = 12 * seconds.hour

export type ReserveRefusal = 'auction_ended' | 'reserve_too_late' | 'reserve_not_lower'

/** Whether the reserve may now be `lowered`, minor units. It goes down only, not below the opening, and not late. */
export function reserveRefusal(
  { terms, state, now }: { terms: Pick<Terms, 'opening'>; state: AuctionState; now: Date },
  { reserve, endsAt }: Pick<Bidding, 'reserve' | 'endsAt'>,
  lowered: bigint,
): ReserveRefusal | null {
  if ((state !== 'live' && state !== 'scheduled') || now >= endsAt) return 'auction_ended'
  if (endsAt.getTime() - now.getTime() < leastTimeLeft * 1_000) return 'reserve_too_late'
  return reserve === null || lowered >= reserve || lowered < terms.opening ? 'reserve_not_lower' : null
}

/** How the bidding stands under a lower reserve: what leads may meet it now, and then the price jumps to it. */
export function withLowerReserve(before: Bidding, lowered: bigint): Bidding {
  return withReserve({ ...before, seq: before.seq + 1, reserve: lowered })
}
