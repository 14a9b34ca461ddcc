import { want } from '../../api/answers.ts'
import type { AuctionCard, ProductSummary } from '../../api/shapes.ts'
import type { Api } from '../../api/visit.ts'

// As many as the API takes at once.
const most = 100

/** How the auctions stand that cards of a page show. */
export interface ShownAuctions {
  cards: readonly AuctionCard[]
  /** RFC 3339. */
  now: string
}

/**
 * How those of these products stand that are in an auction: one small read that is never kept, beside lists that are. A bid
 * makes no list stale (docs/decisions/live-prices-beside-kept-lists.md).
 */
export async function auctionsAmong(
  api: Api,
  ...lists: readonly (readonly Pick<ProductSummary, 'id' | 'sold_by'>[])[]
): Promise<ShownAuctions | null> {
  const auctioned = lists.flat().filter(({ sold_by }) => sold_by === 'auction')
  const ids = [...new Set(auctioned.map(({ id }) => id))].slice(0, most)
  if (ids.length === 0) return null
  const found = await want(api.GET('/auction-cards/', { params: { query: { products: ids.join(',') } } }))
  return found ? { cards: found.results, now: found.server_time } : null
}
