import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { listEndpoints } from '../../platform/http/list.ts'
import { spanOf } from '../../platform/http/span.ts'
import { recordTable } from '../activity/index.ts'
import { decideComplaint } from './commands/deciding.ts'
import type { Bench } from './commands/saying.ts'
import { presentComplaint, presentSummary } from './present.ts'
import { complaint as process } from './process.ts'
import { peopleOf, readComplaint } from './queries.ts'
import { openStates } from './subjects.ts'
import { complaintShape, complaintSummaryShape, deskFilters, oneComplaint, verdictInput } from './schema.ts'
import { selectComplaints } from './store.ts'

const { change } = endpointsOf('complaints')
const access = { role: 'operator' } as const

/** What those who run the marketplace do about complaints. */
export function complaintDeskRoutes(bench: Bench): Endpoint[] {
  return [
    ...listEndpoints(
      'complaints',
      {
        path: '/desk/complaints/',
        summary: 'Everything that members complain of',
        access,
        filters: deskFilters,
        item: complaintSummaryShape,
        columns: [
          'reference',
          'about',
          'title',
          'kind',
          'complainant.name',
          'respondent.name',
          'state',
          'state_label',
          'outcome',
          'wants_back',
          'given_back',
          'currency',
          'created_at',
          'id',
        ],
        async page(tx, { actor, query }) {
          const { open, waiting, state, about, kind, outcome, member, search, order } = query
          const states = Object.keys(process.states).filter(
            (one) =>
              (state === undefined || one === state) &&
              (open === undefined || (open === 'true') === openStates.includes(one)) &&
              (waiting === undefined || process.states[one]?.turn === 'operator'),
          )
          const filter = { states, about, kind, outcome, member, search, order, ...spanOf(query) }
          const { rows, ...ends } = await selectComplaints(tx, filter, query)
          const people = await peopleOf(tx, rows)
          return { ...ends, rows: rows.map((row) => presentSummary(row, people, actor)) }
        },
      },
      recordTable,
    ),
    change(
      'POST',
      '/complaints/:id/decision/',
      {
        summary: 'Decide a complaint',
        description:
          'The first decision takes effect when nobody may appeal any more; the one after an appeal at once. What goes ' +
          'back to the buyer goes by the refunds of the order.',
        access,
        params: oneComplaint,
        body: verdictInput,
        answer: complaintShape,
        refusals: [
          'not_in_this_state',
          'not_your_step',
          'party_may_not_decide',
          'decided_before',
          'rejected_with_effect',
          'no_money_in_it',
          'beyond_price',
          'amount_malformed',
          'charge_disputed',
        ],
      },
      async (tx, { actor: member, params: { id }, body, origin }) => {
        const { outcome, reason, refund, amount, strike } = body
        await decideComplaint(bench, tx, { member, id, origin }, { outcome, reason, refund, amount, strike })
        return presentComplaint(await readComplaint(tx, member, id), member, tx.now)
      },
    ),
  ]
}
