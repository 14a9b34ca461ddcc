import type { AppServices } from '../../../engine/services.ts'
import type { Member } from '../../../kernel/actor.ts'
import type { Marketplace } from '../../../kernel/marketplace.ts'
import type { Within } from '../../../platform/http/endpoint.ts'
import { hasSavedCard } from '../../payments/index.ts'
import { selectOwnMaxima } from '../store/log.ts'

/**
 * What speaks against somebody's first bid in an auction, or against their buying at once, where the marketplace wants a card
 * on file. Stripe is asked before the bid is put in line, so that no lock waits for it; whoever has bid there is not asked
 * about again.
 */
export async function cardHindrance(
  services: AppServices,
  { id, settings }: Marketplace,
  { member: { memberId }, auctionId }: { member: Member; auctionId: string },
): Promise<'card_missing' | undefined> {
  if (!settings.auctions.cardRequired) return undefined
  const within: Within = (work) => services.db.inMarketplace(id, work)
  const bids = await within((tx) => selectOwnMaxima(tx, memberId, [auctionId]))
  if (bids.size > 0) return undefined
  return (await hasSavedCard(services, within, memberId)) ? undefined : 'card_missing'
}
