import type { AppServices } from '../../../engine/services.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { bidsInForce } from '../rules/log.ts'
import { withoutBids } from '../rules/retraction.ts'
import { lockAuctions } from '../store/auctions.ts'
import { selectLog } from '../store/log.ts'
import { selectBidIn } from '../store/personal.ts'
import { termsOf } from '../subjects.ts'
import { write } from './changing.ts'

/**
 * Takes back all that somebody who leaves has bid in auctions that run: nobody could be sold to who is not here. The
 * bidding stands as if they had never come, and their line of the log says why. Done again, it finds nothing.
 */
export async function takeBackAll(services: AppServices, tx: Tx, memberId: string): Promise<void> {
  const ids = (await selectBidIn(tx, memberId)).map(({ id }) => id)
  if (ids.length === 0) return
  for (const auction of (await lockAuctions(tx, ids)).values()) {
    if (auction.state !== 'live') continue
    const inForce = bidsInForce(await selectLog(tx, auction.id))
    const takesBack = inForce.flatMap(({ bidderId, seq }) => (bidderId === memberId ? [seq] : []))
    if (takesBack.length === 0) continue
    const left = inForce.filter(({ bidderId }) => bidderId !== memberId)
    const after = withoutBids(termsOf(auction), auction.bidding, left)
    write(services, tx, auction, { kind: 'retraction', bidderId: memberId, reason: 'bidder_left', takesBack, after })
  }
}
