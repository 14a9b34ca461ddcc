import type { Page, PageRequest } from '../../../kernel/pages.ts'
import { inOrder } from '../../../platform/db/keyset.ts'
import { join, sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { About } from '../rules.ts'

/** A conversation as its row has it. */
export interface ConversationRow {
  id: string
  about: About
  product_id: string | null
  deal_id: string | null
  title: string
  begun_by: string
  /** The number of its last message: how many there are. */
  last_number: bigint
  last_at: Date
  created_at: Date
}

/** A member's seat in a conversation. */
export interface SeatRow {
  conversation_id: string
  member_id: string
  /** They see what has a higher number. */
  sees_from: bigint
  read_number: bigint
  read_at: Date | null
  muted: boolean
}

/** A conversation as the list of one of its members shows it. */
export interface ListedRow extends ConversationRow, Pick<SeatRow, 'sees_from' | 'read_number' | 'muted'> {
  /** Of its last message; null where the member sees none. */
  last_author: string | null
  last_body: string | null
  last_files: number | null
  last_removed: boolean | null
}

const columns = sql`
  c.id, c.about, c.product_id, c.deal_id, c.title, c.begun_by, c.last_number, c.last_at, c.created_at`

/** Adds a conversation, unless there is one of the same already. Answers the id of the one there is. */
export async function insertConversation(
  tx: Tx,
  row: Omit<ConversationRow, 'last_number' | 'last_at' | 'created_at'> & { one_of: string | null },
): Promise<{ id: string; added: boolean }> {
  const added = await tx.maybe(sql`
    insert into conversation (id, about, product_id, deal_id, title, begun_by, one_of, last_at, created_at)
    values (${row.id}, ${row.about}, ${row.product_id}, ${row.deal_id}, ${row.title}, ${row.begun_by}, ${row.one_of},
            ${tx.now}, ${tx.now})
    on conflict (marketplace_id, one_of) do nothing returning id`)
  if (added) return { id: row.id, added: true }
  const known = await tx.one<{ id: string }>(sql`select id from conversation where one_of = ${row.one_of}`)
  return { id: known.id, added: false }
}

/** The conversation there is of something; undefined while nobody has begun it. */
export function selectOneOf(tx: Tx, oneOf: string): Promise<ConversationRow | undefined> {
  return tx.maybe<ConversationRow>(sql`select ${columns} from conversation c where c.one_of = ${oneOf}`)
}

/** One conversation that a member is in. */
export function selectConversation(tx: Tx, id: string, memberId: string): Promise<ConversationRow | undefined> {
  return tx.maybe<ConversationRow>(sql`
    select ${columns} from conversation c
    where c.id = ${id} and exists (
      select from conversation_member s
      where s.conversation_id = c.id and s.member_id = ${memberId} and s.left_at is null)`)
}

/** One conversation, whoever is in it: for those who look at a report. */
export function selectAnyConversation(tx: Tx, id: string): Promise<ConversationRow | undefined> {
  return tx.maybe<ConversationRow>(sql`select ${columns} from conversation c where c.id = ${id}`)
}

/** Held until the commit, before any seat is: whoever writes, reads, joins or leaves waits for whoever does already. */
export function lockConversation(tx: Tx, id: string): Promise<ConversationRow | undefined> {
  return tx.maybe<ConversationRow>(sql`
    select ${columns} from conversation c where c.id = ${id} for no key update`)
}

/** Who is in these conversations now. */
export function selectSeats(tx: Tx, conversationIds: readonly string[]): Promise<SeatRow[]> {
  return tx.rows<SeatRow>(sql`
    select conversation_id, member_id, sees_from, read_number, read_at, muted from conversation_member
    where conversation_id = any (${conversationIds}::uuid[]) and left_at is null order by conversation_id, joined_at, member_id`)
}

/** Seats members; one who had left comes in anew. Each sees what has a higher number than `from`. */
export function insertSeats(tx: Tx, conversationId: string, memberIds: readonly string[], from: bigint): void {
  tx.write(sql`
    insert into conversation_member as s (conversation_id, member_id, joined_at, sees_from, read_number)
    select ${conversationId}, one, ${tx.now}, ${from}, ${from} from unnest(${memberIds}::uuid[]) as one
    on conflict (marketplace_id, conversation_id, member_id) do update
      set joined_at = excluded.joined_at, sees_from = excluded.sees_from, read_number = excluded.read_number,
          left_at = null, sees_to = null, unread_since = null, told_at = null
      where s.left_at is not null`)
}

/** Somebody leaves: they see nothing of what comes after `to`. */
export function updateLeft(tx: Tx, conversationId: string, memberId: string, to: bigint): void {
  tx.write(sql`
    update conversation_member set left_at = ${tx.now}, sees_to = greatest(sees_from, ${to}), unread_since = null
    where conversation_id = ${conversationId} and member_id = ${memberId} and left_at is null`)
}

export function updateMuted(tx: Tx, conversationId: string, memberId: string, muted: boolean): void {
  tx.write(sql`
    update conversation_member set muted = ${muted}
    where conversation_id = ${conversationId} and member_id = ${memberId}`)
}

/** Notes that a message was written: its author has read so far, for everybody else something is unread. */
export function updateWritten(tx: Tx, conversationId: string, authorId: string, number: bigint): void {
  tx.write(sql`
    update conversation set last_number = ${number}, last_at = ${tx.now} where id = ${conversationId}`)
  tx.write(sql`
    update conversation_member set
      read_number = case when member_id = ${authorId} then ${number} else read_number end,
      read_at = case when member_id = ${authorId} then ${tx.now} else read_at end,
      unread_since = case when member_id = ${authorId} then null else coalesce(unread_since, ${tx.now}) end,
      told_at = case when member_id = ${authorId} then null else told_at end
    where conversation_id = ${conversationId} and left_at is null`)
}

/**
 * Notes how far a member has read; answers the number, or undefined when they had read so far already. The conversation is
 * held (see lockConversation): a statement that waits for the seat alone goes by the last number of before it waited.
 */
export async function updateRead(
  tx: Tx,
  conversationId: string,
  memberId: string,
  upTo: bigint,
): Promise<bigint | undefined> {
  const row = await tx.maybe<{ read_number: bigint }>(sql`
    update conversation_member s set
      read_number = least(${upTo}, c.last_number), read_at = ${tx.now}, told_at = null,
      unread_since = case when ${upTo} >= c.last_number then null else s.unread_since end
    from conversation c
    where c.id = s.conversation_id and s.conversation_id = ${conversationId} and s.member_id = ${memberId}
      and s.left_at is null and s.read_number < least(${upTo}, c.last_number)
    returning s.read_number`)
  return row?.read_number
}

/** In how many conversations something is unread that the member has not muted. */
export async function selectUnread(tx: Tx, memberId: string): Promise<number> {
  const { count } = await tx.one<{ count: bigint }>(sql`
    select count(*) as count from conversation_member
    where member_id = ${memberId} and left_at is null and unread_since is not null and not muted`)
  return Number(count)
}

const orders = { last: { by: sql`c.last_at`, kind: 'instant', of: (row: ListedRow) => row.last_at } } as const

/** A member's conversations, those first in which something was said last. `words`: of a person, a subject, or said in it. */
export async function selectListed(
  tx: Tx,
  memberId: string,
  { words, about }: { words?: string | undefined; about?: { product?: string | undefined; deal?: string | undefined } },
  page: PageRequest,
): Promise<Page<ListedRow>> {
  const { beyond, order, cut } = inOrder(orders, '-last', sql`c.id`, page)
  const like = `%${(words ?? '').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const conditions = [
    sql`s.member_id = ${memberId} and s.left_at is null`,
    ...beyond,
    ...(about?.product ? [sql`c.product_id = ${about.product}`] : []),
    ...(about?.deal ? [sql`c.deal_id = ${about.deal}`] : []),
    ...(words
      ? [
          sql`(c.title ilike ${like}
            or exists (select from conversation_member o join member p on p.id = o.member_id
                       where o.conversation_id = c.id and o.member_id <> ${memberId} and p.name ilike ${like})
            or exists (select from message w where w.conversation_id = c.id and w.number > s.sees_from
                       and w.removed_at is null and w.body ilike ${like}))`,
        ]
      : []),
  ]
  return cut(
    await tx.rows<ListedRow>(sql`
      select ${columns}, s.sees_from, s.read_number, s.muted, m.author_id as last_author, m.body as last_body,
             m.files as last_files, m.removed_at is not null as last_removed
      from conversation_member s
      join conversation c on c.id = s.conversation_id
      left join message m on m.conversation_id = c.id and m.number = c.last_number and m.number > s.sees_from
      where ${join(conditions, ' and ')} order by ${order} limit ${page.limit + 1}`),
  )
}

/**
 * Which of these members a member may write to of their own accord: they have a deal with one another, or both have
 * written in one conversation.
 */
export async function selectAcquainted(tx: Tx, memberId: string, others: readonly string[]): Promise<Set<string>> {
  const rows = await tx.rows<{ id: string }>(sql`
    select one as id from unnest(${others}::uuid[]) as one
    where exists (
        select from deal_party a join deal_party b on b.deal_id = a.deal_id
        where a.member_id = ${memberId} and b.member_id = one)
      or exists (
        select from conversation_member a
        join conversation_member b on b.conversation_id = a.conversation_id and b.member_id = one
        where a.member_id = ${memberId}
          and exists (select from message m where m.conversation_id = a.conversation_id and m.author_id = ${memberId})
          and exists (select from message m where m.conversation_id = a.conversation_id and m.author_id = one))`)
  return new Set(rows.map(({ id }) => id))
}
