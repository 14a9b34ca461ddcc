import type { Page, PageRequest } from '../../kernel/pages.ts'
import { within } from '../../platform/db/conditions.ts'
import { inOrder } from '../../platform/db/keyset.ts'
import { join, type Sql, sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Span } from '../../platform/http/span.ts'
import type { Said } from './subjects.ts'

/** What somebody said. */
export interface FeedbackRow {
  id: string
  deal_id: string
  about: 'seller' | 'buyer' | 'platform'
  author_id: string
  seller_id: string | null
  buyer_id: string | null
  rating: number
  comment: string
  title: string
  created_at: Date
  /** Since when it is out of sight, and why; null while it is seen. */
  hidden_at: Date | null
  hidden_because: string | null
  /** Waiting to be seen, or published; since when, and how long it waits at most, in seconds. */
  state: 'waiting' | 'published'
  version: number
  entered_at: Date
  step: number
  policy: Record<string, unknown>
  /** What the one who was rated says to it. */
  reply: string | null
  replied_at: Date | null
}

/**
 * Adds feedback unless the same was said before.
 * @returns whether it was added
 */
export async function insertFeedback(
  tx: Tx,
  row: Omit<FeedbackRow, 'title' | 'hidden_at' | 'hidden_because' | 'reply' | 'replied_at'>,
): Promise<boolean> {
  const added = await tx.maybe(sql`
    insert into feedback (id, deal_id, about, author_id, seller_id, buyer_id, rating, comment, created_at, state, version,
                          entered_at, step, policy)
    values (${row.id}, ${row.deal_id}, ${row.about}, ${row.author_id}, ${row.seller_id}, ${row.buyer_id}, ${row.rating},
            ${row.comment}, ${row.created_at}, ${row.state}, ${row.version}, ${row.entered_at}, ${row.step},
            ${JSON.stringify(row.policy)}::jsonb)
    on conflict (marketplace_id, deal_id, about) do nothing returning id`)
  return added !== undefined
}

const columns = sql`
  f.id, f.deal_id, f.about, f.author_id, f.seller_id, f.buyer_id, f.rating, f.comment, o.title, f.created_at, f.hidden_at,
  f.hidden_because, f.state, f.version, f.entered_at, f.step, f.policy, f.reply, f.replied_at
  from feedback f join goods_order o on o.marketplace_id = f.marketplace_id and o.deal_id = f.deal_id`

/** What was said about an order. */
export function selectFeedbackOfOrder(tx: Tx, dealId: string): Promise<FeedbackRow[]> {
  return tx.rows<FeedbackRow>(sql`select ${columns} where f.deal_id = ${dealId} order by f.id`)
}

/** What was said about a seller and is seen, the newest first, one more than `limit`; or backward from a place. */
export function selectFeedbackOfSeller(
  tx: Tx,
  sellerId: string,
  page: { place: string | null; backward: boolean; limit: number },
): Promise<FeedbackRow[]> {
  const from = page.backward
    ? sql`and (${page.place}::uuid is null or f.id > ${page.place}::uuid) order by f.id asc`
    : sql`and (${page.place}::uuid is null or f.id < ${page.place}::uuid) order by f.id desc`
  return tx.rows<FeedbackRow>(sql`
    select ${columns} where f.about = 'seller' and f.seller_id = ${sellerId} and f.hidden_at is null
      and f.state = 'published' ${from} limit ${page.limit + 1}`)
}

/** What a member has said last, the newest first. */
export function selectFeedbackByMember(tx: Tx, memberId: string, limit: number): Promise<FeedbackRow[]> {
  return tx.rows<FeedbackRow>(sql`select ${columns} where f.author_id = ${memberId} order by f.id desc limit ${limit}`)
}

