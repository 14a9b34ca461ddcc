import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** The deals a member paid for or was to pay for. */
const paidDeals = (memberId: string) =>
  sql`select deal_id from deal_party where member_id = ${memberId} and role <> 'seller'`

/** A member's payments and refunds, as they may have them. Amounts are minor units as text. */
export async function selectPayments(tx: Tx, memberId: string) {
  const [payments, refunds, evidence] = await Promise.all([
    tx.rows(sql`
      select id, deal_id, amount::text as amount_minor, currency, state, means, created_at
      from payment_attempt where deal_id in (${paidDeals(memberId)}) order by id`),
    tx.rows(sql`
      select id, deal_id, (amount - overtaken)::text as amount_minor, currency, state, created_at
      from refund where deal_id in (${paidDeals(memberId)}) order by id`),
    tx.rows(sql`
      select dispute_id, text, created_at from dispute_evidence where author_id = ${memberId} order by id`),
  ])
  return { payments, refunds, evidence }
}

/** Calls to Stripe that are over and were about a member: they named the payer. */
export function selectCallsAbout(
  tx: Tx,
  memberId: string,
): Promise<{ id: string; request: unknown; answer: unknown }[]> {
  return tx.rows(sql`
    select id, request, answer from outside_call
    where state <> 'intended' and (subject_id = ${memberId}
      or subject_id in (select id from payment_attempt where deal_id in (${paidDeals(memberId)})))
    order by id`)
}

export function updateCall(tx: Tx, id: string, { request, answer }: { request: unknown; answer: unknown }): void {
  tx.write(sql`
    update outside_call set request = ${JSON.stringify(request)}::jsonb,
      answer = ${answer === null ? null : JSON.stringify(answer)}::jsonb
    where id = ${id}`)
}

export function selectEvidenceBy(tx: Tx, memberId: string): Promise<{ id: string; text: string }[]> {
  return tx.rows(sql`select id, text from dispute_evidence where author_id = ${memberId} order by id`)
}

export function updateEvidence(tx: Tx, id: string, text: string): void {
  tx.write(sql`update dispute_evidence set text = ${text} where id = ${id}`)
}

/** Takes out of Stripe's events about a member's payments and account what they carried besides their names. */
export async function emptyEvents(tx: Tx, memberId: string): Promise<void> {
  await tx.rows(sql`
    with attempts as (
      select id, session_id, payment_intent_id, charge_id from payment_attempt
      where deal_id in (${paidDeals(memberId)}))
    select empty_stripe_events(array(
      select session_id from attempts union select payment_intent_id from attempts
      union select charge_id from attempts
      union select stripe_refund_id from refund where deal_id in (${paidDeals(memberId)})
      union select stripe_id from dispute where deal_id in (${paidDeals(memberId)})
      union select customer_id from stripe_customer where member_id = ${memberId}
      union select account_id from connected_account where member_id = ${memberId}))`)
}

/**
 * Marks a member as forgotten at Stripe, which is to be asked for it once.
 * @returns under which name Stripe knows them; undefined where it does not, or has been asked
 */
export async function markForgotten(tx: Tx, memberId: string): Promise<string | undefined> {
  const row = await tx.maybe<{ customer_id: string }>(sql`
    update stripe_customer set forgotten_at = ${tx.now}
    where member_id = ${memberId} and customer_id is not null and forgotten_at is null returning customer_id`)
  return row?.customer_id
}
