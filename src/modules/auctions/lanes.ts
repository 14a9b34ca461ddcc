import { Refusal } from '../../kernel/errors.ts'
import { openTogether } from '../../platform/db/together.ts'
import { type BidAnswer, type BidRequest, type Bench, decideTogether } from './commands/bidding.ts'
import { refReused } from './errors.ts'

/** Puts a bid in line for its auction; answers when it is decided and kept. */
export type Bid = (
  place: { marketplaceId: string; auctionId: string },
  request: BidRequest,
) => Promise<Exclude<BidAnswer, Refusal>>

// Bids decided in one transaction: so many lines are written in some ten milliseconds.
const mostTogether = 200

/**
 * A lane for each auction that somebody bids in just now. Of one auction one transaction is under way at a time in this
 * process: a second would only wait for the lock. An unexpected fault is the fault of one of the bids, so that each is
 * tried alone; that is safe even where nobody knows what was committed, since a bid is known by its ref.
 */
export function openLanes(bench: Bench): Bid {
  const { db } = bench.services
  const lanes = new Map<string, { bid: (request: BidRequest) => Promise<BidAnswer>; inside: number }>()

  return async ({ marketplaceId, auctionId }, request) => {
    const name = `${marketplaceId} ${auctionId}`
    const lane = lanes.get(name) ?? {
      inside: 0,
      bid: openTogether<BidRequest, BidAnswer>({
        work: (requests) =>
          db
            .inMarketplace(marketplaceId, (tx) => decideTogether(bench, tx, auctionId, requests))
            .catch((fault: unknown) => {
              // The same ref for a bid in another auction, at this very moment.
              if (requests.length === 1 && isRefTaken(fault)) throw refReused()
              throw fault
            }),
        mostUnderWay: 1,
        mostTogether,
        triedAlone: (fault) => !(fault instanceof Refusal),
      }),
    }
    lanes.set(name, lane)
    lane.inside += 1
    try {
      const answer = await lane.bid(request)
      if (answer instanceof Refusal) throw answer
      return answer
    } finally {
      lane.inside -= 1
      if (lane.inside === 0) lanes.delete(name)
    }
  }
}

function isRefTaken(fault: unknown): boolean {
  return (fault as { constraint?: string } | undefined)?.constraint === 'one_bid_of_a_ref'
}
