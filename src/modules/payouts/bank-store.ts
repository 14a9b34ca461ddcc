import type { Currency } from '../../kernel/currency.ts'
import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** What Stripe pays from a seller's account to their bank. */
export interface BankPayout {
  /** Stripe's id, `po_…`. */
  id: string
  memberId: string
  accountId: string
  /** Minor units. */
  amount: bigint
  currency: Currency
  state: 'pending' | 'in_transit' | 'paid' | 'failed' | 'canceled'
  /** When Stripe expects it at the bank. */
  arrivalAt: Date
  failureCode: string | null
  failureMessage: string | null
  createdAt: Date
}

/** Keeps how it stands. @returns its state before, undefined when it is new */
export async function upsertBankPayout(tx: Tx, row: BankPayout): Promise<string | undefined> {
  const before = await tx.maybe<{ state: string }>(sql`select state from bank_payout where id = ${row.id} for update`)
  tx.write(sql`
    insert into bank_payout (id, member_id, account_id, amount, currency, state, arrival_at, failure_code,
                             failure_message, created_at)
    values (${row.id}, ${row.memberId}, ${row.accountId}, ${row.amount}, ${row.currency}, ${row.state},
            ${row.arrivalAt}, ${row.failureCode}, ${row.failureMessage}, ${row.createdAt})
    on conflict (marketplace_id, id) do update set state = excluded.state, arrival_at = excluded.arrival_at,
      failure_code = excluded.failure_code, failure_message = excluded.failure_message`)
  return before?.state
}

/** A line of the seller's list. */
export interface BankPayoutRow {
  id: string
  amount: bigint
  currency: Currency
  state: BankPayout['state']
  arrival_at: Date
  failure_code: string | null
  failure_message: string | null
  created_at: Date
}

/** The latest that were paid to a member's bank. */
export function selectBankPayouts(tx: Tx, memberId: string, limit: number): Promise<BankPayoutRow[]> {
  return tx.rows<BankPayoutRow>(sql`
    select id, amount, currency, state, arrival_at, failure_code, failure_message, created_at
    from bank_payout where member_id = ${memberId} order by created_at desc, id desc limit ${limit}`)
}
