import type { Page, PageRequest } from '../../kernel/pages.ts'
import { within } from '../../platform/db/conditions.ts'
import { inOrder } from '../../platform/db/keyset.ts'
import { join, type Sql, sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Span } from '../../platform/http/span.ts'
import type { Counted } from './rules.ts'
import type { BidderRule, Violation, ViolationKind } from './subjects.ts'

interface ViolationRow {
  id: string
  member_id: string
  kind: ViolationKind
  cause_kind: Violation['cause']['kind']
  cause_id: string
  about: string
  recorded_by: string | null
  counts_until: Date
  appeal: string | null
  answer: string | null
  state: string
  version: number
  entered_at: Date
  step: number
  policy: Record<string, unknown>
  created_at: Date
}

const violationQuery = sql`
  select v.id, v.member_id, v.kind, v.cause_kind, v.cause_id, v.about, v.recorded_by, v.counts_until, v.appeal, v.answer,
         v.state, v.version, v.entered_at, v.step, v.policy, v.created_at
  from violation v`

/** A violation, locked until the transaction ends. */
export async function lockViolation(tx: Tx, id: string): Promise<Violation | undefined> {
  const row = await tx.maybe<ViolationRow>(sql`${violationQuery} where v.id = ${id} for no key update`)
  return row && violationOf(row)
}

export async function selectViolation(tx: Tx, id: string): Promise<Violation | undefined> {
  const row = await tx.maybe<ViolationRow>(sql`${violationQuery} where v.id = ${id}`)
  return row && violationOf(row)
}

/** @returns whether it was added: one thing is held against a member once */
export async function insertViolation(tx: Tx, v: Violation): Promise<boolean> {
  const added = await tx.maybe(sql`
    insert into violation (id, member_id, kind, cause_kind, cause_id, about, recorded_by, counts_until, state, version,
                           entered_at, step, policy, created_at)
    values (${v.id}, ${v.memberId}, ${v.kind}, ${v.cause.kind}, ${v.cause.id}, ${v.about}, ${v.recordedBy},
            ${v.countsUntil}, ${v.state}, ${v.version}, ${v.enteredAt}, ${v.step}, ${JSON.stringify(v.policy)}::jsonb,
            ${v.createdAt})
    on conflict (marketplace_id, member_id, cause_kind, cause_id) do nothing returning id`)
  return added !== undefined
}

/** Writes a violation's next state. */
export function updateState(v: { id: string }, next: { state: string; enteredAt: Date; step: number }): Sql {
  return sql`
    update violation set state = ${next.state}, entered_at = ${next.enteredAt}, step = ${next.step} where id = ${v.id}`
}

export function updateAppeal(tx: Tx, id: string, appeal: string): void {
  tx.write(sql`update violation set appeal = ${appeal} where id = ${id}`)
}

export function updateAnswer(tx: Tx, id: string, answer: string): void {
  tx.write(sql`update violation set answer = ${answer} where id = ${id}`)
}

/** What counts against each of these members now; whoever is not in it has nothing. */
export async function selectCounted(tx: Tx, memberIds: readonly string[]): Promise<Map<string, Counted[]>> {
  const rows = await tx.rows<{ member_id: string; created_at: Date; counts_until: Date }>(sql`
    select member_id, created_at, counts_until from violation
    where member_id = any (${memberIds}::uuid[]) and counts_until > ${tx.now}
      and state in ('recorded', 'appealed', 'upheld')`)
  return rows.reduce((of, row) => {
    const one = { createdAt: row.created_at, countsUntil: row.counts_until }
    return of.set(row.member_id, [...(of.get(row.member_id) ?? []), one])
  }, new Map<string, Counted[]>())
}

/** All that was recorded of a member, the newest first; `most` of them. */
export async function selectOfMember(tx: Tx, memberId: string, most: number): Promise<Violation[]> {
  const rows = await tx.rows<ViolationRow>(sql`
    ${violationQuery} where v.member_id = ${memberId} order by v.created_at desc, v.id desc limit ${most}`)
  return rows.map(violationOf)
}

/** What an operator looks for among violations; absent means any. */
export interface ViolationFilter extends Span {
  state?: string | undefined
  kind?: ViolationKind | undefined
  member?: string | undefined
  order: 'created' | '-created'
}

const orders = {
  created: { by: sql`v.created_at`, kind: 'instant', of: (row: ViolationRow) => row.created_at },
} as const

/** A page of all violations. */
export async function selectViolations(tx: Tx, filter: ViolationFilter, page: PageRequest): Promise<Page<Violation>> {
  const { beyond, order, cut } = inOrder<'created', ViolationRow>(orders, filter.order, sql`v.id`, page)
  const { state, kind, member } = filter
  const conditions = [
    sql`true`,
    ...beyond,
    ...(state ? [sql`v.state = ${state}`] : []),
    ...(kind ? [sql`v.kind = ${kind}`] : []),
    ...(member ? [sql`v.member_id = ${member}`] : []),
    ...within(sql`v.created_at`, filter),
  ]
  const { rows, ...ends } = cut(
    await tx.rows<ViolationRow>(sql`
      ${violationQuery} where ${join(conditions, ' and ')} order by ${order} limit ${page.limit + 1}`),
  )
  return { ...ends, rows: rows.map(violationOf) }
}

/** What these sellers say of bidders; whoever is not in it says nothing. */
export async function selectRules(tx: Tx, sellerIds: readonly string[]): Promise<Map<string, BidderRule>> {
  const rows = await tx.rows<{ seller_id: string; refused_from: number; days: BidderRule['days'] }>(sql`
    select seller_id, refused_from, days from bidder_rule where seller_id = any (${sellerIds}::uuid[])`)
  return new Map(rows.map((row) => [row.seller_id, { refusedFrom: row.refused_from, days: row.days }]))
}

/** What a seller says of bidders. */
export async function selectRule(tx: Tx, sellerId: string): Promise<BidderRule | undefined> {
  return (await selectRules(tx, [sellerId])).get(sellerId)
}

export function upsertRule(tx: Tx, sellerId: string, { refusedFrom, days }: BidderRule): void {
  tx.write(sql`
    insert into bidder_rule (seller_id, refused_from, days, changed_at)
    values (${sellerId}, ${refusedFrom}, ${days}, ${tx.now})
    on conflict (marketplace_id, seller_id)
    do update set refused_from = excluded.refused_from, days = excluded.days, changed_at = excluded.changed_at`)
}

export function deleteRule(tx: Tx, sellerId: string): void {
  tx.write(sql`delete from bidder_rule where seller_id = ${sellerId}`)
}

/** Takes a person's own words out of what is held against them. */
export function updateWords(tx: Tx, id: string, words: { about: string; appeal: string | null }): void {
  tx.write(sql`update violation set about = ${words.about}, appeal = ${words.appeal} where id = ${id}`)
}

function violationOf(row: ViolationRow): Violation {
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    enteredAt: row.entered_at,
    step: row.step,
    policy: row.policy,
    parties: { member: row.member_id },
    memberId: row.member_id,
    kind: row.kind,
    cause: { kind: row.cause_kind, id: row.cause_id },
    about: row.about,
    recordedBy: row.recorded_by,
    createdAt: row.created_at,
    countsUntil: row.counts_until,
    appeal: row.appeal,
    answer: row.answer,
  }
}
