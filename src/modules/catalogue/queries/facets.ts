import type { Currency } from '../../../kernel/currency.ts'
import { formatAmount } from '../../../kernel/money.ts'
import { seconds } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { bandsOf, roundPrices } from '../bands.ts'
import { conditions, type FacetQuery, type FacetsAnswer } from '../schema.ts'
import { selectCategories } from '../store/categories.ts'
import { countFacets, type FacetRow } from '../store/facets.ts'
import { countsWithin, treeOf } from '../tree.ts'
import { filterOf } from './products.ts'

/** From how good a rating on, and within how many days, products are counted together. */
const stars = [1, 2, 3, 4] as const
const days = [1, 3, 7] as const

/** What each further choice would leave of the products found, in two statements. */
export async function countProducts(tx: Tx, currency: Currency, query: FacetQuery): Promise<FacetsAnswer> {
  const categories = await selectCategories(tx)
  const tree = treeOf(categories)
  const rows = await countFacets(tx, filterOf(query, currency, tree), {
    prices: roundPrices,
    stars,
    dispatch: days.map((day) => day * seconds.day),
  })
  const of = (facet: FacetRow['facet']) => rows.filter((row) => row.facet === facet)
  const counts = (facet: FacetRow['facet']) => new Map(of(facet).map(({ value, count }) => [value, count]))

  const within = countsWithin(tree, counts('category'))
  const byCondition = counts('condition')
  const bands = bandsOf(new Map(of('price').map(({ value, count }) => [Number(value), count])))
  return {
    total: of('total')[0]?.count ?? 0,
    categories: categories
      .map(({ id, name, slug, parent_id }) => ({ id, name, slug, parent_id, count: within.get(id) ?? 0 }))
      .filter(({ count }) => count > 0),
    conditions: conditions
      .map((value) => ({ value, count: byCondition.get(value) ?? 0 }))
      .filter(({ count }) => count > 0),
    provinces: placesOf(of('province')),
    cities: placesOf(of('city')),
    in_stock: of('stock')[0]?.count ?? 0,
    ways: (['fixed_price', 'auction'] as const)
      .map((value) => ({ value, count: counts('way').get(value) ?? 0 }))
      .filter(({ count }) => count > 0),
    // A bucket's number is how many of the edges it has reached.
    ratings: stars
      .map((min, edge) => ({ min, count: sumOf(of('rating'), (reached) => reached > edge) }))
      .filter(({ min, count }) => min >= 3 && count > 0),
    sent_within: days
      .map((day, edge) => ({ days: day, count: sumOf(of('dispatch'), (reached) => reached <= edge) }))
      .filter(({ count }) => count > 0),
    prices: bands.map(({ min, max, count }) => ({
      min: min === null ? null : formatAmount(min, currency),
      max: max === null ? null : formatAmount(max, currency),
      count,
    })),
    currency,
  }
}

function placesOf(rows: readonly FacetRow[]) {
  return rows
    .map(({ value, name, local_name, count }) => ({
      id: value,
      name: name ?? value,
      local_name: local_name ?? value,
      count,
    }))
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name))
}

function sumOf(rows: readonly FacetRow[], counts: (bucket: number) => boolean): number {
  return rows.reduce((sum, { value, count }) => (counts(Number(value)) ? sum + count : sum), 0)
}
