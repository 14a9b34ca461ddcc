import type { Effect } from '../../engine/process.ts'
import type { AppServices } from '../../engine/services.ts'
import { defineOutsideCall } from '../../platform/outside/definition.ts'
import { isBeyondRepeating } from '../../platform/outside/doubt.ts'
import { intend } from '../../platform/outside/intend.ts'
import { selectLastCall } from '../../platform/outside/store.ts'
import { refusalOfStripe } from '../../platform/stripe/client.ts'
import { createRefund } from './calls.ts'
import { refundAnswered, refundRefused } from './refund-answers.ts'
import { lockRefund } from './refund-store.ts'
import { selectPaymentIntent } from './store.ts'
import type { Refund } from './subjects.ts'
import { waitsFor } from './waiting.ts'

/**
 * Looks whether a refund was made that no answer ever came to, by the key it was asked for with. Only asked when that key
 * is dead: nothing can be made by it any more, so what is not there will not be.
 */
export const findRefund = defineOutsideCall<
  AppServices,
  { paymentIntent: string; key: string },
  { id: string; status: string | null } | null
>({
  kind: 'stripe_refund_find',
  timeoutMs: 20_000,
  // It only reads: asking again harms nobody, however late.
  keyLivesSeconds: Number.POSITIVE_INFINITY,
  refusalOf: refusalOfStripe,
  async call({ stripe }, { paymentIntent, key }) {
    for await (const made of stripe.refunds.list({ payment_intent: paymentIntent, limit: 100 })) {
      if (made.metadata?.['key'] === key) return { id: made.id, status: made.status }
    }
    return null
  },
  async record(services, tx, { subjectId, request: { key } }, answer) {
    const given = await lockRefund(tx, subjectId)
    if (!given || !(await waitsFor(tx, given, { kind: createRefund.kind, key }))) return
    if (answer) await refundAnswered(services, tx, given, answer)
    else await refundRefused(services, tx, given, 'Stripe never made this refund.')
  },
  async refused() {},
})

/**
 * Nobody knows after so long whether Stripe has made the refund: it is looked for among those of the payment. While the
 * call's key is alive nothing is done, for then the call itself is still repeated.
 */
export const lookForRefund: Effect<Refund> = {
  name: 'look for the refund at Stripe',
  async run({ tx, subject, services }) {
    const [asked, paymentIntent] = await Promise.all([
      selectLastCall(tx, createRefund.kind, subject.id),
      selectPaymentIntent(tx, subject.attemptId),
    ])
    if (!asked || !paymentIntent || !isBeyondRepeating(asked, services.clock.real())) return
    intend(services, tx, findRefund, subject.id, { paymentIntent, key: asked.idempotency_key })
  },
}
