import type { AppServices } from '../../engine/services.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { record } from '../activity/index.ts'
import { retryRefund, settleRefund } from './refund-deciding.ts'
import { oneRefund, refundShape, settlementInput } from './schema.ts'

const { change } = endpointsOf('payments', { whileClosed: 'members' })

/** What the operator may do about a refund that Stripe refused. */
export function refundRoutes({ engine }: AppServices): Endpoint[] {
  return [
    change(
      'POST',
      '/refunds/:id/retry/',
      {
        summary: 'Ask Stripe once more for a refund it refused',
        access: { role: 'operator' },
        params: oneRefund,
        answer: refundShape,
        status: 202,
        refusals: ['not_in_this_state'],
      },
      async (tx, { actor, params, origin }) => {
        const { requestId } = origin
        const { id, state } = await retryRefund(engine, tx, { id: params.id, actor, requestId })
        record(tx, { actor, origin, action: 'refund.retried', object: { kind: 'refund', id } })
        return { id, state }
      },
    ),
    change(
      'POST',
      '/refunds/:id/settle/',
      {
        summary: 'Note that a refund was given back by hand',
        description: 'For a refund that Stripe cannot send: the buyer has had the money by bank transfer or in cash.',
        access: { role: 'operator' },
        params: oneRefund,
        body: settlementInput,
        answer: refundShape,
        refusals: ['not_in_this_state', 'party_may_not_decide'],
      },
      async (tx, { actor, params, body: input, origin }) => {
        const { requestId } = origin
        const { id, state, asParty } = await settleRefund(engine, tx, { id: params.id, actor, requestId }, input)
        const details = asParty ? { as_party: true } : {}
        record(tx, { actor, origin, action: 'refund.settled', object: { kind: 'refund', id }, details })
        return { id, state }
      },
    ),
  ]
}
