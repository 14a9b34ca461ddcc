import { seconds } from '../../../kernel/time.ts'
import type { AuctionState } from './decide.ts'
import { bidsInForce, type Line } from './log.ts'

/** How many days a second chance may stand. As at eBay. */
export const chanceDays = [1, 3, 5, 7] as const
export type ChanceDays = (typeof chanceDays)[number]

// As at eBay: for so long after the end the bids of an auction mean anything.
const offeredWithin = 60 * seconds.day

export type ChanceRefusal = 'auction_not_over' | 'auction_was_paid' | 'chance_too_late' | 'no_such_bidder'

/** What a second chance is judged by. */
export interface ChanceGround {
  state: AuctionState
  endsAt: Date
  /** Whether the winner's order was called off or ran out unpaid. */
  winnerFailed: boolean
  winnerId: string | null
  now: Date
}

/**
 * The price at which a bidder may be offered the piece now: the most they had bid, of what counts; or why they may not.
 * It was not sold, or its winner did not pay; and whoever has won is not asked again.
 */
export function chanceFor(
  { state, endsAt, winnerFailed, winnerId, now }: ChanceGround,
  log: readonly Line[],
  bidderId: string | undefined,
): bigint | ChanceRefusal {
  if (state !== 'sold' && state !== 'unsold') return 'auction_not_over'
  if (state === 'sold' && !winnerFailed) return 'auction_was_paid'
  if (now.getTime() - endsAt.getTime() > offeredWithin * 1_000) return 'chance_too_late'
  const found = lineOf(log).find((one) => one.bidderId === bidderId)
  return !found || bidderId === winnerId ? 'no_such_bidder' : found.price
}

/** A bidder in line, and what they may have the piece for. */
export interface InLine {
  bidderId: string
  /** The most they had bid, of what counts; minor units. */
  price: bigint
}

/** All who have bid, those first who went furthest; of two who went as far, the earlier. */
export function lineOf(log: readonly Line[]): InLine[] {
  const most = new Map<string, { price: bigint; seq: number }>()
  for (const { bidderId, amount, seq } of bidsInForce(log)) most.set(bidderId, { price: amount, seq })
  return [...most]
    .toSorted(([, one], [, other]) =>
      one.price === other.price ? one.seq - other.seq : one.price > other.price ? -1 : 1,
    )
    .map(([bidderId, { price }]) => ({ bidderId, price }))
}

/**
 * Who is next in line when a winner does not pay: the first who is not passed over. Nobody, if the reserve is not met by
 * it: the seller is not made to offer it for less.
 */
export function nextInLine(
  log: readonly Line[],
  { passedOver, reserve }: { passedOver: ReadonlySet<string>; reserve: bigint | null },
): InLine | undefined {
  const next = lineOf(log).find(({ bidderId }) => !passedOver.has(bidderId))
  return next && (reserve === null || next.price >= reserve) ? next : undefined
}
