import { type ChildFilter, type ListedChild, selectListedChildren } from '../../engine/child-list-store.ts'
import type { Page, PageRequest } from '../../kernel/pages.ts'
import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** A refund as the operator's list shows it. */
export interface ListedRefund extends ListedChild {
  source: 'escrow' | 'surplus' | 'clawback'
}

/** What an operator looks for among the refunds; absent means any. */
export interface RefundFilter extends ChildFilter {
  source?: ListedRefund['source'] | undefined
}

// As much as is still to be given, or was.
const table = sql`
  (select marketplace_id, id, deal_id, source, state, amount - overtaken as amount, currency, last_error, entered_at,
          created_at
   from refund)`

/** A page of refunds. */
export function selectListedRefunds(tx: Tx, filter: RefundFilter, page: PageRequest): Promise<Page<ListedRefund>> {
  const conditions = filter.source ? [sql`c.source = ${filter.source}`] : []
  return selectListedChildren(tx, { table, columns: sql`c.source`, conditions }, filter, page)
}
