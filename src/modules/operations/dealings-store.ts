import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** How many deals a member has in one role, by where they stand. Minor units. */
export interface DealingsRow {
  role: string
  process: string
  state: string
  currency: string
  count: number
  amount: bigint
}

/** A member's deals, counted and added up by role, state and currency. */
export function selectDealings(tx: Tx, memberId: string): Promise<DealingsRow[]> {
  return tx.rows<DealingsRow>(sql`
    select p.role, d.process, d.state, d.currency, count(*)::integer as count, sum(d.amount)::bigint as amount
    from deal_party p join deal d on d.marketplace_id = p.marketplace_id and d.id = p.deal_id
    where p.member_id = ${memberId} and p.role in ('buyer', 'seller')
    group by 1, 2, 3, 4`)
}
