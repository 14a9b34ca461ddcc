import { want } from '../../api/answers.ts'
import type { SiteBlock } from '../../api/shapes.ts'
import type { Api } from '../../api/visit.ts'
import { type Goods, keyOfProducts, type ProductsWish } from './goods.ts'

// A page with more grids of products than these is a search.
const mostGrids = 8

/** Fetches what the blocks of a page show of the shop: nothing where they show nothing of it. */
export async function goodsFor(api: Api, blocks: readonly SiteBlock[]): Promise<Goods> {
  const wishes = new Map(
    blocks.flatMap((block) => (block.type === 'products' ? [[keyOfProducts(block.attrs), block.attrs] as const] : [])),
  )
  const [products, tree] = await Promise.all([
    Promise.all(
      [...wishes].slice(0, mostGrids).map(async ([key, wish]) => [key, await productsFor(api, wish)] as const),
    ),
    blocks.some(({ type }) => type === 'categories') ? want(api.GET('/categories/')) : undefined,
  ])
  const categories = (tree?.results ?? []).map(({ id, name, slug, product_count }) => ({
    id,
    name,
    slug,
    product_count,
  }))
  return { products: Object.fromEntries(products), categories }
}

async function productsFor(api: Api, { category_id: category, count }: ProductsWish) {
  const query = { for_sale: 'true', in_stock: 'true', limit: count, ...(category ? { category } : {}) } as const
  const found = await want(api.GET('/products/', { params: { query } }))
  return found?.results ?? []
}
