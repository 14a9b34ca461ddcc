import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** A view that is kept of a list. */
export interface ViewRow {
  id: string
  member_id: string | null
  list: string
  name: string
  shared: boolean
  filters: Record<string, string>
  columns: string[]
  created_at: Date
}

const columns = sql`id, member_id, list, name, shared, filters, columns, created_at`

/** The views of a list that a member has: their own, and what is shared. */
export function selectViews(tx: Tx, memberId: string, list: string): Promise<ViewRow[]> {
  return tx.rows<ViewRow>(sql`
    select ${columns} from saved_view where member_id = ${memberId} and list = ${list}
    union
    select ${columns} from saved_view where shared and list = ${list}
    order by name, id`)
}

/** Held until the commit. */
export function lockView(tx: Tx, id: string): Promise<ViewRow | undefined> {
  return tx.maybe<ViewRow>(sql`select ${columns} from saved_view where id = ${id} for update`)
}

export function insertView(tx: Tx, row: ViewRow): void {
  tx.write(sql`
    insert into saved_view (${columns})
    values (${row.id}, ${row.member_id}, ${row.list}, ${row.name}, ${row.shared},
            ${JSON.stringify(row.filters)}::jsonb, ${row.columns}::text[], ${row.created_at})`)
}

export function updateView(tx: Tx, { id, name, shared, filters, columns: chosen, member_id: owner }: ViewRow): void {
  tx.write(sql`
    update saved_view set name = ${name}, shared = ${shared}, filters = ${JSON.stringify(filters)}::jsonb,
      columns = ${chosen}::text[], member_id = ${owner}
    where id = ${id}`)
}

export function deleteView(tx: Tx, id: string): void {
  tx.write(sql`delete from saved_view where id = ${id}`)
}

/** Everything a member has kept. */
export function selectViewsOf(tx: Tx, memberId: string): Promise<ViewRow[]> {
  return tx.rows<ViewRow>(sql`select ${columns} from saved_view where member_id = ${memberId} order by id`)
}

/** What was a member's own goes; what others use stays and is nobody's. */
export function forgetViewsOf(tx: Tx, memberId: string): void {
  tx.write(sql`delete from saved_view where member_id = ${memberId} and not shared`)
  tx.write(sql`update saved_view set member_id = null where member_id = ${memberId}`)
}
