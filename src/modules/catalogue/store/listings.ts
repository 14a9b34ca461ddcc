import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { productOf } from './lookup.ts'
import { type ProductRow, productColumns, productJoins } from './products.ts'

/** A listing with its product, as answers show it. */
export interface ListingRow extends ProductRow {
  own_id: string
  own_price: bigint
  own_currency: string
  status: 'active' | 'held' | 'closed'
  listed_at: Date
  closed_at: Date | null
}

const listingColumns = sql`
  o.id as own_id, o.price as own_price, o.currency as own_currency, o.status, o.created_at as listed_at, o.closed_at`

export function selectListing(tx: Tx, id: string): Promise<ListingRow | undefined> {
  return tx.maybe<ListingRow>(sql`
    select ${listingColumns}, ${productColumns} from listing o join product p on p.id = o.product_id ${productJoins}
    where o.id = ${id}`)
}

/** What a list of listings is cut down to. */
export interface ListingFilter {
  seller: string | null
  product: string | null
  status: 'active' | 'held' | 'closed'
  limit: number
  place: { at: Date; id: string } | undefined
  backward: boolean
}

/** One more than `limit`, so that the caller sees whether there is a further page; newest first, or backward. */
export function selectListings(tx: Tx, f: ListingFilter): Promise<ListingRow[]> {
  const [beyond, order] = f.backward ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
  const place = f.place ? sql`and (o.created_at, o.id) ${beyond} (${f.place.at}, ${f.place.id})` : sql``
  const status = { active: sql`o.status = 'active'`, held: sql`o.status = 'held'`, closed: sql`o.status = 'closed'` }[
    f.status
  ]
  const seller = f.seller ? sql`and b.seller_id = ${f.seller}` : sql``
  const product = f.product ? sql`and o.product_id = ${f.product}` : sql``
  return tx.rows<ListingRow>(sql`
    select ${listingColumns}, ${productColumns}
    from (select o.* from listing o join product b on b.id = o.product_id
          where ${status} ${seller} ${product} ${place}
          order by o.created_at ${order}, o.id ${order} limit ${f.limit + 1}) o
      ${productOf(sql`o.product_id`)} ${productJoins}
    order by o.created_at ${order}, o.id ${order}`)
}

/** A listing under lock, with its product's seller. */
export interface ListingGist {
  id: string
  product_id: string
  seller_id: string
  status: 'active' | 'held' | 'closed'
  price: bigint
}

const gist = sql`
  select o.id, o.product_id, p.seller_id, o.status, o.price from listing o join product p on p.id = o.product_id`

export function selectListingGist(tx: Tx, id: string): Promise<ListingGist | undefined> {
  return tx.maybe<ListingGist>(sql`${gist} where o.id = ${id}`)
}

export function lockListing(tx: Tx, id: string): Promise<ListingGist | undefined> {
  return tx.maybe<ListingGist>(sql`${gist} where o.id = ${id} for no key update of o`)
}

export function insertListing(
  tx: Tx,
  listing: { id: string; productId: string; price: bigint; currency: string },
): Promise<unknown> {
  return tx.rows(sql`
    insert into listing (id, product_id, price, currency, created_at)
    values (${listing.id}, ${listing.productId}, ${listing.price}, ${listing.currency}, ${tx.now})`)
}

export function updatePrice(tx: Tx, id: string, price: bigint): void {
  tx.write(sql`update listing set price = ${price} where id = ${id}`)
}

/** Closes the product's active listing, if it has one. The listing goes first: it points at the product's word. */
export function closeListingOf(tx: Tx, productId: string): Promise<{ id: string } | undefined> {
  return tx.maybe<{ id: string }>(sql`
    update listing set status = 'closed', closed_at = ${tx.now}
    where product_id = ${productId} and status in ('active', 'held')
    returning id`)
}

/** Adds a reason to hold a seller's offers back. @returns how many were in sight or held for other reasons before */
export async function holdListingsOf(tx: Tx, sellerId: string, reason: string): Promise<number> {
  const rows = await tx.rows(sql`
    update listing o set status = 'held', held_for = o.held_for || ${reason}::text
    from product p
    where p.id = o.product_id and p.seller_id = ${sellerId} and o.status in ('active', 'held')
      and not o.held_for @> array[${reason}::text]
    returning o.id`)
  return rows.length
}

/** Holds the offer of one product back, for the house. Held until the commit, as whoever buys holds it. */
export async function holdListingOf(tx: Tx, productId: string): Promise<void> {
  await tx.rows(sql`
    update listing set status = 'held', held_for = held_for || 'house'::text
    where product_id = ${productId} and status in ('active', 'held') and not held_for @> array['house']
    returning id`)
}

/** Lets it be seen again, where nothing else holds it. */
export async function releaseListingOf(tx: Tx, productId: string): Promise<void> {
  await tx.rows(sql`
    update listing set held_for = array_remove(held_for, 'house'),
      status = case when held_for = array['house'] then 'active' else 'held' end
    where product_id = ${productId} and status = 'held' and held_for @> array['house']
    returning id`)
}

/** Takes a reason away again; an offer without any is shown. @returns how many were held for it */
export async function showListingsOf(tx: Tx, sellerId: string, reason: string): Promise<number> {
  const rows = await tx.rows(sql`
    update listing o set held_for = array_remove(o.held_for, ${reason}::text),
      status = case when o.held_for = array[${reason}::text] then 'active' else 'held' end
    from product p
    where p.id = o.product_id and p.seller_id = ${sellerId} and o.status = 'held'
      and o.held_for @> array[${reason}::text]
    returning o.id`)
  return rows.length
}

/** What a deal needs to know of what was taken. */
export interface TakenRow {
  listing_id: string
  price: bigint
  currency: string
  /** Null: there were not enough. */
  product_id: string | null
  seller_id: string | null
  title: string | null
  picture_id: string | null
  left: number | null
}

/**
 * Takes units of an active listing, or none: one statement. The listing is held (shared) against closing and repricing,
 * the product's row is the lock its takers queue at; whoever waited sees what the one before left.
 */
export function takeUnits(tx: Tx, listingId: string, quantity: number): Promise<TakenRow | undefined> {
  return tx.maybe<TakenRow>(sql`
    with offered as (
      select id, product_id, price, currency from listing where id = ${listingId} and status = 'active' for share
    ), taken as (
      update product p set stock = p.stock - ${quantity} from offered o
      where p.id = o.product_id and p.stock >= ${quantity} and p.sold_by = 'fixed_price'
      returning p.id, p.seller_id, p.title, p.stock
    )
    select o.id as listing_id, o.price, o.currency, t.id as product_id, t.seller_id, t.title, t.stock as left,
           (select i.file_id from product_picture i where i.product_id = t.id order by i.position limit 1) as picture_id
    from offered o left join taken t on true`)
}
