import type { Currency } from '../../kernel/currency.ts'
import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** What is owed to a member and was less than Stripe can send; minor units, locked until the transaction ends. */
export async function lockRemainder(tx: Tx, memberId: string, currency: Currency): Promise<bigint> {
  const row = await tx.one<{ amount: bigint }>(sql`
    insert into payout_remainder as r (member_id, currency, amount) values (${memberId}, ${currency}, 0)
    on conflict (marketplace_id, member_id, currency) do update set amount = r.amount returning amount`)
  return row.amount
}

/** Keeps what is left for the next payout. It must be locked. */
export function updateRemainder(tx: Tx, memberId: string, currency: Currency, amount: bigint): void {
  tx.write(sql`
    update payout_remainder set amount = ${amount} where member_id = ${memberId} and currency = ${currency}`)
}
