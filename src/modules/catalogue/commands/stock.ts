import { type Currency, isCurrency } from '../../../kernel/currency.ts'
import { raiseRevision } from '../../../platform/db/revision.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { noSuchListing, outOfStock } from '../errors.ts'
import { takeUnits } from '../store/listings.ts'
import { addStock } from '../store/products.ts'
import { topic } from './doer.ts'

/** What was taken, for the deal that is made of it. */
export interface Taken {
  listingId: string
  productId: string
  sellerId: string
  title: string
  /** The first picture's file, if it has any. */
  pictureId: string | null
  /** Of one unit, minor units. */
  price: bigint
  currency: Currency
  quantity: number
  /** Units that are left. */
  left: number
}

/**
 * Claims `quantity` units (a whole number, one or more) of an active listing in the transaction that makes the deal.
 * Takers of one product queue at its row; whoever comes after the last unit is refused.
 * @throws Refusal `out_of_stock`; `not_found` when there is no such active listing
 */
export async function takeStock(tx: Tx, listingId: string, quantity: number): Promise<Taken> {
  mustCount(quantity)
  const row = await takeUnits(tx, listingId, quantity)
  if (!row || !isCurrency(row.currency)) throw noSuchListing()
  if (row.product_id === null || row.seller_id === null || row.title === null || row.left === null) throw outOfStock()
  raiseRevision(tx, topic)
  return {
    listingId: row.listing_id,
    productId: row.product_id,
    sellerId: row.seller_id,
    title: row.title,
    pictureId: row.picture_id,
    price: row.price,
    currency: row.currency,
    quantity,
    left: row.left,
  }
}

/** Gives claimed units back: the deal expired, was cancelled, or the goods came back. Call it once for each claim. */
export function returnStock(tx: Tx, productId: string, quantity: number): void {
  mustCount(quantity)
  addStock(tx, productId, quantity)
  raiseRevision(tx, topic)
}

function mustCount(quantity: number): void {
  if (!Number.isInteger(quantity) || quantity < 1) throw new RangeError(`${quantity} is no number of units`)
}
