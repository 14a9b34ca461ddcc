import type { Currency } from '../../kernel/currency.ts'
import { type Sql, sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Destination, DestinationRefund } from './subjects.ts'

/** Where Stripe passes a payable's price on to; undefined for one that the house holds. */
export async function selectDestination(tx: Tx, payableId: string): Promise<Destination | undefined> {
  const row = await tx.maybe<{
    destination_member: string | null
    destination_account: string | null
    application_fee: bigint | null
    on_behalf_of: boolean
  }>(sql`
    select destination_member, destination_account, application_fee, on_behalf_of from payable
    where id = ${payableId} and charging = 'destination'`)
  if (!row?.destination_member || !row.destination_account || row.application_fee === null) return undefined
  return {
    memberId: row.destination_member,
    accountId: row.destination_account,
    fee: row.application_fee,
    onBehalfOf: row.on_behalf_of,
  }
}

/** From now on the payable is charged so. Only before the first attempt: one that is open was begun the other way. */
export function updateDestination(tx: Tx, payableId: string, to: Destination): void {
  tx.write(sql`
    update payable set charging = 'destination', destination_member = ${to.memberId},
      destination_account = ${to.accountId}, application_fee = ${to.fee}, on_behalf_of = ${to.onBehalfOf}
    where id = ${payableId}`)
}

export function insertDestinationRefund(tx: Tx, refund: DestinationRefund): void {
  tx.write(sql`
    insert into destination_refund (id, deal_id, payable_id, attempt_id, amount, currency, state, version, entered_at,
                                    created_at)
    values (${refund.id}, ${refund.dealId}, ${refund.payableId}, ${refund.attemptId}, ${refund.amount},
            ${refund.currency}, ${refund.state}, ${refund.version}, ${refund.enteredAt}, ${tx.now})`)
}

/** What of a payable is on its way back or has gone, and what of the fee went with it, minor units. */
export async function sumDestinationRefunds(tx: Tx, payableId: string): Promise<{ amount: bigint; fee: bigint }> {
  return tx.one(sql`
    select coalesce(sum(amount), 0)::bigint as amount, coalesce(sum(fee), 0)::bigint as fee
    from destination_refund where payable_id = ${payableId}`)
}

interface Row {
  id: string
  state: string
  version: number
  entered_at: Date
  step: number
  deal_id: string
  payable_id: string
  attempt_id: string
  amount: bigint
  currency: Currency
}

export async function lockDestinationRefund(tx: Tx, id: string): Promise<DestinationRefund | undefined> {
  const row = await tx.maybe<Row>(sql`
    select id, state, version, entered_at, step, deal_id, payable_id, attempt_id, amount, currency
    from destination_refund where id = ${id} for update`)
  return (
    row && {
      id: row.id,
      state: row.state,
      version: row.version,
      enteredAt: row.entered_at,
      step: row.step,
      policy: {},
      parties: {},
      dealId: row.deal_id,
      payableId: row.payable_id,
      attemptId: row.attempt_id,
      amount: row.amount,
      currency: row.currency,
    }
  )
}

export function updateDestinationRefundState(
  subject: DestinationRefund,
  next: { state: string; enteredAt: Date; step: number },
): Sql {
  return sql`
    update destination_refund set state = ${next.state}, entered_at = ${next.enteredAt}, step = ${next.step}
    where id = ${subject.id}`
}

export function updateDestinationRefundAnswer(
  tx: Tx,
  id: string,
  answer: { stripeId?: string; fee?: bigint; error?: string },
): void {
  tx.write(sql`
    update destination_refund set stripe_refund_id = coalesce(${answer.stripeId ?? null}, stripe_refund_id),
      fee = coalesce(${answer.fee ?? null}, fee), last_error = ${answer.error ?? null}
    where id = ${id}`)
}

/** Ours behind Stripe's. */
export async function selectDestinationRefundByStripeId(tx: Tx, stripeId: string): Promise<string | undefined> {
  const row = await tx.maybe<{ id: string }>(
    sql`select id from destination_refund where stripe_refund_id = ${stripeId}`,
  )
  return row?.id
}

/** By which process a refund runs: those of destination charges have their own. */
export async function selectProcessOfRefund(tx: Tx, id: string): Promise<'refund' | 'destination-refund'> {
  const row = await tx.maybe(sql`select 1 from destination_refund where id = ${id}`)
  return row ? 'destination-refund' : 'refund'
}

/** The members who are parties to the deal whose refund this is. */
export async function selectPartiesOfRefund(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.rows<{ member_id: string }>(sql`
    select p.member_id from deal_party p
    join (select deal_id from refund where id = ${id}
          union all select deal_id from destination_refund where id = ${id}) r on r.deal_id = p.deal_id
    where p.member_id is not null`)
  return rows.map((row) => row.member_id)
}
