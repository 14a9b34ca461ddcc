import type { Actor } from '../../../kernel/actor.ts'
import type { Currency } from '../../../kernel/currency.ts'
import type { Page } from '../../../kernel/pages.ts'
import { onTheWire, seconds } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { cutPage } from '../../../platform/http/page.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { noSuchProduct, nothingToCompare } from '../errors.ts'
import { cataloguePolicy } from '../policy.ts'
import { presentProduct, presentSummary } from '../present.ts'
import { type ProductOrder, readBound, readPlace } from '../rules.ts'
import type { FacetQuery, ProductAnswer, ProductQuery, ProductSummaryAnswer } from '../schema.ts'
import { selectCategories } from '../store/categories.ts'
import { type Offered, selectOffered, selectProductPage } from '../store/page.ts'
import { selectInterest } from '../store/interest.ts'
import { selectPictures } from '../store/pictures.ts'
import { type ListedRow, selectProduct } from '../store/products.ts'
import type { ProductFilter } from '../store/search.ts'
import { selectProductsOf } from '../store/window.ts'
import { type Node, type Tree, treeOf } from '../tree.ts'

/**
 * A page of products, in three statements however long it is (two without a filter by category).
 * @throws Refusal `bad_price`, `bad_cursor`, `words_missing` for a query that cannot be meant
 */
export async function listProducts(
  tx: Tx,
  currency: Currency,
  query: ProductQuery,
): Promise<Page<ProductSummaryAnswer>> {
  const order = orderOf(query)
  const place = readPlace(order, query.cursor)
  const categories = selectCategories(tx).then(treeOf)
  // A filter that cannot be meant ends this before they are awaited; should they fail then, that is nobody's news.
  categories.catch(() => {})
  const filter = filterOf(query, currency, query.category === undefined ? undefined : await categories)
  const stretch = { order, place, backward: query.direction === 'backward', limit: query.limit }
  const [rows, tree] = await Promise.all([selectProductPage(tx, filter, stretch), categories])
  const page = cutPage(rows, query, placeOf)
  return { ...page, rows: page.rows.map((row) => presentSummary(row, tree)) }
}

/** One product as everybody sees it. @throws Refusal `not_found`, also for one that was withdrawn */
export async function readProduct(tx: Tx, id: string): Promise<ProductAnswer> {
  return readProductAs(tx, { kind: 'visitor' }, id)
}

/** One product as `actor` sees it: its seller and operators see it after it was withdrawn too. */
export async function readProductAs(tx: Tx, actor: Actor, id: string): Promise<ProductAnswer> {
  const [row, pictures, interest, categories] = await Promise.all([
    selectProduct(tx, id),
    selectPictures(tx, id),
    selectInterest(tx, id),
    selectCategories(tx),
  ])
  if (!row) throw noSuchProduct()
  const facts = { sellerId: row.seller_id, withdrawn: row.archived_at !== null }
  demand(cataloguePolicy, actor, 'read', 'Product', facts)
  return presentProduct(row, pictures, interest.watchers, treeOf(categories))
}

/** Reads the filters of a list or of facets. A category that does not exist holds nothing. */
export function filterOf(query: FacetQuery, currency: Currency, tree: Tree<Node> | undefined): ProductFilter {
  return {
    words: query.q,
    categories: query.category === undefined ? undefined : (tree?.branchOf(query.category) ?? []),
    conditions: query.condition,
    priceMin: readBound('price_min', query.price_min, currency),
    priceMax: readBound('price_max', query.price_max, currency),
    province: query.province,
    city: query.city,
    seller: query.seller,
    inStock: query.in_stock,
    forSale: query.for_sale,
    soldBy: query.sold_by,
    minRating: query.min_rating,
    sentWithin: query.sent_within_days === undefined ? undefined : query.sent_within_days * seconds.day,
  }
}

function orderOf({ order, q }: ProductQuery): ProductOrder {
  if (order === 'relevance' && q === undefined) throw nothingToCompare()
  return order ?? (q === undefined ? 'newest' : 'relevance')
}

function placeOf({ sort_key, sort_id }: ListedRow) {
  return { key: sort_key instanceof Date ? onTheWire(sort_key) : String(sort_key), id: sort_id }
}

/** The products with these ids as lists show them, in their order; those that are not there are left out. */
export async function productsOf(tx: Tx, ids: readonly string[]): Promise<ProductSummaryAnswer[]> {
  const [rows, categories] = await Promise.all([selectProductsOf(tx, ids), selectCategories(tx)])
  const tree = treeOf(categories)
  return rows.map((row) => presentSummary(row, tree))
}

/** Sees that a search can be made in a marketplace. @throws Refusal `bad_price` */
export function demandSearchable(query: FacetQuery, currency: Currency): void {
  filterOf(query, currency, undefined)
}

const mostCounted = 20

/**
 * The titles of what was offered in a stretch of business time and meets a search, the newest first; `more` when there
 * are further ones. A seller's own things are no find.
 */
export async function offeredSince(
  tx: Tx,
  currency: Currency,
  query: FacetQuery,
  offered: Offered,
): Promise<{ titles: string[]; more: boolean }> {
  const tree = query.category === undefined ? undefined : treeOf(await selectCategories(tx))
  const rows = await selectOffered(tx, filterOf(query, currency, tree), offered, mostCounted + 1)
  return { titles: rows.slice(0, mostCounted).map(({ title }) => title), more: rows.length > mostCounted }
}
