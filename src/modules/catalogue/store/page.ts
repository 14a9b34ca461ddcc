import { nothing, type Sql, sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { ProductOrder } from '../rules.ts'
import { productOf, withListing } from './lookup.ts'
import { type ListedRow, selectListed } from './products.ts'
import {
  asksForPrice,
  isOfCategory,
  isOfPrice,
  isWanted,
  isWantedAtAnyPrice,
  type ProductFilter,
  productsFound,
} from './search.ts'

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
  const rises = stretch.order === 'price_asc' || stretch.order === 'ending'
  const rising = rises !== stretch.backward
  const direction = rising ? sql`asc` : sql`desc`
  return selectListed(tx, idsOf(filter, stretch, rising), direction)
}

function idsOf(f: ProductFilter, stretch: Stretch, rising: boolean): Sql {
  switch (stretch.order) {
    case 'newest':
      return f.words === undefined && asksForPrice(f) ? newestInBand(f, stretch, rising) : newest(f, stretch, rising)
    case 'price_asc':
    case 'price_desc':
      return sql`select p.id, l.price as sort_key, l.id as sort_id
                 from ${f.words === undefined ? listingsInTurn : sql`${productsFound(f)} ${withListing}`}
                 where ${isWanted(f)} and ${isOfCategory(f)} ${byPriceFrom(stretch, rising)}`
    case 'ending':
      return sql`select p.id, p.auction_ends_at as sort_key, p.id as sort_id
                 from ${productsFound(f)} ${asksForPrice(f) ? withListing : nothing}
                 where p.auction_ends_at is not null and ${isWanted(f)} and ${isOfCategory(f)} ${byEndFrom(stretch, rising)}`
    case 'relevance':
      return sql`select p.id, s.rank as sort_key, p.id as sort_id
                 from ${productsFound(f)} ${asksForPrice(f) ? withListing : nothing}
                 where ${isWanted(f)} and ${isOfCategory(f)} ${byRankFrom(stretch, rising)}`
  }
}

// Active listings, read off their own index by price, each with its product.
const listingsInTurn = sql`
  (select * from listing where status = 'active') l ${productOf(sql`l.product_id`)}`

function newest(f: ProductFilter, stretch: Stretch, rising: boolean, unless: Sql = nothing): Sql {
  return f.categories && f.words === undefined
    ? newestOfBranch(f, f.categories, stretch, rising, unless)
    : sql`select p.id, p.created_at as sort_key, p.id as sort_id
          from ${productsFound(f)} ${asksForPrice(f) ? withListing : nothing}
          where ${isWanted(f)} and ${isOfCategory(f)} ${unless} ${newestFrom(stretch, rising)}`
}

// So many listings within the prices are few: all of them are looked at.
const few = 300

/**
 * The newest within prices. Where few listings are, those are sorted; where many are, the newest products are read until
 * enough of them have such a listing. Which of the two it is, the statement finds out by counting no further than `few`.
 */
function newestInBand(f: ProductFilter, stretch: Stretch, rising: boolean): Sql {
  return sql`
    with banded as materialized (
      select l.product_id from listing l where l.status = 'active' and ${isOfPrice(f)} limit ${few + 1}
    ), counted as materialized (select count(*) <= ${few} as are_few from banded)
    (${newest(f, stretch, rising, sql`and (select not are_few from counted)`)})
    union all
    (select p.id, p.created_at, p.id from banded ${productOf(sql`banded.product_id`)}
     where (select are_few from counted) and ${isWantedAtAnyPrice(f)} and ${isOfCategory(f)}
     ${newestFrom(stretch, rising)})`
}

/**
 * The newest of several categories: of each the newest, read off its own index, then the newest of those. One index
 * cannot give the order over many categories, and sorting a large branch for twenty rows would grow with the shop.
 */
function newestOfBranch(
  f: ProductFilter,
  categories: readonly string[],
  stretch: Stretch,
  rising: boolean,
  unless: Sql,
): Sql {
  const direction = rising ? sql`asc` : sql`desc`
  return sql`
    select best.id, best.created_at as sort_key, best.id as sort_id
    from unnest(${categories}::uuid[]) as wanted (category_id) cross join lateral (
      select p.id, p.created_at from product p ${asksForPrice(f) ? withListing : nothing}
      where p.category_id = wanted.category_id and ${isWanted(f)} ${unless} ${newestFrom(stretch, rising)}
    ) best
    order by best.created_at ${direction}, best.id ${direction} limit ${stretch.limit + 1}`
}

function newestFrom({ place, limit }: Stretch, rising: boolean): Sql {
  const from = place
    ? sql`and (p.created_at, p.id) ${beyond(rising)} (${place.key}::timestamptz, ${place.id}::uuid)`
    : nothing
  return sql`${from} ${ordered(sql`p.created_at`, sql`p.id`, rising)} limit ${limit + 1}`
}

function byEndFrom({ place, limit }: Stretch, rising: boolean): Sql {
  const from = place
    ? sql`and (p.auction_ends_at, p.id) ${beyond(rising)} (${place.key}::timestamptz, ${place.id}::uuid)`
    : nothing
  return sql`${from} ${ordered(sql`p.auction_ends_at`, sql`p.id`, rising)} limit ${limit + 1}`
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

/** A stretch of business time in which somebody else than `exceptSeller` offered something. */
export interface Offered {
  since: Date
  until: Date
  exceptSeller: string
}

/** The titles of what was offered of late, the newest first. */
export function selectOffered(tx: Tx, f: ProductFilter, of: Offered, most: number): Promise<{ title: string }[]> {
  const offered = sql`l.created_at > ${of.since} and l.created_at <= ${of.until} and p.seller_id <> ${of.exceptSeller}`
  const from =
    f.words === undefined
      ? sql`(select * from listing where status = 'active') l ${productOf(sql`l.product_id`)}`
      : sql`${productsFound(f)} ${withListing}`
  return tx.rows<{ title: string }>(sql`
    select p.title from ${from} where ${offered} and ${isWanted(f)} and ${isOfCategory(f)}
    order by l.created_at desc, l.id desc limit ${most}`)
}
