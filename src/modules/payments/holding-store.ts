import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** A deal that has held its payer's money for long. */
export interface LongHeld {
  payable_id: string
  deal_id: string
  reference: string
  state: string
  paid_at: Date
  /** Member ids of its parties. */
  parties: string[]
}

/** The deals of a process, in states that hold money, that were paid before `paidBefore`; the oldest first. */
export function selectLongHeld(
  tx: Tx,
  process: string,
  states: readonly string[],
  paidBefore: Date,
): Promise<LongHeld[]> {
  return tx.rows<LongHeld>(sql`
    select p.id as payable_id, d.id as deal_id, d.reference, d.state, paid.at as paid_at,
           coalesce((select array_agg(party.member_id) from deal_party party
                     where party.deal_id = d.id and party.member_id is not null), '{}') as parties
    from deal d
    join payable p on p.deal_id = d.id
    cross join lateral (
      select coalesce(min(a.entered_at), p.created_at) as at from payment_attempt a
      where a.payable_id = p.id and a.state = 'paid' and not a.surplus
    ) paid
    where d.process = ${process} and d.state = any (${states}) and paid.at < ${paidBefore}
    order by paid.at limit 500`)
}
