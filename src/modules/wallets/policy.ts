import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/** One's own wallet; the operator sees every one, and may put in or take out with a reason. */
export const walletsPolicy: Policy = (actor, { can, cannot }) => {
  if (actor.kind !== 'member') return
  can(['read', 'topUp', 'withdraw'], 'Wallet', { memberId: actor.memberId }).because('it is theirs')
  can(['read', 'payDebt'], 'Debt', { memberId: actor.memberId }).because('it is theirs')
  if (!holds(actor, 'operator')) return
  can(['read', 'payDebt', 'settleDebt'], 'Debt').because('the operator runs the marketplace')
  cannot('settleDebt', 'Debt', { memberId: actor.memberId }).because('nobody forgives themselves a debt')
  can(['read', 'adjust'], 'Wallet').because('the operator runs the marketplace')
  cannot('adjust', 'Wallet', { memberId: actor.memberId }).because('nobody gives themselves money of the house')
}
