import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/** Marketplaces are seen, opened, closed for a while and given operators by the superadmin, who exists in the house alone. */
export const marketplacesPolicy: Policy = (actor, { can }) => {
  if (holds(actor, 'superadmin')) can(['read', 'open', 'suspend', 'invite'], 'Marketplace')
}
