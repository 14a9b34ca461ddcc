import type { PersonalPart } from '../../platform/privacy/person.ts'
import { redact } from '../../platform/privacy/redact.ts'
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
  async erase(tx, { memberId, words }) {
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
  },
}
