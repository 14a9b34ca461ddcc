import type { AppServices } from '../../engine/services.ts'
import type { Currency } from '../../kernel/currency.ts'
import { defineOutsideCall } from '../../platform/outside/definition.ts'
import { intend } from '../../platform/outside/intend.ts'
import { isKeptByStripe, refusalOfStripe, stripeCurrency } from '../../platform/stripe/client.ts'
import { expireCheckout } from './closing-calls.ts'
import { refundAnswered, refundRefused } from './refund-answers.ts'
import { lockRefund } from './refund-store.ts'
import { insertStripeObjects, lockAttempt, updateAttemptError, updateAttemptSession } from './store.ts'
import { waitsFor } from './waiting.ts'

const timeoutMs = 20_000
const payments = { kind: 'system', name: 'payments' } as const

/** What a card page must say. Amounts are minor units as text. */
export interface CheckoutRequest {
  marketplaceId: string
  attemptId: string
  dealId: string
  amount: string
  currency: Currency
  title: string
  description: string
  email: string
  expiresAt: string
  successUrl: string
  cancelUrl: string
  destination?: DestinationOfCharge | undefined
}

/** Where Stripe passes the price on to. The fee is minor units as text. */
export interface DestinationOfCharge {
  accountId: string
  fee: string
  onBehalfOf: boolean
}

/** What a charge says to Stripe about its destination; nothing for one that the house holds. */
export function passedOn(to: DestinationOfCharge | undefined) {
  if (!to) return {}
  return {
    transfer_data: { destination: to.accountId },
    ...(to.fee === '0' ? {} : { application_fee_amount: Number(to.fee) }),
    ...(to.onBehalfOf ? { on_behalf_of: to.accountId } : {}),
  }
}

/** Opens Stripe's card page for an attempt. */
export const createCheckout = defineOutsideCall<
  AppServices,
  CheckoutRequest,
  { id: string; url: string; expiresAt: number }
>({
  kind: 'stripe_checkout_create',
  timeoutMs,
  refusalOf: refusalOfStripe,
  // A page that nobody is sent to is paid by nobody.
  isKept: isKeptByStripe,
  async call({ stripe }, request, { idempotencyKey }) {
    const metadata = { marketplace_id: request.marketplaceId, attempt_id: request.attemptId, deal_id: request.dealId }
    const session = await stripe.checkout.sessions.create(
      {
        mode: 'payment',
        // What a bank answers days later would leave the deal waiting: with a card it is known at once whether it is paid.
        allowed_payment_method_types: ['card'],
        client_reference_id: request.attemptId,
        customer_email: request.email,
        line_items: [
          {
            quantity: 1,
            price_data: {
              currency: stripeCurrency(request.currency),
              unit_amount: Number(request.amount),
              product_data: { name: request.title, description: request.description },
            },
          },
        ],
        // Captured at once: else the payment would be told before Stripe has booked what it keeps of it.
        payment_intent_data: {
          capture_method: 'automatic',
          transfer_group: request.dealId,
          metadata,
          ...passedOn(request.destination),
        },
        metadata,
        expires_at: Math.floor(Date.parse(request.expiresAt) / 1_000),
        success_url: request.successUrl,
        cancel_url: request.cancelUrl,
      },
      { idempotencyKey },
    )
    return { id: session.id, url: session.url ?? '', expiresAt: session.expires_at }
  },
  async record(services, tx, { request }, answer) {
    const attempt = await lockAttempt(tx, request.attemptId)
    if (!attempt) return
    updateAttemptSession(tx, attempt.id, { ...answer, expiresAt: new Date(answer.expiresAt * 1_000) })
    insertStripeObjects(tx, [answer.id])
    if (attempt.state === 'starting') {
      await services.engine.takeLocked(tx, 'payment-attempt', attempt, { transition: 'open', actor: payments })
    } else if (attempt.state === 'expired') {
      // The deal was called off while Stripe was opening the page.
      intend(services, tx, expireCheckout, attempt.id, { sessionId: answer.id })
    }
  },
  async refused(services, tx, { request }, refusal) {
    const attempt = await lockAttempt(tx, request.attemptId)
    if (attempt?.state !== 'starting') return
    updateAttemptError(tx, attempt.id, refusal.message)
    await services.engine.takeLocked(tx, 'payment-attempt', attempt, { transition: 'fail', actor: payments })
  },
})

/** Sends money back to the card it came from. Amounts are minor units as text. */
export const createRefund = defineOutsideCall<
  AppServices,
  {
    paymentIntent: string
    amount: string
    marketplaceId: string
    /** Out of the seller's account, to which Stripe had passed it on; and of our fee, where there was one. */
    reverse?: boolean | undefined
    withFee?: boolean | undefined
  },
  { id: string; status: string | null }
>({
  kind: 'stripe_refund_create',
  timeoutMs,
  refusalOf: refusalOfStripe,
  async call({ stripe }, request, { idempotencyKey }) {
    const made = await stripe.refunds.create(
      {
        payment_intent: request.paymentIntent,
        amount: Number(request.amount),
        ...(request.reverse ? { reverse_transfer: true } : {}),
        ...(request.reverse && request.withFee !== false ? { refund_application_fee: true } : {}),
        // The key too: if no answer ever comes, the refund can be found by it among those of the payment.
        metadata: { marketplace_id: request.marketplaceId, key: idempotencyKey },
      },
      { idempotencyKey },
    )
    return { id: made.id, status: made.status }
  },
  async record(services, tx, { id, subjectId }, answer) {
    const given = await lockRefund(tx, subjectId)
    if (given && (await waitsFor(tx, given, { id, kind: createRefund.kind })))
      await refundAnswered(services, tx, given, answer)
  },
  async refused(services, tx, { id, subjectId }, refusal) {
    const given = await lockRefund(tx, subjectId)
    if (given && (await waitsFor(tx, given, { id, kind: createRefund.kind })))
      await refundRefused(services, tx, given, refusal.message)
  },
})
