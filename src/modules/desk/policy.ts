import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/** The desk is of those who run the marketplace. A view of one's own is one's own; a shared one is everybody's there. */
export const deskPolicy: Policy = (actor, { can }) => {
  if (actor.kind !== 'member' || !(holds(actor, 'operator') || holds(actor, 'superadmin'))) return
  can('read', 'Desk')
  can(['read', 'change', 'delete'], 'View', { memberId: actor.memberId })
  can(['read', 'change', 'delete'], 'View', { shared: true })
}
