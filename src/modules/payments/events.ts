import type Stripe from 'stripe'
import type { AppServices } from '../../engine/services.ts'
import { takeRefundNews } from './bouncing.ts'
import { askIntent, askSession, takeNotice } from './standing.ts'

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
  const standing = await askSession(services.stripe, sessionId)
  await services.db.inMarketplace(marketplaceId, (tx) => takeNotice(services, tx, standing))
}

const lookAtSession: StripeEventHandler = (services, marketplaceId, event) =>
  takeNoticeOfSession(services, marketplaceId, (event.data.object as Stripe.Checkout.Session).id)

/**
 * Asks Stripe how a refund stands now. One that had gone out and came back is in flight again, in sight of the operator;
 * one that waited for its payer has gone out.
 */
export async function takeNoticeOfRefund(
  services: AppServices,
  marketplaceId: string,
  stripeId: string,
): Promise<void> {
  const refund = await services.stripe.refunds.retrieve(stripeId, { expand: ['charge.application_fee'] })
  const { status, failure_reason: reason, metadata } = refund
  if (status === null || status === 'requires_action') return
  const fee = (refund.charge as Stripe.Charge | null)?.application_fee as Stripe.ApplicationFee | null | undefined
  const news = {
    stripeId,
    status,
    reason: `Stripe: ${reason ?? status}`,
    key: metadata?.['key'] ?? null,
    feeRefunded: String(fee?.amount_refunded ?? 0),
  }
  await services.db.inMarketplace(marketplaceId, (tx) => takeRefundNews(services, tx, news))
}

const lookAtRefund: StripeEventHandler = (services, marketplaceId, event) =>
  takeNoticeOfRefund(services, marketplaceId, (event.data.object as Stripe.Refund).id)

/** Asks Stripe how a payment by a saved card stands now and takes notice of it. */
export async function takeNoticeOfIntent(services: AppServices, marketplaceId: string, id: string): Promise<void> {
  const standing = await askIntent(services.stripe, id)
  await services.db.inMarketplace(marketplaceId, (tx) => takeNotice(services, tx, standing))
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
