import type { AppServices } from '../../engine/services.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { oneRefund, refundShape } from './schema.ts'

const { change } = endpointsOf('payments')

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
        const { id, state } = await engine.take(tx, 'refund', params.id, { transition: 'retry', actor, requestId })
        return { id, state }
      },
    ),
  ]
}
