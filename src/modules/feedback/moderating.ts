import type { Member } from '../../kernel/actor.ts'
import { notFound } from '../../kernel/errors.ts'
import { isId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Origin } from '../../platform/http/endpoint.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { record } from '../activity/index.ts'
import { countRating } from '../catalogue/index.ts'
import { decidesAsParty } from '../payments/index.ts'
import { feedbackPolicy } from './policy.ts'
import { type FeedbackRow, lockFeedback, updateHidden } from './store.ts'

/** Who decides about what. */
export interface Moderating {
  member: Member
  id: string
  origin: Origin
}

/**
 * Puts what was said out of sight: the words and the stars, which count for the seller no more. Saying it again changes
 * nothing. Whoever said it, or of whom it was said, leaves that to another operator while there is one.
 * @throws Refusal not_found, party_may_not_decide
 */
export function hideFeedback(tx: Tx, by: Moderating, reason: string): Promise<FeedbackRow> {
  return moderate(tx, by, 'hide', { at: tx.now, because: reason })
}

/** Lets it be seen, and count, again. @throws Refusal not_found, party_may_not_decide */
export function showFeedback(tx: Tx, by: Moderating): Promise<FeedbackRow> {
  return moderate(tx, by, 'show', null)
}

async function moderate(
  tx: Tx,
  { member, id, origin }: Moderating,
  action: 'hide' | 'show',
  hidden: { at: Date; because: string } | null,
): Promise<FeedbackRow> {
  demand(feedbackPolicy, member, action, 'Feedback')
  const said = isId(id) ? await lockFeedback(tx, id) : undefined
  if (!said) throw notFound('feedback')
  const parties = [said.author_id, said.seller_id, said.buyer_id].filter((one) => one !== null)
  const asParty = await decidesAsParty(tx, member, parties)
  if ((said.hidden_at === null) === (hidden === null)) return said
  updateHidden(tx, said.id, hidden)
  // What nobody has seen yet counts when it is seen: see effects.ts.
  if (said.seller_id && said.state === 'published') countRating(tx, said.seller_id, said.rating, hidden ? -1 : 1)
  const details = {
    order_id: said.deal_id,
    ...(hidden && { reason: hidden.because }),
    ...(asParty && { as_party: true }),
  }
  const done = hidden ? 'feedback.hidden' : 'feedback.shown'
  record(tx, { actor: member, origin, action: done, object: { kind: 'feedback', id: said.id }, details })
  return { ...said, hidden_at: hidden?.at ?? null, hidden_because: hidden?.because ?? null }
}
