import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { isThere } from './lookup.ts'

/** Adds to how much a product is wanted; who looks no more takes away. */
export function addToInterest(tx: Tx, productId: string, more: { watchers: number; sold: number }): void {
  tx.write(sql`
    insert into product_interest as i (product_id, watchers, sold)
    values (${productId}, greatest(${more.watchers}::integer, 0), ${more.sold})
    on conflict (marketplace_id, product_id) do update
      set watchers = greatest(i.watchers + ${more.watchers}::integer, 0), sold = i.sold + excluded.sold`)
}

/** How many watch a product, and how many pieces of it were sold and kept. */
export async function selectInterest(tx: Tx, productId: string): Promise<{ watchers: number; sold: number }> {
  const row = await tx.maybe<{ watchers: number; sold: number }>(sql`
    select watchers, sold from product_interest where product_id = ${productId}`)
  return row ?? { watchers: 0, sold: 0 }
}

// Of these the first that can be had are shown: what is wanted most is often sold out.
const looked = 400

/** The ids of what is wanted most and can be had now, the most wanted first. */
export function selectMostWanted(tx: Tx, most: number): Promise<{ id: string }[]> {
  return tx.rows<{ id: string }>(sql`
    select p.id from (select product_id, wanted from product_interest
                      where wanted > 0 order by wanted desc, product_id desc limit ${looked}) i
      join product p on p.id = i.product_id
    where p.archived_at is null and p.sold_by is not null and ${isThere(sql`p`)}
    order by i.wanted desc, i.product_id desc limit ${most}`)
}
