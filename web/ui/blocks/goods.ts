import type { Category, ProductSummary } from '../../api/shapes.ts'

/** What the blocks of a page show of the shop. */
export interface Goods {
  /** By what a block wishes: see keyOfProducts. */
  products: Readonly<Record<string, readonly ProductSummary[]>>
  categories: readonly Pick<Category, 'id' | 'name' | 'slug' | 'product_count'>[]
}

/** What a block of products wishes for. */
export interface ProductsWish {
  category_id: string | null
  count: number
}

/** Two blocks that wish for the same show the same, asked for once. */
export function keyOfProducts({ category_id: category, count }: ProductsWish): string {
  return `${category ?? 'newest'}/${count}`
}
