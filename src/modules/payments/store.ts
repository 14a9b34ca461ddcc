import type { Currency } from '../../kernel/currency.ts'
import { type Sql, sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { PaidAttempt, PaymentAttempt } from './subjects.ts'

/** What every subject of this module has in its row. */
export interface SubjectRow {
  id: string
  state: string
  version: number
  entered_at: Date
  step: number
}

interface AttemptRow extends SubjectRow {
  payable_id: string
  deal_id: string
  amount: bigint
  currency: Currency
  session_id: string | null
  means: 'page' | 'saved_card'
  payer_id: string | null
  payment_method_id: string | null
  off_session: boolean
  payment_intent_id: string | null
  checkout_url: string | null
  last_error: string | null
  expires_at: Date
  life: number
}

/** A payable as it was agreed. */
export interface PayableRow {
  id: string
  deal_id: string
  amount: bigint
  currency: Currency
}

export function insertPayable(tx: Tx, row: PayableRow): void {
  tx.write(sql`
    insert into payable (id, deal_id, amount, currency, created_at)
    values (${row.id}, ${row.deal_id}, ${row.amount}, ${row.currency}, ${tx.now})`)
}

/** Another price; of what is not paid yet. */
export function updatePayableAmount(tx: Tx, id: string, amount: bigint): void {
  tx.write(sql`update payable set amount = ${amount} where id = ${id}`)
}

export function insertAttempt(tx: Tx, attempt: PaymentAttempt): void {
  tx.write(sql`
    insert into payment_attempt (id, payable_id, deal_id, amount, currency, state, version, entered_at, expires_at,
                                 created_at, means, payer_id, payment_method_id, off_session)
    values (${attempt.id}, ${attempt.payableId}, ${attempt.dealId}, ${attempt.amount}, ${attempt.currency},
            ${attempt.state}, ${attempt.version}, ${attempt.enteredAt}, ${attempt.expiresAt}, ${tx.now},
            ${attempt.means}, ${attempt.parties['payer'] ?? null}, ${attempt.paymentMethodId}, ${attempt.offSession})`)
}

const attemptColumns = sql`
  id, state, version, entered_at, step, payable_id, deal_id, amount, currency, session_id, checkout_url, expires_at,
  means, payer_id, payment_method_id, off_session, payment_intent_id, last_error,
  extract(epoch from expires_at - created_at)::integer as life`

export async function lockAttempt(tx: Tx, id: string): Promise<PaymentAttempt | undefined> {
  const row = await tx.maybe<AttemptRow>(sql`select ${attemptColumns} from payment_attempt where id = ${id} for update`)
  return row && attemptOf(row)
}

/**
 * The attempt of a deal that is under way, if any; locked, since its own deadline may end it at this very moment. The deal
 * must be locked before it.
 */
export async function lockOpenAttempt(tx: Tx, dealId: string): Promise<PaymentAttempt | undefined> {
  const row = await tx.maybe<AttemptRow>(sql`
    select ${attemptColumns} from payment_attempt
    where deal_id = ${dealId} and state in ('starting', 'open') order by id desc limit 1 for update`)
  return row && attemptOf(row)
}

/** A deal's latest attempt, whatever became of it. */
export async function selectLatestAttempt(tx: Tx, dealId: string): Promise<PaymentAttempt | undefined> {
  const row = await tx.maybe<AttemptRow>(sql`
    select ${attemptColumns} from payment_attempt where deal_id = ${dealId} order by id desc limit 1`)
  return row && attemptOf(row)
}

/** The deal an attempt belongs to; undefined when there is no such attempt here. */
export function selectDealOfAttempt(tx: Tx, id: string): Promise<{ id: string; process: string } | undefined> {
  return tx.maybe(sql`
    select d.id, d.process from payment_attempt a
    join deal d on d.marketplace_id = a.marketplace_id and d.id = a.deal_id where a.id = ${id}`)
}

/** The attempt that paid a payable, with the charge it came by. */
export function selectPayingAttempt(
  tx: Tx,
  payableId: string,
): Promise<{ id: string; payment_intent_id: string; charge_id: string } | undefined> {
  return tx.maybe(sql`
    select id, payment_intent_id, charge_id from payment_attempt
    where payable_id = ${payableId} and state = 'paid' and not surplus order by id limit 1`)
}

/** The payment intent by which an attempt's money came. */
export async function selectPaymentIntent(tx: Tx, attemptId: string): Promise<string | undefined> {
  const row = await tx.maybe<{ payment_intent_id: string | null }>(sql`
    select payment_intent_id from payment_attempt where id = ${attemptId}`)
  return row?.payment_intent_id ?? undefined
}

export function updateAttemptSession(tx: Tx, id: string, session: { id: string; url: string; expiresAt: Date }): void {
  tx.write(sql`
    update payment_attempt set session_id = ${session.id}, checkout_url = ${session.url}, expires_at = ${session.expiresAt}
    where id = ${id}`)
}

/** Keeps the payment at Stripe that charges a saved card, and the bank's page if the holder must say yes there. */
export function updateAttemptIntent(tx: Tx, id: string, intent: { id: string; url: string | null }): void {
  tx.write(sql`
    update payment_attempt set payment_intent_id = ${intent.id}, checkout_url = ${intent.url} where id = ${id}`)
}

export function updateAttemptError(tx: Tx, id: string, message: string): void {
  tx.write(sql`update payment_attempt set last_error = ${message} where id = ${id}`)
}

export function updateAttemptPaid(tx: Tx, id: string, paid: Omit<PaidAttempt, 'attemptId'>): void {
  tx.write(sql`
    update payment_attempt set session_id = ${paid.sessionId}, payment_intent_id = ${paid.paymentIntentId},
      charge_id = ${paid.chargeId}, processing_fee = ${paid.processingFee},
      transfer_id = ${paid.transferId ?? null}, application_fee_id = ${paid.applicationFeeId ?? null}
    where id = ${id}`)
}

/** The money it brought pays nothing any more. */
export function updateAttemptSurplus(tx: Tx, id: string): void {
  tx.write(sql`update payment_attempt set surplus = true where id = ${id}`)
}

export function updateAttemptState(
  subject: PaymentAttempt,
  next: { state: string; enteredAt: Date; step: number },
): Sql {
  return sql`
    update payment_attempt set state = ${next.state}, entered_at = ${next.enteredAt}, step = ${next.step}
    where id = ${subject.id}`
}

/** Counts what has gone back of a price. More than the price is stopped by the database. The deal must be locked. */
export function addGivenBack(tx: Tx, payableId: string, amount: bigint): void {
  tx.write(sql`update payable set given_back = given_back + ${amount} where id = ${payableId}`)
}

/** The payment a charge of Stripe's belongs to. */
export function selectAttemptByCharge(
  tx: Tx,
  chargeId: string,
): Promise<{ id: string; deal_id: string; payable_id: string; surplus: boolean; currency: Currency } | undefined> {
  return tx.maybe(sql`
    select id, deal_id, payable_id, surplus, currency from payment_attempt where charge_id = ${chargeId}`)
}

/** Remembers that a Stripe object is this marketplace's, so that its events find the way. */
export function insertStripeObjects(tx: Tx, ids: readonly string[]): void {
  tx.write(sql`
    insert into stripe_object (object_id) select unnest(${ids}::text[]) on conflict do nothing`)
}

/** Takes the next number for a question to Stripe about an object; see lookAt. */
export async function takeNumber(tx: Tx, objectId: string): Promise<bigint> {
  const row = await tx.one<{ asked: bigint }>(sql`
    insert into stripe_object as o (object_id, asked) values (${objectId}, 1)
    on conflict (marketplace_id, object_id) do update set asked = o.asked + 1 returning asked`)
  return row.asked
}

/** Notes that a question was answered, and holds the object until the commit. @returns false when a later one was before */
export async function keepAnswered(tx: Tx, objectId: string, number: bigint): Promise<boolean> {
  const row = await tx.maybe(sql`
    update stripe_object set answered = ${number} where object_id = ${objectId} and answered < ${number} returning 1`)
  return row !== undefined
}

/** Of subjects that have neither a policy nor parties of their own. */
export const nobody = { policy: {}, parties: {} }

function attemptOf(row: AttemptRow): PaymentAttempt {
  return {
    ...nobody,
    ...subjectOf(row),
    policy: { life: row.life },
    payableId: row.payable_id,
    dealId: row.deal_id,
    amount: row.amount,
    currency: row.currency,
    parties: { payer: row.payer_id },
    means: row.means,
    paymentMethodId: row.payment_method_id,
    offSession: row.off_session,
    sessionId: row.session_id,
    paymentIntentId: row.payment_intent_id,
    checkoutUrl: row.checkout_url,
    lastError: row.last_error,
    expiresAt: row.expires_at,
  }
}

/** What the engine needs to know of any subject. */
export function subjectOf({ id, state, version, entered_at: enteredAt, step }: SubjectRow) {
  return { id, state, version, enteredAt, step }
}

/** What is held for each deal of a process's version that stands in one of these states: its price less what was given back. */
export function selectPayablesOfDealsIn(
  tx: Tx,
  process: { name: string; version: number },
  states: readonly string[],
): Promise<PayableRow[]> {
  return tx.rows<PayableRow>(sql`
    select p.id, p.deal_id, p.amount - p.given_back as amount, p.currency
    from deal d join payable p on p.marketplace_id = d.marketplace_id and p.deal_id = d.id
    where d.process = ${process.name} and d.process_version = ${process.version} and d.state = any (${states})`)
}
