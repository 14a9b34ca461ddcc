import { type Sql, sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Condition } from '../schema.ts'
import { productOf, withAnyListing } from './lookup.ts'
import { shipsFree } from './sending.ts'

/** A product with what every answer says of it: its seller, its listing, its place, its first picture. */
export interface ProductRow {
  id: string
  title: string
  condition: Condition
  stock: number
  sold_by: 'fixed_price' | 'auction' | null
  created_at: Date
  category_id: string
  city_id: string | null
  city_name: string | null
  city_local_name: string | null
  province_id: string | null
  province_name: string | null
  province_local_name: string | null
  country_code: string | null
  seller_id: string
  seller_name: string
  seller_username: string | null
  seller_since: Date
  ratings: number
  stars: number
  listing_id: string | null
  price: bigint | null
  currency: string | null
  ships_free: boolean
  picture_id: string | null
  picture_alt: string | null
  picture_width: number | null
  picture_height: number | null
}

/** What `productFacts` selects, beside the product itself. */
export const productColumns = sql`
  p.id, p.title, p.condition, p.stock, p.sold_by, p.created_at, p.category_id,
  t.id as city_id, t.name as city_name, t.local_name as city_local_name, v.id as province_id, v.name as province_name,
  v.local_name as province_local_name, v.country_code,
  m.id as seller_id, m.name as seller_name, m.username as seller_username, m.created_at as seller_since,
  coalesce(s.ratings, 0) as ratings, coalesce(s.stars, 0) as stars,
  l.id as listing_id, l.price, l.currency, ${shipsFree} as ships_free,
  i.file_id as picture_id, i.alt as picture_alt, f.width as picture_width, f.height as picture_height`

/** What belongs to a product called `p`, behind `productColumns`; each looked up by its key (lookup.ts). */
export const productJoins = sql`
  cross join lateral (select * from member where member.id = p.seller_id limit 1) m
  left join lateral (select * from seller_standing where member_id = p.seller_id limit 1) s on true
  ${withAnyListing}
  left join city t on t.id = p.city_id
  left join province v on v.id = t.province_id
  left join lateral (select file_id, alt from product_picture
                     where product_id = p.id order by position limit 1) i on true
  left join lateral (select width, height from file where file.id = i.file_id limit 1) f on true`

/** What one product's page shows, and its seller edits. */
export interface WholeProductRow extends ProductRow {
  description: string
  updated_at: Date
  archived_at: Date | null
}

export function selectProduct(tx: Tx, id: string): Promise<WholeProductRow | undefined> {
  return tx.maybe<WholeProductRow>(sql`
    select ${productColumns}, p.description, p.updated_at, p.archived_at from product p ${productJoins}
    where p.id = ${id}`)
}

/** What a command must know of a product before it changes it. */
export interface ProductGist {
  id: string
  seller_id: string
  stock: number
  archived_at: Date | null
  /** Since when the house keeps it off sale. */
  held_at: Date | null
  sold_by: 'fixed_price' | 'auction' | null
}

const gist = sql`select id, seller_id, stock, archived_at, held_at, sold_by from product`

export function selectGist(tx: Tx, id: string): Promise<ProductGist | undefined> {
  return tx.maybe<ProductGist>(sql`${gist} where id = ${id}`)
}

/** Locks the product: what is decided on this answer stays true until the commit. */
export function lockProduct(tx: Tx, id: string): Promise<ProductGist | undefined> {
  return tx.maybe<ProductGist>(sql`${gist} where id = ${id} for no key update`)
}

/** What is written of a product. */
export interface ProductFields {
  title: string
  description: string
  categoryId: string
  condition: Condition
  stock: number
  cityId: string | null
}

export function insertProduct(tx: Tx, id: string, sellerId: string, f: ProductFields): Promise<unknown> {
  return tx.rows(sql`
    insert into product (id, seller_id, category_id, title, description, condition, stock, city_id, created_at, updated_at)
    values (${id}, ${sellerId}, ${f.categoryId}, ${f.title}, ${f.description}, ${f.condition}, ${f.stock}, ${f.cityId},
            ${tx.now}, ${tx.now})`)
}

export function updateProduct(tx: Tx, id: string, f: ProductFields): Promise<unknown> {
  return tx.rows(sql`
    update product set category_id = ${f.categoryId}, title = ${f.title}, description = ${f.description},
      condition = ${f.condition}, stock = ${f.stock}, city_id = ${f.cityId}, updated_at = ${tx.now}
    where id = ${id}`)
}

export function archiveProduct(tx: Tx, id: string): void {
  tx.write(sql`update product set archived_at = ${tx.now}, updated_at = ${tx.now}, sold_by = null where id = ${id}`)
}

export function setSoldBy(tx: Tx, id: string, soldBy: 'fixed_price' | null): Promise<unknown> {
  return tx.rows(sql`update product set sold_by = ${soldBy}, auction_ends_at = null where id = ${id}`)
}

/** Marks a product as sold by auction, with one piece taken from its stock. */
export function setAuctioned(tx: Tx, id: string, endsAt: Date): Promise<unknown> {
  return tx.rows(sql`
    update product set sold_by = 'auction', auction_ends_at = ${endsAt}, stock = stock - 1 where id = ${id}`)
}

/** Takes one unit of a product that is locked and has one. */
export function takeUnit(tx: Tx, id: string): Promise<unknown> {
  return tx.rows(sql`update product set stock = stock - 1 where id = ${id}`)
}

/**
 * Puts units back. A withdrawn product's come back too: its seller has them again. It never fails for too many: the
 * refund of a buyer hangs on it.
 */
export function addStock(tx: Tx, id: string, quantity: number): void {
  tx.write(sql`
    update product set stock = least(stock::bigint + ${quantity}, 2147483647)::integer where id = ${id}`)
}

/** A row of a list, with what it is sorted by: the moment, the price or the rank, and the id that breaks ties. */
export interface ListedRow extends ProductRow {
  sort_key: Date | bigint | number
  sort_id: string
}

/** Dresses the ids of a page: one statement, whatever the page's length. `page` yields id, sort_key and sort_id. */
export function selectListed(tx: Tx, page: Sql, direction: Sql): Promise<ListedRow[]> {
  return tx.rows<ListedRow>(sql`
    select ${productColumns}, page.sort_key, page.sort_id
    from (${page}) as page ${productOf(sql`page.id`)} ${productJoins}
    order by page.sort_key ${direction}, page.sort_id ${direction}`)
}
