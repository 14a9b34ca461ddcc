import { onTheWire } from '../../kernel/time.ts'
import type { PersonalPart } from '../../platform/privacy/person.ts'
import { eraseMessage, selectAnswersBy, selectMessagesNaming, selectMessagesOf } from './store/contact.ts'
import { selectPicturesBy } from './store/pictures.ts'
import { selectRevisionsBy } from './store/revisions.ts'

/**
 * What a member wrote to the marketplace goes with them. What an operator wrote for it is the marketplace's: it names them
 * by an id that leads to nobody any more.
 */
export const pagesPersonal: PersonalPart = {
  name: 'pages',
  tables: ['page_revision', 'page_picture', 'contact_message', 'contact_answer'],
  async export(tx, memberId) {
    const [messages, answers, revisions, pictures] = await Promise.all([
      selectMessagesOf(tx, memberId),
      selectAnswersBy(tx, memberId),
      selectRevisionsBy(tx, memberId),
      selectPicturesBy(tx, memberId),
    ])
    const written = messages.map(({ id, name, email, subject, text, createdAt }) => {
      return { id, name, email, subject, text, created_at: onTheWire(createdAt) }
    })
    return { contact_messages: written, contact_answers: answers, page_revisions: revisions, pictures }
  },
  async erase(tx, { memberId, words }) {
    for (const id of await selectMessagesNaming(tx, memberId, words)) eraseMessage(tx, id)
  },
}
