import { raiseRevision } from '../../../platform/db/revision.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { addToStanding } from '../store/sellers.ts'
import { topic } from './doer.ts'

/** Counts a rating of 1 to 5 stars for a seller. Whoever keeps the feedback calls it once for each. */
export function countRating(tx: Tx, sellerId: string, stars: number): void {
  if (!Number.isInteger(stars) || stars < 1 || stars > 5) throw new RangeError(`${stars} is no rating`)
  addToStanding(tx, sellerId, { ratings: 1, stars, sales: 0 })
  raiseRevision(tx, topic)
}

/** Counts a completed sale for a seller, once for each. */
export function countSale(tx: Tx, sellerId: string): void {
  addToStanding(tx, sellerId, { ratings: 0, stars: 0, sales: 1 })
  raiseRevision(tx, topic)
}
