import { raiseRevision } from '../../../platform/db/revision.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { holdListingsOf, showListingsOf } from '../store/listings.ts'
import { topic } from './doer.ts'

/** Why a seller's offers are out of sight: nobody could be paid for them, or their seller may not come in. */
export type HoldReason = 'payouts' | 'suspended'

/** Takes a seller's offers out of sight; orders made already go on. Saying it again changes nothing. */
export async function holdOffers(tx: Tx, sellerId: string, reason: HoldReason): Promise<void> {
  if (await holdListingsOf(tx, sellerId, reason)) raiseRevision(tx, topic)
}

/** Shows them again, but for those that are held for another reason as well. */
export async function showOffers(tx: Tx, sellerId: string, reason: HoldReason): Promise<void> {
  if (await showListingsOf(tx, sellerId, reason)) raiseRevision(tx, topic)
}
