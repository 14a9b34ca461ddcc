import type { AppServices } from '../../engine/services.ts'

import { notFound, Refusal } from '../../kernel/errors.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { record } from '../activity/index.ts'
import { oneRefund, refundShape } from './schema.ts'
import { lockRefund } from './store.ts'
import { refundIntoWallet } from './wallet.ts'

const { change } = endpointsOf('payments')

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
        refusals: ['not_in_this_state'],
      },
      async (tx, { actor, params, origin }) => {
        const given = await lockRefund(tx, params.id)
        if (!given) throw notFound('refund')
        // On its way to the card it might arrive there too; money that paid nothing belongs to no wallet.
        if (given.state !== 'failed' || given.source === 'surplus') throw notRefused()
        await refundIntoWallet(services, tx, given.id)
        record(tx, { actor, origin, action: 'refund.to_wallet', object: { kind: 'refund', id: given.id } })
        return { id: given.id, state: 'succeeded' }
      },
    ),
  ]
}

const notRefused = () =>
  new Refusal('conflict', 'not_in_this_state', 'Only a refund that could not be sent can go into a wallet instead.')
