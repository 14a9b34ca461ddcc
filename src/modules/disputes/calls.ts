import type { AppServices } from '../../engine/services.ts'
import { defineOutsideCall } from '../../platform/outside/definition.ts'
import { refusalOfStripe } from '../../platform/stripe/client.ts'
import type { EvidenceText } from './rules.ts'
import { lockDispute, updateDisputeError } from './store.ts'

const timeoutMs = 20_000
const payments = { kind: 'system', name: 'payments' } as const

/** Sends the evidence of a dispute, for good. What the bank makes of it is told by events. */
export const submitEvidence = defineOutsideCall<AppServices, { stripeId: string; evidence: EvidenceText }, null>({
  kind: 'stripe_dispute_submit',
  timeoutMs,
  refusalOf: refusalOfStripe,
  async call({ stripe }, { stripeId, evidence }, { idempotencyKey }) {
    await stripe.disputes.update(stripeId, { evidence: { ...evidence }, submit: true }, { idempotencyKey })
    return null
  },
  async record(services, tx, { subjectId }) {
    const dispute = await lockDispute(tx, subjectId)
    if (dispute?.state !== 'submitting') return
    await services.engine.takeLocked(tx, 'dispute', dispute, { transition: 'review', actor: payments })
  },
  async refused(services, tx, { subjectId }, { message }) {
    const dispute = await lockDispute(tx, subjectId)
    if (dispute?.state !== 'submitting') return
    updateDisputeError(tx, dispute.id, message)
    await services.engine.takeLocked(tx, 'dispute', dispute, { transition: 'refuse', actor: payments })
  },
})

/** Tells Stripe that the buyer is right. That the dispute is lost then is told by an event, as every end is. */
export const closeDispute = defineOutsideCall<AppServices, { stripeId: string }, null>({
  kind: 'stripe_dispute_close',
  timeoutMs,
  refusalOf: refusalOfStripe,
  async call({ stripe }, { stripeId }, { idempotencyKey }) {
    await stripe.disputes.close(stripeId, {}, { idempotencyKey })
    return null
  },
  async record() {},
  async refused(services, tx, { subjectId }, { message }) {
    const dispute = await lockDispute(tx, subjectId)
    if (dispute?.state !== 'accepting') return
    updateDisputeError(tx, dispute.id, message)
    await services.engine.takeLocked(tx, 'dispute', dispute, { transition: 'ask', actor: payments })
  },
})
