import { endAfterBid } from './closing.ts'
import type { BidRefusal } from './decide.ts'
import { withBuyer } from './buy-now.ts'
import { withBid } from './proxy.ts'
import { withLowerReserve } from './reserve.ts'
import { type RetractionReason, withoutBids } from './retraction.ts'
import { type Bidding, type Terms, untouched } from './terms.ts'

/** One line of an auction's log, by its number. */
export type Line = { seq: number; at: Date } & (
  | { kind: 'bid'; bidderId: string; amount: bigint; refusal: BidRefusal | null }
  | { kind: 'retraction'; bidderId: string; reason: RetractionReason; takesBack: readonly number[] }
  | { kind: 'reserve'; amount: bigint }
  | { kind: 'buy_now'; bidderId: string; amount: bigint }
)

/** A bid of the log that counts. */
export type BidLine = Line & { kind: 'bid' }

/** The bids that count, in the order of the log: accepted, and not taken back. */
export function bidsInForce(log: readonly Line[]): BidLine[] {
  const takenBack = new Set(log.flatMap((line) => (line.kind === 'retraction' ? line.takesBack : [])))
  return log.filter((line): line is BidLine => line.kind === 'bid' && line.refusal === null && !takenBack.has(line.seq))
}

/** How the bidding stands after a log, from its terms alone: the same as it stood while the log was written. */
export function replay(terms: Terms, log: readonly Line[]): Bidding {
  return log.reduce((before, line, index) => {
    const next = { ...before, seq: line.seq }
    switch (line.kind) {
      case 'bid':
        if (line.refusal !== null) return next
        return { ...withBid(terms, next, line), endsAt: endAfterBid(terms, before.endsAt, line.at) }
      case 'retraction':
        return withoutBids(terms, before, bidsInForce(log.slice(0, index + 1)))
      case 'reserve':
        return withLowerReserve(before, line.amount)
      case 'buy_now':
        return withBuyer(before, line.bidderId, line.amount)
    }
  }, untouched(terms))
}
