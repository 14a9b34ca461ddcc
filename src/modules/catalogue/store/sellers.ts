import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { isThere } from './lookup.ts'

export interface SellerRow {
  id: string
  name: string
  username: string | null
  since: Date
  ratings: number
  stars: number
  sales: number
  active_products: number
  dispatches: number
  dispatch_seconds: bigint | null
  answer_seconds: bigint | null
}

/** A member who may sell, or who has something to show. */
export function selectSeller(tx: Tx, id: string): Promise<SellerRow | undefined> {
  return tx.maybe<SellerRow>(sql`
    select m.id, m.name, m.username, m.created_at as since, coalesce(s.ratings, 0) as ratings,
           coalesce(s.stars, 0) as stars, coalesce(s.sales, 0) as sales,
           coalesce(s.dispatches, 0) as dispatches, s.dispatch_seconds, s.answer_seconds,
           (select count(*)::integer from product p where p.seller_id = m.id and p.archived_at is null
              and p.sold_by is not null and ${isThere(sql`p`)}) as active_products
    from member m left join seller_standing s on s.member_id = m.id
    where m.id = ${id}
      and (exists (select from member_role r where r.member_id = m.id and r.role = 'seller')
           or exists (select from product p where p.seller_id = m.id and p.archived_at is null))`)
}

/** Adds to what is known of a seller; a correction may take away. */
/** Takes ratings away again that were counted before. */
export function takeFromStanding(tx: Tx, memberId: string, less: { ratings: number; stars: number }): void {
  tx.write(sql`
    update seller_standing set ratings = ratings - ${less.ratings}, stars = stars - ${less.stars}
    where member_id = ${memberId}`)
}

export function addToStanding(tx: Tx, memberId: string, more: { ratings: number; stars: number; sales: number }): void {
  tx.write(sql`
    insert into seller_standing as s (member_id, ratings, stars, sales)
    values (${memberId}, ${more.ratings}, ${more.stars}, ${more.sales})
    on conflict (marketplace_id, member_id) do update
      set ratings = s.ratings + excluded.ratings, stars = s.stars + excluded.stars, sales = s.sales + excluded.sales`)
}

/** Whether a seller may come in, held so until the commit: who suspends them waits, and finds what was offered. */
export async function holdSeller(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.maybe<{ standing: string }>(sql`select standing from member where id = ${id} for share`)
  return row?.standing === 'active'
}
