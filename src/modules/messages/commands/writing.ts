import type { AppServices } from '../../../engine/services.ts'
import type { Member } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { membersByIds } from '../../accounts/index.ts'
import { countSellersAnswer } from '../answering.ts'
import { tell } from '../channel.ts'
import { cannotWriteHere, refReused, waitForAnswer } from '../errors.ts'
import { messageFile } from '../files.ts'
import { presentMessage } from '../present.ts'
import { hindranceIn, holdSeatIn } from '../seats.ts'
import { updateWritten } from '../store/conversations.ts'
import { selectFilesOf } from '../store/files.ts'
import { insertMessage, type MessageRow, selectByRef } from '../store/messages.ts'

/** What somebody says, and where. */
export interface Said {
  member: Member
  conversationId: string
  /** Plain text; may be empty beside files. */
  body: string
  /** Documents of the member's that have been received. */
  fileIds: readonly string[]
  /** The author's own name for it: said twice under one, it is said once. */
  ref: string
}

type Writing = Pick<AppServices, 'live' | 'documents'>

/**
 * Says something in a conversation, numbers it, and tells everybody who is in it.
 * @throws Refusal not_found, cannot_write_here, wait_for_answer, ref_reused, file_unknown
 */
export async function say(services: Writing, tx: Tx, said: Said) {
  const { member, conversationId, body, fileIds, ref } = said
  const seated = await holdSeatIn(tx, member, conversationId)
  const before = await selectByRef(tx, conversationId, member.memberId, ref)
  if (before) {
    if (before.body !== body || before.files !== new Set(fileIds).size) throw refReused()
    return presentedOne(tx, member, before)
  }
  const hindrance = await hindranceIn(tx, member, seated)
  if (hindrance === 'wait_for_answer') throw waitForAnswer()
  if (hindrance) throw cannotWriteHere()
  const row: MessageRow = {
    id: newId(),
    conversation_id: conversationId,
    number: seated.conversation.last_number + 1n,
    author_id: member.memberId,
    ref,
    body,
    files: new Set(fileIds).size,
    at: tx.now,
    removed_at: null,
  }
  await countSellersAnswer(tx, seated, row)
  insertMessage(tx, row)
  const owner = { memberId: member.memberId, purpose: messageFile.name }
  await services.documents.attach(tx, fileIds, owner, { kind: 'message', id: row.id })
  updateWritten(tx, conversationId, member.memberId, row.number)
  const message = await presentedOne(tx, member, row)
  const everybody = seated.seats.map(({ member_id }) => member_id)
  tell(services.live, tx, everybody, 'message', { conversation_id: conversationId, message: { ...message, ref: null } })
  return message
}

async function presentedOne(tx: Tx, { memberId }: Member, row: MessageRow) {
  const [people, files] = await Promise.all([membersByIds(tx, [row.author_id]), selectFilesOf(tx, [row.id])])
  return presentMessage(row, people, files, memberId)
}
