import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'

/** Of these members, those who want no word of a member's, and those of whom the member wants none. */
export async function selectBlockedAmong(tx: Tx, memberId: string, others: readonly string[]): Promise<Set<string>> {
  const rows = await tx.rows<{ id: string }>(sql`
    select blocked_id as id from member_block
    where member_id = ${memberId} and blocked_id = any (${others}::uuid[])
    union select member_id from member_block
    where blocked_id = ${memberId} and member_id = any (${others}::uuid[])`)
  return new Set(rows.map(({ id }) => id))
}

/** Whom a member has blocked, the latest first. */
export function selectBlocks(tx: Tx, memberId: string): Promise<{ blocked_id: string; at: Date }[]> {
  return tx.rows<{ blocked_id: string; at: Date }>(sql`
    select blocked_id, at from member_block where member_id = ${memberId} order by at desc, blocked_id`)
}

/** Answers whether it was not so before. */
export async function insertBlock(tx: Tx, memberId: string, blockedId: string): Promise<boolean> {
  const added = await tx.maybe(sql`
    insert into member_block (member_id, blocked_id, at) values (${memberId}, ${blockedId}, ${tx.now})
    on conflict do nothing returning blocked_id`)
  return added !== undefined
}

export async function deleteBlock(tx: Tx, memberId: string, blockedId: string): Promise<boolean> {
  const gone = await tx.maybe(sql`
    delete from member_block where member_id = ${memberId} and blocked_id = ${blockedId} returning blocked_id`)
  return gone !== undefined
}

/** The conversations that only these two are in. */
export async function selectConversationsOfTwo(tx: Tx, one: string, other: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    select c.id from conversation c
    join conversation_member a on a.conversation_id = c.id and a.member_id = ${one} and a.left_at is null
    join conversation_member b on b.conversation_id = c.id and b.member_id = ${other} and b.left_at is null
    where c.about <> 'group'`)
  return rows.map(({ id }) => id)
}
