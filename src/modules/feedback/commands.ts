import type { Member } from '../../kernel/actor.ts'
import { notFound } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Origin } from '../../platform/http/endpoint.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { record } from '../activity/index.ts'
import { countRating } from '../catalogue/index.ts'
import { factsOf, lockOrder } from '../orders/index.ts'
import { alreadyGiven, notDelivered } from './errors.ts'
import { feedbackPolicy } from './policy.ts'
import { type FeedbackRow, insertFeedback } from './store.ts'

/**
 * Keeps what a buyer says about the seller or the platform, once each (PK-9), and counts it for the seller.
 * @throws Refusal not_found, forbidden, not_delivered, feedback_given
 */
export async function giveFeedback(
  tx: Tx,
  said: {
    member: Member
    orderId: string
    about: 'seller' | 'platform'
    rating: number
    comment: string
    origin: Origin
  },
): Promise<FeedbackRow> {
  const { member, origin } = said
  const order = await lockOrder(tx, said.orderId)
  if (!order) throw notFound('order')
  demand(feedbackPolicy, member, 'rate', 'Order', factsOf(order))
  if (!order.deliveredAt) throw notDelivered()
  const sellerId = said.about === 'seller' ? (order.parties['seller'] ?? null) : null
  const row = {
    id: newId(),
    deal_id: order.id,
    about: said.about,
    author_id: member.memberId,
    seller_id: sellerId,
    rating: said.rating,
    comment: said.comment,
    created_at: tx.now,
  }
  if (!(await insertFeedback(tx, row))) throw alreadyGiven()
  if (sellerId) countRating(tx, sellerId, said.rating)
  record(tx, { actor: member, origin, action: 'feedback.given', object: { kind: 'order', id: order.id } })
  return { ...row, title: order.title, hidden_at: null, hidden_because: null }
}
