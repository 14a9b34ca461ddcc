import type { Currency } from '../../../kernel/currency.ts'
import { newId } from '../../../kernel/ids.ts'
import { raiseRevision } from '../../../platform/db/revision.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { changesBetween, record } from '../../activity/index.ts'
import * as errors from '../errors.ts'
import { cataloguePolicy } from '../policy.ts'
import { priceText } from '../present.ts'
import { readListing } from '../queries/listings.ts'
import { readPrice } from '../rules.ts'
import type { ListingAnswer, ListingInput, Repricing } from '../schema.ts'
import * as store from '../store/listings.ts'
import { lockProduct, setSoldBy } from '../store/products.ts'
import { holdSeller } from '../store/sellers.ts'
import { type Doer, topic } from './doer.ts'

/** What the catalogue asks the payouts that come after it. */
export interface PayoutsOfSeller {
  /** Whether money can reach this seller, or need not before they list something. Held so until the commit. */
  sellerMayBePaid(tx: Tx, memberId: string): Promise<boolean>
}

/**
 * A seller offers a product of their own at a fixed price.
 * @throws Refusal `unknown_product`, `forbidden`, `bad_price`, `wrong_currency`, `already_offered`, `product_withdrawn`,
 *   `product_held`, `payouts_not_ready`, `suspended`
 */
export async function createListing(
  tx: Tx,
  { actor, origin }: Doer,
  payouts: PayoutsOfSeller,
  currency: Currency,
  input: ListingInput,
): Promise<ListingAnswer> {
  const price = settlePrice(input, currency)
  // Before all else, as whoever is suspended or leaves is locked first: what is listed now is held back with the rest then.
  if (!(await holdSeller(tx, actor.memberId))) throw errors.suspended()
  const product = await lockProduct(tx, input.product_id)
  if (!product || (product.archived_at && product.seller_id !== actor.memberId)) throw errors.unknownProduct()
  demand(cataloguePolicy, actor, 'create', 'Listing', { sellerId: product.seller_id, active: true })
  if (product.archived_at) throw errors.productWithdrawn()
  if (product.held_at) throw errors.productHeld()
  if (product.sold_by !== null) throw errors.alreadyOffered()
  if (!(await payouts.sellerMayBePaid(tx, actor.memberId))) throw errors.payoutsNotReady()
  const id = newId()
  // The product's word first: the listing points at it.
  await setSoldBy(tx, product.id, 'fixed_price')
  await store.insertListing(tx, { id, productId: product.id, price, currency })
  raiseRevision(tx, topic)
  const details = { product_id: product.id, price: priceText(price, currency), currency }
  record(tx, { actor, origin, action: 'listing.created', object: { kind: 'listing', id }, details })
  return readListing(tx, actor, id)
}

/** Its seller gives an active listing another price; deals already made keep theirs. */
export async function repriceListing(
  tx: Tx,
  { actor, origin }: Doer,
  currency: Currency,
  id: string,
  input: Repricing,
): Promise<ListingAnswer> {
  const price = settlePrice(input, currency)
  const listing = await lockReadable(tx, actor, 'reprice', id)
  if (listing.status === 'closed') throw errors.listingClosed()
  store.updatePrice(tx, id, price)
  raiseRevision(tx, topic)
  const changes = changesBetween({ price: priceText(listing.price, currency) }, { price: priceText(price, currency) })
  const object = { kind: 'listing', id }
  record(tx, { actor, origin, action: 'listing.repriced', object, details: { currency }, changes })
  return readListing(tx, actor, id)
}

/** Ends an offer; the product may be offered again, in either way. Closing a closed one changes nothing. */
export async function closeListing(tx: Tx, { actor, origin }: Doer, id: string): Promise<void> {
  const listing = await lockReadable(tx, actor, 'close', id)
  if (listing.status === 'closed') return
  await store.closeListingOf(tx, listing.product_id)
  await setSoldBy(tx, listing.product_id, null)
  raiseRevision(tx, topic)
  record(tx, { actor, origin, action: 'listing.closed', object: { kind: 'listing', id } })
}

async function lockReadable(tx: Tx, actor: Doer['actor'], action: string, id: string): Promise<store.ListingGist> {
  const listing = await store.lockListing(tx, id)
  if (!listing) throw errors.noSuchListing()
  const facts = { sellerId: listing.seller_id, active: listing.status === 'active' }
  demand(cataloguePolicy, actor, action, 'Listing', facts)
  return listing
}

function settlePrice(input: Repricing, currency: Currency): bigint {
  if (input.currency !== undefined && input.currency !== currency) throw errors.wrongCurrency(currency)
  return readPrice(input.price, currency)
}
