import type { AppServices } from '../../engine/services.ts'
import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { listEndpoints } from '../../platform/http/list.ts'
import { spanOf } from '../../platform/http/span.ts'
import { membersByIds } from '../accounts/index.ts'
import { recordTable } from '../activity/index.ts'
import { decideViolation, recordConduct } from './commands.ts'
import { presentListed } from './present.ts'
import { conductInput, decisionInput, listedViolation, oneViolation, violationFilters } from './schema.ts'
import { selectViolations } from './store.ts'
import type { Violation } from './subjects.ts'

const { change } = endpointsOf('discipline')
const access = { role: 'operator' } as const

const decisions = {
  uphold: 'Let a violation stand that was appealed',
  excuse: 'Strike a violation out: it counts no more',
} as const

/** What members are held against, for those who keep the place honest. */
export function disciplineDesk(services: AppServices): Endpoint[] {
  return [
    ...listEndpoints(
      'discipline',
      {
        path: '/violations/',
        summary: 'What members are held against',
        access,
        filters: violationFilters,
        item: listedViolation,
        columns: [
          'recorded_at',
          'member.name',
          'kind',
          'about',
          'state',
          'state_label',
          'counts_until',
          'appeal',
          'answer',
          'id',
        ],
        async page(tx, { query, actor }) {
          const { state, kind, member, order } = query
          const filter = { state, kind, member, order, ...spanOf(query) }
          const { rows, ...ends } = await selectViolations(tx, filter, query)
          return { ...ends, rows: await presentAll(tx, actor, rows) }
        },
      },
      recordTable,
    ),
    change(
      'POST',
      '/violations/',
      {
        summary: 'Record what I have seen of a member’s conduct',
        access,
        body: conductInput,
        answer: listedViolation,
        status: 201,
        refusals: ['party_may_not_decide'],
      },
      async (tx, { actor: member, body, origin }) => {
        const seen = { memberId: body.member_id, about: body.about }
        return presentOne(tx, member, await recordConduct(services, tx, { member, origin }, seen))
      },
    ),
    ...Object.entries(decisions).map(([transition, summary]) =>
      change(
        'POST',
        `/violations/:id/${transition}/`,
        {
          summary,
          access,
          params: oneViolation,
          body: decisionInput,
          answer: listedViolation,
          refusals: ['not_in_this_state', 'not_your_step', 'party_may_not_decide'],
        },
        async (tx, { actor: member, params: { id }, body: { reason }, origin }) => {
          const decision = { transition: transition as keyof typeof decisions, reason }
          return presentOne(tx, member, await decideViolation(services, tx, { member, id, origin }, decision))
        },
      ),
    ),
  ]
}

async function presentAll(tx: Tx, viewer: Member, rows: readonly Violation[]) {
  const people = await membersByIds(
    tx,
    rows.flatMap(({ memberId, recordedBy }) => (recordedBy ? [memberId, recordedBy] : [memberId])),
  )
  return rows.map((row) => presentListed(row, { people, viewer, now: tx.now }))
}

async function presentOne(tx: Tx, viewer: Member, row: Violation) {
  const [presented] = await presentAll(tx, viewer, [row])
  if (!presented) throw new Error('one row was given, and none came back')
  return presented
}
