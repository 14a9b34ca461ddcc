import type Stripe from 'stripe'
import type { AppServices } from '../../engine/services.ts'
import { feeOfCharge } from '../../platform/stripe/presented.ts'
import { bounceRefund } from './bouncing.ts'
import { expireAttempt, failAttempt, settleAttempt } from './settling.ts'
import type { PaidAttempt } from './subjects.ts'

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

/**
 * Asks Stripe how a refund stands now. One that had gone out and came back is in flight again, in sight of the operator.
 */
export async function takeNoticeOfRefund(
  services: AppServices,
  marketplaceId: string,
  stripeId: string,
): Promise<void> {
  const refund = await services.stripe.refunds.retrieve(stripeId, { expand: ['charge.application_fee'] })
  const { status, failure_reason: reason, metadata } = refund
  if (status !== 'failed' && status !== 'canceled') return
  const fee = (refund.charge as Stripe.Charge | null)?.application_fee as Stripe.ApplicationFee | null | undefined
  const news = {
    stripeId,
    status,
    reason: `Stripe: ${reason ?? status}`,
    key: metadata?.['key'] ?? null,
    feeRefunded: String(fee?.amount_refunded ?? 0),
  }
  await services.db.inMarketplace(marketplaceId, (tx) => bounceRefund(services, tx, news))
}

const lookAtRefund: StripeEventHandler = (services, marketplaceId, event) =>
  takeNoticeOfRefund(services, marketplaceId, (event.data.object as Stripe.Refund).id)

/**
 * Asks Stripe how a payment by a saved card stands. Payments on a card page are none of it: of them their page tells.
 */
export async function takeNoticeOfIntent(services: AppServices, marketplaceId: string, id: string): Promise<void> {
  const intent = await services.stripe.paymentIntents.retrieve(id, { expand: ['latest_charge.balance_transaction'] })
  const { attempt_id: attemptId, means } = intent.metadata
  if (!attemptId || means !== 'saved_card') return
  await services.db.inMarketplace(marketplaceId, async (tx) => {
    if (intent.status === 'succeeded') {
      await settleAttempt(services, tx, { attemptId, sessionId: null, ...chargeOf(intent) })
    } else if (intent.status === 'requires_payment_method') {
      await failAttempt(services, tx, attemptId, intent.last_payment_error?.message ?? 'The card was declined.')
    } else if (intent.status === 'canceled') await expireAttempt(services, tx, attemptId)
  })
}

const lookAtIntent: StripeEventHandler = (services, marketplaceId, event) =>
  takeNoticeOfIntent(services, marketplaceId, (event.data.object as Stripe.PaymentIntent).id)

export const paymentEvents: StripeEventHandlers = {
  'refund.failed': lookAtRefund,
  'refund.updated': lookAtRefund,
  'charge.refund.updated': lookAtRefund,
  'checkout.session.completed': lookAtSession,
  'checkout.session.async_payment_succeeded': lookAtSession,
  'checkout.session.expired': lookAtSession,
  'payment_intent.succeeded': lookAtIntent,
  'payment_intent.payment_failed': lookAtIntent,
  'payment_intent.canceled': lookAtIntent,
}

function paidSession(session: Stripe.Checkout.Session, attemptId: string): PaidAttempt {
  return { attemptId, sessionId: session.id, ...chargeOf(session.payment_intent as Stripe.PaymentIntent) }
}

function chargeOf(intent: Stripe.PaymentIntent): Omit<PaidAttempt, 'attemptId' | 'sessionId'> {
  const charge = intent.latest_charge as Stripe.Charge
  const processingFee = feeOfCharge(charge)
  // What Stripe keeps of it belongs into the books with it: the job asks again.
  if (processingFee === null) throw new Error(`Stripe has not booked the charge ${charge.id} yet`)
  const passedOn = { transferId: idOf(charge.transfer), applicationFeeId: idOf(charge.application_fee) }
  return { paymentIntentId: intent.id, chargeId: charge.id, ...passedOn, processingFee }
}

function idOf(reference: string | { id: string } | null | undefined): string | null {
  return typeof reference === 'string' ? reference : (reference?.id ?? null)
}
