import type { AppServices } from '../../engine/services.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { appealViolation, chooseBidders } from './commands.ts'
import { presentRule, presentStanding, presentViolation } from './present.ts'
import { standingOf } from './queries.ts'
import { appealInput, oneViolation, ruleInput, ruleShape, standingShape, violationShape } from './schema.ts'
import { selectOfMember, selectRule } from './store.ts'

const { read, change } = endpointsOf('discipline', { whileClosed: 'members' })
const mostShown = 100

/** What is held against me, and whose bids I take. */
export function disciplineRoutes(services: AppServices): Endpoint[] {
  return [
    read(
      '/standing/',
      {
        summary: 'How I stand: what is held against me, and whether I may bid',
        access: 'members',
        answer: standingShape,
      },
      async (tx, { actor: { memberId } }) => {
        const [standing, violations] = await Promise.all([
          standingOf(services, tx, memberId),
          selectOfMember(tx, memberId, mostShown),
        ])
        return presentStanding(standing, violations, tx.now)
      },
    ),
    change(
      'POST',
      '/violations/:id/appeal/',
      {
        summary: 'Say why something should not be held against me',
        description: 'Within the time given. It is answered in time, or else struck out.',
        access: 'members',
        params: oneViolation,
        body: appealInput,
        answer: violationShape,
        refusals: ['not_in_this_state', 'not_your_step'],
      },
      async (tx, { actor: member, params: { id }, body, origin }) =>
        presentViolation(await appealViolation(services, tx, { member, id, origin }, body.reason), tx.now),
    ),
    read(
      '/bidders/rule/',
      { summary: 'Whose bids I do not take', access: { role: 'seller' }, answer: ruleShape },
      async (tx, { actor }) => presentRule(await selectRule(tx, actor.memberId)),
    ),
    change(
      'PUT',
      '/bidders/rule/',
      {
        summary: 'Say whose bids I do not take: of those with so many violations',
        description: 'It holds for bids from now on. Whoever leads already goes on leading.',
        access: { role: 'seller' },
        body: ruleInput,
        answer: ruleShape,
      },
      async (tx, { actor: member, body: { refused_from: refusedFrom, days }, origin }) => {
        const rule = refusedFrom === null ? null : { refusedFrom, days }
        chooseBidders(tx, { member, origin }, rule)
        return presentRule(rule)
      },
    ),
  ]
}