/** How often a member was rated with how many stars, as a seller or as a buyer; what is seen, and nothing else. */
export function selectBreakdown(
  tx: Tx,
  as: 'seller' | 'buyer',
  memberId: string,
): Promise<{ rating: number; count: number }[]> {
  const of = { seller: sql`about = 'seller' and seller_id`, buyer: sql`about = 'buyer' and buyer_id` }[as]
  return tx.rows<{ rating: number; count: number }>(sql`
    select rating, count(*)::integer as count
    from feedback where ${of} = ${memberId} and hidden_at is null and state = 'published' group by rating`)
}

/** What a member said, and what was said about them. */
export function selectFeedbackConcerning(tx: Tx, memberId: string): Promise<FeedbackRow[]> {
  return tx.rows<FeedbackRow>(sql`
    select ${columns} where f.author_id = ${memberId} or f.seller_id = ${memberId} or f.buyer_id = ${memberId} order by f.id`)
}

export function updateComment(tx: Tx, id: string, comment: string): void {
  tx.write(sql`update feedback set comment = ${comment} where id = ${id}`)
}

/** Held until the commit. */
export function lockFeedback(tx: Tx, id: string): Promise<FeedbackRow | undefined> {
  return tx.maybe<FeedbackRow>(sql`select ${columns} where f.id = ${id} for no key update of f`)
}

/** The same, as its process knows it. */
export async function lockSaid(tx: Tx, id: string): Promise<Said | undefined> {
  const row = await lockFeedback(tx, id)
  return row && saidOf(row)
}

/** What was said, as its process knows it. */
export function saidOf(row: FeedbackRow): Said {
  const { id, state, version, entered_at: enteredAt, step, policy } = row
  const parties = { author: row.author_id, rated: row.seller_id ?? row.buyer_id }
  return { id, state, version, enteredAt, step, policy, parties, row }
}

export function updateSaidState(said: { id: string }, next: { state: string; enteredAt: Date; step: number }): Sql {
  return sql`
    update feedback set state = ${next.state}, entered_at = ${next.enteredAt}, step = ${next.step} where id = ${said.id}`
}

/** What the one who was rated says to it. */
export function updateReply(tx: Tx, id: string, reply: string, at: Date): void {
  tx.write(sql`update feedback set reply = ${reply}, replied_at = ${at} where id = ${id}`)
}

/** What a member has answered, without the person. */
export function updateReplyWords(tx: Tx, id: string, reply: string): void {
  tx.write(sql`update feedback set reply = ${reply} where id = ${id}`)
}

/** Puts it out of sight, or (null) in sight again. */
export function updateHidden(tx: Tx, id: string, hidden: { at: Date; because: string } | null): void {
  tx.write(sql`
    update feedback set hidden_at = ${hidden?.at ?? null}, hidden_because = ${hidden?.because ?? null} where id = ${id}`)
}

/** What an operator looks for in what was said; absent means any. */
export interface FeedbackFilter extends Span {
  about?: FeedbackRow['about'] | undefined
  hidden?: boolean | undefined
  rating?: number | undefined
  seller?: string | undefined
  order: 'created' | '-created'
}

const orders = {
  created: { by: sql`f.created_at`, kind: 'instant', of: (row: FeedbackRow) => row.created_at },
} as const

/** A page of everything that was said. */
export async function selectFeedback(tx: Tx, filter: FeedbackFilter, page: PageRequest): Promise<Page<FeedbackRow>> {
  const { beyond, order, cut } = inOrder(orders, filter.order, sql`f.id`, page)
  const { about, hidden, rating, seller } = filter
  const conditions = [
    sql`true`,
    ...beyond,
    ...(about ? [sql`f.about = ${about}`] : []),
    ...(hidden === undefined ? [] : [hidden ? sql`f.hidden_at is not null` : sql`f.hidden_at is null`]),
    ...(rating ? [sql`f.rating = ${rating}`] : []),
    ...(seller ? [sql`f.seller_id = ${seller}`] : []),
    ...within(sql`f.created_at`, filter),
  ]
  return cut(
    await tx.rows<FeedbackRow>(sql`
      select ${columns} where ${join(conditions, ' and ')} order by ${order} limit ${page.limit + 1}`),
  )
}
