import type { AppServices } from '../../engine/services.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { ensureAccount, mayReceive, type OffersOfSeller, refreshAccount } from '../../modules/payouts/index.ts'
import { fillInOnboarding } from './simulated-pages.ts'

/**
 * Connects a demo seller with the Stripe simulator, as the seller would: an account by the SDK, a link to the onboarding
 * form, the form sent as it stands there, filled with test data. With real keys nobody can answer for a person who does
 * not exist: nothing is done.
 */
export async function onboardDemoSeller(
  services: AppServices,
  marketplace: Marketplace,
  memberId: string,
  offers: OffersOfSeller,
): Promise<void> {
  const { simulated, host, port, protocol } = services.config.stripe
  if (!simulated) return
  const within: Parameters<typeof ensureAccount>[1] = (work) => services.db.inMarketplace(marketplace.id, work)
  const account = await ensureAccount(services, within, memberId, marketplace)
  const known = await refreshAccount(services, marketplace.id, account, offers)
  if (mayReceive(known)) return
  const simulator = `${protocol}://${host}:${port}`
  const link = await services.stripe.accountLinks.create({
    account,
    type: 'account_onboarding',
    refresh_url: simulator,
    return_url: simulator,
  })
  await fillInOnboarding(simulator, link.url)
  await refreshAccount(services, marketplace.id, account, offers)
}
