import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { PageRequest } from '../../platform/http/page.ts'
import type { NoticeData } from './notice.ts'

/** A notice as its reader sees it. */
export interface NoticeRow {
  id: string
  kind: string
  data: NoticeData
  created_at: Date
  read_at: Date | null
}

/** A notice that is about to be told. */
export interface NewNoticeRow {
  id: string
  memberId: string
  kind: string
  cause: string
  data: NoticeData
  nameOf?: string
  /** Whether an e-mail goes with its kind. */
  mailed: boolean
}

/**
 * Puts notices in, in one statement that nobody waits for. One that was told before is left as it is. What the reader has
 * chosen for the kind is read in the same statement.
 */
export function insertNotices(tx: Tx, notices: readonly NewNoticeRow[]): void {
  const column = <Name extends keyof NewNoticeRow>(name: Name) => notices.map((notice) => notice[name])
  const data = notices.map((notice) => JSON.stringify(notice.data))
  const nameOf = notices.map((notice) => notice.nameOf ?? null)
  tx.write(sql`
    insert into notification (id, member_id, kind, cause, data, name_of, created_at, shown, mail_state)
    select given.id, given.member_id, given.kind, given.cause, given.data::jsonb, given.name_of, ${tx.now},
      coalesce(p.in_app, true),
      case when not given.mailed then 'none'
        else case coalesce(p.email, 'at_once') when 'at_once' then 'due' when 'never' then 'none' else p.email end end
    from unnest(${column('id')}::uuid[], ${column('memberId')}::uuid[], ${column('kind')}::text[],
      ${column('cause')}::text[], ${data}::text[], ${nameOf}::uuid[], ${column('mailed')}::boolean[])
      as given (id, member_id, kind, cause, data, name_of, mailed)
    left join notification_preference p on p.member_id = given.member_id and p.kind = given.kind
    on conflict (marketplace_id, member_id, kind, cause) do nothing`)
}

/** A member's notices, newest first; one more than the page holds, in the direction it is read. */
export function selectNotices(
  tx: Tx,
  memberId: string,
  unread: boolean | undefined,
  page: PageRequest,
): Promise<NoticeRow[]> {
  const which = unread === undefined ? sql`true` : unread ? sql`read_at is null` : sql`read_at is not null`
  const forward = page.direction === 'forward'
  const beyond = !page.cursor
    ? sql`true`
    : forward
      ? sql`id < ${page.cursor.id}::uuid`
      : sql`id > ${page.cursor.id}::uuid`
  return tx.rows<NoticeRow>(sql`
    select id, kind, data, created_at, read_at from notification
    where member_id = ${memberId} and shown and ${which} and ${beyond}
    order by ${forward ? sql`id desc` : sql`id`} limit ${page.limit + 1}`)
}

/** Notices of several members, the oldest first: `ids` beside whose each must be (`memberIds`, in the same order). */
export function selectNoticesOf(
  tx: Tx,
  memberIds: readonly string[],
  ids: readonly string[],
): Promise<(NoticeRow & { member_id: string })[]> {
  return tx.rows<NoticeRow & { member_id: string }>(sql`
    select n.member_id, n.id, n.kind, n.data, n.created_at, n.read_at
    from unnest(${memberIds}::uuid[], ${ids}::uuid[]) as asked (member_id, id)
    join notification n on n.id = asked.id and n.member_id = asked.member_id
    where n.shown order by n.id`)
}

/** How many of a member's notices are unread. */
export async function countUnread(tx: Tx, memberId: string): Promise<number> {
  const row = await tx.one<{ unread: number }>(sql`
    select count(*)::int as unread from notification where member_id = ${memberId} and read_at is null and shown`)
  return row.unread
}

/** How many notices of each of these members are unread; who has none is absent. */
export async function countUnreadOf(tx: Tx, memberIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.rows<{ member_id: string; unread: number }>(sql`
    select member_id, count(*)::int as unread from notification
    where member_id = any (${memberIds}::uuid[]) and read_at is null and shown group by member_id`)
  return new Map(rows.map((row) => [row.member_id, row.unread]))
}

/** Notes that a notice was read; the first reading stands. Undefined when the member has none of that id. */
export function updateRead(tx: Tx, memberId: string, id: string): Promise<NoticeRow | undefined> {
  return tx.maybe<NoticeRow>(sql`
    update notification set read_at = coalesce(read_at, ${tx.now}) where id = ${id} and member_id = ${memberId}
    returning id, kind, data, created_at, read_at`)
}

/** Notes that all a member's notices were read, and answers how many were not before. */
export async function updateAllRead(tx: Tx, memberId: string): Promise<number> {
  const row = await tx.one<{ read: number }>(sql`
    with now_read as (
      update notification set read_at = ${tx.now} where member_id = ${memberId} and read_at is null and shown returning 1)
    select count(*)::int as read from now_read`)
  return row.read
}
