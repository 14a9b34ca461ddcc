import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/** The settings are read and changed by those who run the marketplace. */
export const settingsPolicy: Policy = (actor, { can }) => {
  if (holds(actor, 'operator') || holds(actor, 'superadmin')) can(['read', 'change'], 'Settings')
}
