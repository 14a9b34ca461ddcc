import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/**
 * An address book is its member's alone: operators see the address a deal was made with, not the book. They keep the list
 * of places.
 */
export const locationsPolicy: Policy = (actor, { can }) => {
  if (actor.kind !== 'member') return
  can('manage', 'Address', { memberId: actor.memberId })
  if (holds(actor, 'operator') || holds(actor, 'superadmin')) can('manage', ['Province', 'City'])
}
