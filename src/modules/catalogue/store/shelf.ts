import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'

// So many pieces are few.
const few = 2

/** What a seller offers with few pieces left, the fewest first; ids. */
export async function selectRunningOut(tx: Tx, sellerId: string, most: number): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    select id from product
    where seller_id = ${sellerId} and archived_at is null and sold_by = 'fixed_price' and stock <= ${few}
    order by stock, created_at desc, id desc limit ${most}`)
  return rows.map(({ id }) => id)
}

export function selectAnyProductOf(tx: Tx, sellerId: string): Promise<{ id: string } | undefined> {
  return tx.maybe<{ id: string }>(sql`
    select id from product where seller_id = ${sellerId} and archived_at is null limit 1`)
}

/** Whether there is any category, and anything that was put up in one. */
export function selectBeginnings(tx: Tx): Promise<{ category: boolean; product: boolean }> {
  return tx.one(sql`
    select exists (select from category) as category,
           exists (select from product where archived_at is null) as product`)
}
