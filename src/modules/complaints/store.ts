import type { Currency } from '../../kernel/currency.ts'
import type { Page, PageRequest } from '../../kernel/pages.ts'
import { beginsWith, within } from '../../platform/db/conditions.ts'
import { inOrder } from '../../platform/db/keyset.ts'
import { join, type Sql, sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Span } from '../../platform/http/span.ts'
import { disputedNow } from '../disputes/index.ts'
import {
  type Complaint,
  type Kind,
  type Matter,
  openStates,
  type Outcome,
  undecidedStates,
  unsatisfied,
} from './subjects.ts'

interface ComplaintRow {
  id: string
  reference: string
  about: Matter
  deal_id: string | null
  product_id: string | null
  kind: Kind
  title: string | null
  complainant_id: string
  respondent_id: string
  wants_back: bigint | null
  offered: bigint | null
  outcome: Outcome | null
  refund: bigint
  strike: boolean
  given_back: bigint
  state: string
  version: number
  entered_at: Date
  step: number
  policy: Record<string, unknown>
  created_at: Date
  order_reference: string | null
  order_amount: bigint | null
  order_given_back: bigint | null
  order_currency: Currency | null
  buyer_id: string | null
  at_bank: boolean
}

const complaintQuery = sql`
  select c.id, c.reference, c.about, c.deal_id, c.product_id, c.kind, c.title, c.complainant_id, c.respondent_id,
         c.wants_back, c.offered, c.outcome, c.refund, c.strike, c.given_back, c.state, c.version, c.entered_at, c.step,
         c.policy, c.created_at, d.reference as order_reference, d.amount as order_amount,
         y.given_back as order_given_back, d.currency as order_currency, b.member_id as buyer_id,
         c.deal_id is not null and ${disputedNow(sql`c.deal_id`)} as at_bank
  from complaint c
  left join deal d on d.marketplace_id = c.marketplace_id and d.id = c.deal_id
  left join goods_order o on o.marketplace_id = d.marketplace_id and o.deal_id = d.id
  left join payable y on y.marketplace_id = o.marketplace_id and y.id = o.payable_id
  left join deal_party b on b.marketplace_id = d.marketplace_id and b.deal_id = d.id and b.role = 'buyer'`

/**
 * A complaint, locked until the transaction ends. Locked by a statement of its own: what is read beside it is then read
 * as it stands after the wait.
 */
export async function lockComplaint(tx: Tx, id: string): Promise<Complaint | undefined> {
  const [, row] = await Promise.all([
    tx.rows(sql`select 1 from complaint where id = ${id} for no key update`),
    tx.maybe<ComplaintRow>(sql`${complaintQuery} where c.id = ${id}`),
  ])
  return row && complaintOf(row)
}

export async function selectComplaint(tx: Tx, id: string): Promise<Complaint | undefined> {
  const row = await tx.maybe<ComplaintRow>(sql`${complaintQuery} where c.id = ${id}`)
  return row && complaintOf(row)
}

/** The deal a complaint is about; undefined where it is about none. */
export function selectDealOfComplaint(tx: Tx, id: string): Promise<{ id: string; process: string } | undefined> {
  return tx.maybe(sql`
    select d.id, d.process from complaint c
    join deal d on d.marketplace_id = c.marketplace_id and d.id = c.deal_id where c.id = ${id}`)
}

