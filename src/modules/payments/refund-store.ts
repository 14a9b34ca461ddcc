import type { Currency } from '../../kernel/currency.ts'
import { type Sql, sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { doubtWindow } from '../../platform/outside/doubt.ts'
import { nobody, type SubjectRow, subjectOf } from './store.ts'
import type { Refund, RefundSource } from './subjects.ts'

interface RefundRow extends SubjectRow {
  deal_id: string
  payable_id: string
  attempt_id: string
  source: RefundSource
  amount: bigint
  currency: Currency
}

export function insertRefund(tx: Tx, refund: Refund): void {
  tx.write(sql`
    insert into refund (id, deal_id, payable_id, attempt_id, source, amount, currency, state, version, entered_at,
                        created_at)
    values (${refund.id}, ${refund.dealId}, ${refund.payableId}, ${refund.attemptId}, ${refund.source},
            ${refund.amount}, ${refund.currency}, ${refund.state}, ${refund.version}, ${refund.enteredAt}, ${tx.now})`)
}

// What the payer's bank has taken of it instead is no longer to be given.
const refundColumns = sql`
  id, state, version, entered_at, step, deal_id, payable_id, attempt_id, source, amount - overtaken as amount, currency`

export async function lockRefund(tx: Tx, id: string): Promise<Refund | undefined> {
  const row = await tx.maybe<RefundRow>(sql`
    select ${refundColumns} from refund where id = ${id} for update`)
  return row && refundOf(row)
}

/** The refunds of a deal as its screens show them. */
export function selectRefunds(
  tx: Tx,
  dealId: string,
): Promise<{ id: string; state: string; amount: bigint; currency: Currency; created_at: Date }[]> {
  return tx.rows(sql`
    select id, state, amount - overtaken as amount, currency, created_at from refund
    where deal_id = ${dealId} order by id`)
}

export function updateRefundState(subject: Refund, next: { state: string; enteredAt: Date; step: number }): Sql {
  return sql`
    update refund set state = ${next.state}, entered_at = ${next.enteredAt}, step = ${next.step}
    where id = ${subject.id}`
}

/** The payer's bank has taken a part of a refund instead, minor units: so much less is still to be given. It must be locked. */
export function addOvertaken(tx: Tx, id: string, amount: bigint): void {
  tx.write(sql`update refund set overtaken = overtaken + ${amount} where id = ${id}`)
}

/** Notes how the operator has settled a refund by hand. */
export function updateRefundSettled(tx: Tx, id: string, note: string): void {
  tx.write(sql`update refund set settled_note = ${note} where id = ${id}`)
}

/**
 * The refunds of one payment that Stripe refused, locked, the oldest first: their money is in flight and went nowhere. Those
 * on their way are locked with them: one that fails at this moment is among them, or sees what is done here.
 */
export async function lockFailedRefunds(tx: Tx, attemptId: string): Promise<Refund[]> {
  const rows = await tx.rows<RefundRow>(sql`
    select ${refundColumns} from refund
    where attempt_id = ${attemptId} and state in ('sending', 'failed') order by id for update`)
  return rows.map(refundOf).filter(({ state }) => state === 'failed')
}

/** Our refund behind Stripe's; undefined where the operator has given the money back in another way since. */
export async function selectRefundByStripeId(tx: Tx, stripeId: string): Promise<string | undefined> {
  const row = await tx.maybe<{ id: string }>(
    sql`select id from refund where stripe_refund_id = ${stripeId} and settled_note is null`,
  )
  return row?.id
}

export function updateRefundAnswer(tx: Tx, id: string, answer: { stripeId?: string; error?: string }): void {
  tx.write(sql`
    update refund set stripe_refund_id = coalesce(${answer.stripeId ?? null}, stripe_refund_id),
      last_error = ${answer.error ?? null}
    where id = ${id}`)
}

function refundOf(row: RefundRow): Refund {
  return {
    ...nobody,
    ...subjectOf(row),
    policy: { doubtWindow },
    dealId: row.deal_id,
    payableId: row.payable_id,
    attemptId: row.attempt_id,
    source: row.source,
    amount: row.amount,
    currency: row.currency,
  }
}
