import type Stripe from 'stripe'
import type { AppServices } from '../../engine/services.ts'
import type { Currency } from '../../kernel/currency.ts'
import { defineOutsideCall } from '../../platform/outside/definition.ts'
import { intend } from '../../platform/outside/intend.ts'
import type { Services } from '../../platform/services.ts'
import { isKeptByStripe, refusalOfStripe, stripeCurrency } from '../../platform/stripe/client.ts'
import { feeOfCharge } from '../../platform/stripe/presented.ts'
import { type DestinationOfCharge, passedOn } from './calls.ts'
import { cancelIntent } from './closing-calls.ts'
import { deleteUnmade, updateCustomerId } from './customer-store.ts'
import { settleAttempt } from './settling.ts'
import { insertStripeObjects, lockAttempt, updateAttemptError, updateAttemptIntent } from './store.ts'

const timeoutMs = 20_000
const payments = { kind: 'system', name: 'payments' } as const

/** Makes a member known to Stripe, so that it can keep their cards. */
export const createCustomer = defineOutsideCall<
  AppServices,
  { marketplaceId: string; memberId: string; email: string },
  { id: string }
>({
  kind: 'stripe_customer_create',
  timeoutMs,
  // A second, empty customer harms nobody.
  keyLivesSeconds: Number.POSITIVE_INFINITY,
  refusalOf: refusalOfStripe,
  isKept: isKeptByStripe,
  async call({ stripe }, request, { idempotencyKey }) {
    const metadata = { marketplace_id: request.marketplaceId, member_id: request.memberId }
    const { id } = await stripe.customers.create({ email: request.email, metadata }, { idempotencyKey })
    return { id }
  },
  async record(_services, tx, { request }, { id }) {
    updateCustomerId(tx, request.memberId, id)
    insertStripeObjects(tx, [id])
  },
  async refused(_services, tx, { request }) {
    deleteUnmade(tx, request.memberId)
  },
})

/** Has Stripe forget a member who was erased: their e-mail there, and every card it keeps for them. */
export const deleteCustomer = defineOutsideCall<Services, { customerId: string }, null>({
  kind: 'stripe_customer_delete',
  timeoutMs,
  // Who is gone cannot be deleted twice.
  keyLivesSeconds: Number.POSITIVE_INFINITY,
  refusalOf: refusalOfStripe,
  async call({ stripe }, { customerId }, { idempotencyKey }) {
    await stripe.customers.del(customerId, {}, { idempotencyKey })
    return null
  },
  async record() {},
  // There is no such customer any more: somebody has deleted it by hand.
  async refused() {},
})

/** What charging a saved card needs. Amounts are minor units as text. */
export interface CardCharge {
  marketplaceId: string
  attemptId: string
  dealId: string
  amount: string
  currency: Currency
  description: string
  customerId: string
  paymentMethodId: string
  /** Where the bank's page leads back to; null while the holder is away. */
  returnUrl: string | null
  destination?: DestinationOfCharge | undefined
}

/** What came of it: paid with its charge, or the bank's page on which the holder must say yes first. */
interface ChargeAnswer {
  id: string
  status: string
  nextUrl: string | null
  chargeId: string | null
  transferId: string | null
  applicationFeeId: string | null
  /** What Stripe keeps, minor units as text; null while Stripe has not booked it. */
  fee: string | null
}

/** Stripe's word for a bank that wants to ask the holder, who is away. */
export const authenticationRequired = 'authentication_required'

/** Charges a card that Stripe keeps for a member. */
export const chargeSavedCard = defineOutsideCall<AppServices, CardCharge, ChargeAnswer>({
  kind: 'stripe_intent_create',
  timeoutMs,
  refusalOf: refusalOfStripe,
  async call({ stripe }, request, { idempotencyKey }) {
    const metadata = {
      marketplace_id: request.marketplaceId,
      attempt_id: request.attemptId,
      deal_id: request.dealId,
      means: 'saved_card',
    }
    const intent = await stripe.paymentIntents.create(
      {
        amount: Number(request.amount),
        currency: stripeCurrency(request.currency),
        description: request.description,
        customer: request.customerId,
        payment_method: request.paymentMethodId,
        allowed_payment_method_types: ['card'],
        confirm: true,
        ...(request.returnUrl ? { return_url: request.returnUrl } : { off_session: true }),
        capture_method: 'automatic',
        transfer_group: request.dealId,
        ...passedOn(request.destination),
        metadata,
        expand: ['latest_charge.balance_transaction'],
      },
      { idempotencyKey },
    )
    return answerOf(intent)
  },
  async record(services, tx, { request }, answer) {
    if (answer.status === 'succeeded' && answer.chargeId && answer.fee !== null) {
      const { chargeId, transferId, applicationFeeId } = answer
      const paid = { sessionId: null, paymentIntentId: answer.id, chargeId, transferId, applicationFeeId }
      await settleAttempt(services, tx, { attemptId: request.attemptId, ...paid, processingFee: BigInt(answer.fee) })
      return
    }
    const attempt = await lockAttempt(tx, request.attemptId)
    if (!attempt) return
    insertStripeObjects(tx, [answer.id])
    updateAttemptIntent(tx, attempt.id, { id: answer.id, url: answer.nextUrl })
    if (attempt.state === 'starting' && answer.status === 'requires_action') {
      await services.engine.takeLocked(tx, 'payment-attempt', attempt, { transition: 'open', actor: payments })
    } else if (attempt.state === 'expired') {
      intend(services, tx, cancelIntent, attempt.id, { paymentIntentId: answer.id })
    }
  },
  async refused(services, tx, { request }, refusal) {
    const locked = await lockAttempt(tx, request.attemptId)
    if (!locked) return
    const { leftBehind: paymentIntentId = null } = refusal
    if (paymentIntentId) {
      insertStripeObjects(tx, [paymentIntentId])
      updateAttemptIntent(tx, locked.id, { id: paymentIntentId, url: null })
    }
    const attempt = { ...locked, paymentIntentId }
    if (attempt.state !== 'starting') {
      // Given up meanwhile: what Stripe made of it is given up with it.
      if (paymentIntentId) intend(services, tx, cancelIntent, attempt.id, { paymentIntentId })
      return
    }
    updateAttemptError(tx, attempt.id, refusal.message)
    const away = request.returnUrl === null
    const transition = !away ? 'fail' : refusal.code === authenticationRequired ? 'ask_holder' : 'decline'
    await services.engine.takeLocked(tx, 'payment-attempt', attempt, { transition, actor: payments })
  },
})

function answerOf(intent: Stripe.PaymentIntent): ChargeAnswer {
  const charge = intent.latest_charge as Stripe.Charge | null
  const fee = charge && feeOfCharge(charge)
  return {
    id: intent.id,
    status: intent.status,
    nextUrl: intent.next_action?.redirect_to_url?.url ?? null,
    chargeId: charge?.id ?? null,
    transferId: idOf(charge?.transfer),
    applicationFeeId: idOf(charge?.application_fee),
    fee: fee === null ? null : String(fee),
  }
}

function idOf(reference: string | { id: string } | null | undefined): string | null {
  return typeof reference === 'string' ? reference : (reference?.id ?? null)
}
