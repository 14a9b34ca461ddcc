import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/** Everybody looks; sellers offer what is theirs; operators keep the tree and may take things down. */
export const cataloguePolicy: Policy = (actor, { can }) => {
  can('read', 'Product', { withdrawn: false })
  can('read', 'Listing', { active: true })
  can('read', 'Story')
  if (actor.kind !== 'member') return
  can(['read', 'update', 'withdraw', 'share'], 'Product', { sellerId: actor.memberId })
  can(['read', 'reprice', 'close'], 'Listing', { sellerId: actor.memberId })
  if (holds(actor, 'seller')) {
    can('create', 'Product')
    can('tell', 'Story', { sellerId: actor.memberId })
    can('create', 'Listing', { sellerId: actor.memberId })
  }
  if (holds(actor, 'operator') || holds(actor, 'superadmin')) {
    can('manage', 'Category')
    can(['read', 'withdraw', 'hold', 'release'], 'Product')
    can(['read', 'close'], 'Listing')
  }
}
