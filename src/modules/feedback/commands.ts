import type { AppServices } from '../../engine/services.ts'
import type { Member } from '../../kernel/actor.ts'
import { notFound } from '../../kernel/errors.ts'
import { isId, newId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Origin } from '../../platform/http/endpoint.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { raiseRevision } from '../../platform/db/revision.ts'
import { record } from '../activity/index.ts'
import { factsOf, lockOrder } from '../orders/index.ts'
import { alreadyAnswered, alreadyGiven, notDelivered, notSeenYet } from './errors.ts'
import { feedbackPolicy } from './policy.ts'
import { feedbackSaid } from './process.ts'
import { counterpartOf } from './rules.ts'
import { type FeedbackRow, insertFeedback, lockFeedback, saidOf, selectFeedbackOfOrder, updateReply } from './store.ts'

const child = { kind: 'system', name: 'child' } as const

/**
 * Keeps what buyer and seller say of one another, or the buyer of the platform, once each (PK-9). The first of the two
 * waits for the other, or until its time is over; see process.ts. How long is frozen into it.
 * @throws Refusal not_found, forbidden, not_delivered, feedback_given
 */
export async function giveFeedback(
  services: AppServices,
  tx: Tx,
  said: {
    member: Member
    orderId: string
    about: FeedbackRow['about']
    rating: number
    comment: string
    origin: Origin
  },
): Promise<FeedbackRow> {
  const { member, origin, about } = said
  const order = await lockOrder(tx, said.orderId)
  if (!order) throw notFound('order')
  demand(feedbackPolicy, member, about === 'buyer' ? 'rate_buyer' : 'rate', 'Order', factsOf(order))
  if (!order.deliveredAt) throw notDelivered()
  const marketplace = await services.directory.byId(tx.marketplaceId ?? '')
  if (!marketplace) throw new Error(`the marketplace of order ${order.id} is not there`)
  const row: FeedbackRow = {
    id: newId(),
    deal_id: order.id,
    about,
    author_id: member.memberId,
    seller_id: about === 'seller' ? (order.parties['seller'] ?? null) : null,
    buyer_id: about === 'buyer' ? (order.parties['buyer'] ?? null) : null,
    rating: said.rating,
    comment: said.comment,
    created_at: tx.now,
    title: order.title,
    hidden_at: null,
    hidden_because: null,
    state: 'waiting',
    version: feedbackSaid.version,
    entered_at: tx.now,
    step: 0,
    policy: { blindWindow: marketplace.settings.feedback.blindWindow },
    reply: null,
    replied_at: null,
  }
  if (!(await insertFeedback(tx, row))) throw alreadyGiven()
  await services.engine.begin(tx, feedbackSaid.name, saidOf(row), { actor: member, requestId: origin.requestId })
  record(tx, { actor: member, origin, action: 'feedback.given', object: { kind: 'order', id: order.id } })
  return (await publishTogether(services, tx, row, origin.requestId)) ? { ...row, state: 'published' } : row
}

/** Lets both be seen once both are there. What is said of the platform waits for nobody. @returns whether it is seen */
async function publishTogether(
  services: AppServices,
  tx: Tx,
  row: FeedbackRow,
  requestId: string | undefined,
): Promise<boolean> {
  const step = { transition: 'publish', actor: child, requestId }
  const other = counterpartOf(row, await selectFeedbackOfOrder(tx, row.deal_id))
  if (row.about !== 'platform' && !other) return false
  await services.engine.takeLocked(tx, feedbackSaid.name, saidOf(row), step)
  const waiting = other && (await lockFeedback(tx, other.id))
  if (waiting?.state === 'waiting') await services.engine.takeLocked(tx, feedbackSaid.name, saidOf(waiting), step)
  return true
}

/**
 * Whoever was rated answers, once, what everybody can read; of the platform those who run it.
 * @throws Refusal not_found, forbidden, feedback_not_seen, feedback_answered
 */
export async function replyToFeedback(
  tx: Tx,
  { member, id, origin }: { member: Member; id: string; origin: Origin },
  text: string,
): Promise<FeedbackRow> {
  const said = isId(id) ? await lockFeedback(tx, id) : undefined
  if (!said) throw notFound('feedback')
  const facts = { ratedId: said.seller_id ?? said.buyer_id, about: said.about }
  demand(feedbackPolicy, member, 'reply', 'Feedback', facts)
  if (said.state !== 'published') throw notSeenYet()
  if (said.reply !== null) throw alreadyAnswered()
  updateReply(tx, said.id, text, tx.now)
  raiseRevision(tx, 'catalogue')
  record(tx, { actor: member, origin, action: 'feedback.answered', object: { kind: 'feedback', id: said.id } })
  return { ...said, reply: text, replied_at: tx.now }
}
