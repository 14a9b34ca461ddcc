import { raiseRevision } from '../../../platform/db/revision.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import * as errors from '../errors.ts'
import { addStock, lockProduct, setAuctioned, setSoldBy, takeUnit } from '../store/products.ts'
import { holdSeller } from '../store/sellers.ts'
import { topic } from './doer.ts'
import type { PayoutsOfSeller } from './listings.ts'

/** What was put up. */
export interface PutUp {
  productId: string
  sellerId: string
}

/**
 * A seller puts one piece of a product of their own up for auction: the product is offered in that way alone from here on,
 * and the piece is taken from its stock, so that there is something to sell in the end. Lists are sorted by `endsAt`; that
 * late bids move the end, they do not follow.
 * @throws Refusal `unknown_product`, `product_withdrawn`, `product_held`, `already_offered`, `out_of_stock`,
 *   `payouts_not_ready`
 */
export async function putUpForAuction(
  tx: Tx,
  sellerId: string,
  payouts: PayoutsOfSeller,
  productId: string,
  endsAt: Date,
): Promise<PutUp> {
  const product = await lockProduct(tx, productId)
  if (!product || product.seller_id !== sellerId) throw errors.unknownProduct()
  if (product.archived_at) throw errors.productWithdrawn()
  if (product.held_at) throw errors.productHeld()
  if (product.sold_by !== null) throw errors.alreadyOffered()
  if (product.stock < 1) throw errors.outOfStock()
  if (!(await payouts.sellerMayBePaid(tx, sellerId))) throw errors.payoutsNotReady()
  await setAuctioned(tx, product.id, endsAt)
  raiseRevision(tx, topic)
  return { productId: product.id, sellerId: product.seller_id }
}

/** Its auction is over: the product may be offered anew, and a piece that was not sold lies in the stock again. */
export async function takeFromAuction(tx: Tx, productId: string, { sold }: { sold: boolean }): Promise<void> {
  await setSoldBy(tx, productId, null)
  if (!sold) addStock(tx, productId, 1)
  raiseRevision(tx, topic)
}

/**
 * A seller sets one piece of a product of their own aside, for somebody who is offered it alone.
 * @throws Refusal `unknown_product`, `product_withdrawn`, `product_held`, `out_of_stock`
 */
export async function takePiece(tx: Tx, sellerId: string, productId: string): Promise<void> {
  const product = await lockProduct(tx, productId)
  if (!product || product.seller_id !== sellerId) throw errors.unknownProduct()
  if (product.archived_at) throw errors.productWithdrawn()
  if (product.held_at) throw errors.productHeld()
  if (product.stock < 1) throw errors.outOfStock()
  await takeUnit(tx, product.id)
  raiseRevision(tx, topic)
}

/**
 * Whether a piece that was set aside may be sold now: its product is neither withdrawn nor taken off sale, and its seller
 * may come in. Product and seller are held until the commit.
 */
export async function isForSale(tx: Tx, sellerId: string, productId: string): Promise<boolean> {
  const active = await holdSeller(tx, sellerId)
  const product = await lockProduct(tx, productId)
  return active && product !== undefined && product.archived_at === null && product.held_at === null
}
