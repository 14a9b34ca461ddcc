import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/** Who may do what is looked up by those who run the marketplace; grants are made by whoever may share the thing. */
export const permissionsPolicy: Policy = (actor, { can }) => {
  if (actor.kind !== 'member') return
  can('read', 'Grant', { memberId: actor.memberId }).because('it is theirs')
  can(['read', 'revoke'], 'Grant', { grantedBy: actor.memberId }).because('they granted it')
  can('revoke', 'Grant', { memberId: actor.memberId }).because('nobody has to keep a grant')
  if (holds(actor, 'operator') || holds(actor, 'superadmin')) {
    can('explain', 'Permission').because('the operator answers for it')
    can(['read', 'revoke'], 'Grant').because('the operator oversees them')
  }
}
