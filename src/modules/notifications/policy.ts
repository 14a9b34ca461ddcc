import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/** Members read what they are told; those who run the marketplace see what could not be delivered, and send it again. */
export const noticePolicy: Policy = (actor, { can }) => {
  // By command, on the machine itself.
  if (actor.kind === 'system') can(['read', 'send_again'], 'UndeliveredNotice')
  if (actor.kind === 'member') can(['read', 'mark_read'], 'Notice', { memberId: actor.memberId })
  if (holds(actor, 'operator') || holds(actor, 'superadmin')) {
    can(['read', 'send_again'], 'UndeliveredNotice')
    can('read', 'SentNotice')
  }
}
