import type Stripe from 'stripe'
import type { AppServices } from '../../engine/services.ts'
import { expireAttempt, type PaidSession, settleAttempt } from './commands.ts'

/** What a module does with an event of Stripe that was found to be its marketplace's. May be run again: it must not mind. */
export type StripeEventHandler = (services: AppServices, marketplaceId: string, event: Stripe.Event) => Promise<void>

/** Handlers by the event's type. */
export type StripeEventHandlers = Readonly<Record<string, StripeEventHandler>>

/**
 * Asks Stripe how a card page stands now and takes notice of it. An event only says where to look: it may be old, doubled
 * or out of order; what counts is what Stripe answers when asked.
 */
export async function takeNoticeOfSession(
  services: AppServices,
  marketplaceId: string,
  sessionId: string,
): Promise<void> {
  const session = await services.stripe.checkout.sessions.retrieve(sessionId, {
    expand: ['payment_intent.latest_charge.balance_transaction'],
  })
  const attemptId = session.client_reference_id
  if (!attemptId) return
  await services.db.inMarketplace(marketplaceId, async (tx) => {
    if (session.payment_status === 'paid') await settleAttempt(services, tx, paidSession(session, attemptId))
    else if (session.status === 'expired') await expireAttempt(services, tx, attemptId)
  })
}

const lookAtSession: StripeEventHandler = (services, marketplaceId, event) =>
  takeNoticeOfSession(services, marketplaceId, (event.data.object as Stripe.Checkout.Session).id)

export const paymentEvents: StripeEventHandlers = {
  'checkout.session.completed': lookAtSession,
  'checkout.session.async_payment_succeeded': lookAtSession,
  'checkout.session.expired': lookAtSession,
}

function paidSession(session: Stripe.Checkout.Session, attemptId: string): PaidSession {
  const intent = session.payment_intent as Stripe.PaymentIntent
  const charge = intent.latest_charge as Stripe.Charge
  const booked = charge.balance_transaction as Stripe.BalanceTransaction | null
  // What Stripe keeps of it belongs into the books with it: the job asks again.
  if (!booked) throw new Error(`Stripe has not booked the charge ${charge.id} yet`)
  return {
    attemptId,
    sessionId: session.id,
    paymentIntentId: intent.id,
    chargeId: charge.id,
    processingFee: BigInt(booked.fee),
  }
}
