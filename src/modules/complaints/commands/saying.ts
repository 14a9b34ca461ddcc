import type { AppServices } from '../../../engine/services.ts'
import type { Member } from '../../../kernel/actor.ts'
import { notFound } from '../../../kernel/errors.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Origin } from '../../../platform/http/endpoint.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { record } from '../../activity/index.ts'
import type { NoticeOffice } from '../../notifications/index.ts'
import { complaintOver } from '../errors.ts'
import { insertLine } from '../lines-store.ts'
import { complaintNoticeData } from '../notices.ts'
import { complaintsPolicy } from '../policy.ts'
import { complaint as process } from '../process.ts'
import { factsOf, roleIn, sidesOf, spokenStates } from '../rules.ts'
import type { Complaint, Line, Role } from '../subjects.ts'

/** What the commands of a case work with. */
export interface Bench {
  services: AppServices
  office: NoticeOffice
}

/** Who asks, about which case. */
export interface Asking {
  member: Member
  id: string
  origin: Origin
}

/**
 * The case, locked with its order, for somebody who may see it.
 * @throws Refusal not_found, also for the cases of others
 */
export async function lockedFor(
  { services }: Pick<Bench, 'services'>,
  tx: Tx,
  { member, id }: Asking,
  action: 'read' | 'speak' | 'decide',
): Promise<Complaint> {
  const found = isId(id) ? await services.engine.lock(tx, process.name, id) : undefined
  if (!found) throw notFound('complaint')
  const complaint = found as Complaint
  demand(complaintsPolicy, member, action, 'Complaint', factsOf(complaint))
  return complaint
}

/**
 * Somebody says something in a case: in words, by a file, or both. What the other side says first is its answer. The
 * others of the case are told.
 * @throws Refusal not_found, complaint_over, file_unknown
 */
export async function sayInComplaint(
  bench: Bench,
  tx: Tx,
  asking: Asking,
  said: { text?: string | undefined; documentId?: string | undefined },
): Promise<Complaint> {
  const complaint = await lockedFor(bench, tx, asking, 'speak')
  if (!spokenStates.includes(complaint.state)) throw complaintOver()
  const { member, id, origin } = asking
  const role = roleIn(complaint, member) ?? 'operator'
  if (role === 'respondent' && complaint.state === 'opened') return answer(bench, tx, asking, complaint, said)
  const lineId = await addLine(bench.services, tx, complaint, { member, role, kind: 'reply', ...said })
  record(tx, { actor: member, origin, action: 'complaint.said', object: { kind: 'complaint', id } })
  for (const side of sidesOf(complaint)) {
    if (side === member.memberId) continue
    const data = complaintNoticeData(complaint)
    bench.office.notify(tx, { memberId: side, kind: 'complaint-reply', cause: `complaint:${id}:${lineId}`, data })
  }
  return complaint
}

/**
 * The other side says the first word: both are heard then.
 * @throws Refusal not_found, not_in_this_state, not_your_step, file_unknown
 */
export async function answerComplaint(
  bench: Pick<Bench, 'services'>,
  tx: Tx,
  asking: Asking,
  said: { text?: string | undefined; documentId?: string | undefined },
): Promise<Complaint> {
  return answer(bench, tx, asking, await lockedFor(bench, tx, asking, 'speak'), said)
}

async function answer(
  { services }: Pick<Bench, 'services'>,
  tx: Tx,
  { member, id, origin }: Asking,
  complaint: Complaint,
  said: { text?: string | undefined; documentId?: string | undefined },
): Promise<Complaint> {
  const step = { transition: 'answer', actor: member, requestId: origin.requestId }
  const after = await services.engine.takeLocked(tx, process.name, complaint, step)
  await addLine(services, tx, complaint, { member, role: 'respondent', kind: 'reply', ...said })
  record(tx, { actor: member, origin, action: 'complaint.said', object: { kind: 'complaint', id } })
  return after
}

/** Adds a line to a case. @returns its id @throws Refusal file_unknown */
export async function addLine(
  services: AppServices,
  tx: Tx,
  { id }: Pick<Complaint, 'id'>,
  line: {
    member: Member
    role: Role
    kind: Line['kind']
    text?: string | undefined
    documentId?: string | undefined
  },
): Promise<string> {
  const { member, role, kind, text = null, documentId = null } = line
  const authorId = member.memberId
  if (documentId !== null) {
    const owner = { memberId: authorId, purpose: 'evidence' }
    await services.documents.attach(tx, [documentId], owner, { kind: 'complaint', id })
  }
  const lineId = newId()
  insertLine(tx, id, { id: lineId, authorId, authorRole: role, kind, text, documentId, at: tx.now })
  return lineId
}
