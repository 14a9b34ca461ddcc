import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { PaidDeal } from './subjects.ts'

/** Adds an attempt that a wallet pays: it needs no page, and is paid in the transaction that begins it. */
export function insertWalletAttempt(
  tx: Tx,
  attempt: { id: string; state: string; version: number; memberId: string; deal: PaidDeal },
): void {
  const { deal } = attempt
  tx.write(sql`
    insert into payment_attempt (id, payable_id, deal_id, amount, currency, state, version, entered_at, expires_at,
                                 created_at, wallet_of)
    values (${attempt.id}, ${deal.payableId}, ${deal.id}, ${deal.amount}, ${deal.currency}, ${attempt.state},
            ${attempt.version}, ${tx.now}, ${tx.now}, ${tx.now}, ${attempt.memberId})`)
}

/** Whose wallet paid a payable; undefined when it was a card. */
export async function selectPayingWallet(tx: Tx, payableId: string): Promise<string | undefined> {
  const row = await tx.maybe<{ wallet_of: string }>(sql`
    select wallet_of from payment_attempt
    where payable_id = ${payableId} and state = 'paid' and not surplus and wallet_of is not null limit 1`)
  return row?.wallet_of
}

/** Whose wallet an attempt was paid from; undefined when it was a card. */
export async function selectWalletOfAttempt(tx: Tx, attemptId: string): Promise<string | undefined> {
  const row = await tx.maybe<{ wallet_of: string | null }>(sql`
    select wallet_of from payment_attempt where id = ${attemptId}`)
  return row?.wallet_of ?? undefined
}

/** The member who pays in a deal: its buyer, or the one it is for. */
export async function selectPayer(tx: Tx, dealId: string): Promise<string | undefined> {
  const row = await tx.maybe<{ member_id: string }>(sql`
    select member_id from deal_party where deal_id = ${dealId} and role in ('buyer', 'member') and member_id is not null
    order by role limit 1`)
  return row?.member_id
}
