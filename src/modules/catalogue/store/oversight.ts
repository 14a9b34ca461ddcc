import type { Page, PageRequest } from '../../../kernel/pages.ts'
import { within } from '../../../platform/db/conditions.ts'
import { inOrder } from '../../../platform/db/keyset.ts'
import { join, type Sql, sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Span } from '../../../platform/http/span.ts'
import type { ListedProduct } from '../oversight-schema.ts'

/** A product as those see it who run the marketplace. */
export interface OverseenProduct {
  id: string
  title: string
  stock: number
  archived_at: Date | null
  held_at: Date | null
  held_because: string | null
  created_at: Date
  seller_id: string
  seller_name: string
  category_id: string
  category_name: string
  /** Of its offer, where it has one. */
  status: 'active' | 'held' | null
  price: bigint | null
  currency: string | null
}

/** What an operator looks for among the products; absent means any. */
export interface OversightFilter extends Span {
  /** Words of title or description. */
  search?: string | undefined
  state?: ListedProduct['state'] | undefined
  byHouse?: boolean | undefined
  /** The category with all below it. */
  categories?: readonly string[] | undefined
  seller?: string | undefined
  soldOut?: boolean | undefined
  order: 'created' | '-created'
}

const orders = {
  created: { by: sql`p.created_at`, kind: 'instant', of: (row: OverseenProduct) => row.created_at },
} as const

const isOffered = (status: 'active' | 'held') =>
  sql`exists (select from listing o where o.product_id = p.id and o.status = ${status})`

const standsAs: Readonly<Record<ListedProduct['state'], Sql>> = {
  for_sale: isOffered('active'),
  held: sql`(p.archived_at is null and (p.held_at is not null or ${isOffered('held')}))`,
  unlisted: sql`(p.archived_at is null and p.held_at is null and p.sold_by is null)`,
  withdrawn: sql`p.archived_at is not null`,
}

const columns = sql`
  p.id, p.title, p.stock, p.archived_at, p.held_at, p.held_because, p.created_at, p.seller_id, m.name as seller_name,
  p.category_id, c.name as category_name, l.status, l.price, l.currency
  from product p
  cross join lateral (select name from member where member.id = p.seller_id limit 1) m
  cross join lateral (select name from category where category.id = p.category_id limit 1) c
  left join lateral (select status, price, currency from listing
                     where listing.product_id = p.id and listing.status in ('active', 'held') limit 1) l on true`

// A search is for finding something: with more hits than these it is the words that want changing.
const mostHits = 1_000

/** A page of products, whatever their standing. */
export async function listProductsOverseen(
  tx: Tx,
  filter: OversightFilter,
  page: PageRequest,
): Promise<Page<OverseenProduct>> {
  const { beyond, order, cut } = inOrder(orders, filter.order, sql`p.id`, page)
  const { search, state, byHouse, categories, seller, soldOut } = filter
  const conditions = [
    sql`true`,
    ...beyond,
    ...(search ? [sql`p.id in (select s.product_id from search_products(${search}, ${mostHits}) s)`] : []),
    ...(state ? [standsAs[state]] : []),
    ...(byHouse ? [sql`p.held_at is not null`] : []),
    ...(categories ? [sql`p.category_id = any (${categories}::uuid[])`] : []),
    ...(seller ? [sql`p.seller_id = ${seller}`] : []),
    ...(soldOut ? [sql`p.stock = 0`] : []),
    ...within(sql`p.created_at`, filter),
  ]
  return cut(
    await tx.rows<OverseenProduct>(sql`
      select ${columns} where ${join(conditions, ' and ')} order by ${order} limit ${page.limit + 1}`),
  )
}

/** One of them. */
export function selectOverseen(tx: Tx, id: string): Promise<OverseenProduct | undefined> {
  return tx.maybe<OverseenProduct>(sql`select ${columns} where p.id = ${id}`)
}

/** Writes since when, and why, the house keeps a product off sale; null: it does no more. */
export function updateHeld(tx: Tx, id: string, held: { at: Date; because: string } | null): void {
  tx.write(sql`
    update product set held_at = ${held?.at ?? null}, held_because = ${held?.because ?? null} where id = ${id}`)
}
