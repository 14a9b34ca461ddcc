import type { Tx } from '../../platform/db/transaction.ts'
import type { Person, PersonalPart } from '../../platform/privacy/person.ts'
import { formerMember, redact } from '../../platform/privacy/redact.ts'
import { selectKeptEvents, updateKeptEvent } from '../../platform/realtime/store.ts'
import { channelOf, type Happening } from './channel.ts'
import type { presentMessage } from './present.ts'
import { selectBlocks } from './store/blocks.ts'
import * as store from './store/personal.ts'

/**
 * What a member has written. It is theirs to take along; and it belongs to those they wrote to as well, who may need it to
 * show what was agreed: it stays with them, without what tells who it was.
 */
export const messagesPersonal: PersonalPart = {
  name: 'messages',
  tables: ['conversation', 'conversation_member', 'message', 'member_block', 'message_report', 'chat_line'],
  async export(tx, memberId) {
    const [conversations, written, blocked, reports] = await Promise.all([
      store.selectConversationsWith(tx, memberId),
      store.selectWrittenBy(tx, memberId),
      selectBlocks(tx, memberId),
      store.selectReportedBy(tx, memberId),
    ])
    return { conversations, written, blocked, reports }
  },
  async erase(tx, person) {
    const { memberId, words } = person
    const [written, groups, reports] = await Promise.all([
      store.selectWrittenBy(tx, memberId),
      store.selectGroupsOf(tx, memberId),
      store.selectReportedBy(tx, memberId),
    ])
    for (const { id, body } of written) {
      const left = redact(body, words)
      if (left !== body) store.updateBody(tx, id, left.slice(0, 4_000))
    }
    for (const { id, title } of groups) {
      const left = redact(title, words)
      if (left !== title) store.updateTitle(tx, id, left.slice(0, 300))
    }
    for (const { id, words: said } of reports) {
      const left = redact(said, words)
      if (left !== said) store.updateReportWords(tx, id, left.slice(0, 1_000))
    }
    store.deleteWaysOf(tx, memberId)
    await redactLive(tx, person)
  },
}

/** What was told as it was said is kept for a day, for who missed it: with the author's name, and in their words. */
async function redactLive(tx: Tx, { memberId, words }: Person): Promise<void> {
  const channels = (await store.selectCompany(tx, memberId)).map(channelOf)
  for (const kept of await selectKeptEvents(tx, channels, 'message' satisfies Happening)) {
    const message = kept.data['message'] as Told
    if (message.author_id !== memberId) continue
    const left = { ...redact(message, words), author: message.author && { ...message.author, name: formerMember } }
    updateKeptEvent(tx, { ...kept, data: { ...kept.data, message: left } })
  }
}

type Told = ReturnType<typeof presentMessage>
