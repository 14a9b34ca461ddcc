import { raiseRevision } from '../../../platform/db/revision.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { type Answered, insertAnswer, insertReply, type Replied } from '../store/answers.ts'
import { insertDispatch } from '../store/dispatches.ts'
import { addToInterest } from '../store/interest.ts'
import { addToStanding, takeFromStanding } from '../store/sellers.ts'
import { interestTopic, topic } from './doer.ts'

/**
 * Counts a rating of 1 to 5 stars for a seller, or (-1) counts it no more. Whoever keeps the feedback calls it once for
 * each.
 */
export function countRating(tx: Tx, sellerId: string, stars: number, times: 1 | -1 = 1): void {
  if (!Number.isInteger(stars) || stars < 1 || stars > 5) throw new RangeError(`${stars} is no rating`)
  if (times === 1) addToStanding(tx, sellerId, { ratings: 1, stars, sales: 0 })
  else takeFromStanding(tx, sellerId, { ratings: 1, stars })
  raiseRevision(tx, topic)
}

/** Counts a completed sale for a seller and their product, once for each. */
export function countSale(tx: Tx, of: { sellerId: string; productId: string; quantity: number }): void {
  addToStanding(tx, of.sellerId, { ratings: 0, stars: 0, sales: 1 })
  addToInterest(tx, of.productId, { watchers: 0, sold: of.quantity })
  raiseRevision(tx, topic)
}

/** Keeps how many seconds of business time after the payment a parcel was sent, once for each deal. */
export async function countDispatch(tx: Tx, of: { dealId: string; sellerId: string; seconds: number }): Promise<void> {
  await insertDispatch(tx, of)
  raiseRevision(tx, topic)
}

/**
 * Keeps how many seconds of business time a buyer waited until what they asked of the seller was answered for: a return, or a
 * parcel that did not arrive. Who stays silent has answered when the deadline answers for them. Once for each step.
 */
export async function countAnswer(tx: Tx, of: Answered): Promise<void> {
  await insertAnswer(tx, of)
  raiseRevision(tx, topic)
}

/** The same for a question about a product: how long it waited for a word of the seller's. Once for each question. */
export async function countReply(tx: Tx, of: Replied): Promise<void> {
  await insertReply(tx, of)
  raiseRevision(tx, topic)
}

/** What sending costs has changed, for one seller or for all: lists say whether it is free. */
export function sendingChanged(tx: Tx): void {
  raiseRevision(tx, topic)
}

/** Somebody begins to watch a product, or stops. */
export function countWatcher(tx: Tx, productId: string, change: 1 | -1): void {
  addToInterest(tx, productId, { watchers: change, sold: 0 })
  raiseRevision(tx, interestTopic)
}
