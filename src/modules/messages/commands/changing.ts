import type { AppServices } from '../../../engine/services.ts'
import type { Member } from '../../../kernel/actor.ts'
import { notFound } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/ids.ts'
import { onTheWire } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { membersByIds } from '../../accounts/index.ts'
import { tell } from '../channel.ts'
import { groupFull, notAGroup } from '../errors.ts'
import { mostInGroup } from '../rules.ts'
import { holdSeatIn, type Seated, seatedIn } from '../seats.ts'
import { deleteBlock, insertBlock, selectConversationsOfTwo } from '../store/blocks.ts'
import { insertSeats, updateLeft, updateMuted, updateRead } from '../store/conversations.ts'
import { demandAcquainted } from './beginning.ts'

type Telling = Pick<AppServices, 'live'>

/** Notes how far a member has read, and tells everybody. Reading less than before changes nothing. @throws Refusal not_found */
export async function markRead({ live }: Telling, tx: Tx, member: Member, id: string, seq: number): Promise<void> {
  // What is just being said is waited for: a reading that does not know of it would count it as read.
  const { seats } = await holdSeatIn(tx, member, id)
  const read = await updateRead(tx, id, member.memberId, BigInt(seq))
  if (read === undefined) return
  tell(live, tx, idsIn(seats), 'read', {
    conversation_id: id,
    member_id: member.memberId,
    seq: Number(read),
    at: onTheWire(tx.now),
  })
}

/** Wants no notices of a conversation, or wants them again. @throws Refusal not_found */
export async function mute({ live }: Telling, tx: Tx, member: Member, id: string, muted: boolean): Promise<void> {
  await seatedIn(tx, member, id)
  updateMuted(tx, id, member.memberId, muted)
  tell(live, tx, [member.memberId], 'conversation', { conversation_id: id })
}

/** Leaves a group. @throws Refusal not_found, not_a_group */
export async function leave({ live }: Telling, tx: Tx, member: Member, id: string): Promise<void> {
  const seated = await holdSeatIn(tx, member, id)
  if (seated.conversation.about !== 'group') throw notAGroup()
  unseat(live, tx, seated, member.memberId)
}

/** Adds somebody to one's group; what was said before is not theirs. @throws Refusal not_found, not_a_group, not_acquainted, group_full */
export async function addMember({ live }: Telling, tx: Tx, member: Member, id: string, added: string): Promise<void> {
  const seated = await ownGroup(tx, member, id)
  if (seated.others.includes(added)) return
  if (seated.seats.length >= mostInGroup) throw groupFull()
  await demandAcquainted(tx, member.memberId, [added])
  insertSeats(tx, id, [added], seated.conversation.last_number)
  tell(live, tx, [...idsIn(seated.seats), added], 'conversation', { conversation_id: id })
}

/** Puts somebody out of one's group. @throws Refusal not_found, not_a_group */
export async function removeMember({ live }: Telling, tx: Tx, member: Member, id: string, gone: string): Promise<void> {
  const seated = await ownGroup(tx, member, id)
  if (!seated.others.includes(gone)) throw notFound('member')
  unseat(live, tx, seated, gone)
}

/** Who is in a group is its owner's to say: whoever began it. @throws Refusal not_found, not_a_group */
async function ownGroup(tx: Tx, member: Member, id: string): Promise<Seated> {
  const seated = await holdSeatIn(tx, member, id)
  if (seated.conversation.about !== 'group' || seated.conversation.begun_by !== member.memberId) throw notAGroup()
  return seated
}

function unseat(live: AppServices['live'], tx: Tx, { conversation, seats }: Seated, memberId: string): void {
  const { id } = conversation
  updateLeft(tx, id, memberId, conversation.last_number)
  tell(live, tx, [memberId], 'left', { conversation_id: id })
  const rest = idsIn(seats).filter((one) => one !== memberId)
  tell(live, tx, rest, 'conversation', { conversation_id: id })
}

/** Wants no word of somebody's any more. In what the two have alone nobody writes from now on. @throws Refusal not_found */
export async function block(services: Telling, tx: Tx, member: Member, blocked: string): Promise<void> {
  if (!isId(blocked) || blocked === member.memberId) throw notFound('member')
  if ((await membersByIds(tx, [blocked])).size === 0) throw notFound('member')
  if (await insertBlock(tx, member.memberId, blocked)) await tellTheTwo(services, tx, member.memberId, blocked)
}

/** Lets somebody write again. @throws Refusal not_found */
export async function unblock(services: Telling, tx: Tx, member: Member, blocked: string): Promise<void> {
  if (!isId(blocked) || !(await deleteBlock(tx, member.memberId, blocked))) throw notFound('member')
  await tellTheTwo(services, tx, member.memberId, blocked)
}

async function tellTheTwo({ live }: Telling, tx: Tx, one: string, other: string): Promise<void> {
  for (const id of await selectConversationsOfTwo(tx, one, other)) {
    tell(live, tx, [one, other], 'conversation', { conversation_id: id })
  }
}

const idsIn = (seats: Seated['seats']) => seats.map(({ member_id }) => member_id)
