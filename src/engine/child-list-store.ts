import type { Currency } from '../kernel/currency.ts'
import type { Page, PageRequest } from '../kernel/pages.ts'
import { beginsWith, within } from '../platform/db/conditions.ts'
import { inOrder } from '../platform/db/keyset.ts'
import { join, type Sql, sql } from '../platform/db/sql.ts'
import type { Tx } from '../platform/db/transaction.ts'
import type { Span } from '../platform/http/span.ts'

/** Money under way for a deal, as an operator's list shows it: a refund, a payout. */
export interface ListedChild {
  id: string
  deal_id: string
  /** The deal's. */
  reference: string
  state: string
  /** Minor units. */
  amount: bigint
  currency: Currency
  last_error: string | null
  entered_at: Date
  created_at: Date
}

/** What an operator looks for among the children of one kind; absent means any. */
export interface ChildFilter extends Span {
  state?: string | undefined
  /** The beginning of the deal's reference. */
  search?: string | undefined
  order: 'created' | '-created'
}

/** Children of one kind: their table, read as `c` beside their deal `d`, and what is theirs alone. */
interface Children {
  table: Sql
  columns: Sql
  joins?: Sql
  conditions: readonly Sql[]
}

const orders = {
  created: { by: sql`c.created_at`, kind: 'instant', of: (row: ListedChild) => row.created_at },
} as const

/** A page of the children of deals, of one kind. */
export async function selectListedChildren<Row extends ListedChild>(
  tx: Tx,
  { table, columns, joins = sql``, conditions: own }: Children,
  filter: ChildFilter,
  page: PageRequest,
): Promise<Page<Row>> {
  const { beyond, order, cut } = inOrder<'created', Row>(orders, filter.order, sql`c.id`, page)
  const conditions = [
    sql`true`,
    ...beyond,
    ...(filter.state ? [sql`c.state = ${filter.state}`] : []),
    ...own,
    ...within(sql`c.created_at`, filter),
    ...beginsWith(sql`d.reference`, filter.search),
  ]
  const rows = await tx.rows<Row>(sql`
    select c.id, c.deal_id, d.reference, c.state, c.amount, c.currency, c.last_error, c.entered_at, c.created_at, ${columns}
    from ${table} c join deal d on d.marketplace_id = c.marketplace_id and d.id = c.deal_id ${joins}
    where ${join(conditions, ' and ')} order by ${order} limit ${page.limit + 1}`)
  return cut(rows)
}
