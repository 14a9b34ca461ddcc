import type { NoticeOffice } from '../notifications/index.ts'
import type { StripeEventHandler, StripeEventHandlers } from '../payments/index.ts'
import { noteReversed } from './commands/arriving.ts'
import { noteBankPayout } from './commands/bank-payouts.ts'
import { type OffersOfSeller, refreshAccount } from './commands/standing.ts'

/** What is heard of sellers' accounts. Stripe tells that something has changed; what counts is how it stands when asked. */
export function payoutEvents(office: NoticeOffice, offers: OffersOfSeller): StripeEventHandlers {
  const lookAtPayout: StripeEventHandler = async (services, marketplaceId, event) => {
    const { id } = event.data.object as { id: string }
    if (event.account) await noteBankPayout(services, office, marketplaceId, { accountId: event.account, payoutId: id })
  }
  return {
    'account.updated': async (services, marketplaceId, event) => {
      const { id } = event.data.object as { id: string }
      await refreshAccount(services, marketplaceId, id, offers)
    },
    // The account cannot be asked any more; unless it was connected anew meanwhile, then asking answers.
    'account.application.deauthorized': async (services, marketplaceId, event) => {
      if (event.account) await refreshAccount(services, marketplaceId, event.account, offers)
    },
    // Ours are among them: what counts is how much of the transfer is reversed, and how much of that we asked for.
    'transfer.reversed': async (services, marketplaceId, event) => {
      const { id } = event.data.object as { id: string }
      const { amount_reversed: reversed, metadata } = await services.stripe.transfers.retrieve(id)
      const news = { id, reversed: BigInt(reversed), key: metadata['key'] ?? null }
      await services.db.inMarketplace(marketplaceId, (tx) => noteReversed(services, tx, news))
    },
    'payout.created': lookAtPayout,
    'payout.updated': lookAtPayout,
    'payout.paid': lookAtPayout,
    'payout.failed': lookAtPayout,
    'payout.canceled': lookAtPayout,
  }
}
