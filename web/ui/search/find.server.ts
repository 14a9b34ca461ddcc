import { attempt, need, want } from '../../api/answers.ts'
import { placed } from '../../api/lists.ts'
import type { Api } from '../../api/visit.ts'
import { auctionsAmong } from '../auction/among.server.ts'
import { watchedAmong } from '../product/watched.server.ts'
import { filtersOf, findCategory, listingOf, readWish, wantedOf } from './wish.ts'

// With so few a mistyped word is likelier than a rare thing.
const few = 3

/**
 * Everything a list of products shows: the products, what further choices would leave, the place in the tree; and where
 * little was found, what else may have been meant. A wish that the API refuses (a price that is none) comes back as a
 * problem beside an empty list.
 */
export async function findProducts(api: Api, request: Request, slug: string | undefined) {
  const wish = readWish(request)
  const { results: tree } = await need(api.GET('/categories/'))
  const trail = slug ? findCategory(tree, slug) : []
  const category = trail.at(-1)
  const filters = filtersOf(wish, category)
  const query = { ...filters, ...listingOf(wish, request) }
  const [list, facets] = await Promise.all([
    attempt(placed(query, (asked) => api.GET('/products/', { params: { query: asked } }))),
    attempt(api.GET('/products/facets/', { params: { query: filters } })),
  ])
  const found = list.done ?? { results: [], next: null, previous: null }
  const help = found.results.length < few && !found.previous ? await helpFor(api, wish.q, found.results.length) : null
  return {
    wish,
    wanted: wantedOf(wish, category),
    trail: trail.map(({ name, slug: theirs }) => ({ name, slug: theirs })),
    category: category ? { id: category.id, name: category.name, slug: category.slug } : null,
    list: found,
    facets: facets.done ?? null,
    problem: list.problem ?? null,
    help,
    auctions: await auctionsAmong(api, found.results, help?.wanted ?? []),
    watched: await watchedAmong(api, request, found.results, help?.wanted ?? []),
  }
}

/** What else may have been meant: the words spelt otherwise, all that the words alone would find, what others want. */
async function helpFor(api: Api, q: string, found: number) {
  const forSale = { for_sale: 'true' } as const
  const [spelling, wider, window] = await Promise.all([
    q ? want(api.GET('/products/spelling/', { params: { query: { q } } })) : undefined,
    found === 0 && q ? want(api.GET('/products/facets/', { params: { query: { ...forSale, q } } })) : undefined,
    found === 0 ? want(api.GET('/window/')) : undefined,
  ])
  return { words: spelling?.words ?? null, wider: wider?.total ?? 0, wanted: window?.most_wanted.slice(0, 4) ?? [] }
}

export type Found = Awaited<ReturnType<typeof findProducts>>
