import type { Tx } from '../../platform/db/transaction.ts'
import { countReply } from '../catalogue/index.ts'
import type { Seated } from './seats.ts'
import { type MessageRow, selectWaitingSince } from './store/messages.ts'

/**
 * A seller who answers a question about a product has answered their buyer: how long that took counts for the time the
 * seller's page speaks of, from the first message that waited. What is said about a deal counts by its steps already.
 */
export async function countSellersAnswer(tx: Tx, { conversation }: Pick<Seated, 'conversation'>, answer: MessageRow) {
  if (conversation.about !== 'product' || answer.author_id === conversation.begun_by) return
  const waiting = await selectWaitingSince(tx, conversation.id, answer.author_id)
  if (!waiting) return
  const seconds = Math.max(0, Math.floor((tx.now.getTime() - waiting.at.getTime()) / 1_000))
  await countReply(tx, { messageId: waiting.id, sellerId: answer.author_id, seconds })
}
