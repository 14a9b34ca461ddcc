import { Refusal } from '../../kernel/errors.ts'
import { openTogether } from '../../platform/db/together.ts'
import { type BidAnswer, type BidRequest, type Bench, decideTogether } from './commands/bidding.ts'
import { refReused } from './errors.ts'

/** Puts a bid in line for its auction; answers when it is decided and kept. */
export type Bid = (marketplaceId: string, request: BidRequest) => Promise<Exclude<BidAnswer, Refusal>>

// Bids decided in one transaction: so many lines are written in some ten milliseconds.
const mostTogether = 200
// Transactions of one marketplace under way at once. More would each take fewer bids along; with one alone, whoever waits
// for an auction that somebody else has locked would hold up all others.
const mostUnderWay = 2

/**
 * The lines of bids: of one auction one transaction is under way at a time in this process, and bids on several that come
 * together are decided together. An unexpected fault is the fault of one of the bids, so that each is tried alone; that is
 * safe even where nobody knows what was committed, since a bid is known by its ref.
 */
export function openLanes(bench: Bench): Bid {
  const { db } = bench.services
  const marketplaces = new Map<string, (request: BidRequest) => Promise<BidAnswer>>()

  const lanesOf = (marketplaceId: string) =>
    openTogether<BidRequest, BidAnswer>({
      work: (requests) =>
        db
          .inMarketplace(marketplaceId, (tx) => decideTogether(bench, tx, requests))
          .catch((fault: unknown) => {
            // The same ref for a bid in another auction, at this very moment.
            if (requests.length === 1 && isRefTaken(fault)) throw refReused()
            throw fault
          }),
      mostUnderWay,
      mostTogether,
      laneOf: ({ auctionId }) => auctionId,
      triedAlone: (fault) => !(fault instanceof Refusal),
    })

  return async (marketplaceId, request) => {
    const lanes = marketplaces.get(marketplaceId) ?? lanesOf(marketplaceId)
    marketplaces.set(marketplaceId, lanes)
    const answer = await lanes(request)
    if (answer instanceof Refusal) throw answer
    return answer
  }
}

function isRefTaken(fault: unknown): boolean {
  return (fault as { constraint?: string } | undefined)?.constraint === 'one_bid_of_a_ref'
}
