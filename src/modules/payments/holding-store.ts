import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** A deal that has held its payer's money for long. */
export interface LongHeld {
  payable_id: string
  deal_id: string
  reference: string
  state: string
  paid_at: Date
  /** Where the seller's account is; null where nobody knows. */
  country: string | null
  /** Member ids of its parties. */
  parties: string[]
}

/** Before when a payment must have come to be looked at: by the marketplace's country, and by that of the seller's account. */
export interface HeldSince {
  house: Date
  sellers: readonly { country: string; paidBefore: Date }[]
  /** For accounts in any other country. */
  elsewhere: Date
}

/** The deals of a process, in states that hold money, that were paid before one of these times; the oldest first. */
export function selectLongHeld(
  tx: Tx,
  process: string,
  states: readonly string[],
  { house, sellers, elsewhere }: HeldSince,
): Promise<LongHeld[]> {
  const [countries, times] = [sellers.map(({ country }) => country), sellers.map(({ paidBefore }) => paidBefore)]
  return tx.rows<LongHeld>(sql`
    select p.id as payable_id, d.id as deal_id, d.reference, d.state, paid.at as paid_at, account.country,
           coalesce((select array_agg(party.member_id) from deal_party party
                     where party.deal_id = d.id and party.member_id is not null), '{}') as parties
    from deal d
    join payable p on p.deal_id = d.id
    cross join lateral (
      select coalesce(min(a.entered_at), p.created_at) as at from payment_attempt a
      where a.payable_id = p.id and a.state = 'paid' and not a.surplus
    ) paid
    left join lateral (
      select c.country from deal_party s join connected_account c on c.member_id = s.member_id
      where s.deal_id = d.id and s.role = 'seller' limit 1
    ) account on true
    left join unnest(${countries}::text[], ${times}::timestamptz[]) as rule (country, paid_before)
      on rule.country = account.country
    where d.process = ${process} and d.state = any (${states})
      and paid.at < greatest(${house}::timestamptz,
        case when account.country is not null then coalesce(rule.paid_before, ${elsewhere}::timestamptz) end)
    order by paid.at limit 500`)
}
