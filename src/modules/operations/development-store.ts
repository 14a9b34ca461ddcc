import { onTheWire } from '../../kernel/time.ts'
import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** When the next timer of this marketplace is due after `now`, in RFC 3339; null when none waits. */
export async function nextDeadline(tx: Tx, now: Date): Promise<string | null> {
  const row = await tx.maybe<{ due: Date | null }>(sql`select min(due_at) as due from timer where due_at > ${now}`)
  return row?.due ? onTheWire(row.due) : null
}

/** The oldest members of a marketplace, which in the demo are its cast; those who run it first. */
export function selectMembersToTry(tx: Tx): Promise<{ email: string; name: string; roles: string[] }[]> {
  return tx.rows(sql`
    select m.email, m.name, array(select r.role from member_role r
        where r.marketplace_id = m.marketplace_id and r.member_id = m.id order by r.role) as roles
    from member m where m.standing = 'active'
    order by exists (select from member_role r where r.marketplace_id = m.marketplace_id and r.member_id = m.id
      and r.role in ('operator', 'superadmin')) desc, m.created_at, m.id limit 60`)
}
