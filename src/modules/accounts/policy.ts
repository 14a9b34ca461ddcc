import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'
import { operatorRole, superadminRole } from './rules.ts'

/**
 * A member's account is their own; the marketplace's operator oversees it. Nobody suspends themselves or changes their
 * own roles, so that a marketplace cannot lose its last operator by a slip; and no operator touches a superadmin.
 */
export const accountsPolicy: Policy = (actor, { can, cannot }) => {
  if (actor.kind !== 'member') return
  can(['read', 'update', 'take_roles'], 'Member', { id: actor.memberId })
  if (holds(actor, operatorRole) || holds(actor, superadminRole)) {
    can(['read', 'suspend', 'reinstate', 'assign_roles', 'end_second_factor', 'end_sessions', 'invite'], 'Member')
    can('read', 'Permission')
  }
  cannot(['suspend', 'assign_roles', 'end_second_factor', 'end_sessions'], 'Member', { id: actor.memberId }).because(
    'Nobody does this to themselves.',
  )
  if (!holds(actor, superadminRole)) {
    cannot(['suspend', 'reinstate', 'assign_roles', 'end_second_factor', 'end_sessions'], 'Member', {
      roles: superadminRole,
    }).because('Only a superadmin decides about a superadmin.')
  }
}
