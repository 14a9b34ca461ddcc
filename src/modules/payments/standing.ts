import type Stripe from 'stripe'
import type { AppServices } from '../../engine/services.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { feeOfCharge } from '../../platform/stripe/presented.ts'
import type { StripeClient } from '../../platform/stripe/client.ts'
import { expireAttempt, failAttempt, settleAttempt } from './settling.ts'
import type { PaidAttempt } from './subjects.ts'

/*
 * How that stands at Stripe by which an attempt is paid: its card page, or the payment by a saved card. It is asked without
 * a transaction and kept in one, whoever asks: an event that came, or a call that Stripe refused.
 */

/** How it stands, as JSON can hold it; undefined for what is none of ours. */
export type Standing = PaidStanding | { is: 'expired'; attemptId: string } | FailedStanding | { is: 'open' } | undefined

interface PaidStanding {
  is: 'paid'
  /** The fee is minor units as text. */
  paid: Omit<PaidAttempt, 'processingFee'> & { processingFee: string }
}

interface FailedStanding {
  is: 'failed'
  attemptId: string
  reason: string
}

/** Asks how a card page stands. @throws while Stripe has not booked what was paid: to be asked again */
export async function askSession(stripe: StripeClient, id: string): Promise<Standing> {
  const session = await stripe.checkout.sessions.retrieve(id, {
    expand: ['payment_intent.latest_charge.balance_transaction'],
  })
  const attemptId = session.client_reference_id
  if (!attemptId) return undefined
  if (session.payment_status === 'paid') {
    return {
      is: 'paid',
      paid: { attemptId, sessionId: id, ...chargeOf(session.payment_intent as Stripe.PaymentIntent) },
    }
  }
  return session.status === 'expired' ? { is: 'expired', attemptId } : { is: 'open' }
}

/**
 * Asks how a payment by a saved card stands. Payments on a card page are none of it: of them their page tells.
 * @throws while Stripe has not booked what was paid: to be asked again
 */
export async function askIntent(stripe: StripeClient, id: string): Promise<Standing> {
  const intent = await stripe.paymentIntents.retrieve(id, { expand: ['latest_charge.balance_transaction'] })
  const { attempt_id: attemptId, means } = intent.metadata
  if (!attemptId || means !== 'saved_card') return undefined
  if (intent.status === 'succeeded') return { is: 'paid', paid: { attemptId, sessionId: null, ...chargeOf(intent) } }
  if (intent.status === 'canceled') return { is: 'expired', attemptId }
  if (intent.status !== 'requires_payment_method') return { is: 'open' }
  return { is: 'failed', attemptId, reason: intent.last_payment_error?.message ?? 'The card was declined.' }
}

/** Takes notice of how it stands, once, however often and in whatever order it is told. */
export async function takeNotice(services: AppServices, tx: Tx, standing: Standing): Promise<void> {
  if (standing?.is === 'paid') {
    const { paid } = standing
    await settleAttempt(services, tx, { ...paid, processingFee: BigInt(paid.processingFee) })
  } else if (standing?.is === 'failed') await failAttempt(services, tx, standing.attemptId, standing.reason)
  else if (standing?.is === 'expired') await expireAttempt(services, tx, standing.attemptId)
}

function chargeOf(intent: Stripe.PaymentIntent): Omit<PaidStanding['paid'], 'attemptId' | 'sessionId'> {
  const charge = intent.latest_charge as Stripe.Charge
  const processingFee = feeOfCharge(charge)
  // What Stripe keeps of it belongs into the books with it.
  if (processingFee === null) throw new Error(`Stripe has not booked the charge ${charge.id} yet`)
  const passedOn = { transferId: idOf(charge.transfer), applicationFeeId: idOf(charge.application_fee) }
  return { paymentIntentId: intent.id, chargeId: charge.id, ...passedOn, processingFee: String(processingFee) }
}

function idOf(reference: string | { id: string } | null | undefined): string | null {
  return typeof reference === 'string' ? reference : (reference?.id ?? null)
}
