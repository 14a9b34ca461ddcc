import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { NoticeData } from './notice.ts'

/** Everything a member was told, and their choices. */
export async function selectTold(tx: Tx, memberId: string) {
  const [notices, preferences] = await Promise.all([
    tx.rows(sql`
      select id, kind, cause, data, created_at, read_at, mail_state from notification
      where member_id = ${memberId} order by id`),
    tx.rows(sql`select kind, in_app, email from notification_preference where member_id = ${memberId} order by kind`),
  ])
  return { notices, preferences }
}

export function deleteTold(tx: Tx, memberId: string): void {
  tx.write(sql`delete from notification where member_id = ${memberId}`)
  tx.write(sql`delete from notification_preference where member_id = ${memberId}`)
}

/** What others were told about the deals in which a member sold. */
export function selectToldToBuyers(tx: Tx, memberId: string): Promise<{ id: string; data: NoticeData }[]> {
  return tx.rows(sql`
    select n.id, n.data from deal_party own
    join deal_party other on other.marketplace_id = own.marketplace_id and other.deal_id = own.deal_id
    join notification n on n.marketplace_id = other.marketplace_id and n.member_id = other.member_id
      and n.data ->> 'order_id' = own.deal_id::text
    where own.member_id = ${memberId} and own.role = 'seller' and other.member_id <> ${memberId}
    order by n.id`)
}

/** Puts another name where notices of others call a member by theirs. */
export function updateNameOf(tx: Tx, memberId: string, name: string): void {
  tx.write(sql`
    update notification set data = data || jsonb_build_object('name', ${name}::text) where name_of = ${memberId}`)
}

export function updateData(tx: Tx, id: string, data: NoticeData): void {
  tx.write(sql`update notification set data = ${JSON.stringify(data)}::jsonb where id = ${id}`)
}
