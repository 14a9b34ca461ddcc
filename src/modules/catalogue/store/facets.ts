import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { withAnyListing } from './lookup.ts'
import {
  isOfCategory,
  isOfCondition,
  isOfPlace,
  isOfPrice,
  isOfTheRest,
  type ProductFilter,
  productsFound,
} from './search.ts'

/** One count: of a category, a condition, a province, a band of prices, or of all. */
export interface FacetRow {
  facet: 'category' | 'condition' | 'province' | 'price' | 'total'
  value: string
  label: string | null
  count: number
}

/**
 * Counts everything that is found by each facet, in one pass: a product counts for a facet when it meets all conditions
 * but that facet's own. `edges` are the rising prices between the bands.
 */
export function countFacets(tx: Tx, f: ProductFilter, edges: readonly bigint[]): Promise<FacetRow[]> {
  return tx.rows<FacetRow>(sql`
    with found as materialized (
      select p.category_id, p.condition, t.province_id, l.price,
             ${isOfCategory(f)} as of_category, ${isOfCondition(f)} as of_condition,
             coalesce(${isOfPlace(f)}, false) as of_place, coalesce(${isOfPrice(f)}, false) as of_price
      from ${productsFound(f)}
        ${withAnyListing}
        left join city t on t.id = p.city_id
      where ${isOfTheRest(f)}
    )
    select 'total' as facet, '' as value, null as label, count(*)::integer as count
      from found where of_category and of_condition and of_place and of_price
    union all
    select 'category', category_id::text, null, count(*)::integer
      from found where of_condition and of_place and of_price group by category_id
    union all
    select 'condition', condition, null, count(*)::integer
      from found where of_category and of_place and of_price group by condition
    union all
    select 'province', v.id, v.name, count(*)::integer
      from found join province v on v.id = found.province_id
      where of_category and of_condition and of_price group by v.id
    union all
    select 'price', width_bucket(price, ${edges}::bigint[])::text, null, count(*)::integer
      from found where price is not null and of_category and of_condition and of_place group by 2`)
}
