import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/** Who may say something about an order: who bought it. Who may put it out of sight: who runs the marketplace. */
export const feedbackPolicy: Policy = (actor, { can }) => {
  if (actor.kind !== 'member') return
  can('rate', 'Order', { buyerId: actor.memberId }).because('it is the buyer')
  can('read', 'Order', { buyerId: actor.memberId }).because('it is the buyer')
  can('read', 'Order', { sellerId: actor.memberId }).because('it is the seller')
  if (holds(actor, 'operator')) can(['read', 'hide', 'show'], 'Feedback').because('the operator keeps the place decent')
}
