import type { AppServices } from '../../engine/services.ts'
import { formatAmount } from '../../kernel/money.ts'
import { onTheWire } from '../../kernel/time.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { cutPage, demandPlace, presentPage } from '../../platform/http/page.ts'
import { listEndpoints } from '../../platform/http/list.ts'
import { spanOf } from '../../platform/http/span.ts'
import { record, recordTable } from '../activity/index.ts'
import { retryPayout } from './commands/sending.ts'
import { type ListedPayout, selectListedPayouts } from './list-store.ts'
import { listedPayout, onePayout, payoutFilters, payoutPage, payoutQuery, payoutShape } from './schema.ts'
import { type PayoutLine, selectPayoutsOfMember } from './store.ts'

const { read, change } = endpointsOf('payouts', { whileClosed: 'members' })

/** What sellers were sent. */
export function payoutRoutes(services: AppServices): Endpoint[] {
  return [
    read(
      '/payouts/',
      {
        summary: 'What you were sent, the newest first',
        access: { role: 'seller' },
        query: payoutQuery,
        answer: payoutPage,
      },
      async (tx, call) => {
        const { query } = call
        demandPlace(query.cursor)
        const rows = await selectPayoutsOfMember(tx, call.actor.memberId, {
          beforeId: query.cursor?.id ?? null,
          limit: query.limit,
        })
        const page = cutPage(rows, { ...query, direction: 'forward' }, ({ id }) => ({ key: id, id }))
        return presentPage(call, { ...page, before: null }, (row) => presentPayout(services, row))
      },
    ),
    ...listEndpoints(
      'payouts',
      {
        path: '/desk/payouts/',
        summary: 'What every seller was or will be sent',
        access: { role: 'operator' },
        filters: payoutFilters,
        item: listedPayout,
        columns: [
          'reference',
          'member.name',
          'state',
          'state_label',
          'amount',
          'currency',
          'fault',
          'entered_at',
          'created_at',
          'deal_id',
          'id',
        ],
        async page(tx, { query }) {
          const { state, stuck, member, search, order } = query
          const { rows, ...ends } = await selectListedPayouts(
            tx,
            { state, stuck: stuck === 'true', member, search, order, ...spanOf(query) },
            query,
          )
          return { ...ends, rows: rows.map((row) => presentListed(services, row)) }
        },
      },
      recordTable,
    ),
    change(
      'POST',
      '/payouts/:id/retry/',
      {
        summary: 'Ask Stripe once more for a transfer it refused',
        access: { role: 'operator' },
        params: onePayout,
        answer: payoutShape.pick({ id: true, state: true }),
        status: 202,
        refusals: ['not_in_this_state'],
      },
      async (tx, { actor, params, origin }) => {
        const { requestId } = origin
        const { id, state } = await retryPayout(services, tx, params.id, { transition: 'retry', actor, requestId })
        record(tx, { actor, origin, action: 'payout.retried', object: { kind: 'payout', id } })
        return { id, state }
      },
    ),
  ]
}

/** A payout as it crosses the wire. */
export function presentPayout({ engine }: Pick<AppServices, 'engine'>, row: PayoutLine) {
  return {
    id: row.id,
    deal_id: row.deal_id,
    reference: row.reference,
    state: row.state,
    state_label: engine.process('payout').states[row.state]?.label ?? row.state,
    amount: formatAmount(row.amount, row.currency),
    currency: row.currency,
    created_at: onTheWire(row.created_at),
  }
}

function presentListed(services: AppServices, row: ListedPayout) {
  return {
    ...presentPayout(services, row),
    member: { id: row.member_id, name: row.member_name },
    // What was refused before and went through since is no fault any more.
    fault: row.state === 'failed' ? row.last_error : null,
    entered_at: onTheWire(row.entered_at),
  }
}
