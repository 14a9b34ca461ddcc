import { type Sql, sql } from '../../../platform/db/sql.ts'

/*
 * Under row-level security the planner takes every marketplace for one of average size, and would rather join all products
 * of the marketplace than look a few up by their key, a thousand times too many in a large one. A subquery with a limit is
 * never merged into a join: what it names is looked up, row by row, and no further than the page goes.
 */

/** The product with that id, as p. */
export const productOf = (id: Sql): Sql =>
  sql`cross join lateral (select * from product where product.id = ${id} limit 1) p`

const activeListing = sql`
  lateral (select * from listing where listing.product_id = p.id and listing.status = 'active' limit 1) l`

/** The active listing of p, as l; only products that have one. */
export const withListing = sql`cross join ${activeListing}`

/** The active listing of p, as l, where it has one. */
export const withAnyListing = sql`left join ${activeListing} on true`

/** Whether there is a piece to be had. One that is up for auction was taken from the stock, and is to be had all the same. */
export const isThere = (p: Sql) => sql`(${p}.stock > 0 or ${p}.sold_by = 'auction')`
