import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Decision, Line } from './subjects.ts'

export function insertLine(tx: Tx, complaintId: string, row: Omit<Line, 'file'> & { documentId: string | null }): void {
  tx.write(sql`
    insert into complaint_line (id, complaint_id, author_id, author_role, kind, text, document_id, at)
    values (${row.id}, ${complaintId}, ${row.authorId}, ${row.authorRole}, ${row.kind}, ${row.text}, ${row.documentId},
            ${row.at})`)
}

interface LineRow {
  id: string
  author_id: string
  author_role: Line['authorRole']
  kind: Line['kind']
  text: string | null
  document_id: string | null
  name: string | null
  at: Date
}

/** What was said in a case, the oldest first. */
export async function selectLines(tx: Tx, complaintId: string): Promise<Line[]> {
  const rows = await tx.rows<LineRow>(sql`
    select l.id, l.author_id, l.author_role, l.kind, l.text, l.document_id, d.name, l.at
    from complaint_line l left join document d on d.marketplace_id = l.marketplace_id and d.id = l.document_id
    where l.complaint_id = ${complaintId} order by l.id`)
  return rows.map((row) => ({
    id: row.id,
    authorId: row.author_id,
    authorRole: row.author_role,
    kind: row.kind,
    text: row.text,
    file: row.document_id === null ? null : { documentId: row.document_id, name: row.name ?? '' },
    at: row.at,
  }))
}

export function insertDecision(tx: Tx, complaintId: string, row: Decision): void {
  tx.write(sql`
    insert into complaint_decision (complaint_id, instance, decider_id, outcome, refund, strike, reason, at)
    values (${complaintId}, ${row.instance}, ${row.deciderId}, ${row.outcome}, ${row.refund}, ${row.strike},
            ${row.reason}, ${row.at})`)
}

interface DecisionRow {
  instance: 1 | 2
  decider_id: string
  outcome: Decision['outcome']
  refund: bigint
  strike: boolean
  reason: string
  at: Date
}

/** How a case was decided: the first time, and after the appeal. */
export async function selectDecisions(tx: Tx, complaintId: string): Promise<Decision[]> {
  const rows = await tx.rows<DecisionRow>(sql`
    select instance, decider_id, outcome, refund, strike, reason, at
    from complaint_decision where complaint_id = ${complaintId} order by instance`)
  return rows.map(({ decider_id: deciderId, ...row }) => ({ ...row, deciderId }))
}
