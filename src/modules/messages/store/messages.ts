import type { Page, PageRequest } from '../../../kernel/pages.ts'
import { inOrder } from '../../../platform/db/keyset.ts'
import { join, sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'

/** A message as its row has it. */
export interface MessageRow {
  id: string
  conversation_id: string
  /** 1 for the first of the conversation. */
  number: bigint
  author_id: string
  ref: string
  body: string
  files: number
  at: Date
  removed_at: Date | null
}

const columns = sql`
  m.id, m.conversation_id, m.number, m.author_id, m.ref, m.body, m.files, m.at, m.removed_at from message m`

export function insertMessage(tx: Tx, row: Omit<MessageRow, 'removed_at'>): void {
  tx.write(sql`
    insert into message (id, conversation_id, number, author_id, ref, body, files, at)
    values (${row.id}, ${row.conversation_id}, ${row.number}, ${row.author_id}, ${row.ref}, ${row.body}, ${row.files},
            ${row.at})`)
}

/** What a member has sent under a ref of theirs. */
export function selectByRef(
  tx: Tx,
  conversationId: string,
  authorId: string,
  ref: string,
): Promise<MessageRow | undefined> {
  return tx.maybe<MessageRow>(sql`
    select ${columns} where m.conversation_id = ${conversationId} and m.author_id = ${authorId} and m.ref = ${ref}`)
}

export function selectMessage(tx: Tx, id: string): Promise<MessageRow | undefined> {
  return tx.maybe<MessageRow>(sql`select ${columns} where m.id = ${id}`)
}

export function selectByNumber(tx: Tx, conversationId: string, number: bigint): Promise<MessageRow | undefined> {
  return tx.maybe<MessageRow>(sql`
    select ${columns} where m.conversation_id = ${conversationId} and m.number = ${number}`)
}

/** Whether anybody but this member has written in a conversation. */
export async function isAnswered(tx: Tx, conversationId: string, memberId: string): Promise<boolean> {
  const { answered } = await tx.one<{ answered: boolean }>(sql`
    select exists (select from message
                   where conversation_id = ${conversationId} and author_id <> ${memberId}) as answered`)
  return answered
}

/** Since when the other has waited for a word of this member's: their first message since this member's last one. */
export async function selectWaitingSince(
  tx: Tx,
  conversationId: string,
  memberId: string,
): Promise<MessageRow | undefined> {
  return tx.maybe<MessageRow>(sql`
    select ${columns} where m.conversation_id = ${conversationId} and m.author_id <> ${memberId}
      and m.number > coalesce((select max(number) from message
                               where conversation_id = ${conversationId} and author_id = ${memberId}), 0)
    order by m.number limit 1`)
}

const orders = { number: { by: sql`m.number`, kind: 'amount', of: (row: MessageRow) => row.number } } as const

/** A page of what was said between two numbers, the newest first. */
export async function selectPage(
  tx: Tx,
  { conversationId, above }: { conversationId: string; above: bigint },
  page: PageRequest,
): Promise<Page<MessageRow>> {
  const { beyond, order, cut } = inOrder(orders, '-number', sql`m.id`, page)
  const conditions = [sql`m.conversation_id = ${conversationId} and m.number > ${above}`, ...beyond]
  return cut(
    await tx.rows<MessageRow>(sql`
      select ${columns} where ${join(conditions, ' and ')} order by ${order} limit ${page.limit + 1}`),
  )
}

/** What was said from one number to another, both included. */
export function selectBetween(tx: Tx, conversationId: string, from: bigint, to: bigint): Promise<MessageRow[]> {
  return tx.rows<MessageRow>(sql`
    select ${columns} where m.conversation_id = ${conversationId} and m.number between ${from} and ${to}
    order by m.number`)
}

/** Takes a message out of sight. Its words stay for those who decide about reports. */
export function updateRemoved(tx: Tx, id: string): void {
  tx.write(sql`update message set removed_at = ${tx.now} where id = ${id} and removed_at is null`)
}
