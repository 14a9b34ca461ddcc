import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/** Fees are set by those who run the marketplace; what a sale costs, any member may ask. */
export const feesPolicy: Policy = (actor, { can }) => {
  if (actor.kind === 'member') can('preview', 'Fee').because('it is told before one sells')
  if (holds(actor, 'operator') || holds(actor, 'superadmin')) can(['read', 'set'], 'Fee').because('they run the place')
}
