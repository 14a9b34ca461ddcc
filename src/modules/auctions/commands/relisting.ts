import type { AppServices } from '../../../engine/services.ts'
import { plusSeconds } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { record } from '../../activity/index.ts'
import type { PayoutsOfSeller } from '../../catalogue/index.ts'
import { chanceRefused } from '../errors.ts'
import { auctionsPolicy } from '../policy.ts'
import { readAuction } from '../queries.ts'
import type { Auction } from '../subjects.ts'
import { beginAuction, type Offer, type Scheduling } from './scheduling.ts'

/**
 * A seller puts up anew, with one press, what an auction did not sell: on the terms that it had, by the rules that hold now.
 * @throws Refusal not_found, forbidden, auction_not_over, and whatever a new auction is refused for
 */
export async function relist(
  services: AppServices,
  tx: Tx,
  payouts: PayoutsOfSeller,
  { auctionId, member, marketplace, origin }: Omit<Scheduling, 'input'> & { auctionId: string },
): Promise<Auction> {
  const before = await readAuction(tx, auctionId)
  demand(auctionsPolicy, member, 'change', 'Auction', { sellerId: before.parties.seller })
  if (before.state === 'scheduled' || before.state === 'live') throw chanceRefused('auction_not_over')
  const request = { marketplace, offer: sameAgain(before, tx.now), actor: member, origin }
  const auction = await beginAuction(services, tx, payouts, request)
  record(tx, { actor: member, origin, action: 'auction.scheduled', object: { kind: 'auction', id: auction.id } })
  return auction
}

/** What an auction had offered, on its terms, from `now` on for as long as it was meant to run. A lowered reserve stays low. */
export function sameAgain({ parties, startsAt, firstEndAt, bidding, ...before }: Auction, now: Date): Offer {
  const { productId, opening, buyNow, ifUnpaid } = before
  const lasts = (firstEndAt.getTime() - startsAt.getTime()) / 1_000
  const terms = { productId, opening, firstReserve: bidding.reserve, buyNow, ifUnpaid }
  return { ...terms, sellerId: parties.seller, startsAt: now, endsAt: plusSeconds(now, lasts) }
}
