import type { Currency } from '../../kernel/currency.ts'
import type { Page, PageRequest } from '../../kernel/pages.ts'
import { beginsWith, within } from '../../platform/db/conditions.ts'
import { inOrder } from '../../platform/db/keyset.ts'
import { join, type Sql, sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Span } from '../../platform/http/span.ts'
import { endingWords } from '../payments/index.ts'
import { evidenceTime } from './evidence-time.ts'
import { openStates, type Dispute, type Evidence, type EvidenceFile } from './subjects.ts'

interface DisputeRow {
  id: string
  state: string
  version: number
  entered_at: Date
  step: number
  policy: Record<string, unknown>
  deal_id: string
  payable_id: string
  attempt_id: string
  surplus: boolean
  stripe_id: string
  amount: bigint
  currency: Currency
  reason: string
  inquiry: boolean
  due_at: Date | null
  at_stripe: string | null
  created_at: Date
  parties: Record<string, string | null> | null
}

const disputeQuery = sql`
  select c.id, c.state, c.version, c.entered_at, c.step, c.policy, c.deal_id, c.payable_id, c.attempt_id, c.stripe_id,
         c.amount, c.currency, c.reason, c.inquiry, c.due_at, c.at_stripe, c.created_at,
         (select a.surplus from payment_attempt a
          where a.marketplace_id = c.marketplace_id and a.id = c.attempt_id) as surplus,
         (select jsonb_object_agg(p.role, p.member_id) from deal_party p
          where p.marketplace_id = c.marketplace_id and p.deal_id = c.deal_id) as parties
  from dispute c`

export async function lockDispute(tx: Tx, id: string): Promise<Dispute | undefined> {
  const row = await tx.maybe<DisputeRow>(sql`${disputeQuery} where c.id = ${id} for update of c`)
  return row && disputeOf(row)
}

export async function selectDispute(tx: Tx, id: string): Promise<Dispute | undefined> {
  const row = await tx.maybe<DisputeRow>(sql`${disputeQuery} where c.id = ${id}`)
  return row && disputeOf(row)
}

/** Whether a bank is asking for the money of the deal that a query names. */
export function disputedNow(deal: Sql): Sql {
  return sql`exists (select 1 from dispute asked where asked.deal_id = ${deal} and asked.state = any (${openStates}))`
}

/** Ours behind Stripe's. */
export async function selectDisputeId(tx: Tx, stripeId: string): Promise<string | undefined> {
  const row = await tx.maybe<{ id: string }>(sql`select id from dispute where stripe_id = ${stripeId}`)
  return row?.id
}

/** The deal a dispute is about. */
export function selectDealOfDispute(tx: Tx, id: string): Promise<{ id: string; process: string } | undefined> {
  return tx.maybe(sql`
    select d.id, d.process from dispute c
    join deal d on d.marketplace_id = c.marketplace_id and d.id = c.deal_id where c.id = ${id}`)
}

interface DisputedDeal {
  process: string
  reference: string
  policy: Record<string, unknown>
}

/** Which lifecycle a deal runs, what people call it, and what was agreed for it. */
export function selectDeal(tx: Tx, id: string): Promise<DisputedDeal | undefined> {
  return tx.maybe(sql`select process, reference, policy from deal where id = ${id}`)
}

/** Which disputes a list shows; what is absent means any. */
export interface DisputeFilter extends Span {
  states: readonly string[]
  /** The beginning of the deal's reference. */
  search?: string | undefined
  order: 'created' | '-created'
}

const orders = {
  created: { by: sql`f.created_at`, kind: 'instant', of: (row: Dispute) => row.createdAt },
} as const

export async function selectDisputes(
  tx: Tx,
  filter: DisputeFilter,
  page: PageRequest,
): Promise<Page<Dispute & { reference: string }>> {
  const { beyond, order, cut } = inOrder<'created', Dispute & { reference: string }>(
    orders,
    filter.order,
    sql`f.id`,
    page,
  )
  const conditions = [
    ...beyond,
    sql`f.state = any (${filter.states}::text[])`,
    ...within(sql`f.created_at`, filter),
    ...beginsWith(sql`d.reference`, filter.search),
  ]
  const rows = await tx.rows<DisputeRow & { reference: string }>(sql`
    select f.*, d.reference from (${disputeQuery}) f join deal d on d.id = f.deal_id
    where ${join(conditions, ' and ')} order by ${order} limit ${page.limit + 1}`)
  return cut(rows.map((row) => ({ ...disputeOf(row), reference: row.reference })))
}

/** The disputes of a deal, for its screens. */
export async function selectDisputesOfDeal(tx: Tx, dealId: string): Promise<Dispute[]> {
  const rows = await tx.rows<DisputeRow>(sql`${disputeQuery} where c.deal_id = ${dealId} order by c.id`)
  return rows.map(disputeOf)
}

