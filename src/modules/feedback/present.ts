import { onTheWire, plusSeconds } from '../../kernel/time.ts'
import type { PublicMember } from '../accounts/index.ts'
import type { FeedbackRow } from './store.ts'

/** What somebody said, as everybody sees it. */
export function presentFeedback(row: FeedbackRow, people: ReadonlyMap<string, PublicMember>) {
  const author = people.get(row.author_id)
  return {
    id: row.id,
    about: row.about,
    rating: row.rating,
    comment: row.comment,
    author: author ? { id: author.id, name: author.name } : null,
    title: row.title,
    created_at: onTheWire(row.created_at),
    seen: row.state === 'published',
    seen_by: row.state === 'waiting' ? onTheWire(seenBy(row)) : null,
    reply: row.reply !== null && row.replied_at ? { text: row.reply, at: onTheWire(row.replied_at) } : null,
  }
}

/** When it is seen, even if the other side says nothing. */
function seenBy({ entered_at: enteredAt, policy }: FeedbackRow): Date {
  return plusSeconds(enteredAt, Number(policy['blindWindow']))
}
