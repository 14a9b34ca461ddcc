import type { AppServices } from '../../engine/services.ts'
import { notFound } from '../../kernel/errors.ts'
import { isId } from '../../kernel/ids.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { cutPage, presentPage } from '../../platform/http/page.ts'
import { decideDispute, giveEvidence } from './commands/decide.ts'
import { presentDispute, presentSummary } from './present.ts'
import { readDispute } from './queries.ts'
import { openStates } from './rules.ts'
import { disputePage, disputeQuery, disputeShape, evidenceInput, oneDispute } from './schema.ts'
import { selectDisputes } from './store.ts'

const { read, change } = endpointsOf('disputes', { whileClosed: 'members' })

const decisions = [
  [
    'submit',
    'Send the evidence to the bank',
    'It goes as it is, once. Unsent, it goes by itself a day before its day.',
  ],
  ['accept', 'Give in', 'The buyer keeps the money. This cannot be undone.'],
] as const

/** What the bank of a buyer asks back, and what is said to it. */
export function disputeRoutes(services: AppServices): Endpoint[] {
  const process = () => services.engine.process('dispute')
  return [
    read(
      '/disputes/',
      {
        summary: 'The disputes of the marketplace, the newest first',
        access: { role: 'operator' },
        query: disputeQuery,
        answer: disputePage,
      },
      async (tx, call) => {
        const { query } = call
        if (query.cursor && !isId(query.cursor.id)) throw notFound('page')
        const decided = Object.keys(process().states).filter((state) => !openStates.includes(state))
        const states = query.open === undefined ? null : query.open === 'true' ? openStates : decided
        const rows = await selectDisputes(tx, { states, beforeId: query.cursor?.id ?? null, limit: query.limit })
        const page = cutPage(rows, { ...query, direction: 'forward' }, ({ id }) => ({ key: id, id }))
        return presentPage(call, { ...page, before: null }, (row) => presentSummary(process(), row))
      },
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
