import type { AppServices } from '../../engine/services.ts'
import type { Currency } from '../../kernel/currency.ts'
import { refundPaid, surplusReturned } from '../../ledger/goods.ts'
import { post } from '../../ledger/post.ts'
import { defineOutsideCall } from '../../platform/outside/definition.ts'
import { intend } from '../../platform/outside/intend.ts'
import type { Services } from '../../platform/services.ts'
import { refusalOfStripe, stripeCurrency } from '../../platform/stripe/client.ts'
import {
  insertStripeObjects,
  lockAttempt,
  lockRefund,
  updateAttemptError,
  updateAttemptSession,
  updateRefundAnswer,
} from './store.ts'

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
  async call({ stripe }, request, { idempotencyKey }) {
    const metadata = { marketplace_id: request.marketplaceId, attempt_id: request.attemptId, deal_id: request.dealId }
    const session = await stripe.checkout.sessions.create(
      {
        mode: 'payment',
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

/** Closes a card page. If it has just been paid, Stripe says no, and the payment's own event tells the rest. */
export const expireCheckout = defineOutsideCall<Services, { sessionId: string }, null>({
  kind: 'stripe_checkout_expire',
  timeoutMs,
  refusalOf: refusalOfStripe,
  async call({ stripe }, { sessionId }, { idempotencyKey }) {
    await stripe.checkout.sessions.expire(sessionId, {}, { idempotencyKey })
    return null
  },
  async record() {},
  async refused() {},
})

/** Sends money back to the card it came from. Amounts are minor units as text. */
export const createRefund = defineOutsideCall<
  AppServices,
  { paymentIntent: string; amount: string; marketplaceId: string; reverse?: boolean | undefined },
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
        ...(request.reverse ? { reverse_transfer: true, refund_application_fee: true } : {}),
        metadata: { marketplace_id: request.marketplaceId },
      },
      { idempotencyKey },
    )
    return { id: made.id, status: made.status }
  },
  async record(services, tx, { subjectId }, answer) {
    const given = await lockRefund(tx, subjectId)
    if (!given) return
    insertStripeObjects(tx, [answer.id])
    if (answer.status === 'failed' || answer.status === 'canceled') {
      updateRefundAnswer(tx, given.id, { stripeId: answer.id, error: `Stripe: ${answer.status}` })
      await services.engine.takeLocked(tx, 'refund', given, { transition: 'fail', actor: payments })
      return
    }
    // 'pending' too: Stripe has taken the money from the balance; should it bounce, an event says so.
    updateRefundAnswer(tx, given.id, { stripeId: answer.id })
    await services.engine.takeLocked(tx, 'refund', given, { transition: 'succeed', actor: payments })
    // A refund that bounces is sent again: each time it is paid has a cause of its own.
    const occasion = { cause: { kind: 'refund', id: given.id, step: `paid ${given.step}` }, dealId: given.dealId }
    const { amount, currency } = given
    await post(
      tx,
      given.source === 'surplus'
        ? surplusReturned(occasion, { attemptId: given.attemptId, currency, amount })
        : refundPaid(occasion, { refundId: given.id, currency, amount }),
    )
  },
  async refused(services, tx, { subjectId }, refusal) {
    const given = await lockRefund(tx, subjectId)
    if (given?.state !== 'sending') return
    updateRefundAnswer(tx, given.id, { error: refusal.message })
    await services.engine.takeLocked(tx, 'refund', given, { transition: 'fail', actor: payments })
  },
})
