import type Stripe from 'stripe'
import type { AppServices } from '../../engine/services.ts'
import type { Member } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import type { Within } from '../../platform/http/endpoint.ts'
import { intend } from '../../platform/outside/intend.ts'
import { memberContact } from '../accounts/index.ts'
import { createCustomer } from './card-calls.ts'
import { claimCustomer, selectCustomer } from './customer-store.ts'
import { noSuchCard } from './errors.ts'

/** A card as its holder may see it. It is asked of Stripe each time, and kept nowhere else. */
export interface SavedCard {
  id: string
  brand: string
  last4: string
  expMonth: number
  expYear: number
}

/** The cards Stripe keeps for a member, the newest first. */
export async function listCards(services: AppServices, within: Within, memberId: string): Promise<SavedCard[]> {
  const customerId = await within((tx) => selectCustomer(tx, memberId))
  if (!customerId) return []
  const { data } = await services.stripe.customers.listPaymentMethods(customerId, { type: 'card', limit: 100 })
  return data.flatMap((method) => cardOf(method) ?? [])
}

/** Whether Stripe keeps a card for a member. */
export async function hasSavedCard(services: AppServices, within: Within, memberId: string): Promise<boolean> {
  return (await listCards(services, within, memberId)).length > 0
}

/**
 * Begins keeping a card: answers the address of Stripe's own page for it. Nothing is charged there.
 * @throws Refusal stripe_refused
 */
export async function startSavingCard(
  services: AppServices,
  within: Within,
  { member, marketplace, returnTo }: { member: Member; marketplace: Marketplace; returnTo: string },
): Promise<{ url: string }> {
  const customer = await ensureCustomer(services, within, member.memberId, marketplace)
  const metadata = { marketplace_id: marketplace.id, member_id: member.memberId }
  const session = await services.stripe.checkout.sessions.create({
    mode: 'setup',
    customer,
    allowed_payment_method_types: ['card'],
    setup_intent_data: { metadata },
    metadata,
    success_url: `${returnTo}?saved=1`,
    cancel_url: `${returnTo}?saved=0`,
  })
  return { url: session.url ?? returnTo }
}

/**
 * Lets Stripe forget a card. Payments made with it stay as they are.
 * @throws Refusal no_such_card, also for a card of somebody else
 */
export async function removeCard(
  services: AppServices,
  within: Within,
  { memberId, cardId }: { memberId: string; cardId: string },
): Promise<void> {
  const cards = await listCards(services, within, memberId)
  if (!cards.some(({ id }) => id === cardId)) throw noSuchCard()
  await services.stripe.paymentMethods.detach(cardId)
}

/** The name under which Stripe knows a member, who is made known if need be. Two requests at once make one. */
async function ensureCustomer(
  services: AppServices,
  within: Within,
  memberId: string,
  marketplace: Marketplace,
): Promise<string> {
  const started = await within(async (tx) => {
    const [customerId, contact] = await Promise.all([selectCustomer(tx, memberId), memberContact(tx, memberId)])
    if (customerId) return { customerId }
    if (!contact) throw new Error(`the member ${memberId} has no address`)
    const asked = { marketplaceId: marketplace.id, memberId, email: contact.email }
    const callId = newId()
    const making = await claimCustomer(tx, memberId, callId)
    if (making === callId) intend(services, tx, createCustomer, memberId, asked, { id: callId, netAfterSeconds: 60 })
    return { callId: making }
  })
  if (started.customerId !== undefined) return started.customerId
  const outcome = await services.outside.perform(services, marketplace.id, started.callId)
  if (outcome.state === 'refused') throw new Refusal('refused', 'stripe_refused', outcome.refusal.message)
  const customerId = await within((tx) => selectCustomer(tx, memberId))
  if (!customerId) throw new Error(`the customer of ${memberId} was made and is not here`)
  return customerId
}

function cardOf({ id, card }: Stripe.PaymentMethod): SavedCard | undefined {
  if (!card) return undefined
  const { brand, last4 = '', exp_month: expMonth, exp_year: expYear } = card
  return { id, brand, last4: last4 ?? '', expMonth, expYear }
}
