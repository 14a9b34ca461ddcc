import type { Page, PageRequest } from '../../../kernel/pages.ts'
import { within } from '../../../platform/db/conditions.ts'
import { inOrder } from '../../../platform/db/keyset.ts'
import { join, sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Span } from '../../../platform/http/span.ts'

export const reasons = ['spam', 'insult', 'fraud', 'outside', 'other'] as const
export const decisions = ['dismissed', 'removed', 'warned'] as const

/** What a member has reported, and what was decided. */
export interface ReportRow {
  id: string
  conversation_id: string
  /** Null where it is the conversation as a whole. */
  message_id: string | null
  /** The number of that message; of a conversation, of its last one at the time. */
  reported_number: bigint
  /** Whose words they are; null where that is nobody in particular. */
  about_id: string | null
  reporter_id: string
  reason: (typeof reasons)[number]
  words: string
  created_at: Date
  decision: (typeof decisions)[number] | null
  decided_by: string | null
  decided_at: Date | null
  note: string
}

const columns = sql`
  r.id, r.conversation_id, r.message_id, r.reported_number, r.about_id, r.reporter_id, r.reason, r.words, r.created_at,
  r.decision, r.decided_by, r.decided_at, r.note from message_report r`

/** Adds a report, unless the same member's of the same is not decided yet. Answers whether it was added. */
export async function insertReport(
  tx: Tx,
  row: Omit<ReportRow, 'created_at' | 'decision' | 'decided_by' | 'decided_at' | 'note'>,
): Promise<boolean> {
  const added = await tx.maybe(sql`
    insert into message_report (id, conversation_id, message_id, reported_number, about_id, reporter_id, reason, words,
      created_at)
    values (${row.id}, ${row.conversation_id}, ${row.message_id}, ${row.reported_number}, ${row.about_id},
            ${row.reporter_id}, ${row.reason}, ${row.words}, ${tx.now})
    on conflict do nothing returning id`)
  return added !== undefined
}

export function selectReport(tx: Tx, id: string): Promise<ReportRow | undefined> {
  return tx.maybe<ReportRow>(sql`select ${columns} where r.id = ${id}`)
}

/** Held until the commit. */
export function lockReport(tx: Tx, id: string): Promise<ReportRow | undefined> {
  return tx.maybe<ReportRow>(sql`select ${columns} where r.id = ${id} for no key update`)
}

/** Notes what was decided about a report, and about every other open one of the same message. */
export function updateDecided(
  tx: Tx,
  { id, message_id }: Pick<ReportRow, 'id' | 'message_id'>,
  decided: { decision: ReportRow['decision']; by: string; note: string },
): Promise<{ reporter_id: string; id: string }[]> {
  return tx.rows<{ reporter_id: string; id: string }>(sql`
    update message_report set decision = ${decided.decision}, decided_by = ${decided.by}, decided_at = ${tx.now},
      note = ${decided.note}
    where decision is null and (id = ${id} or message_id = ${message_id})
    returning id, reporter_id`)
}

/** What an operator looks for among reports; absent means any. */
export interface ReportFilter extends Span {
  open?: boolean | undefined
  reason?: ReportRow['reason'] | undefined
  member?: string | undefined
  order: 'created' | '-created'
}

const orders = { created: { by: sql`r.created_at`, kind: 'instant', of: (row: ReportRow) => row.created_at } } as const

export async function selectReports(tx: Tx, filter: ReportFilter, page: PageRequest): Promise<Page<ReportRow>> {
  const { beyond, order, cut } = inOrder(orders, filter.order, sql`r.id`, page)
  const conditions = [
    sql`true`,
    ...beyond,
    ...(filter.open === undefined ? [] : [filter.open ? sql`r.decision is null` : sql`r.decision is not null`]),
    ...(filter.reason ? [sql`r.reason = ${filter.reason}`] : []),
    ...(filter.member ? [sql`r.about_id = ${filter.member}`] : []),
    ...within(sql`r.created_at`, filter),
  ]
  return cut(
    await tx.rows<ReportRow>(sql`
      select ${columns} where ${join(conditions, ' and ')} order by ${order} limit ${page.limit + 1}`),
  )
}
