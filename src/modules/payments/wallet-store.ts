import type { Currency } from '../../kernel/currency.ts'
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

/** Holds a part of a wallet for a dispute: once. */
export function insertHold(
  tx: Tx,
  hold: { disputeId: string; memberId: string; currency: Currency; amount: bigint },
): void {
  tx.write(sql`
    insert into wallet_hold (dispute_id, member_id, currency, amount, created_at)
    values (${hold.disputeId}, ${hold.memberId}, ${hold.currency}, ${hold.amount}, ${tx.now})
    on conflict (marketplace_id, dispute_id) do nothing`)
}

/** The dispute is about another amount now. Nothing happens where it holds nothing. */
export function updateHold(tx: Tx, disputeId: string, amount: bigint): void {
  tx.write(sql`update wallet_hold set amount = ${amount} where dispute_id = ${disputeId}`)
}

/** The dispute is over. */
export function deleteHold(tx: Tx, disputeId: string): void {
  tx.write(sql`delete from wallet_hold where dispute_id = ${disputeId}`)
}

/** What is held of a member's wallet, minor units. */
export async function sumHolds(tx: Tx, memberId: string, currency: Currency): Promise<bigint> {
  const { held } = await tx.one<{ held: bigint }>(sql`
    select coalesce(sum(amount), 0)::bigint as held from wallet_hold
    where member_id = ${memberId} and currency = ${currency}`)
  return held
}
