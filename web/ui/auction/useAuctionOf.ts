import { useMatches } from 'react-router'
import type { AuctionCard } from '../../api/shapes.ts'
import type { ShownAuctions } from './among.server.ts'

/** What a page tells of the auctions that its cards show: see among.server.ts. */
interface WithAuctions {
  auctions?: ShownAuctions | null
}

/** How a product's auction stands, as far as the loader of this page has asked. */
export function useAuctionOf(productId: string): { card: AuctionCard; now: string } | undefined {
  for (const { loaderData } of useMatches()) {
    const shown = (loaderData as WithAuctions | undefined)?.auctions
    const card = shown?.cards.find(({ product_id: id }) => id === productId)
    if (shown && card) return { card, now: shown.now }
  }
  return undefined
}
