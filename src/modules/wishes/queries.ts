import type { Member } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/errors.ts'
import { isId } from '../../kernel/ids.ts'
import type { Page } from '../../kernel/pages.ts'
import { onTheWire } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { cutPage } from '../../platform/http/page.ts'
import type { Currency } from '../../kernel/currency.ts'
import { facetQuery, type Offered, offeredSince, productsOf } from '../catalogue/index.ts'
import { badPlace } from './errors.ts'
import type { FavouriteQuery, SavedSearchAnswer } from './schema.ts'
import { type FavouriteRow, selectFavourites } from './store/favourites.ts'
import { type SavedSearchRow, selectSearches } from './store/searches.ts'

/** What a member watches, what was taken up last first. */
export async function listFavourites(tx: Tx, member: Member, query: FavouriteQuery) {
  const { cursor } = query
  const at = cursor && new Date(cursor.key)
  if (cursor && (!isId(cursor.id) || Number.isNaN(at?.getTime()))) throw badPlace()
  const rows = await selectFavourites(tx, {
    memberId: member.memberId,
    products: query.products ?? null,
    place: cursor && at ? { at, id: cursor.id } : undefined,
    backward: query.direction === 'backward',
    limit: query.limit,
  })
  const page: Page<FavouriteRow> = cutPage(rows, query, ({ created_at, product_id }) => ({
    key: onTheWire(created_at),
    id: product_id,
  }))
  const products = await productsOf(
    tx,
    page.rows.map(({ product_id }) => product_id),
  )
  const byId = new Map(products.map((product) => [product.id, product]))
  return {
    ...page,
    rows: page.rows.flatMap(({ product_id, created_at }) => {
      const product = byId.get(product_id)
      return product ? [{ product, created_at: onTheWire(created_at) }] : []
    }),
  }
}

export async function listSearches(tx: Tx, member: Member): Promise<SavedSearchAnswer[]> {
  return (await selectSearches(tx, member.memberId)).map(presentSearch)
}

export function presentSearch(row: SavedSearchRow): SavedSearchAnswer {
  return {
    id: row.id,
    name: row.name,
    query: row.wanted,
    told: row.told,
    seen_until: onTheWire(row.seen_until),
    created_at: onTheWire(row.created_at),
  }
}

/** What a member began to watch last and can still be had. */
export async function watchedLast(tx: Tx, memberId: string, most: number) {
  const rows = await selectFavourites(tx, { memberId, products: null, place: undefined, backward: false, limit: most })
  return productsOf(
    tx,
    rows.slice(0, most).map(({ product_id }) => product_id),
  )
}

export async function watchesSomething(tx: Tx, memberId: string): Promise<boolean> {
  const asked = { memberId, products: null, place: undefined, backward: false, limit: 0 }
  return (await selectFavourites(tx, asked)).length > 0
}

/**
 * What was offered in a stretch of business time and meets a search that is kept. One that means nothing any more (a filter
 * that is gone, a price in another currency's digits) finds nothing, and holds up no other.
 */
export async function findsOf(
  tx: Tx,
  currency: Currency,
  wanted: SavedSearchRow['wanted'],
  offered: Offered,
): Promise<{ titles: string[]; more: boolean }> {
  const none = { titles: [], more: false }
  const query = facetQuery.safeParse(wanted)
  if (!query.success) return none
  return offeredSince(tx, currency, query.data, offered).catch((fault: unknown) => {
    if (fault instanceof Refusal) return none
    throw fault
  })
}

/** The searches a member kept last, each with how much of it was offered since an instant. */
export async function recentFinds(
  tx: Tx,
  memberId: string,
  { currency, since, most }: { currency: Currency; since: Date; most: number },
) {
  const searches = (await selectSearches(tx, memberId)).slice(0, most)
  return Promise.all(
    searches.map(async ({ id, name, wanted }) => {
      const offered = { since, until: tx.now, exceptSeller: memberId }
      const { titles, more } = await findsOf(tx, currency, wanted, offered)
      return { id, name, query: wanted, found: titles.length, more }
    }),
  )
}
