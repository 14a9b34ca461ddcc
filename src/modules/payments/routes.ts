import type { AppServices } from '../../engine/services.ts'
import { formatAmount } from '../../kernel/money.ts'
import { onTheWire } from '../../kernel/time.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { listEndpoints } from '../../platform/http/list.ts'
import { spanOf } from '../../platform/http/span.ts'
import { record, recordTable } from '../activity/index.ts'
import { retryRefund, settleRefund } from './refund-deciding.ts'
import { type ListedRefund, selectListedRefunds } from './refund-list-store.ts'
import { listedRefund, oneRefund, refundFilters, refundShape, settlementInput } from './schema.ts'

const { change } = endpointsOf('payments', { whileClosed: 'members' })

/** What is given back: seen, and what the operator may do about a refund that Stripe refused. */
export function refundRoutes({ engine }: AppServices): Endpoint[] {
  return [
    ...listEndpoints(
      'payments',
      {
        path: '/refunds/',
        summary: 'Every refund of the marketplace',
        access: { role: 'operator' },
        filters: refundFilters,
        item: listedRefund,
        columns: [
          'reference',
          'state',
          'state_label',
          'source',
          'amount',
          'currency',
          'fault',
          'entered_at',
          'created_at',
          'deal_id',
          'id',
        ],
        async page(tx, { query }) {
          const { state, source, search, order } = query
          const { rows, ...ends } = await selectListedRefunds(
            tx,
            { state, source, search, order, ...spanOf(query) },
            query,
          )
          return { ...ends, rows: rows.map((row) => present(engine, row)) }
        },
      },
      recordTable,
    ),
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
        refusals: ['not_in_this_state', 'party_may_not_decide', 'charge_disputed', 'taken_by_the_bank'],
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

function present(engine: AppServices['engine'], { last_error: error, ...row }: ListedRefund) {
  return {
    ...row,
    state_label: engine.process('refund').states[row.state]?.label ?? row.state,
    amount: formatAmount(row.amount, row.currency),
    // What was refused before and went through since is no fault any more.
    fault: row.state === 'failed' ? error : null,
    entered_at: onTheWire(row.entered_at),
    created_at: onTheWire(row.created_at),
  }
}
