import { join, nothing, type Sql, sql } from '../../../platform/db/sql.ts'
import type { Condition } from '../schema.ts'
import { isThere, productOf } from './lookup.ts'

/** What a list of products is cut down to: settled values only. Absent means: no matter. */
export interface ProductFilter {
  words?: string | undefined
  /** A branch of the tree: the category asked for and all below it. */
  categories?: readonly string[] | undefined
  conditions?: readonly Condition[] | undefined
  /** Minor units, inclusive. */
  priceMin?: bigint | undefined
  priceMax?: bigint | undefined
  province?: string | undefined
  city?: string | undefined
  seller?: string | undefined
  inStock?: boolean | undefined
  forSale?: boolean | undefined
  soldBy?: 'fixed_price' | 'auction' | undefined
  /** Of sellers who were rated so well on average, 1 to 5. */
  minRating?: number | undefined
  /** Of sellers who send within so many seconds after the payment, as they did of late. */
  sentWithin?: number | undefined
}

// Of a search by words only the best hits are looked at: nobody pages further.
const mostHits = 1_000

const always = sql`true`

// The things that facets count by, each a condition on product p or its active listing l.
export const isOfCategory = (f: ProductFilter): Sql =>
  f.categories ? sql`p.category_id = any (${f.categories}::uuid[])` : always

export const isOfCondition = (f: ProductFilter): Sql =>
  f.conditions ? sql`p.condition = any (${f.conditions}::text[])` : always

export const isOfCity = (f: ProductFilter): Sql => (f.city === undefined ? always : sql`p.city_id = ${f.city}`)

export const isOfProvince = (f: ProductFilter): Sql =>
  f.province === undefined
    ? always
    : sql`p.city_id = any (array(select id from city where province_id = ${f.province}))`

export const isInStock = (f: ProductFilter): Sql =>
  f.inStock === undefined ? always : f.inStock ? isThere(sql`p`) : sql`not ${isThere(sql`p`)}`

// What is in an auction is found by its end: it has an index of its own, since it is mostly little among much.
export const isOfWay = (f: ProductFilter): Sql =>
  f.soldBy === undefined
    ? always
    : f.soldBy === 'auction'
      ? sql`p.auction_ends_at is not null`
      : sql`p.sold_by = 'fixed_price'`

export const isOfRating = (f: ProductFilter): Sql =>
  f.minRating === undefined
    ? always
    : sql`p.seller_id = any (array(
            select member_id from seller_standing where ratings > 0 and stars >= ${f.minRating} * ratings))`

export const isSentWithin = (f: ProductFilter): Sql =>
  f.sentWithin === undefined
    ? always
    : sql`p.seller_id = any (array(select member_id from seller_standing where dispatch_seconds <= ${f.sentWithin}))`

export const isOfPrice = (f: ProductFilter): Sql =>
  all([
    f.priceMin === undefined ? undefined : sql`l.price >= ${f.priceMin}`,
    f.priceMax === undefined ? undefined : sql`l.price <= ${f.priceMax}`,
  ])

export const asksForPrice = (f: ProductFilter): boolean => f.priceMin !== undefined || f.priceMax !== undefined

/** The conditions that no facet counts by. */
export const isOfTheRest = (f: ProductFilter): Sql =>
  all([
    sql`p.archived_at is null`,
    f.seller === undefined ? undefined : sql`p.seller_id = ${f.seller}`,
    f.forSale === undefined ? undefined : f.forSale ? sql`p.sold_by is not null` : sql`p.sold_by is null`,
  ])

/** The products to look through, as p: all, or those that words find (then s holds their rank). */
export const productsFound = (f: ProductFilter): Sql =>
  f.words === undefined
    ? sql`product p`
    : sql`search_products(${f.words}, ${mostHits}) s ${productOf(sql`s.product_id`)}`

/** Every condition but those on the price and the category. */
export const isWantedAtAnyPrice = (f: ProductFilter): Sql =>
  all([
    isOfTheRest(f),
    isOfCondition(f),
    isOfCity(f),
    isOfProvince(f),
    isInStock(f),
    isOfWay(f),
    isOfRating(f),
    isSentWithin(f),
  ])

/** Every condition but the one on the category. */
export const isWanted = (f: ProductFilter): Sql =>
  all([isWantedAtAnyPrice(f), asksForPrice(f) ? isOfPrice(f) : undefined])

/** All of these conditions; those that are no matter are left out. */
export function all(pieces: readonly (Sql | undefined)[]): Sql {
  const given = pieces.filter((piece) => piece !== undefined && piece !== nothing && piece !== always) as Sql[]
  return given.length === 0 ? always : join(given, ' and ')
}
