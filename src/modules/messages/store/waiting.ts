import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'

/** Somebody for whom something lies unread, and the first of it. */
export interface WaitingRow {
  conversation_id: string
  member_id: string
  title: string
  author_id: string
  /** Of the first message they have not read. */
  number: bigint
}

/**
 * Takes members who are to be told of what they have not read since `before` (business time) and notes that they are.
 * Whoever has a line open is passed over, and asked about again later.
 */
export function claimWaiting(
  tx: Tx,
  { before, realNow, most }: { before: Date; realNow: Date; most: number },
): Promise<WaitingRow[]> {
  return tx.rows<WaitingRow>(sql`
    with due as (
      select s.conversation_id, s.member_id from conversation_member s
      where s.unread_since <= ${before} and s.told_at is null and not s.muted and s.left_at is null
        and not exists (select from chat_line l where l.member_id = s.member_id and l.until > ${realNow})
      order by s.unread_since limit ${most} for update skip locked),
    told as (
      update conversation_member s set told_at = ${tx.now} from due
      where s.conversation_id = due.conversation_id and s.member_id = due.member_id
      returning s.conversation_id, s.member_id, s.read_number)
    select told.conversation_id, told.member_id, c.title, m.author_id, m.number
    from told
    join conversation c on c.id = told.conversation_id
    cross join lateral (
      select author_id, number from message
      where conversation_id = told.conversation_id and number > told.read_number and author_id <> told.member_id
      order by number limit 1) m`)
}
