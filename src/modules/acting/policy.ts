import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/** Who runs a marketplace may see it as a member of it does. Never as one who runs it too: that is asked of the facts. */
export const actingPolicy: Policy = (actor, { can }) => {
  if (holds(actor, 'operator')) can('begin', 'Acting').because('the operator runs the marketplace')
  if (holds(actor, 'superadmin')) can('begin', 'Acting').because('the superadmin answers for the deployment')
}
