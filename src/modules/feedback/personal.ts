import { raiseRevision } from '../../platform/db/revision.ts'
import type { PersonalPart } from '../../platform/privacy/person.ts'
import { redact } from '../../platform/privacy/redact.ts'
import { selectFeedbackConcerning, updateComment, updateReplyWords } from './store.ts'

/** What a member said, and what was said about them. Ratings and words stay; a member's own words without the person. */
export const feedbackPersonal: PersonalPart = {
  name: 'feedback',
  tables: ['feedback'],
  async export(tx, memberId) {
    const rows = await selectFeedbackConcerning(tx, memberId)
    const given = rows.filter(({ author_id: author }) => author === memberId)
    // Who said it is another person's.
    const received = rows
      .filter((row) => [row.seller_id, row.buyer_id].includes(memberId) && row.state === 'published')
      .map((row) => ({ ...row, author_id: undefined }))
    return { given, received }
  },
  async erase(tx, { memberId, words }) {
    for (const row of await selectFeedbackConcerning(tx, memberId)) {
      const { id, comment, author_id: author, reply } = row
      const answer = author === memberId ? reply : redact(reply, words)
      if (answer !== null && answer !== reply) updateReplyWords(tx, id, answer)
      const left = author === memberId ? redact(comment, words) : comment
      if (left !== comment) updateComment(tx, id, left)
    }
    raiseRevision(tx, 'catalogue')
  },
}
