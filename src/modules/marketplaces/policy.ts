import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/** Marketplaces are seen and opened by the superadmin, who exists in the house alone. */
export const marketplacesPolicy: Policy = (actor, { can }) => {
  if (holds(actor, 'superadmin')) can(['read', 'open'], 'Marketplace')
}
