import type { Currency } from '../../../kernel/currency.ts'
import { formatAmount } from '../../../kernel/money.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { bandsOf, roundPrices } from '../bands.ts'
import { conditions, type FacetQuery, type FacetsAnswer } from '../schema.ts'
import { selectCategories } from '../store/categories.ts'
import { countFacets, type FacetRow } from '../store/facets.ts'
import { countsWithin, treeOf } from '../tree.ts'
import { filterOf } from './products.ts'

/** What each further choice would leave of the products found, in two statements. */
export async function countProducts(tx: Tx, currency: Currency, query: FacetQuery): Promise<FacetsAnswer> {
  const categories = await selectCategories(tx)
  const tree = treeOf(categories)
  const rows = await countFacets(tx, filterOf(query, currency, tree), roundPrices)
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
    provinces: of('province')
      .map(({ value, label, count }) => ({ id: value, name: label ?? value, count }))
      .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name)),
    prices: bands.map(({ min, max, count }) => ({
      min: min === null ? null : formatAmount(min, currency),
      max: max === null ? null : formatAmount(max, currency),
      count,
    })),
    currency,
  }
}
