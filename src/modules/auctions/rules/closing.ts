import { plusSeconds } from '../../../kernel/time.ts'
import { isReserveMet } from './proxy.ts'
import type { Bidding, Terms } from './terms.ts'

/**
 * When it ends after a bid at `at`: a bid in the last moments leaves everybody the same time to answer it, up to the hard
 * end. An end is never brought forward.
 */
export function endAfterBid(terms: Pick<Terms, 'softClose' | 'hardEndAt'>, endsAt: Date, at: Date): Date {
  const answered = plusSeconds(at, terms.softClose)
  const end = answered < terms.hardEndAt ? answered : terms.hardEndAt
  return end > endsAt ? end : endsAt
}

/** When it will be sold, and when it will go unsold: at its end, and only one of the two, as the bidding stands. */
export function endings(bidding: Pick<Bidding, 'endsAt' | 'leader' | 'reserve'>): {
  sellsAt: Date | null
  passesAt: Date | null
} {
  const sells = isReserveMet(bidding)
  return { sellsAt: sells ? bidding.endsAt : null, passesAt: sells ? null : bidding.endsAt }
}
