import { chargeStepOf } from '../../../kernel/currency.ts'
import { incrementAt } from './increments.ts'
import type { Bidding, Terms } from './terms.ts'

/** What of a bid the price follows from. */
export interface Offer {
  bidderId: string
  /** The most its bidder would pay, minor units. */
  amount: bigint
}

type Standing = Pick<Bidding, 'price' | 'leader' | 'reserve' | 'bids'>

/**
 * How the bidding stands after a bid that counts. Each bid is its bidder's maximum; the house bids for them as little as it
 * takes. So the price is one step above the highest maximum of anybody else, and never above what the leader would pay.
 * Whoever named an amount first leads it. A leader who goes further by themselves bids against nobody: the price stays,
 * unless they reach the reserve, to which it then jumps.
 */
export function withBid<S extends Standing>(terms: Pick<Terms, 'opening' | 'increments'>, before: S, bid: Offer): S {
  const { leader, bids } = before
  const next = (price: bigint | null, maximum: bigint, bidderId: string): S =>
    withReserve({ ...before, bids: bids + 1, price, leader: { bidderId, maximum } })
  if (!leader) return next(terms.opening, bid.amount, bid.bidderId)
  if (leader.bidderId === bid.bidderId) return next(before.price, higher(leader.maximum, bid.amount), bid.bidderId)
  const outbids = bid.amount > leader.maximum
  const [most, second] = outbids ? [bid.amount, leader.maximum] : [leader.maximum, bid.amount]
  const price = lower(second + incrementAt(terms.increments, second), most)
  return next(higher(price, before.price ?? terms.opening), most, outbids ? bid.bidderId : leader.bidderId)
}

/** When somebody would pay the reserve, the price is at least that. */
export function withReserve<S extends Standing>(standing: S): S {
  const { leader, reserve, price } = standing
  if (!isReserveMet(standing) || reserve === null || !leader) return standing
  return { ...standing, price: higher(price ?? reserve, reserve) }
}

/** Whether what leads is enough for the seller. Without a reserve every bid is. */
export function isReserveMet({ leader, reserve }: Pick<Standing, 'leader' | 'reserve'>): boolean {
  return leader !== null && (reserve === null || leader.maximum >= reserve)
}

/** The least that this bidder may bid now: the opening, a step above the price, or more than their own maximum. */
export function leastBid(
  terms: Pick<Terms, 'opening' | 'increments' | 'currency'>,
  { price, leader }: Pick<Bidding, 'price' | 'leader'>,
  bidderId: string | undefined,
): bigint {
  if (!leader || price === null) return terms.opening
  if (leader.bidderId === bidderId) return leader.maximum + chargeStepOf(terms.currency)
  return price + incrementAt(terms.increments, price)
}

// So many steps above the least bid: enough to stay ahead of somebody who goes by single steps.
const stepsAbove = [0n, 2n, 5n]

/** What this bidder may well bid next: the least, and some steps above it. Minor units. */
export function suggestedBids(
  terms: Pick<Terms, 'opening' | 'increments' | 'currency'>,
  bidding: Pick<Bidding, 'price' | 'leader'>,
  bidderId: string | undefined,
): bigint[] {
  const least = leastBid(terms, bidding, bidderId)
  const step = incrementAt(terms.increments, least)
  // Whoever leads goes on from their own maximum, by whole steps of a round figure.
  const from = bidding.leader?.bidderId === bidderId ? least - (least % step) + step : least
  return stepsAbove.map((steps) => from + steps * step)
}

export const lower = (a: bigint, b: bigint) => (a < b ? a : b)
export const higher = (a: bigint, b: bigint) => (a > b ? a : b)
