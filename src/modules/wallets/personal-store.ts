import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** A member's top-ups. Amounts are minor units as text. */
export function selectTopUpsOf(tx: Tx, memberId: string): Promise<{ id: string; reference: string; state: string }[]> {
  return tx.rows(sql`
    select d.id, d.reference, d.state, d.amount::text as amount_minor, d.currency, d.created_at
    from deal_party p
    join deal d on d.marketplace_id = p.marketplace_id and d.id = p.deal_id
    join wallet_top_up t on t.marketplace_id = d.marketplace_id and t.deal_id = d.id
    where p.member_id = ${memberId} order by d.id`)
}
