import type { AppServices } from '../../engine/services.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { listEndpoints } from '../../platform/http/list.ts'
import { spanOf } from '../../platform/http/span.ts'
import { recordTable } from '../activity/index.ts'
import { decideDispute, giveEvidence } from './commands/decide.ts'
import { presentDispute, presentSummary } from './present.ts'
import { readDispute } from './queries.ts'
import { openStates } from './subjects.ts'
import { disputeFilters, disputeShape, disputeSummaryShape, evidenceInput, oneDispute } from './schema.ts'
import { selectDisputes } from './store.ts'

const { read, change } = endpointsOf('disputes', { whileClosed: 'members' })

const decisions = [
  [
    'submit',
    'Send the evidence to the bank',
    'It goes as it is, once. Unsent, it goes by itself a day before its day.',
  ],
  ['accept', 'Give in', 'Nobody argues with the bank: the buyer keeps the money. This cannot be undone.'],
] as const

/** What the bank of a buyer asks back, and what is said to it. */
export function disputeRoutes(services: AppServices): Endpoint[] {
  const process = () => services.engine.process('dispute')
  return [
    ...listEndpoints(
      'disputes',
      {
        path: '/disputes/',
        summary: 'The disputes of the marketplace',
        access: { role: 'operator' },
        filters: disputeFilters,
        item: disputeSummaryShape,
        columns: [
          'reference',
          'state',
          'state_label',
          'reason',
          'inquiry',
          'amount',
          'currency',
          'due',
          'created_at',
          'id',
        ],
        async page(tx, { query }) {
          const { open, state, search, order } = query
          const states = Object.keys(process().states).filter(
            (one) =>
              (state === undefined || one === state) &&
              (open === undefined || (open === 'true') === openStates.includes(one)),
          )
          const { rows, ...ends } = await selectDisputes(tx, { states, search, order, ...spanOf(query) }, query)
          return { ...ends, rows: rows.map((row) => presentSummary(process(), row)) }
        },
      },
      recordTable,
    ),
    read(
      '/disputes/:id/',
      {
        summary: 'A dispute about one of your sales; for the operator, any',
        access: 'members',
        params: oneDispute,
        answer: disputeShape,
      },
      async (tx, { actor, params }) => presentDispute(process(), await readDispute(services, tx, actor, params.id)),
    ),
    change(
      'POST',
      '/disputes/:id/evidence/',
      {
        summary: 'Say what shows that the sale was right',
        description: 'For the seller and the operator, until the evidence is sent.',
        access: 'members',
        params: oneDispute,
        body: evidenceInput,
        answer: disputeShape,
        status: 201,
        refusals: ['evidence_sent', 'file_unknown', 'file_type', 'too_much_evidence'],
      },
      async (tx, { actor: member, params, body, origin }) => {
        const said = { text: body.text, documentId: body.document_id }
        await giveEvidence(services, tx, { member, id: params.id, origin }, said)
        return presentDispute(process(), await readDispute(services, tx, member, params.id))
      },
    ),
    ...decisions.map(([step, summary, description]) =>
      change(
        'POST',
        `/disputes/:id/${step}/`,
        {
          summary,
          description,
          access: { role: 'operator' },
          params: oneDispute,
          answer: disputeShape,
          refusals: ['not_in_this_state', 'not_your_step', 'party_may_not_decide', 'evidence_files_on_the_way'],
        },
        async (tx, { actor: member, params, origin }) => {
          await decideDispute(services, tx, { member, id: params.id, origin }, step)
          return presentDispute(process(), await readDispute(services, tx, member, params.id))
        },
      ),
    ),
  ]
}
