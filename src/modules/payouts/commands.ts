import type { AppServices } from '../../engine/services.ts'
import type { Member } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Within } from '../../platform/http/endpoint.ts'
import { intend } from '../../platform/outside/intend.ts'
import { memberContact } from '../accounts/index.ts'
import { createAccount } from './calls.ts'
import { claimOpening, lockAccountById, selectAccount, selectWaitingPayouts, updateAccount } from './store.ts'
import type { ConnectedAccount } from './subjects.ts'

/**
 * Begins or goes on with connecting a member to Stripe: their account is opened once, then each call answers a fresh
 * address of Stripe's own form, which is good for some minutes and one person.
 */
export async function startOnboarding(
  services: AppServices,
  within: Within,
  request: { member: Member; marketplace: Marketplace; baseUrl: string },
): Promise<{ url: string }> {
  const { member, marketplace, baseUrl } = request
  const accountId = await ensureAccount(services, within, member.memberId, marketplace)
  const link = await services.stripe.accountLinks.create({
    account: accountId,
    type: 'account_onboarding',
    refresh_url: `${baseUrl}/sell/payouts?again=1`,
    return_url: `${baseUrl}/sell/payouts?returned=1`,
  })
  return { url: link.url }
}

/** The id of the member's account, which is opened if there is none. Two requests at once open one. */
export async function ensureAccount(
  services: AppServices,
  within: Within,
  memberId: string,
  marketplace: Marketplace,
): Promise<string> {
  const started = await within(async (tx) => {
    const [account, contact] = await Promise.all([selectAccount(tx, memberId), memberContact(tx, memberId)])
    if (account) return account
    if (!contact) throw new Error(`the member ${memberId} has no address to open an account with`)
    const asked = {
      marketplaceId: marketplace.id,
      memberId,
      email: contact.email,
      country: marketplace.settings.country,
    }
    const callId = newId()
    const opening = await claimOpening(tx, memberId, callId)
    if (opening === callId) intend(services, tx, createAccount, memberId, asked, { id: callId, netAfterSeconds: 60 })
    return { callId: opening }
  })
  if ('accountId' in started) return started.accountId
  const outcome = await services.outside.perform(services, marketplace.id, started.callId)
  if (outcome.state === 'refused') throw new Refusal('refused', 'stripe_refused', outcome.refusal.message)
  const account = await within((tx) => selectAccount(tx, memberId))
  if (!account) throw new Error(`the account of ${memberId} was opened and is not here`)
  return account.accountId
}

/**
 * Asks Stripe how an account stands and keeps the answer; when it can take money now, what waited for that is sent.
 * @returns undefined when the account is not one of this marketplace's
 */
export async function refreshAccount(
  services: AppServices,
  marketplaceId: string,
  accountId: string,
): Promise<ConnectedAccount | undefined> {
  const stripe = await services.stripe.accounts.retrieve(accountId)
  return services.db.inMarketplace(marketplaceId, async (tx) => {
    const known = await lockAccountById(tx, accountId)
    if (!known) return undefined
    const account: ConnectedAccount = {
      ...known,
      chargesEnabled: stripe.charges_enabled ?? false,
      payoutsEnabled: stripe.payouts_enabled ?? false,
      detailsSubmitted: stripe.details_submitted ?? false,
      requirements: stripe.requirements?.currently_due ?? [],
      disabledReason: stripe.requirements?.disabled_reason ?? null,
    }
    updateAccount(tx, account)
    if (account.payoutsEnabled) await sendWaiting(services, tx, account.memberId)
    return account
  })
}

async function sendWaiting(services: AppServices, tx: Tx, memberId: string): Promise<void> {
  const actor = { kind: 'system', name: 'payouts' } as const
  for (const id of await selectWaitingPayouts(tx, memberId)) {
    await services.engine.take(tx, 'payout', id, { transition: 'send', actor })
  }
}

/** Whether money can reach a member: the condition for offering anything at a price. */
export async function memberMayBePaid(tx: Tx, memberId: string): Promise<boolean> {
  return (await selectAccount(tx, memberId))?.payoutsEnabled ?? false
}
