import type { Currency } from '../../kernel/currency.ts'
import type { Page, PageRequest } from '../../kernel/pages.ts'
import { beginsWith, within } from '../../platform/db/conditions.ts'
import { inOrder } from '../../platform/db/keyset.ts'
import { join, sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Span } from '../../platform/http/span.ts'

/** A refund as the operator's list shows it. */
export interface ListedRefund {
  id: string
  deal_id: string
  reference: string
  state: string
  source: 'escrow' | 'surplus' | 'clawback'
  /** Minor units. */
  amount: bigint
  currency: Currency
  last_error: string | null
  entered_at: Date
  created_at: Date
}

/** What an operator looks for among the refunds; absent means any. */
export interface RefundFilter extends Span {
  state?: string | undefined
  source?: ListedRefund['source'] | undefined
  /** The beginning of the deal's reference. */
  search?: string | undefined
  order: 'created' | '-created'
}

const orders = {
  created: { by: sql`r.created_at`, kind: 'instant', of: (row: ListedRefund) => row.created_at },
} as const

/** A page of refunds. */
export async function selectListedRefunds(
  tx: Tx,
  filter: RefundFilter,
  page: PageRequest,
): Promise<Page<ListedRefund>> {
  const { beyond, order, cut } = inOrder(orders, filter.order, sql`r.id`, page)
  const conditions = [
    sql`true`,
    ...beyond,
    ...(filter.state ? [sql`r.state = ${filter.state}`] : []),
    ...(filter.source ? [sql`r.source = ${filter.source}`] : []),
    ...within(sql`r.created_at`, filter),
    ...beginsWith(sql`d.reference`, filter.search),
  ]
  const rows = await tx.rows<ListedRefund>(sql`
    select r.id, r.deal_id, d.reference, r.state, r.source, r.amount, r.currency, r.last_error, r.entered_at, r.created_at
    from refund r join deal d on d.marketplace_id = r.marketplace_id and d.id = r.deal_id
    where ${join(conditions, ' and ')} order by ${order} limit ${page.limit + 1}`)
  return cut(rows)
}
