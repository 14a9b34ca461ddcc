import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/** Members see and appeal what is held against them; who runs the marketplace records, upholds, excuses. */
export const disciplinePolicy: Policy = (actor, { can }) => {
  if (actor.kind !== 'member') return
  can(['read', 'appeal'], 'Violation', { memberId: actor.memberId }).because('it is held against them')
  if (holds(actor, 'seller')) can('choose', 'Bidders').because('sellers choose whose bids they take')
  if (holds(actor, 'operator')) {
    can(['read', 'record', 'decide'], 'Violation').because('the operator keeps the place honest')
  }
}
