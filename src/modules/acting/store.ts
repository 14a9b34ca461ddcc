import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** A time of acting, as its row keeps it; its times are real. */
export interface ActingRow {
  id: string
  session_id: string
  operator_id: string
  member_id: string
  reason: string
  may_change: boolean
  began_at: Date
  expires_at: Date
}

/** Begins it, in place of what is left of an older one of the same session. */
export function putActing(tx: Tx, row: ActingRow): void {
  tx.write(sql`
    insert into acting (session_id, id, operator_id, member_id, reason, may_change, began_at, expires_at)
    values (${row.session_id}, ${row.id}, ${row.operator_id}, ${row.member_id}, ${row.reason}, ${row.may_change},
      ${row.began_at}, ${row.expires_at})
    on conflict (marketplace_id, session_id) do update set
      id = excluded.id, operator_id = excluded.operator_id, member_id = excluded.member_id, reason = excluded.reason,
      may_change = excluded.may_change, began_at = excluded.began_at, expires_at = excluded.expires_at`)
}

/** Ends it. False when it has ended already. */
export async function deleteActing(tx: Tx, id: string): Promise<boolean> {
  return (await tx.maybe(sql`delete from acting where id = ${id} returning id`)) !== undefined
}

/** Every time of acting that has to do with a member and is not over, on either side. */
export function selectActingOf(tx: Tx, memberId: string): Promise<ActingRow[]> {
  return tx.rows<ActingRow>(sql`
    select id, session_id, operator_id, member_id, reason, may_change, began_at, expires_at from acting
    where member_id = ${memberId} or operator_id = ${memberId}`)
}

export function deleteActingOf(tx: Tx, memberId: string): void {
  tx.write(sql`delete from acting where member_id = ${memberId} or operator_id = ${memberId}`)
}
