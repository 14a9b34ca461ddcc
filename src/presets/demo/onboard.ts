import type { AppServices } from '../../engine/services.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { ensureAccount, type OffersOfSeller, refreshAccount } from '../../modules/payouts/index.ts'

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
  if (known?.payoutsEnabled) return
  const simulator = `${protocol}://${host}:${port}`
  const link = await services.stripe.accountLinks.create({
    account,
    type: 'account_onboarding',
    refresh_url: simulator,
    return_url: simulator,
  })
  await sendForm(simulator, new URL(link.url).pathname)
  await refreshAccount(services, marketplace.id, account, offers)
}

/** Opens the link, which leads to the form, and sends it. Only the path counts: its host name is a browser's. */
async function sendForm(simulator: string, path: string): Promise<void> {
  const opened = await fetch(new URL(path, simulator), { redirect: 'manual' })
  const form = opened.headers.get('location')
  if (!form) throw new Error(`the simulator's onboarding link answered ${opened.status}`)
  const sent = await fetch(new URL(new URL(form, simulator).pathname, simulator), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({
      first_name: 'Demo',
      last_name: 'Seller',
      email: 'demo@example.com',
      dob: '1990-01-01',
      business: 'Things made by hand',
      bank: '000123456789',
      outcome: 'verified',
      terms: 'yes',
      action: 'submit',
    }),
  })
  if (sent.status >= 400 || !sent.headers.get('location')) {
    throw new Error(`the simulator's onboarding form answered ${sent.status}`)
  }
}
