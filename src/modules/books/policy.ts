import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/** The books are the operator's to read, prove and close; to open a closed month takes the superadmin. */
export const booksPolicy: Policy = (actor, { can }) => {
  if (actor.kind !== 'member') return
  can('read', 'Statement', { memberId: actor.memberId }).because('it is their money')
  if (holds(actor, 'operator')) {
    can(['read', 'prove', 'reconcile', 'close'], 'Ledger').because('the operator runs the marketplace')
    can('read', 'Statement').because('the operator runs the marketplace')
  }
  if (holds(actor, 'superadmin')) can('reopen', 'Ledger').because('the superadmin answers for the deployment')
}
