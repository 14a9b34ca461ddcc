import { raiseRevision } from '../../../platform/db/revision.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { record } from '../../activity/index.ts'
import * as errors from '../errors.ts'
import { cataloguePolicy } from '../policy.ts'
import { holdListingOf, releaseListingOf } from '../store/listings.ts'
import { updateHeld } from '../store/oversight.ts'
import { lockProduct } from '../store/products.ts'
import { type Doer, topic } from './doer.ts'

/*
 * The house may take a product off sale without taking it from its seller: its offer is held back, as the offers of a
 * suspended seller are, and the seller makes no other of it until the house lets go. Orders made already go on.
 */

/** Takes a product off sale, with a reason that the log keeps. @throws Refusal not_found, product_withdrawn */
export function holdProduct(tx: Tx, by: Doer, id: string, reason: string): Promise<void> {
  return setHeld(tx, by, id, { at: tx.now, because: reason })
}

/** Lets it be sold again. @throws Refusal not_found, product_withdrawn */
export function releaseProduct(tx: Tx, by: Doer, id: string): Promise<void> {
  return setHeld(tx, by, id, null)
}

async function setHeld(
  tx: Tx,
  { actor, origin }: Doer,
  id: string,
  held: { at: Date; because: string } | null,
): Promise<void> {
  demand(cataloguePolicy, actor, held ? 'hold' : 'release', 'Product')
  // The listing first, then the product: in the order in which buyers lock the two.
  await (held ? holdListingOf(tx, id) : releaseListingOf(tx, id))
  const product = await lockProduct(tx, id)
  if (!product) throw errors.noSuchProduct()
  if (product.archived_at) throw errors.productWithdrawn()
  if ((product.held_at === null) === (held === null)) return
  // An offer that was made while this waited for the product.
  if (held) await holdListingOf(tx, id)
  updateHeld(tx, id, held)
  raiseRevision(tx, topic)
  const details = held ? { reason: held.because } : {}
  record(tx, {
    actor,
    origin,
    action: held ? 'product.held' : 'product.released',
    object: { kind: 'product', id },
    details,
  })
}
