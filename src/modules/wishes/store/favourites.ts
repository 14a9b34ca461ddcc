import { nothing, sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'

/** What somebody watches. */
export interface FavouriteRow {
  product_id: string
  created_at: Date
}

/** @returns whether it was not watched before */
export async function insertFavourite(tx: Tx, memberId: string, productId: string): Promise<boolean> {
  const added = await tx.maybe(sql`
    insert into favourite (member_id, product_id, created_at) values (${memberId}, ${productId}, ${tx.now})
    on conflict (marketplace_id, member_id, product_id) do nothing returning product_id`)
  return added !== undefined
}

/** @returns whether it was watched */
export async function deleteFavourite(tx: Tx, memberId: string, productId: string): Promise<boolean> {
  const gone = await tx.maybe(sql`
    delete from favourite where member_id = ${memberId} and product_id = ${productId} returning product_id`)
  return gone !== undefined
}

/** Which stretch of what a member watches. */
export interface FavouriteStretch {
  memberId: string
  products: readonly string[] | null
  place: { at: Date; id: string } | undefined
  backward: boolean
  limit: number
}

/** One more than `limit`, what was taken up last first, or backward from a place. */
export function selectFavourites(tx: Tx, f: FavouriteStretch): Promise<FavouriteRow[]> {
  const [beyond, order] = f.backward ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
  const place = f.place ? sql`and (created_at, product_id) ${beyond} (${f.place.at}, ${f.place.id})` : nothing
  const among = f.products ? sql`and product_id = any (${f.products}::uuid[])` : nothing
  return tx.rows<FavouriteRow>(sql`
    select product_id, created_at from favourite where member_id = ${f.memberId} ${among} ${place}
    order by created_at ${order}, product_id ${order} limit ${f.limit + 1}`)
}

export function selectAllFavourites(tx: Tx, memberId: string) {
  return tx.rows<FavouriteRow & { title: string }>(sql`
    select f.product_id, f.created_at, p.title from favourite f
      join product p on p.marketplace_id = f.marketplace_id and p.id = f.product_id
    where f.member_id = ${memberId} order by f.created_at, f.product_id`)
}
