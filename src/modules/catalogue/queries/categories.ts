import { cutWhole, type Page, type PageRequest } from '../../../kernel/pages.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { ListedCategory } from '../oversight-schema.ts'
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

/** A page of the tree in its order, flat; or of those whose name or slug holds some words. */
export async function pageOfCategories(
  tx: Tx,
  { search, ...page }: PageRequest & { search?: string | undefined },
): Promise<Page<ListedCategory>> {
  const flat = (branch: readonly CategoryAnswer[], above: readonly string[]): ListedCategory[] =>
    branch.flatMap(({ children, ...category }) => {
      const names = [...above, category.name]
      return [{ ...category, path: names.join(' / '), depth: above.length }, ...flat(children, names)]
    })
  const words = search?.toLowerCase()
  const all = flat(await listCategories(tx), [])
  const found = words ? all.filter(({ name, slug }) => `${name} ${slug}`.toLowerCase().includes(words)) : all
  return cutWhole(found, page)
}
