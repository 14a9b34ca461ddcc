import type { Policy } from '../../platform/permissions/policy.ts'

/** Who may say something about an order: who bought it. */
export const feedbackPolicy: Policy = (actor, { can }) => {
  if (actor.kind !== 'member') return
  can('rate', 'Order', { buyerId: actor.memberId }).because('it is the buyer')
  can('read', 'Order', { buyerId: actor.memberId }).because('it is the buyer')
  can('read', 'Order', { sellerId: actor.memberId }).because('it is the seller')
}
