import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** The cases a member is a side of. */
export function selectCasesOf(tx: Tx, memberId: string) {
  return tx.rows<{ id: string; reference: string; state: string }>(sql`
    select id, reference, about, kind, title, state, outcome, wants_back, offered, given_back, created_at,
           case when complainant_id = ${memberId} then 'complainant' else 'respondent' end as role
    from complaint where complainant_id = ${memberId} or respondent_id = ${memberId} order by id`)
}

/** What a member has said in cases. */
export function selectLinesBy(tx: Tx, memberId: string) {
  return tx.rows<{ id: string; text: string | null }>(sql`
    select id, complaint_id, kind, text, at from complaint_line where author_id = ${memberId} order by id`)
}

/** What a member has decided, who runs the marketplace. */
export function selectDecisionsBy(tx: Tx, memberId: string) {
  return tx.rows<{ complaint_id: string; instance: number; reason: string }>(sql`
    select complaint_id, instance, outcome, reason, at from complaint_decision
    where decider_id = ${memberId} order by complaint_id, instance`)
}

export function updateLine(tx: Tx, id: string, text: string): void {
  tx.write(sql`update complaint_line set text = ${text} where id = ${id}`)
}

export function updateReason(tx: Tx, complaintId: string, instance: number, reason: string): void {
  tx.write(sql`
    update complaint_decision set reason = ${reason} where complaint_id = ${complaintId} and instance = ${instance}`)
}
