import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** What is booked at Stripe, in minor units by currency, over all marketplaces: they share one Stripe account. */
export function selectBookedAtStripe(tx: Tx): Promise<{ currency: string; sum: bigint }[]> {
  return tx.rows(sql`select currency, sum from booked_at_stripe()`)
}

/** An account with whose it is and what its postings sum to, debit above zero. */
export interface AccountRow {
  id: string
  owner_kind: string
  owner_id: string
  owner: string | null
  currency: string
  sum: bigint
}

/** The newest accounts of a kind. */
export function selectAccounts(tx: Tx, kind: string, most: number): Promise<AccountRow[]> {
  return tx.rows<AccountRow>(sql`
    select a.id, a.owner_kind, a.owner_id, m.name as owner, a.currency,
      (select coalesce(sum(p.amount), 0)::bigint from posting p where p.account_id = a.id) as sum
    from account a left join member m on m.marketplace_id = a.marketplace_id and m.id = a.owner_id
    where a.kind = ${kind} order by a.id desc limit ${most}`)
}
