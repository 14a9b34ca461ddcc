import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** How many deals stand in each state of each process. */
export function countDealsByState(tx: Tx): Promise<{ process: string; state: string; deals: bigint }[]> {
  return tx.rows(sql`select process, state, count(*) as deals from deal group by process, state`)
}

/** What is booked at Stripe, in minor units by currency, over all marketplaces: they share one Stripe account. */
export function selectBookedAtStripe(tx: Tx): Promise<{ currency: string; sum: bigint }[]> {
  return tx.rows(sql`select currency, sum from booked_at_stripe()`)
}
