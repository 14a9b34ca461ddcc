import type { Refusal } from '../../kernel/errors.ts'
import { seconds } from '../../kernel/time.ts'
import { withdrawnTooLate } from './errors.ts'
import type { Auction } from './subjects.ts'

// As at eBay: in its last twelve hours an auction that has bids is its bidders' too.
const bindingFrom = 12 * seconds.hour

/** Whether a seller must let it run: somebody has bid, and its end is near. */
export function mustRun({ bidding }: Auction, now: Date): Refusal | undefined {
  const left = bidding.endsAt.getTime() - now.getTime()
  return bidding.bids > 0 && left < bindingFrom * 1_000 ? withdrawnTooLate() : undefined
}
