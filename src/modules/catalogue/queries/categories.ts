import type { Tx } from '../../../platform/db/transaction.ts'
import type { CategoryAnswer } from '../schema.ts'
import { countForSale, selectCategories } from '../store/categories.ts'
import { countsWithin, type Node, treeOf } from '../tree.ts'

/** The whole tree, each category with its children in their order and how much is for sale in its branch. */
export async function listCategories(tx: Tx): Promise<CategoryAnswer[]> {
  const [rows, counts] = await Promise.all([selectCategories(tx), countForSale(tx)])
  const tree = treeOf(rows)
  const within = countsWithin(tree, new Map(counts.map(({ category_id, count }) => [category_id, count])))
  const present = ({ id, name, slug, parent_id, position }: Node): CategoryAnswer => ({
    id,
    name,
    slug,
    parent_id,
    position,
    product_count: within.get(id) ?? 0,
    children: tree.childrenOf(id).map(present),
  })
  return tree.childrenOf(null).map(present)
}
