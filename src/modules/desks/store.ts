import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** The lists a member has put away. */
export async function selectPutAway(tx: Tx, memberId: string): Promise<string[]> {
  const rows = await tx.rows<{ checklist: string }>(sql`
    select checklist from checklist_put_away where member_id = ${memberId}`)
  return rows.map(({ checklist }) => checklist)
}

export function insertPutAway(tx: Tx, memberId: string, checklist: string): void {
  tx.write(sql`
    insert into checklist_put_away (member_id, checklist, put_away_at) values (${memberId}, ${checklist}, ${tx.now})
    on conflict (marketplace_id, member_id, checklist) do nothing`)
}

export function deletePutAway(tx: Tx, memberId: string, checklist: string): void {
  tx.write(sql`delete from checklist_put_away where member_id = ${memberId} and checklist = ${checklist}`)
}

export function deleteAllPutAway(tx: Tx, memberId: string): void {
  tx.write(sql`delete from checklist_put_away where member_id = ${memberId}`)
}
