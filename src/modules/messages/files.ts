import type { Actor } from '../../kernel/actor.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { DocumentPurpose } from '../../platform/files/documents.ts'
import { selectConversation, selectSeats } from './store/conversations.ts'
import { selectMessage } from './store/messages.ts'

/** What goes along with a message: a picture, a receipt. Looked into when it comes, and kept as it came. */
export const messageFile: DocumentPurpose = {
  name: 'message',
  mediaTypes: ['image/png', 'image/jpeg', 'image/webp', 'application/pdf', 'text/plain'],
  mostBytes: 5_000_000,
}

/** Whether somebody opens the files of a message: whoever is in its conversation, and sees the message there. */
export async function mayReadMessage(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  if (actor.kind !== 'member' || actor.actedBy) return false
  const message = await selectMessage(tx, id)
  if (!message || message.removed_at) return false
  const [conversation, seats] = await Promise.all([
    selectConversation(tx, message.conversation_id, actor.memberId),
    selectSeats(tx, [message.conversation_id]),
  ])
  const mine = seats.find(({ member_id: one }) => one === actor.memberId)
  return conversation !== undefined && mine !== undefined && message.number > mine.sees_from
}
