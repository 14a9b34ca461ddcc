import type { AppServices } from '../../engine/services.ts'
import { isCurrency } from '../../kernel/currency.ts'
import { notFound } from '../../kernel/errors.ts'
import { formatAmount } from '../../kernel/money.ts'
import { onTheWire } from '../../kernel/time.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { stripeAddress } from '../../platform/stripe/address.ts'
import { oneOrder, selectOrder } from '../orders/index.ts'
import { type StripeRow, selectStripeRows } from './stripe-store.ts'
import { stripeObjectsShape } from './stripe-schema.ts'

const { read } = endpointsOf('operations')

/** What of a deal went through Stripe. */
export function stripeEndpoints({ engine, config }: AppServices): Endpoint[] {
  return [
    read(
      '/deals/:id/stripe-objects/',
      {
        summary: 'What of a deal went through Stripe: payments, refunds, transfers, with the names they have there',
        access: { role: 'operator' },
        params: oneOrder,
        answer: stripeObjectsShape,
      },
      async (tx, { params: { id } }) => {
        const [order, rows] = await Promise.all([selectOrder(tx, id), selectStripeRows(tx, id)])
        if (!order) throw notFound('deal')
        return { results: rows.map(present) }
      },
    ),
  ]

  function present({ at, amount, currency, process, ...row }: StripeRow) {
    const { states } = engine.process(process)
    return {
      ...row,
      url: row.stripe_id && stripeAddress(config.stripe, row.stripe_id),
      state_label: states[row.state]?.label ?? row.state,
      amount: isCurrency(currency) ? formatAmount(amount, currency) : String(amount),
      currency,
      at: onTheWire(at),
    }
  }
}
