import { onTheWire } from '../../kernel/time.ts'
import type { PersonalPart } from '../../platform/privacy/person.ts'
import { provenEmailOf } from '../accounts/index.ts'
import { eraseMessage, selectAnswersBy, selectMessagesOf } from './store/contact.ts'
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
    const provenEmail = await provenEmailOf(tx, memberId)
    const [messages, answers, revisions, pictures] = await Promise.all([
      selectMessagesOf(tx, memberId, provenEmail),
      selectAnswersBy(tx, memberId),
      selectRevisionsBy(tx, memberId),
      selectPicturesBy(tx, memberId),
    ])
    const written = messages.map(({ id, name, email, subject, text, createdAt }) => {
      return { id, name, email, subject, text, created_at: onTheWire(createdAt) }
    })
    return { contact_messages: written, contact_answers: answers, page_revisions: revisions, pictures }
  },
  async erase(tx, { memberId }) {
    // Anybody may register with a visitor's address, or call themselves by it: only a proven one tells whose words they are.
    const written = await selectMessagesOf(tx, memberId, await provenEmailOf(tx, memberId))
    for (const { id } of written) eraseMessage(tx, id)
  },
}