/** Complaints that are not over about the deal a dispute is about: what they decide waits for the bank. */
export async function complaintsOfDispute(tx: Tx, disputeId: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    select c.id from dispute x join complaint c on c.marketplace_id = x.marketplace_id and c.deal_id = x.deal_id
    where x.id = ${disputeId} and c.state = any (${openStates}) order by c.id`)
  return rows.map(({ id }) => id)
}

/**
 * Cases that end undecided, or by their first decision, between two moments of business time, unless somebody decides;
 * the nearest end first.
 */
export async function selectEndingUndecided(tx: Tx, after: Date, by: Date): Promise<Complaint[]> {
  const end = sql`c.entered_at + make_interval(secs => (c.policy ->> 'decisionWindow')::double precision)`
  const rows = await tx.rows<ComplaintRow>(sql`
    ${complaintQuery} where c.state = any (${undecidedStates}::text[]) and ${end} > ${after} and ${end} <= ${by}
    order by ${end}, c.id limit 500`)
  return rows.map(complaintOf)
}

/** @returns whether it was added: of one matter a member complains once at a time */
export async function insertComplaint(tx: Tx, c: Complaint): Promise<boolean> {
  const added = await tx.maybe(sql`
    insert into complaint (id, reference, about, deal_id, product_id, kind, title, complainant_id, respondent_id,
                           wants_back, state, version, entered_at, step, policy, created_at)
    values (${c.id}, ${c.reference}, ${c.about}, ${c.dealId}, ${c.productId}, ${c.kind}, ${c.title},
            ${c.parties.complainant}, ${c.parties.respondent}, ${c.wantsBack}, ${c.state}, ${c.version}, ${c.enteredAt},
            ${c.step}, ${JSON.stringify(c.policy)}::jsonb, ${c.createdAt})
    on conflict (marketplace_id, complainant_id, about, (coalesce(deal_id, product_id, respondent_id)))
      where state not in ('closed', 'settled', 'withdrawn', 'lapsed') do nothing
    returning id`)
  return added !== undefined
}

export function updateComplaintState(
  subject: { id: string },
  next: { state: string; enteredAt: Date; step: number },
): Sql {
  return sql`
    update complaint set state = ${next.state}, entered_at = ${next.enteredAt}, step = ${next.step}
    where id = ${subject.id}`
}

/** How it was decided. */
export function updateOutcome(
  tx: Tx,
  id: string,
  { outcome, refund, strike }: { outcome: Outcome; refund: bigint; strike: boolean },
): void {
  tx.write(sql`update complaint set outcome = ${outcome}, refund = ${refund}, strike = ${strike} where id = ${id}`)
}

export function updateOffered(tx: Tx, id: string, offered: bigint): void {
  tx.write(sql`update complaint set offered = ${offered} where id = ${id}`)
}

export function updateGivenBack(tx: Tx, id: string, givenBack: bigint): void {
  tx.write(sql`update complaint set given_back = ${givenBack} where id = ${id}`)
}

/** Whether two members are, or were, in one deal. */
export async function haveDealt(tx: Tx, one: string, other: string): Promise<boolean> {
  const row = await tx.maybe(sql`
    select 1 as dealt from deal_party a
    join deal_party b on b.marketplace_id = a.marketplace_id and b.deal_id = a.deal_id
    where a.member_id = ${one} and b.member_id = ${other} limit 1`)
  return row !== undefined
}

/** A member's own complaints, and those of them. */
export interface OwnFilter {
  memberId: string
  role: 'complainant' | 'respondent' | undefined
  states: readonly string[] | null
  order: string | undefined
  place: string | null
  backward: boolean
  limit: number
}

/** One more than `limit`, the newest first, or backward from a place. */
export async function selectOwnComplaints(tx: Tx, f: OwnFilter): Promise<Complaint[]> {
  const [beyond, order] = f.backward ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
  const mine = {
    complainant: sql`c.complainant_id = ${f.memberId}`,
    respondent: sql`c.respondent_id = ${f.memberId}`,
  }
  const conditions = [
    f.role ? mine[f.role] : sql`(${mine.complainant} or ${mine.respondent})`,
    ...(f.states ? [sql`c.state = any (${f.states}::text[])`] : []),
    ...(f.order ? [sql`c.deal_id = ${f.order}`] : []),
    ...(f.place ? [sql`c.id ${beyond} ${f.place}`] : []),
  ]
  const rows = await tx.rows<ComplaintRow>(sql`
    ${complaintQuery} where ${join(conditions, ' and ')} order by c.id ${order} limit ${f.limit + 1}`)
  return rows.map(complaintOf)
}

/** What the operator looks for; absent means any. */
export interface DeskFilter extends Span {
  states: readonly string[]
  about: Matter | undefined
  kind: Kind | undefined
  outcome: Outcome | undefined
  member: string | undefined
  search: string | undefined
  order: 'created' | '-created'
}

const orders = {
  created: { by: sql`c.created_at`, kind: 'instant', of: (row: Complaint) => row.createdAt },
} as const

/** A page of everything that is complained of. */
export async function selectComplaints(tx: Tx, filter: DeskFilter, page: PageRequest): Promise<Page<Complaint>> {
  const { beyond, order, cut } = inOrder<'created', Complaint>(orders, filter.order, sql`c.id`, page)
  const { states, about, kind, outcome, member, search } = filter
  const conditions = [
    sql`c.state = any (${states}::text[])`,
    ...beyond,
    ...(about ? [sql`c.about = ${about}`] : []),
    ...(kind ? [sql`c.kind = ${kind}`] : []),
    ...(outcome ? [sql`c.outcome = ${outcome}`] : []),
    ...(member ? [sql`(c.complainant_id = ${member} or c.respondent_id = ${member})`] : []),
    ...beginsWith(sql`c.reference`, search),
    ...within(sql`c.created_at`, filter),
  ]
  const rows = await tx.rows<ComplaintRow>(sql`
    ${complaintQuery} where ${join(conditions, ' and ')} order by ${order} limit ${page.limit + 1}`)
  return cut(rows.map(complaintOf))
}

function complaintOf(row: ComplaintRow): Complaint {
  const sides = { complainant: row.complainant_id, respondent: row.respondent_id }
  return {
    id: row.id,
    reference: row.reference,
    state: row.state,
    version: row.version,
    enteredAt: row.entered_at,
    step: row.step,
    policy: row.policy,
    parties: { ...sides, ...unsatisfied(row.outcome, sides) },
    about: row.about,
    dealId: row.deal_id,
    productId: row.product_id,
    kind: row.kind,
    title: row.title,
    order: orderOf(row),
    wantsBack: row.wants_back,
    offered: row.offered,
    outcome: row.outcome,
    refund: row.refund,
    strike: row.strike,
    givenBack: row.given_back,
    createdAt: row.created_at,
  }
}

function orderOf(row: ComplaintRow): Complaint['order'] {
  const {
    order_reference: reference,
    order_amount: amount,
    order_given_back: givenBack,
    order_currency: currency,
    at_bank: atBank,
  } = row
  if (reference === null || amount === null || givenBack === null || currency === null) return null
  return { reference, buyerId: row.buyer_id, amount, givenBack, currency, atBank }
}
