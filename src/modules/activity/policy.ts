import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/** The log is read by those who run the marketplace, and changed by nobody. */
export const activityPolicy: Policy = (actor, { can }) => {
  if (holds(actor, 'operator') || holds(actor, 'superadmin')) can('read', 'Activity')
}
