import { type ChildFilter, type ListedChild, selectListedChildren } from '../../engine/child-list-store.ts'
import type { Page, PageRequest } from '../../kernel/pages.ts'
import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** A payout as the operator's list shows it. */
export interface ListedPayout extends ListedChild {
  member_id: string
  member_name: string
}

/** What an operator looks for among the payouts; absent means any. */
export interface PayoutFilter extends ChildFilter {
  /** Only what failed, came back, or waits for the marketplace's money. */
  stuck?: boolean
  member?: string | undefined
}

/** A page of payouts, to whomever. */
export function selectListedPayouts(tx: Tx, filter: PayoutFilter, page: PageRequest): Promise<Page<ListedPayout>> {
  const payouts = {
    table: sql`payout`,
    columns: sql`c.member_id, coalesce(m.name, '') as member_name`,
    joins: sql`left join member m on m.marketplace_id = c.marketplace_id and m.id = c.member_id`,
    conditions: [
      ...(filter.stuck ? [sql`c.state in ('failed', 'returned', 'unfunded')`] : []),
      ...(filter.member ? [sql`c.member_id = ${filter.member}`] : []),
    ],
  }
  return selectListedChildren(tx, payouts, filter, page)
}
