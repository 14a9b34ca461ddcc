import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/** Who may say something about an order: who bought it, and of its buyer who sold it. Who may put it out of sight: who runs the marketplace. */
export const feedbackPolicy: Policy = (actor, { can }) => {
  if (actor.kind !== 'member') return
  can('rate', 'Order', { buyerId: actor.memberId }).because('it is the buyer')
  can('rate_buyer', 'Order', { sellerId: actor.memberId }).because('it is the seller')
  can('reply', 'Feedback', { ratedId: actor.memberId }).because('it was said of them')
  can('read', 'Order', { buyerId: actor.memberId }).because('it is the buyer')
  can('read', 'Order', { sellerId: actor.memberId }).because('it is the seller')
  if (!holds(actor, 'operator')) return
  can(['read', 'hide', 'show'], 'Feedback').because('the operator keeps the place decent')
  can('reply', 'Feedback', { about: 'platform' }).because('the operator answers for the marketplace')
}
