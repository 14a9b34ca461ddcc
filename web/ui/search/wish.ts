import type { Category } from '../../api/shapes.ts'
import { placeOf } from '../list/place.ts'
import { asCondition } from '../product/conditions.ts'

export const sortings = ['newest', 'price_asc', 'price_desc', 'relevance'] as const
export type Sorting = (typeof sortings)[number]

/** What somebody looks for, as the page's address says it. */
export interface Wish {
  q: string
  conditions: string[]
  priceMin: string
  priceMax: string
  province: string
  inStock: boolean
  order: Sorting | undefined
}

/** Reads the wish from an address. What means nothing is passed over: old links must not break. */
export function readWish(request: Request): Wish {
  const { searchParams } = new URL(request.url)
  const text = (name: string) => (searchParams.get(name) ?? '').trim()
  return {
    q: text('q').slice(0, 120),
    conditions: searchParams.getAll('condition').filter(asCondition),
    priceMin: text('price_min'),
    priceMax: text('price_max'),
    province: text('province'),
    inStock: text('in_stock') === 'true',
    order: sortings.find((name) => name === text('order')),
  }
}

/** The wish as the API's filters. */
export function filtersOf(wish: Wish, category: Category | undefined) {
  return {
    for_sale: 'true' as const,
    ...(wish.q ? { q: wish.q } : {}),
    ...(category ? { category: category.id } : {}),
    ...(wish.conditions.length > 0 ? { condition: wish.conditions.join(',') } : {}),
    ...(wish.priceMin ? { price_min: wish.priceMin } : {}),
    ...(wish.priceMax ? { price_max: wish.priceMax } : {}),
    ...(wish.province ? { province: wish.province } : {}),
    ...(wish.inStock ? { in_stock: 'true' as const } : {}),
  }
}

/** The order and the page of the list. 'Relevance' means something only with words to look for. */
export function listingOf(wish: Wish, request: Request) {
  const { cursor } = placeOf(request)
  const order = wish.order === 'relevance' && !wish.q ? undefined : wish.order
  return { limit: 24, ...(order ? { order } : {}), ...(cursor ? { cursor } : {}) }
}

/** The category with this slug, and those above it, from the top. */
export function findCategory(tree: readonly Category[], slug: string): Category[] {
  for (const category of tree) {
    if (category.slug === slug) return [category]
    const below = findCategory(category.children, slug)
    if (below.length > 0) return [category, ...below]
  }
  return []
}
