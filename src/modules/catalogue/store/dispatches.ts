import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'

/** How many of a seller's latest dispatches are spoken of, and how few are too few. */
export const dispatchesSpokenOf = { most: 50, least: 3 } as const

/**
 * Keeps how long a seller took to send a parcel, once for each deal, and sets their middle time anew from the latest.
 * `seconds` is business time from the payment on.
 */
export async function insertDispatch(tx: Tx, of: { dealId: string; sellerId: string; seconds: number }): Promise<void> {
  const added = await tx.maybe(sql`
    insert into seller_dispatch (deal_id, member_id, dispatched_at, seconds)
    values (${of.dealId}, ${of.sellerId}, ${tx.now}, ${of.seconds})
    on conflict (marketplace_id, deal_id) do nothing returning deal_id`)
  if (!added) return
  tx.write(sql`
    insert into seller_standing as s (member_id, dispatches) values (${of.sellerId}, 1)
    on conflict (marketplace_id, member_id) do update set dispatches = s.dispatches + 1`)
  tx.write(sql`
    update seller_standing set dispatch_seconds = (
      select case when count(*) >= ${dispatchesSpokenOf.least}
                  then percentile_disc(0.5) within group (order by latest.seconds) end
      from (select seconds from seller_dispatch where member_id = ${of.sellerId}
            order by dispatched_at desc limit ${dispatchesSpokenOf.most}) latest)
    where member_id = ${of.sellerId}`)
}
