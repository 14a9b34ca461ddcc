import type { Category } from '../../api/shapes.ts'
import { placeOf } from '../list/place.ts'
import { asCondition } from '../product/conditions.ts'

export const sortings = ['newest', 'price_asc', 'price_desc', 'relevance', 'ending'] as const
export const ways = ['fixed_price', 'auction'] as const
export type Sorting = (typeof sortings)[number]

/** What somebody looks for, as the page's address says it. */
export interface Wish {
  q: string
  conditions: string[]
  priceMin: string
  priceMax: string
  province: string
  city: string
  minRating: string
  sentWithin: string
  inStock: boolean
  soldBy: (typeof ways)[number] | ''
  order: Sorting | undefined
}

/** Reads the wish from an address. What means nothing is passed over: old links must not break. */
export function readWish(request: Request): Wish {
  const { searchParams } = new URL(request.url)
  const text = (name: string) => (searchParams.get(name) ?? '').trim()
  const oneOf = (name: string, most: number) => (new RegExp(`^[1-${most}]$`).test(text(name)) ? text(name) : '')
  const province = text('province').slice(0, 10)
  return {
    q: text('q').slice(0, 120),
    conditions: searchParams
      .getAll('condition')
      .flatMap((words) => words.split(','))
      .filter(asCondition),
    priceMin: text('price_min').slice(0, 30),
    priceMax: text('price_max').slice(0, 30),
    province,
    // A city without its province is one that was left with another.
    city: province ? text('city').slice(0, 60) : '',
    minRating: oneOf('min_rating', 5),
    sentWithin: oneOf('sent_within_days', 9),
    inStock: text('in_stock') === 'true',
    soldBy: ways.find((way) => way === text('sold_by')) ?? '',
    order: sortings.find((name) => name === text('order')),
  }
}

/** The wish as the API's filters, by the names that a search is kept under too. */
export function wantedOf(wish: Wish, category: Pick<Category, 'id'> | undefined): Record<string, string> {
  const wanted = {
    q: wish.q,
    category: category?.id ?? '',
    condition: wish.conditions.join(','),
    price_min: wish.priceMin,
    price_max: wish.priceMax,
    province: wish.province,
    city: wish.city,
    min_rating: wish.minRating,
    sent_within_days: wish.sentWithin,
    in_stock: wish.inStock ? 'true' : '',
    sold_by: wish.soldBy,
  }
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== ''))
}

/** The same for a list of what can be bought. */
export function filtersOf(wish: Wish, category: Category | undefined) {
  return { ...wantedOf(wish, category), for_sale: 'true' as const }
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

/** The same with this id. */
export function findCategoryById(tree: readonly Category[], id: string): Category[] {
  for (const category of tree) {
    if (category.id === id) return [category]
    const below = findCategoryById(category.children, id)
    if (below.length > 0) return [category, ...below]
  }
  return []
}

/** The address of the same search without some of what was chosen, from its beginning. */
export function without(search: string, name: string, value?: string): string {
  const query = new URLSearchParams(search)
  for (const each of ['cursor', 'direction']) query.delete(each)
  const kept =
    value === undefined
      ? []
      : query
          .getAll(name)
          .flatMap((one) => one.split(','))
          .filter((one) => one !== value)
  query.delete(name)
  for (const one of kept) query.append(name, one)
  return query.size > 0 ? `?${query}` : '?'
}
