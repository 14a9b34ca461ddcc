import type { AppServices } from '../../engine/services.ts'

import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { record } from '../activity/index.ts'
import { selectPartiesOfRefund } from './destination-store.ts'
import { decidesAsParty } from './refund-deciding.ts'
import { oneRefund, refundShape } from './schema.ts'
import { refundOtherwise } from './wallet.ts'

const { change } = endpointsOf('payments', { whileClosed: 'members' })

/** Refunds into wallets by the operator's choice. */
export function walletRoutes(services: AppServices): Endpoint[] {
  return [
    change(
      'POST',
      '/refunds/:id/to-wallet/',
      {
        summary: "Put a refund that Stripe refused into the payer's wallet",
        access: { role: 'operator' },
        params: oneRefund,
        answer: refundShape,
        refusals: ['not_in_this_state', 'party_may_not_decide', 'charge_disputed', 'taken_by_the_bank'],
      },
      async (tx, { actor, params, origin }) => {
        const asParty = await decidesAsParty(tx, actor, await selectPartiesOfRefund(tx, params.id))
        await refundOtherwise(services, tx, params.id)
        const object = { kind: 'refund', id: params.id }
        record(tx, { actor, origin, action: 'refund.to_wallet', object, details: asParty ? { as_party: true } : {} })
        return { id: params.id, state: 'succeeded' }
      },
    ),
  ]
}
