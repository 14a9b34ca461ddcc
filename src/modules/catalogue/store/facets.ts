import { type Sql, sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { isThere, withAnyListing } from './lookup.ts'
import {
  all,
  isInStock,
  isOfWay,
  isOfCategory,
  isOfCity,
  isOfCondition,
  isOfPrice,
  isOfProvince,
  isOfRating,
  isOfTheRest,
  isSentWithin,
  type ProductFilter,
  productsFound,
} from './search.ts'

/** One count: of a category, a condition, a place, a band of prices, what can be had, a kind of seller, or of all. */
export interface FacetRow {
  facet: 'category' | 'condition' | 'province' | 'city' | 'price' | 'stock' | 'way' | 'rating' | 'dispatch' | 'total'
  value: string
  name: string | null
  local_name: string | null
  count: number
}

/** The edges that are counted between, rising: prices in minor units, stars, seconds until a parcel is sent. */
export interface Edges {
  prices: readonly bigint[]
  stars: readonly number[]
  dispatch: readonly number[]
}

// A product counts for a facet when it meets all conditions but that facet's own. City and province are one matter: whoever
// chooses another province leaves the city.
const flags = {
  category: sql`of_category`,
  condition: sql`of_condition`,
  province: sql`of_province`,
  city: sql`of_city`,
  price: sql`of_price`,
  stock: sql`of_stock`,
  way: sql`of_way`,
  rating: sql`of_rating`,
  dispatch: sql`of_dispatch`,
}

function allBut(...left: (keyof typeof flags)[]): Sql {
  const names = Object.keys(flags) as (keyof typeof flags)[]
  return all(names.filter((name) => !left.includes(name)).map((name) => flags[name]))
}

/**
 * Counts everything that is found by each facet. What was found is first gathered into groups that are alike in all that
 * is counted, so that the nine counts go over some hundreds of groups and not nine times over every product. Places out
 * of use are not counted, but for the one that is chosen.
 */
export function countFacets(tx: Tx, f: ProductFilter, edges: Edges): Promise<FacetRow[]> {
  return tx.rows<FacetRow>(sql`
    with found as materialized (
      select p.category_id, p.condition, p.city_id, ${isThere(sql`p`)} as had,
             p.sold_by,              width_bucket(l.price, ${edges.prices}::bigint[]) as band,
             width_bucket(d.stars::double precision / nullif(d.ratings, 0), ${edges.stars}::double precision[]) as stars,
             width_bucket(d.dispatch_seconds - 1, ${edges.dispatch}::bigint[]) as dispatch,
             ${isOfCategory(f)} as of_category, ${isOfCondition(f)} as of_condition,
             coalesce(${isOfProvince(f)}, false) as of_province, coalesce(${isOfCity(f)}, false) as of_city,
             coalesce(${isOfPrice(f)}, false) as of_price, ${isInStock(f)} as of_stock, ${isOfWay(f)} as of_way,
             ${isOfRating(f)} as of_rating, ${isSentWithin(f)} as of_dispatch, count(*) as count
      from ${productsFound(f)}
        ${f.words === undefined ? sql`left join listing l on l.product_id = p.id and l.status = 'active'` : withAnyListing}
        left join seller_standing d on d.member_id = p.seller_id
      where ${isOfTheRest(f)}
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17
    )
    select 'total' as facet, '' as value, null as name, null as local_name, coalesce(sum(count), 0)::integer as count
      from found where ${allBut()}
    union all
    select 'category', category_id::text, null, null, sum(count)::integer
      from found where ${allBut('category')} group by category_id
    union all
    select 'condition', condition, null, null, sum(count)::integer
      from found where ${allBut('condition')} group by condition
    union all
    select 'province', v.id, v.name, v.local_name, sum(count)::integer
      from found join city t on t.id = found.city_id join province v on v.id = t.province_id
      where ${allBut('province', 'city')} and (v.is_offered or v.id = ${f.province ?? null})
      group by v.marketplace_id, v.id
    union all
    select 'city', t.id, t.name, t.local_name, sum(count)::integer
      from found join city t on t.id = found.city_id
      where ${allBut('city')} and ${f.province === undefined ? sql`false` : sql`true`}
        and (t.is_offered or t.id = ${f.city ?? null})
      group by t.marketplace_id, t.id
    union all
    select 'price', band::text, null, null, sum(count)::integer
      from found where band is not null and ${allBut('price')} group by band
    union all
    select 'stock', '', null, null, coalesce(sum(count), 0)::integer from found where had and ${allBut('stock')}
    union all
    select 'way', sold_by, null, null, sum(count)::integer
      from found where sold_by is not null and ${allBut('way')} group by sold_by
    union all
    select 'rating', stars::text, null, null, sum(count)::integer
      from found where stars is not null and ${allBut('rating')} group by stars
    union all
    select 'dispatch', dispatch::text, null, null, sum(count)::integer
      from found where dispatch is not null and ${allBut('dispatch')} group by dispatch`)
}
