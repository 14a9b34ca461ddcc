import type { Actor } from '../../../kernel/actor.ts'
import { type Currency, isCurrency } from '../../../kernel/currency.ts'
import type { Page } from '../../../kernel/pages.ts'
import { onTheWire } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { cutPage } from '../../../platform/http/page.ts'
import { demand, may } from '../../../platform/permissions/policy.ts'
import { noSuchListing } from '../errors.ts'
import { cataloguePolicy } from '../policy.ts'
import { presentListing } from '../present.ts'
import { readPlace } from '../rules.ts'
import type { ListingAnswer, ListingQuery } from '../schema.ts'
import { selectCategories } from '../store/categories.ts'
import { type ListingRow, selectListing, selectListings } from '../store/listings.ts'
import { treeOf } from '../tree.ts'

/** A page of listings, newest first: the active ones; closed ones to their own seller and to operators. */
export async function listListings(tx: Tx, actor: Actor, query: ListingQuery): Promise<Page<ListingAnswer>> {
  const place = readPlace('newest', query.cursor)
  const seller = query.status === 'active' ? (query.seller ?? null) : sellerOfClosed(actor, query.seller)
  const [rows, categories] = await Promise.all([
    selectListings(tx, {
      seller,
      product: query.product ?? null,
      status: query.status,
      limit: query.limit,
      place: place && { at: new Date(place.key), id: place.id },
      backward: query.direction === 'backward',
    }),
    selectCategories(tx),
  ])
  const tree = treeOf(categories)
  const page = cutPage(rows, query, (row: ListingRow) => ({ key: onTheWire(row.listed_at), id: row.own_id }))
  return { ...page, rows: page.rows.map((row) => presentListing(row, tree)) }
}

/** Whose closed listings are meant: anybody's to an operator, else the asker's own and no one else's. */
function sellerOfClosed(actor: Actor, asked: string | undefined): string | null {
  if (may(cataloguePolicy, actor, 'read', 'Listing', { active: false })) return asked ?? null
  const own = actor.kind === 'member' ? actor.memberId : undefined
  demand(cataloguePolicy, actor, 'read', 'Listing', { active: false, sellerId: asked ?? own })
  return asked ?? own ?? null
}

/** One listing. A closed one is there for its seller and for operators only. @throws Refusal `not_found` */
export async function readListing(tx: Tx, actor: Actor, id: string): Promise<ListingAnswer> {
  const [row, categories] = await Promise.all([selectListing(tx, id), selectCategories(tx)])
  if (!row) throw noSuchListing()
  demand(cataloguePolicy, actor, 'read', 'Listing', { active: row.status === 'active', sellerId: row.seller_id })
  return presentListing(row, treeOf(categories))
}

/**
 * What a listing asks for one piece, minor units, and who sells it.
 * @throws Refusal `not_found`, as for the listing itself
 */
export async function listingForSale(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ price: bigint; currency: Currency; sellerId: string }> {
  const row = await selectListing(tx, id)
  if (!row || !isCurrency(row.own_currency)) throw noSuchListing()
  demand(cataloguePolicy, actor, 'read', 'Listing', { active: row.status === 'active', sellerId: row.seller_id })
  return { price: row.own_price, currency: row.own_currency, sellerId: row.seller_id }
}
