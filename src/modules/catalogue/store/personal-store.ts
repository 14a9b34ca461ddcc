import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'

/** A seller's products with every listing they had, their story, and what is counted of their sales. */
export async function selectOffersOf(tx: Tx, memberId: string) {
  const [products, standing, story, dispatches, answers] = await Promise.all([
    tx.rows<{ id: string; title: string }>(sql`
      select p.id, p.title, p.description, p.condition, p.stock, p.created_at, p.archived_at,
        (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'price', l.price::text, 'currency', l.currency,
           'status', l.status, 'created_at', l.created_at) order by l.id), '[]')
         from listing l where l.marketplace_id = p.marketplace_id and l.product_id = p.id) as listings,
        array(select i.file_id from product_picture i
              where i.marketplace_id = p.marketplace_id and i.product_id = p.id order by i.position) as pictures
      from product p where p.seller_id = ${memberId} order by p.id`),
    tx.maybe(sql`
      select ratings, stars, sales, dispatches, dispatch_seconds, answer_seconds from seller_standing
      where member_id = ${memberId}`),
    tx.maybe(sql`select headline, story, updated_at from seller_story where member_id = ${memberId}`),
    tx.rows(sql`
      select deal_id, dispatched_at, seconds from seller_dispatch where member_id = ${memberId} order by dispatched_at`),
    tx.rows(sql`
      select deal_id, answered_at, seconds from seller_answer where member_id = ${memberId} order by answered_at, step`),
  ])
  return { products, standing: standing ?? null, story: story ?? null, dispatches, answers }
}

/** Takes a seller's listings down and their products out of the shop. */
export async function closeShopOf(tx: Tx, memberId: string): Promise<void> {
  await tx.rows(sql`
    select l.id from listing l join product p on p.marketplace_id = l.marketplace_id and p.id = l.product_id
    where p.seller_id = ${memberId} and l.status <> 'closed' order by l.id for update of l`)
  tx.write(sql`
    update listing l set status = 'closed', closed_at = ${tx.now}, held_for = '{}' from product p
    where p.marketplace_id = l.marketplace_id and p.id = l.product_id and p.seller_id = ${memberId}
      and l.status <> 'closed'`)
  tx.write(sql`
    update product set sold_by = null, archived_at = coalesce(archived_at, ${tx.now}), updated_at = ${tx.now}
    where seller_id = ${memberId} and (archived_at is null or sold_by is not null)`)
  // Nobody bought it: nothing needs to show it.
  tx.write(sql`
    delete from product_picture i using product p
    where p.marketplace_id = i.marketplace_id and p.id = i.product_id and p.seller_id = ${memberId}
      and not exists (select from goods_order o where o.marketplace_id = p.marketplace_id and o.product_id = p.id)`)
}

/** What a withdrawn product is called; its description goes. */
export function updateWords(tx: Tx, id: string, title: string): void {
  tx.write(sql`update product set title = ${title}, description = '' where id = ${id}`)
}
