import type { Member } from '../../kernel/actor.ts'
import { isId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { memberContacts } from '../accounts/index.ts'
import { noSuchConversation } from './errors.ts'
import { type Ground, hindranceOf } from './rules.ts'
import { selectBlockedAmong } from './store/blocks.ts'
import {
  type ConversationRow,
  lockConversation,
  type SeatRow,
  selectConversation,
  selectSeats,
} from './store/conversations.ts'
import { isAnswered } from './store/messages.ts'

/** A conversation as one who is in it finds it. */
export interface Seated {
  conversation: ConversationRow
  /** Of everybody who is in it. */
  seats: readonly SeatRow[]
  mine: SeatRow
  others: readonly string[]
}

/** @throws Refusal not_found, also for a conversation of others */
export async function seatedIn(tx: Tx, member: Member, id: string): Promise<Seated> {
  if (!isId(id)) throw noSuchConversation()
  const [conversation, seats] = await Promise.all([selectConversation(tx, id, member.memberId), selectSeats(tx, [id])])
  return seatedAmong(member, conversation, seats)
}

/** The same, held until the commit. @throws Refusal not_found */
export async function holdSeatIn(tx: Tx, member: Member, id: string): Promise<Seated> {
  if (!isId(id)) throw noSuchConversation()
  // By a statement of its own: one that waits for a lock sees of the seats what they were before it waited.
  const [conversation, seats] = await Promise.all([lockConversation(tx, id), selectSeats(tx, [id])])
  return seatedAmong(member, conversation, seats)
}

function seatedAmong(
  { memberId }: Member,
  conversation: ConversationRow | undefined,
  seats: readonly SeatRow[],
): Seated {
  const mine = seats.find(({ member_id: one }) => one === memberId)
  if (!conversation || !mine) throw noSuchConversation()
  const others = seats.flatMap(({ member_id: one }) => (one === memberId ? [] : [one]))
  return { conversation, seats, mine, others }
}

/** Why this member cannot write here now; undefined when they can. */
export async function hindranceIn(tx: Tx, member: Member, { conversation, others }: Omit<Seated, 'mine' | 'seats'>) {
  const [blocked, contacts, answered] = await Promise.all([
    selectBlockedAmong(tx, member.memberId, others),
    memberContacts(tx, others),
    isAnswered(tx, conversation.id, member.memberId),
  ])
  const ground: Ground = {
    about: conversation.about,
    written: conversation.last_number,
    answered,
    others,
    blocked,
    reachable: new Set(contacts.keys()),
  }
  return hindranceOf(ground)
}
