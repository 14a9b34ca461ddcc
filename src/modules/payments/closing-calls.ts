import type { AppServices } from '../../engine/services.ts'
import { defineOutsideCall } from '../../platform/outside/definition.ts'
import { intend } from '../../platform/outside/intend.ts'
import { isKeptByStripe, refusalOfStripe } from '../../platform/stripe/client.ts'
import { askIntent, askSession, type Standing, takeNotice } from './standing.ts'

/*
 * Stripe refuses to close what has just been paid. Its event tells so; but events are lost, and the money must not wait for
 * one: whatever could not be closed is looked at.
 */

const timeoutMs = 20_000
// They only read: asking again harms nobody, however late.
const keyLivesSeconds = Number.POSITIVE_INFINITY

/** Closes a card page. */
export const expireCheckout = defineOutsideCall<AppServices, { sessionId: string }, null>({
  kind: 'stripe_checkout_expire',
  timeoutMs,
  refusalOf: refusalOfStripe,
  // What is closed already is not closed twice: Stripe refuses.
  isKept: isKeptByStripe,
  async call({ stripe }, { sessionId }, { idempotencyKey }) {
    await stripe.checkout.sessions.expire(sessionId, {}, { idempotencyKey })
    return null
  },
  async record() {},
  async refused(services, tx, { subjectId, request: { sessionId } }) {
    intend(services, tx, lookAtCheckout, subjectId, { sessionId })
  },
})

/** Looks how a card page stands that could not be closed, and takes notice of what was paid on it. */
export const lookAtCheckout = defineOutsideCall<AppServices, { sessionId: string }, { standing: Standing }>({
  kind: 'stripe_checkout_look',
  timeoutMs,
  keyLivesSeconds,
  refusalOf: refusalOfStripe,
  call: async ({ stripe }, { sessionId }) => ({ standing: await askSession(stripe, sessionId) }),
  record: (services, tx, _, { standing }) => takeNotice(services, tx, standing),
  async refused() {},
})

/** Gives up a payment that waits for its holder. */
export const cancelIntent = defineOutsideCall<AppServices, { paymentIntentId: string }, null>({
  kind: 'stripe_intent_cancel',
  timeoutMs,
  refusalOf: refusalOfStripe,
  isKept: isKeptByStripe,
  async call({ stripe }, { paymentIntentId }, { idempotencyKey }) {
    await stripe.paymentIntents.cancel(paymentIntentId, {}, { idempotencyKey })
    return null
  },
  async record() {},
  async refused(services, tx, { subjectId, request: { paymentIntentId } }) {
    intend(services, tx, lookAtIntent, subjectId, { paymentIntentId })
  },
})

/** Looks how a payment by a saved card stands that could not be given up, and takes notice if it has gone through. */
export const lookAtIntent = defineOutsideCall<AppServices, { paymentIntentId: string }, { standing: Standing }>({
  kind: 'stripe_intent_look',
  timeoutMs,
  keyLivesSeconds,
  refusalOf: refusalOfStripe,
  call: async ({ stripe }, { paymentIntentId }) => ({ standing: await askIntent(stripe, paymentIntentId) }),
  record: (services, tx, _, { standing }) => takeNotice(services, tx, standing),
  async refused() {},
})
