import { holds } from '../../kernel/actor.ts'
import type { Policy } from '../../platform/permissions/policy.ts'

/**
 * The two of an order write to one another. Who reads a conversation is no matter of roles: whoever is in it, and nobody
 * else. Those who run the marketplace see what is reported to them.
 */
export const messagesPolicy: Policy = (actor, { can }) => {
  if (actor.kind !== 'member') return
  can(['read', 'write'], 'Order', { buyerId: actor.memberId }).because('it is the buyer')
  can(['read', 'write'], 'Order', { sellerId: actor.memberId }).because('it is the seller')
  if (holds(actor, 'operator')) can(['read', 'decide'], 'MessageReport').because('the operator keeps the place decent')
}
