import { onTheWire } from '../../kernel/time.ts'
import type { PublicMember } from '../accounts/index.ts'
import type { AttachedRow } from './store/files.ts'
import type { ListedRow, SeatRow } from './store/conversations.ts'
import type { MessageRow } from './store/messages.ts'
import type { Seated } from './seats.ts'

type People = ReadonlyMap<string, PublicMember>
type Files = ReadonlyMap<string, readonly AttachedRow[]>

/** Somebody as the others in a conversation see them; null once they are forgotten. */
export function personOf(people: People, id: string) {
  const person = people.get(id)
  return person ? { id: person.id, name: person.name } : null
}

/** A message, as everybody in its conversation sees it. `ref` is told to its author alone. */
export function presentMessage(row: MessageRow, people: People, files: Files, viewer?: string) {
  const removed = row.removed_at !== null
  return {
    id: row.id,
    conversation_id: row.conversation_id,
    seq: Number(row.number),
    author_id: row.author_id,
    author: personOf(people, row.author_id),
    body: removed ? '' : row.body,
    files: removed ? [] : (files.get(row.id) ?? []).map(presentFile),
    at: onTheWire(row.at),
    removed,
    ref: row.author_id === viewer ? row.ref : null,
  }
}

function presentFile({ id, name, media_type, bytes }: AttachedRow) {
  return { id, name, media_type, bytes: Number(bytes) }
}

/** How far everybody in a conversation has read. */
export function presentSeat(seat: SeatRow, people: People, here: ReadonlySet<string>) {
  return {
    id: seat.member_id,
    name: people.get(seat.member_id)?.name ?? null,
    read_seq: Number(seat.read_number),
    read_at: seat.read_at && onTheWire(seat.read_at),
    here: here.has(seat.member_id),
  }
}

/** A conversation with all that its page shows besides what was said. */
export function presentConversation(
  { conversation, seats, mine }: Pick<Seated, 'conversation' | 'seats' | 'mine'>,
  people: People,
  more: { here: ReadonlySet<string>; hindrance: string | undefined; blocked: ReadonlySet<string> },
) {
  const { id, about, product_id, deal_id, title, begun_by, last_number, last_at, created_at } = conversation
  return {
    id,
    about,
    product_id,
    order_id: deal_id,
    title,
    begun_by,
    members: seats.map((seat) => ({
      ...presentSeat(seat, people, more.here),
      blocked: more.blocked.has(seat.member_id),
    })),
    last_seq: Number(last_number),
    last_at: onTheWire(last_at),
    created_at: onTheWire(created_at),
    unread: Number(last_number - mine.read_number),
    read_seq: Number(mine.read_number),
    muted: mine.muted,
    may_write: more.hindrance === undefined,
    hindrance: more.hindrance ?? null,
  }
}

/** A line of the list of conversations. */
export function presentListed(row: ListedRow, viewer: string, others: readonly string[], people: People) {
  return {
    id: row.id,
    about: row.about,
    product_id: row.product_id,
    order_id: row.deal_id,
    title: row.title,
    others: others.map((id) => ({ id, name: people.get(id)?.name ?? null })),
    last_seq: Number(row.last_number),
    last_at: onTheWire(row.last_at),
    last:
      row.last_author === null
        ? null
        : {
            mine: row.last_author === viewer,
            author: personOf(people, row.last_author),
            body: row.last_removed ? '' : (row.last_body ?? '').slice(0, 200),
            files: row.last_files ?? 0,
            removed: row.last_removed ?? false,
          },
    unread: Number(row.last_number - row.read_number),
    muted: row.muted,
  }
}
