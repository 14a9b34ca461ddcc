import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '../../platform/db/transaction.ts'
import { replay } from './rules/log.ts'
import type { Bidding } from './rules/terms.ts'
import { selectIds } from './store/auctions.ts'
import { selectLog } from './store/log.ts'
import { readAuction } from './queries.ts'
import { termsOf } from './subjects.ts'

/** How an auction stands by its row, and by its log alone. */
export interface Replayed {
  auctionId: string
  title: string
  state: string
  lines: number
  kept: Bidding
  replayed: Bidding
  /** Whether the two are the same: if not, the row was changed by something that wrote no line. */
  agrees: boolean
}

/** Works out how an auction stands from its terms and its log. @throws Refusal `not_found` */
export async function replayAuction(tx: Tx, id: string): Promise<Replayed> {
  const auction = await readAuction(tx, id)
  const log = await selectLog(tx, auction.id)
  const [kept, replayed] = [auction.bidding, replay(termsOf(auction), log)]
  const agrees = isDeepStrictEqual(kept, replayed) && log.every(({ seq }, index) => seq === index + 1)
  return {
    auctionId: auction.id,
    title: auction.title,
    state: auction.state,
    lines: log.length,
    kept,
    replayed,
    agrees,
  }
}

/** The auctions of this marketplace, the first first. */
export function auctionIds(tx: Tx): Promise<string[]> {
  return selectIds(tx)
}