export function insertDispute(tx: Tx, row: Omit<Dispute, 'evidenceTime'>): void {
  tx.write(sql`
    insert into dispute (id, deal_id, payable_id, attempt_id, stripe_id, amount, currency, reason, inquiry, due_at, at_stripe, state,
                         version, entered_at, policy, created_at)
    values (${row.id}, ${row.dealId}, ${row.payableId}, ${row.attemptId}, ${row.stripeId}, ${row.amount},
            ${row.currency}, ${row.reason}, ${row.inquiry}, ${row.dueAt}, ${row.atStripe}, ${row.state}, ${row.version},
            ${row.enteredAt}, ${JSON.stringify(row.policy)}::jsonb, ${row.createdAt})`)
}

/** Writes how Stripe describes it now. */
export function updateDispute(tx: Tx, { id, amount, reason, inquiry, dueAt, atStripe }: Dispute): void {
  tx.write(sql`
    update dispute set amount = ${amount}, reason = ${reason}, inquiry = ${inquiry}, due_at = ${dueAt},
                       at_stripe = ${atStripe} where id = ${id}`)
}

export function updateDisputeError(tx: Tx, id: string, message: string): void {
  tx.write(sql`update dispute set last_error = ${message} where id = ${id}`)
}

export function updateDisputeState(subject: Dispute, next: { state: string; enteredAt: Date; step: number }): Sql {
  return sql`
    update dispute set state = ${next.state}, entered_at = ${next.enteredAt}, step = ${next.step}
    where id = ${subject.id}`
}

export function insertEvidence(
  tx: Tx,
  disputeId: string,
  row: Pick<Evidence, 'id' | 'authorId' | 'authorRole' | 'text' | 'createdAt'> & { documentId: string | null },
): void {
  tx.write(sql`
    insert into dispute_evidence (id, dispute_id, author_id, author_role, text, document_id, created_at)
    values (${row.id}, ${disputeId}, ${row.authorId}, ${row.authorRole}, ${row.text}, ${row.documentId},
            ${row.createdAt})`)
}

interface EvidenceRow {
  id: string
  author_id: string
  author_role: string
  text: string | null
  created_at: Date
  document_id: string | null
  name: string | null
  media_type: string | null
  sha256: string | null
  stripe_file_id: string | null
  last_error: string | null
}

/** What was said about a dispute, the oldest first. */
export async function selectEvidence(tx: Tx, disputeId: string): Promise<Evidence[]> {
  const rows = await tx.rows<EvidenceRow>(sql`
    select e.id, e.author_id, e.author_role, e.text, e.created_at, e.document_id, d.name, d.media_type, d.sha256,
           e.stripe_file_id, e.last_error
    from dispute_evidence e left join document d on d.id = e.document_id
    where e.dispute_id = ${disputeId} order by e.id`)
  return rows.map((row) => ({
    id: row.id,
    authorId: row.author_id,
    authorRole: row.author_role,
    text: row.text,
    file: row.document_id === null ? null : fileOf(row, row.document_id),
    createdAt: row.created_at,
  }))
}

function fileOf(row: EvidenceRow, documentId: string): EvidenceFile {
  return {
    documentId,
    name: row.name ?? '',
    mediaType: row.media_type ?? '',
    sha256: row.sha256,
    stripeId: row.stripe_file_id,
    error: row.last_error,
  }
}

/** Stripe has a file of the evidence, or would not take it. */
export function updateEvidenceFile(tx: Tx, id: string, answer: { stripeId: string } | { error: string }): void {
  const [stripeId, error] = 'stripeId' in answer ? [answer.stripeId, null] : [null, answer.error]
  tx.write(sql`update dispute_evidence set stripe_file_id = ${stripeId}, last_error = ${error} where id = ${id}`)
}

function disputeOf(row: DisputeRow): Dispute {
  const described = {
    id: row.id,
    state: row.state,
    version: row.version,
    enteredAt: row.entered_at,
    step: row.step,
    policy: row.policy,
    parties: row.parties ?? {},
    dealId: row.deal_id,
    payableId: row.payable_id,
    attemptId: row.attempt_id,
    surplus: row.surplus,
    stripeId: row.stripe_id,
    amount: row.amount,
    currency: row.currency,
    reason: row.reason,
    inquiry: row.inquiry,
    dueAt: row.due_at,
    atStripe: row.at_stripe,
    createdAt: row.created_at,
  }
  return { ...described, evidenceTime: evidenceTime(described) }
}

/** A dispute that is over, and for which Stripe has taken what nobody has covered. */
export interface UncoveredRow {
  id: string
  state: string
  currency: Currency
  /** Minor units. */
  amount: bigint
}

/** The disputes that are over here and at Stripe while the books still say that the bank owes what it took. */
export function selectUncovered(tx: Tx): Promise<UncoveredRow[]> {
  return tx.rows<UncoveredRow>(sql`
    select d.id, d.state, a.currency, a.balance as amount from dispute d
    join account a on a.marketplace_id = d.marketplace_id and a.kind = 'disputed_funds' and a.owner_kind = 'dispute'
      and a.owner_id = d.id and a.currency = d.currency
    where a.balance > 0 and not (d.state = any (${openStates}))
      and (d.at_stripe is null or d.at_stripe = any (${endingWords}))
    order by d.id`)
}
