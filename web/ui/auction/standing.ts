import { minus } from '../money/amount.ts'
import type { Told, ToldAlone } from './live.ts'

/**
 * How an auction stands for one reader after something that was told to everybody. Whoever leads still does while the price
 * has not gone above the most they named: who named an amount first leads it. Who does not lead learns from their own
 * answers that they do.
 */
export function afterEvent<Known extends ToldAlone>(known: Known, told: Told): Known {
  if (told.seq < known.seq) return known
  const leads = known.leading && known.own_maximum !== null && !isAbove(told.price, known.own_maximum)
  const next = { ...known, ...pick(told), leading: leads }
  // What the leader may bid is above their own most; what everybody is told is above the price.
  return leads ? { ...next, minimum_bid: known.minimum_bid, suggested: known.suggested } : next
}

function pick({ seq, state, price, bids, minimum_bid, suggested, reserve_met, buy_now, ends_at, extended }: Told) {
  return { seq, state, price, bids, minimum_bid, suggested, reserve_met, buy_now, ends_at, extended }
}

/** Whether one decimal string is above another. */
function isAbove(price: string | null, most: string): boolean {
  return price !== null && minus(most, price).startsWith('-')
}
