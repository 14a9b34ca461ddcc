import type { Tx } from '../../../platform/db/transaction.ts'
import { selectCategories, selectCategoryOfProduct } from '../store/categories.ts'
import { treeOf } from '../tree.ts'

/** Every category there is. */
export async function allCategories(tx: Tx): Promise<{ id: string; name: string }[]> {
  return selectCategories(tx)
}

/** A category and all above it, from the root down; nothing where there is no such category. */
export async function categoriesAbove(tx: Tx, categoryId: string): Promise<string[]> {
  const rows = await selectCategories(tx)
  return treeOf(rows)
    .pathOf(categoryId)
    .map(({ id }) => id)
}

/** The category of a product and all above it, from the root down. */
export async function categoriesOfProduct(tx: Tx, productId: string): Promise<string[]> {
  const [rows, product] = await Promise.all([selectCategories(tx), selectCategoryOfProduct(tx, productId)])
  return product
    ? treeOf(rows)
        .pathOf(product.category_id)
        .map(({ id }) => id)
    : []
}
