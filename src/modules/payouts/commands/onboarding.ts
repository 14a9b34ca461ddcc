import type { AppServices } from '../../../engine/services.ts'
import type { Member } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Marketplace } from '../../../kernel/marketplace.ts'
import type { Within } from '../../../platform/http/endpoint.ts'
import { intend } from '../../../platform/outside/intend.ts'
import { memberContact } from '../../accounts/index.ts'
import { record } from '../../activity/index.ts'
import { claimOpening, selectAccount } from '../account-store.ts'
import { createAccount } from '../calls.ts'
import { alreadyConnected, kindNotOffered } from '../errors.ts'

/**
 * Begins or goes on with connecting a member to Stripe: their account is opened once, then each call answers a fresh
 * address of Stripe's own form, which is good for some minutes and one person.
 * @throws Refusal account_kind_not_offered, already_connected, stripe_refused
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
    if (account && !account.disconnectedAt) {
      // The owner of a Standard account has a dashboard of their own: there is no form of ours to go on with.
      if (account.kind === 'standard') throw alreadyConnected()
      return account
    }
    if (!marketplace.settings.sellerAccounts.includes('express')) throw kindNotOffered('express')
    if (!contact) throw new Error(`the member ${memberId} has no address to open an account with`)
    const asked = {
      marketplaceId: marketplace.id,
      memberId,
      email: contact.email,
      country: marketplace.settings.country,
    }
    const callId = newId()
    const opening = await claimOpening(tx, memberId, callId)
    if (opening === callId) {
      intend(services, tx, createAccount, memberId, asked, { id: callId, netAfterSeconds: 60 })
      const by = { kind: 'system', name: 'payouts' } as const
      record(tx, { actor: by, action: 'stripe-account.opened', object: { kind: 'member', id: memberId } })
    }
    return { callId: opening }
  })
  if ('accountId' in started) return started.accountId
  const outcome = await services.outside.perform(services, marketplace.id, started.callId)
  if (outcome.state === 'refused') throw new Refusal('refused', 'stripe_refused', outcome.refusal.message)
  const account = await within((tx) => selectAccount(tx, memberId))
  if (!account) throw new Error(`the account of ${memberId} was opened and is not here`)
  return account.accountId
}
