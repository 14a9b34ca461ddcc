import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'

/** Something public that has a page: its key in the walk, and when it changed last. */
export interface PublicRow {
  id: string
  changed_at: Date
}

const offered = sql`p.archived_at is null and p.sold_by is not null`

/** After which product each further part of a walk in steps of `size` begins. */
export async function selectProductSteps(tx: Tx, size: number): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    select id from (select p.id, row_number() over (order by p.id) as place from product p where ${offered}) walked
    where place % ${size} = 0 order by id`)
  return rows.map(({ id }) => id)
}

/** Products that are for sale, in the order of their ids. */
export function selectPublicProducts(tx: Tx, after: string | null, most: number): Promise<PublicRow[]> {
  return tx.rows<PublicRow>(sql`
    select p.id, greatest(p.updated_at, l.created_at) as changed_at
    from (select p.id, p.updated_at from product p
          where ${offered} and (${after}::uuid is null or p.id > ${after}::uuid) order by p.id limit ${most}) p
      left join listing l on l.product_id = p.id and l.status = 'active'
    order by p.id`)
}

/** Sellers with something for sale, in the order of their ids, each with the time of their newest thing. */
export function selectPublicSellers(tx: Tx, after: string | null, most: number): Promise<PublicRow[]> {
  return tx.rows<PublicRow>(sql`
    select r.member_id as id, newest.created_at as changed_at
    from member_role r cross join lateral (
      select p.created_at from product p
      where p.seller_id = r.member_id and ${offered} order by p.created_at desc, p.id desc limit 1) newest
    where r.role = 'seller' and (${after}::uuid is null or r.member_id > ${after}::uuid)
    order by r.member_id limit ${most}`)
}

/** After which seller each further part begins. */
export async function selectSellerSteps(tx: Tx, size: number): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    select id from (
      select r.member_id as id, row_number() over (order by r.member_id) as place from member_role r
      where r.role = 'seller' and exists (select from product p where p.seller_id = r.member_id and ${offered})) walked
    where place % ${size} = 0 order by id`)
  return rows.map(({ id }) => id)
}
