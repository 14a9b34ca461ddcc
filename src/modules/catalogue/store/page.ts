import { nothing, type Sql, sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { ProductOrder } from '../rules.ts'
import { type ListedRow, selectListed } from './products.ts'
import { asksForPrice, isOfCategory, isWanted, type ProductFilter, productsFound, withListing } from './search.ts'

/** Which stretch of a list, in which order. */
export interface Stretch {
  order: ProductOrder
  /** Where it begins: key and id of the row beside it. */
  place: { key: string; id: string } | undefined
  backward: boolean
  limit: number
}

/** One row more than `limit`, running away from `place`. */
export function selectProductPage(tx: Tx, filter: ProductFilter, stretch: Stretch): Promise<ListedRow[]> {
  const rising = (stretch.order === 'price_asc') !== stretch.backward
  const direction = rising ? sql`asc` : sql`desc`
  return selectListed(tx, idsOf(filter, stretch, rising), direction)
}

function idsOf(f: ProductFilter, stretch: Stretch, rising: boolean): Sql {
  switch (stretch.order) {
    case 'newest':
      return f.categories && f.words === undefined
        ? newestOfBranch(f, f.categories, stretch, rising)
        : sql`select p.id, p.created_at as sort_key, p.id as sort_id
              from ${productsFound(f)} ${asksForPrice(f) ? withListing : nothing}
              where ${isWanted(f)} and ${isOfCategory(f)} ${newestFrom(stretch, rising)}`
    case 'price_asc':
    case 'price_desc':
      return sql`select p.id, l.price as sort_key, l.id as sort_id from ${productsFound(f)} ${withListing}
                 where ${isWanted(f)} and ${isOfCategory(f)} ${byPriceFrom(stretch, rising)}`
    case 'relevance':
      return sql`select p.id, s.rank as sort_key, p.id as sort_id
                 from ${productsFound(f)} ${asksForPrice(f) ? withListing : nothing}
                 where ${isWanted(f)} and ${isOfCategory(f)} ${byRankFrom(stretch, rising)}`
  }
}

/**
 * The newest of several categories: of each the newest, read off its own index, then the newest of those. One index
 * cannot give the order over many categories, and sorting a large branch for twenty rows would grow with the shop.
 */
function newestOfBranch(f: ProductFilter, categories: readonly string[], stretch: Stretch, rising: boolean): Sql {
  const direction = rising ? sql`asc` : sql`desc`
  return sql`
    select best.id, best.created_at as sort_key, best.id as sort_id
    from unnest(${categories}::uuid[]) as wanted (category_id) cross join lateral (
      select p.id, p.created_at from product p ${asksForPrice(f) ? withListing : nothing}
      where p.category_id = wanted.category_id and ${isWanted(f)} ${newestFrom(stretch, rising)}
    ) best
    order by best.created_at ${direction}, best.id ${direction} limit ${stretch.limit + 1}`
}

function newestFrom({ place, limit }: Stretch, rising: boolean): Sql {
  const from = place
    ? sql`and (p.created_at, p.id) ${beyond(rising)} (${place.key}::timestamptz, ${place.id}::uuid)`
    : nothing
  return sql`${from} ${ordered(sql`p.created_at`, sql`p.id`, rising)} limit ${limit + 1}`
}

function byPriceFrom({ place, limit }: Stretch, rising: boolean): Sql {
  const from = place ? sql`and (l.price, l.id) ${beyond(rising)} (${place.key}::bigint, ${place.id}::uuid)` : nothing
  return sql`${from} ${ordered(sql`l.price`, sql`l.id`, rising)} limit ${limit + 1}`
}

function byRankFrom({ place, limit }: Stretch, rising: boolean): Sql {
  const from = place ? sql`and (s.rank, p.id) ${beyond(rising)} (${place.key}::integer, ${place.id}::uuid)` : nothing
  return sql`${from} ${ordered(sql`s.rank`, sql`p.id`, rising)} limit ${limit + 1}`
}

const beyond = (rising: boolean) => (rising ? sql`>` : sql`<`)

function ordered(key: Sql, id: Sql, rising: boolean): Sql {
  return rising ? sql`order by ${key} asc, ${id} asc` : sql`order by ${key} desc, ${id} desc`
}
