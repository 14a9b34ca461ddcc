import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/**
 * Everybody may have what is held of them, and be forgotten; the operator may do it for a member who asks. Who runs a
 * marketplace gives up that role first, so that it is never left without anybody by a slip.
 */
export const privacyPolicy: Policy = (actor, { can, cannot }) => {
  if (actor.kind !== 'member') return
  can(['read', 'export', 'erase'], 'PersonalData', { memberId: actor.memberId }).because('they are theirs')
  if (holds(actor, 'operator') || holds(actor, 'superadmin')) {
    can(['read', 'erase'], 'PersonalData').because('members ask the operator too')
  }
  for (const role of ['operator', 'superadmin']) {
    cannot('erase', 'PersonalData', { roles: role }).because('Who runs a marketplace gives up that role first.')
  }
}
