import type { Member } from '../../kernel/actor.ts'
import type { Page } from '../../kernel/pages.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { PageRequest } from '../../platform/http/page.ts'
import { membersByIds } from '../accounts/index.ts'
import { presentConversation, presentListed, presentMessage } from './present.ts'
import { hindranceIn, type Seated, seatedIn } from './seats.ts'
import { selectBlocks } from './store/blocks.ts'
import { selectListed, selectSeats } from './store/conversations.ts'
import { selectFilesOf } from './store/files.ts'
import { selectHere } from './store/lines.ts'
import { type MessageRow, selectPage } from './store/messages.ts'

/** A page of a member's conversations. */
export async function listConversations(
  tx: Tx,
  { memberId }: Member,
  filter: Parameters<typeof selectListed>[2],
  page: PageRequest,
): Promise<Page<ReturnType<typeof presentListed>>> {
  const { rows, ...ends } = await selectListed(tx, memberId, filter, page)
  const seats = await selectSeats(
    tx,
    rows.map(({ id }) => id),
  )
  const inIt = Map.groupBy(seats, ({ conversation_id: id }) => id)
  const authors = rows.flatMap(({ last_author: author }) => author ?? [])
  const people = await membersByIds(tx, [...seats.map(({ member_id: id }) => id), ...authors])
  const othersIn = (id: string) => (inIt.get(id) ?? []).flatMap(({ member_id: one }) => (one === memberId ? [] : [one]))
  return { ...ends, rows: rows.map((row) => presentListed(row, memberId, othersIn(row.id), people)) }
}

/** A conversation that a member is in. @throws Refusal not_found */
export async function readConversation(tx: Tx, member: Member, id: string, realNow: Date) {
  return conversationOf(tx, member, await seatedIn(tx, member, id), realNow)
}

/** The same of one that was read already. */
export async function conversationOf(tx: Tx, member: Member, seated: Seated, realNow: Date) {
  const ids = seated.seats.map(({ member_id }) => member_id)
  const [people, hindrance, blocks, here] = await Promise.all([
    membersByIds(tx, ids),
    hindranceIn(tx, member, seated),
    selectBlocks(tx, member.memberId),
    selectHere(tx, seated.others, realNow),
  ])
  // Who cannot write to somebody does not learn when they are here.
  const seen = hindrance === 'cannot_write_here' ? new Set<string>() : here
  const blocked = new Set(blocks.map(({ blocked_id }) => blocked_id))
  return presentConversation(seated, people, { here: seen, hindrance, blocked })
}

/** A page of what was said, the newest first. @throws Refusal not_found */
export async function readMessages(
  tx: Tx,
  member: Member,
  id: string,
  { after, ...page }: PageRequest & { after?: number | undefined },
) {
  const { mine } = await seatedIn(tx, member, id)
  const above = after !== undefined && BigInt(after) > mine.sees_from ? BigInt(after) : mine.sees_from
  const { rows, ...ends } = await selectPage(tx, { conversationId: id, above }, page)
  return { ...ends, rows: await presentAll(tx, rows, member.memberId) }
}

/** Messages with who wrote them and what is attached to them. */
export async function presentAll(tx: Tx, rows: readonly MessageRow[], viewer?: string) {
  const [people, files] = await Promise.all([
    membersByIds(
      tx,
      rows.map(({ author_id }) => author_id),
    ),
    selectFilesOf(
      tx,
      rows.filter((row) => row.files > 0).map((row) => row.id),
    ),
  ])
  return rows.map((row) => presentMessage(row, people, files, viewer))
}
