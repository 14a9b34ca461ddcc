import { attempt, need } from '../../api/answers.ts'
import type { Api } from '../../api/visit.ts'
import { filtersOf, findCategory, listingOf, readWish } from './wish.ts'

/**
 * Everything a list of products shows: the products, what further choices would leave, the place in the tree.
 * A wish that the API refuses (a price that is none) comes back as a problem beside an empty list.
 */
export async function findProducts(api: Api, request: Request, slug: string | undefined) {
  const wish = readWish(request)
  const { results: tree } = await need(api.GET('/categories/'))
  const trail = slug ? findCategory(tree, slug) : []
  const category = trail.at(-1)
  const filters = filtersOf(wish, category)
  const [list, facets] = await Promise.all([
    attempt(api.GET('/products/', { params: { query: { ...filters, ...listingOf(wish, request) } } })),
    attempt(api.GET('/products/facets/', { params: { query: filters } })),
  ])
  return {
    wish,
    trail: trail.map(({ name, slug: theirs }) => ({ name, slug: theirs })),
    category: category
      ? { ...category, children: category.children.map((child) => ({ ...child, children: [] })) }
      : null,
    list: list.done ?? { results: [], next: null, previous: null },
    facets: facets.done ?? null,
    problem: list.problem ?? null,
  }
}

export type Found = Awaited<ReturnType<typeof findProducts>>
