import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** What is booked at Stripe, in minor units by currency, over all marketplaces: they share one Stripe account. */
export function selectBookedAtStripe(tx: Tx): Promise<{ currency: string; sum: bigint }[]> {
  return tx.rows(sql`select currency, sum from booked_at_stripe()`)
}
