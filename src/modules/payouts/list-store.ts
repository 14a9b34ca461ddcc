import type { Page, PageRequest } from '../../kernel/pages.ts'
import { beginsWith, within } from '../../platform/db/conditions.ts'
import { inOrder } from '../../platform/db/keyset.ts'
import { join, sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Span } from '../../platform/http/span.ts'
import type { PayoutLine } from './store.ts'

/** A payout as the operator's list shows it. */
export interface ListedPayout extends PayoutLine {
  member_id: string
  member_name: string
  last_error: string | null
  entered_at: Date
}

/** What an operator looks for among the payouts; absent means any. */
export interface PayoutFilter extends Span {
  state?: string | undefined
  /** Only what failed, or came back. */
  stuck?: boolean
  member?: string | undefined
  /** The beginning of the deal's reference. */
  search?: string | undefined
  order: 'created' | '-created'
}

const orders = {
  created: { by: sql`p.created_at`, kind: 'instant', of: (row: ListedPayout) => row.created_at },
} as const

/** A page of payouts, to whomever. */
export async function selectListedPayouts(
  tx: Tx,
  filter: PayoutFilter,
  page: PageRequest,
): Promise<Page<ListedPayout>> {
  const { beyond, order, cut } = inOrder(orders, filter.order, sql`p.id`, page)
  const conditions = [
    sql`true`,
    ...beyond,
    ...(filter.state ? [sql`p.state = ${filter.state}`] : []),
    ...(filter.stuck ? [sql`p.state in ('failed', 'returned')`] : []),
    ...(filter.member ? [sql`p.member_id = ${filter.member}`] : []),
    ...within(sql`p.created_at`, filter),
    ...beginsWith(sql`d.reference`, filter.search),
  ]
  const rows = await tx.rows<ListedPayout>(sql`
    select p.id, p.deal_id, d.reference, p.state, p.amount, p.currency, p.last_error, p.entered_at, p.created_at,
           p.member_id, coalesce(m.name, '') as member_name
    from payout p join deal d on d.marketplace_id = p.marketplace_id and d.id = p.deal_id
    left join member m on m.marketplace_id = p.marketplace_id and m.id = p.member_id
    where ${join(conditions, ' and ')} order by ${order} limit ${page.limit + 1}`)
  return cut(rows)
}
