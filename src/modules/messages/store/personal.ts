import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'

/** Everything a member has written. */
export function selectWrittenBy(tx: Tx, memberId: string) {
  return tx.rows<{
    id: string
    conversation_id: string
    body: string
    files: number
    at: Date
    removed_at: Date | null
  }>(sql`
    select id, conversation_id, body, files, at, removed_at from message where author_id = ${memberId} order by at, id`)
}

/** The conversations a member is or was in. */
export function selectConversationsWith(tx: Tx, memberId: string) {
  return tx.rows<{
    id: string
    about: string
    title: string
    joined_at: Date
    left_at: Date | null
    muted: boolean
  }>(sql`
    select c.id, c.about, c.title, s.joined_at, s.left_at, s.muted
    from conversation_member s join conversation c on c.id = s.conversation_id
    where s.member_id = ${memberId} order by s.joined_at, c.id`)
}

/** Who is or was in a conversation with a member, and the member: their ids. */
export async function selectCompany(tx: Tx, memberId: string): Promise<string[]> {
  const rows = await tx.rows<{ member_id: string }>(sql`
    select distinct other.member_id from conversation_member own
    join conversation_member other on other.conversation_id = own.conversation_id
    where own.member_id = ${memberId}`)
  return rows.map(({ member_id }) => member_id)
}

/** What a member has reported. */
export function selectReportedBy(tx: Tx, memberId: string) {
  return tx.rows<{ id: string; reason: string; words: string; created_at: Date; decision: string | null }>(sql`
    select id, reason, words, created_at, decision from message_report
    where reporter_id = ${memberId} order by created_at, id`)
}

/** The groups a member has named. */
export function selectGroupsOf(tx: Tx, memberId: string) {
  return tx.rows<{ id: string; title: string }>(sql`
    select id, title from conversation where begun_by = ${memberId} and about = 'group'`)
}

export function updateBody(tx: Tx, id: string, body: string): void {
  tx.write(sql`update message set body = ${body} where id = ${id}`)
}

export function updateTitle(tx: Tx, id: string, title: string): void {
  tx.write(sql`update conversation set title = ${title} where id = ${id}`)
}

export function updateReportWords(tx: Tx, id: string, words: string): void {
  tx.write(sql`update message_report set words = ${words} where id = ${id}`)
}

/** A member is in no conversation any more, has blocked nobody, and listens nowhere. */
export function deleteWaysOf(tx: Tx, memberId: string): void {
  tx.write(sql`
    update conversation_member s set left_at = ${tx.now}, sees_to = greatest(s.sees_from, c.last_number),
      unread_since = null
    from conversation c where c.id = s.conversation_id and s.member_id = ${memberId} and s.left_at is null
      and c.about = 'group'`)
  tx.write(sql`
    update conversation_member set unread_since = null, told_at = null, read_at = null where member_id = ${memberId}`)
  tx.write(sql`delete from member_block where member_id = ${memberId}`)
  tx.write(sql`delete from chat_line where member_id = ${memberId}`)
}
