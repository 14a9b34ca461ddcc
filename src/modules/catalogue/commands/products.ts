import { newId } from '../../../kernel/ids.ts'
import { raiseRevision } from '../../../platform/db/revision.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { demandOn } from '../../../platform/permissions/grants.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { changesBetween, record } from '../../activity/index.ts'
import { isCityOffered } from '../../locations/index.ts'
import * as errors from '../errors.ts'
import { cataloguePolicy } from '../policy.ts'
import { readProductAs } from '../queries/products.ts'
import { becomesAnother } from '../rules.ts'
import { mostStock, type ProductAnswer, type ProductInput } from '../schema.ts'
import { holdCategory } from '../store/categories.ts'
import { closeListingOf } from '../store/listings.ts'
import * as store from '../store/products.ts'
import { type Doer, topic } from './doer.ts'

/** A seller puts up a product. It is for sale once it has a listing. */
export async function createProduct(tx: Tx, { actor, origin }: Doer, input: ProductInput): Promise<ProductAnswer> {
  demand(cataloguePolicy, actor, 'create', 'Product')
  const fields = await settle(tx, input)
  const id = newId()
  await store.insertProduct(tx, id, actor.memberId, fields)
  raiseRevision(tx, topic)
  record(tx, { actor, origin, action: 'product.created', object: { kind: 'product', id } })
  return readProductAs(tx, actor, id)
}

/**
 * Its seller describes a product anew.
 * @throws Refusal `stock_sold` when more was sold than `stock` leaves room for, `too_much_stock`, `product_bid_on` for another
 *   thing than what somebody has bid on
 */
export async function updateProduct(
  tx: Tx,
  { actor, origin }: Doer,
  deals: Pick<DealsOfProduct, 'bidUpon'>,
  id: string,
  input: ProductInput,
): Promise<ProductAnswer> {
  const product = await store.lockProduct(tx, id)
  if (!product) throw errors.noSuchProduct()
  await demandOn(tx, cataloguePolicy, actor, 'update', 'Product', { id, facts: factsOf(product) })
  if (product.archived_at) throw errors.productWithdrawn()
  const before = await store.selectProduct(tx, id)
  const fields = await settle(tx, input, before?.city_id)
  if (before && becomesAnother(before, fields)) await demandNoBid(tx, deals, product)
  const stock = input.stock_seen === undefined ? input.stock : product.stock + input.stock - input.stock_seen
  if (stock < 0) throw errors.stockSold()
  if (stock > mostStock) throw errors.tooMuchStock(mostStock)
  await store.updateProduct(tx, id, { ...fields, stock })
  raiseRevision(tx, topic)
  const changes = before ? changesBetween(onRecord(before), onRecord({ ...fields, stock })) : {}
  record(tx, { actor, origin, action: 'product.changed', object: { kind: 'product', id }, changes })
  return readProductAs(tx, actor, id)
}

/** What the catalogue asks the deals that come after it. */
export interface DealsOfProduct {
  /** Whether an order that is not finished, or an offer to a bidder, holds units of this product. */
  heldByOpenDeal(tx: Tx, productId: string): Promise<boolean>
  /** Whether a bid counts in an auction of it that runs. */
  bidUpon(tx: Tx, productId: string): Promise<boolean>
}

/** Keeps a product what it was when somebody bid on it. @throws Refusal `product_bid_on` */
export async function demandNoBid(
  tx: Tx,
  deals: Pick<DealsOfProduct, 'bidUpon'>,
  { id, sold_by }: Pick<store.ProductGist, 'id' | 'sold_by'>,
): Promise<void> {
  if (sold_by === 'auction' && (await deals.bidUpon(tx, id))) throw errors.productBidOn()
}

/**
 * Takes a product out of the shop for good; the row stays for the deals that name it. Once withdrawn it stays so.
 * The listing is closed before the product is locked, in the order in which buyers lock the two.
 * @throws Refusal `held_by_open_deal`, `offered_meanwhile` (in an auction, or listed at this very moment)
 */
export async function withdrawProduct(
  tx: Tx,
  { actor, origin }: Doer,
  deals: Pick<DealsOfProduct, 'heldByOpenDeal'>,
  id: string,
): Promise<void> {
  const seen = await store.selectGist(tx, id)
  if (!seen) throw errors.noSuchProduct()
  demand(cataloguePolicy, actor, 'withdraw', 'Product', factsOf(seen))
  const closed = await closeListingOf(tx, id)
  const product = await store.lockProduct(tx, id)
  if (!product || product.archived_at) return
  if (product.sold_by !== null && !closed) throw errors.offeredMeanwhile()
  if (await deals.heldByOpenDeal(tx, id)) throw errors.heldByOpenDeal()
  store.archiveProduct(tx, id)
  raiseRevision(tx, topic)
  record(tx, { actor, origin, action: 'product.withdrawn', object: { kind: 'product', id } })
}

/** What the log keeps of a product. Of a long description it keeps how long it was. */
function onRecord(of: store.ProductFields | store.WholeProductRow) {
  const { title, description, condition, stock } = of
  const place =
    'categoryId' in of
      ? { category_id: of.categoryId, city_id: of.cityId }
      : { category_id: of.category_id, city_id: of.city_id }
  return { title, description: `${description.length} characters`, condition, stock, ...place }
}

/** What the policy is asked about. */
function factsOf({ seller_id, archived_at }: store.ProductGist) {
  return { sellerId: seller_id, withdrawn: archived_at !== null }
}

/** Settles category and place. A city that is no longer offered stays where it is already (`kept`). */
async function settle(tx: Tx, input: ProductInput, kept: string | null = null): Promise<store.ProductFields> {
  const cityId = input.city_id ?? null
  const [category, listed] = await Promise.all([
    holdCategory(tx, input.category_id),
    cityId === null || cityId === kept || isCityOffered(tx, cityId),
  ])
  if (!category) throw errors.unknownCategory()
  if (!listed) throw errors.unknownCity()
  const { title, description, condition, stock } = input
  return { title, description, condition, stock, categoryId: category.id, cityId }
}
