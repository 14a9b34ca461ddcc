import { type OpenStep, openSteps, type RunningTimer } from '../../engine/decide.ts'
import type { MoneyMove } from '../../engine/process.ts'
import { type HistoryRow, selectHistory, selectTimers } from '../../engine/store.ts'
import type { Actor, Member } from '../../kernel/actor.ts'
import { notFound } from '../../kernel/errors.ts'
import { isId } from '../../kernel/ids.ts'
import { cutPage, type Page, type PageRequest } from '../../kernel/pages.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { demandPlace } from '../../platform/http/page.ts'
import { demand, may } from '../../platform/permissions/policy.ts'
import { membersByIds, type PublicMember } from '../accounts/index.ts'
import { remedyMoney, selectOrder } from '../orders/index.ts'
import { isAnotherOperator } from '../payments/index.ts'
import { selectDecisions, selectLines } from './lines-store.ts'
import { complaintsPolicy } from './policy.ts'
import { complaint as process, complaints } from './process.ts'
import { decidersBefore, factsOf, mayBringMoney, sidesOf } from './rules.ts'
import { selectComplaint, selectOwnComplaints } from './store.ts'
import type { Complaint, Decision, Line } from './subjects.ts'

/** What the money of the order would do if it were decided so. */
export interface Remedies {
  whole: readonly MoneyMove[]
  part: readonly MoneyMove[]
}

/** A case with everything its page shows. */
export interface ComplaintFacts {
  complaint: Complaint
  lines: readonly Line[]
  decisions: readonly Decision[]
  history: readonly HistoryRow[]
  deadlines: readonly RunningTimer[]
  steps: readonly OpenStep<Complaint>[]
  people: ReadonlyMap<string, PublicMember>
  /** For whoever may decide now. */
  remedies: Remedies | undefined
  /** A bank is asking for the money of its order. */
  atBank: boolean
}

/** Everything a case's page shows. @throws Refusal not_found for one of others */
export async function readComplaint(tx: Tx, member: Member, id: string): Promise<ComplaintFacts> {
  const complaint = await readableComplaint(tx, member, id)
  const [lines, decisions, history, timers, people] = await Promise.all([
    selectLines(tx, id),
    selectDecisions(tx, id),
    selectHistory(tx, process.name, id),
    selectTimers(tx, process.name, id),
    membersByIds(tx, sidesOf(complaint)),
  ])
  const open = openSteps(
    complaints.of(complaint),
    complaint,
    await deciderOrSide(tx, complaint, decisions, member),
    tx.now,
  )
  const decides = open.some(({ name }) => name === 'decide' || name === 'decide_finally')
  return {
    complaint,
    lines,
    decisions,
    history,
    deadlines: timers.map(({ transition, due_at: dueAt }) => ({ transition, dueAt })),
    steps: open,
    people,
    remedies: decides ? await remediesOf(tx, complaint) : undefined,
    atBank: complaint.order?.atBank ?? false,
  }
}

/** @throws Refusal not_found, also for a case of others */
export async function readableComplaint(tx: Tx, member: Member, id: string): Promise<Complaint> {
  const complaint = isId(id) ? await selectComplaint(tx, id) : undefined
  if (!complaint) throw notFound('complaint')
  demand(complaintsPolicy, member, 'read', 'Complaint', factsOf(complaint))
  return complaint
}

/**
 * The viewer as they may act now: an operator who is a side, or who has decided the first time, decides only where there is
 * nobody else.
 */
async function deciderOrSide(tx: Tx, complaint: Complaint, decisions: readonly Decision[], member: Member) {
  const before = complaint.state === 'appealed' ? decidersBefore(decisions) : []
  const bound = [...sidesOf(complaint), ...before]
  if (!bound.includes(member.memberId) || !(await isAnotherOperator(tx, bound))) return member
  return { ...member, roles: member.roles.filter((role) => role !== 'operator') }
}

async function remediesOf(tx: Tx, complaint: Complaint): Promise<Remedies | undefined> {
  if (!complaint.dealId || !mayBringMoney(complaint)) return undefined
  const order = await selectOrder(tx, complaint.dealId)
  return order && remedyMoney(order)
}

/** A member's own complaints and those of them, the newest first. */
export async function listOwnComplaints(
  tx: Tx,
  { memberId }: Member,
  filter: {
    role: 'complainant' | 'respondent' | undefined
    states: readonly string[] | null
    order: string | undefined
  },
  request: PageRequest,
): Promise<Page<Complaint>> {
  demandPlace(request.cursor)
  const { cursor, direction, limit } = request
  const page = { place: cursor?.id ?? null, backward: direction === 'backward', limit }
  const rows = await selectOwnComplaints(tx, { memberId, ...filter, ...page })
  return cutPage(rows, request, ({ id }) => ({ key: id, id }))
}

/** The faces of everybody in these cases. */
export function peopleOf(tx: Tx, cases: readonly Complaint[]): Promise<ReadonlyMap<string, PublicMember>> {
  return membersByIds(tx, cases.flatMap(sidesOf))
}

/** Whether somebody may open the files of a case: whoever may read it. */
export async function mayReadComplaint(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const complaint = await selectComplaint(tx, id)
  return complaint !== undefined && may(complaintsPolicy, actor, 'read', 'Complaint', factsOf(complaint))
}
