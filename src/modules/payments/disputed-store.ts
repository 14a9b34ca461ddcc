import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** Whether a bank is asking for the payment at this moment that a refund, of either kind, is to give back. */
export async function isPaymentDisputed(tx: Tx, refundId: string): Promise<boolean> {
  const row = await tx.maybe(sql`
    select 1 from dispute d
    join (select attempt_id from refund where id = ${refundId}
          union all select attempt_id from destination_refund where id = ${refundId}) r on r.attempt_id = d.attempt_id
    where d.state not in ('won', 'lost', 'closed')
      -- It was decided here, and the bank has come back to it.
      or d.at_stripe not in ('won', 'lost', 'prevented', 'warning_closed')
    limit 1`)
  return row !== undefined
}
