import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/**
 * Who may see an order. Who may take which step of it is said by the process: one page says it all, and the screens read
 * it from there.
 */
export const ordersPolicy: Policy = (actor, { can }) => {
  if (actor.kind !== 'member') return
  can('place', 'Order').because('every member may buy')
  can('read', 'Order', { buyerId: actor.memberId }).because('it is the buyer')
  can('read', 'Order', { sellerId: actor.memberId }).because('it is the seller')
  can('pay', 'Order', { buyerId: actor.memberId }).because('it is the buyer')
  if (holds(actor, 'operator')) can('read', 'Order').because('the operator oversees every deal')
}
