import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'

/** Of these members, those who have a line open. */
export async function selectHere(tx: Tx, memberIds: readonly string[], realNow: Date): Promise<Set<string>> {
  if (memberIds.length === 0) return new Set()
  const rows = await tx.rows<{ member_id: string }>(sql`
    select distinct member_id from chat_line
    where member_id = any (${memberIds}::uuid[]) and until > ${realNow}`)
  return new Set(rows.map(({ member_id: id }) => id))
}

/** Notes lines that are open, until `until` (real time). */
export function upsertLines(tx: Tx, lines: readonly { id: string; memberId: string }[], until: Date): void {
  const ids = lines.map(({ id }) => id)
  const members = lines.map(({ memberId }) => memberId)
  tx.write(sql`
    insert into chat_line (id, member_id, until)
    select id, member_id, ${until} from unnest(${ids}::uuid[], ${members}::uuid[]) as open (id, member_id)
    on conflict (marketplace_id, id) do update set until = excluded.until`)
}

export function deleteLine(tx: Tx, id: string): void {
  tx.write(sql`delete from chat_line where id = ${id}`)
}

/** Forgets the lines of processes that ended without a word. */
export function deleteLinesBefore(tx: Tx, realNow: Date): void {
  tx.write(sql`delete from chat_line where until < ${realNow}`)
}
