import type { Currency } from '../../kernel/currency.ts'
import type { AccountKind } from '../../ledger/accounts.ts'
import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** Everything a seller was paid, as they may have it. Amounts are minor units as text. */
export async function selectPaid(tx: Tx, memberId: string) {
  const [stripe, payouts, bank, takenBack, balances] = await Promise.all([
    tx.maybe(sql`
      select account_id, kind, charges_enabled, payouts_enabled, transfers_active, details_submitted, created_at, disconnected_at
      from connected_account where member_id = ${memberId}`),
    tx.rows(sql`
      select id, deal_id, amount::text as amount_minor, currency, state, created_at
      from payout where member_id = ${memberId} order by id`),
    tx.rows(sql`
      select id, amount::text as amount_minor, currency, state, arrival_at
      from bank_payout where member_id = ${memberId} order by created_at, id`),
    tx.rows(sql`
      select id, deal_id, because, amount::text as amount_minor, currency, state, created_at
      from clawback where member_id = ${memberId} order by id`),
    tx.rows(sql`
      select kind, currency, balance::text as balance_minor from account
      where owner_kind = 'member' and owner_id = ${memberId} order by kind, currency`),
  ])
  return { stripe_account: stripe ?? null, payouts, bank_payouts: bank, taken_back: takenBack, balances }
}

/** Money that has to do with a member and is neither here nor there: owed to or by them, held, or on its way. */
export function selectUnsettled(
  tx: Tx,
  memberId: string,
): Promise<{ kind: AccountKind; currency: Currency; balance: bigint }[]> {
  return tx.rows(sql`
    with deals as (select deal_id from deal_party where member_id = ${memberId}),
      owners as (
        select ${memberId}::uuid as id
        union all select id from payout where member_id = ${memberId}
        union all select id from clawback where member_id = ${memberId}
        union all select id from payable where deal_id in (select deal_id from deals)
        union all select id from payment_attempt where deal_id in (select deal_id from deals)
        union all select id from refund where deal_id in (select deal_id from deals)
        union all select id from dispute where deal_id in (select deal_id from deals))
    select kind, currency, balance from account
    where owner_id in (select id from owners) and bounded and balance > 0 order by kind, currency`)
}

/** Forgets what Stripe still wanted to know of a seller. Their account's id stays, for money that comes back late. */
export function emptyAccount(tx: Tx, memberId: string): void {
  tx.write(sql`delete from stripe_authorization where member_id = ${memberId}`)
  tx.write(sql`update connected_account set requirements = '[]', disabled_reason = null where member_id = ${memberId}`)
  tx.write(sql`update bank_payout set failure_message = null where member_id = ${memberId}`)
}
