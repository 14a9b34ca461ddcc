import type { AppServices } from '../../engine/services.ts'
import type { Member } from '../../kernel/actor.ts'
import { isId, newId } from '../../kernel/ids.ts'
import { plusSeconds } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Origin } from '../../platform/http/endpoint.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { lockMember } from '../accounts/index.ts'
import { record } from '../activity/index.ts'
import { decidesAsParty } from '../payments/index.ts'
import { noSuchMember, noSuchViolation } from './errors.ts'
import { disciplinePolicy } from './policy.ts'
import { disciplineOf } from './queries.ts'
import { deleteRule, insertViolation, lockViolation, upsertRule } from './store.ts'
import type { BidderRule, Violation } from './subjects.ts'

/** What somebody is held against, and what it came of. */
export interface Breach extends Pick<Violation, 'memberId' | 'kind' | 'cause' | 'about'> {
  /** The operator who records it; null where the program does, at a deadline or with a decision. */
  recordedBy?: Member
  requestId?: string | undefined
}

/**
 * Records that a member broke a rule, in the transaction in which that became certain. They are told how they stand, and
 * how to appeal. Of one cause it is recorded once, however often it is told.
 * @returns the violation, or undefined where it was on record already
 */
export async function recordViolation(
  services: AppServices,
  tx: Tx,
  { memberId, kind, cause, about, recordedBy, requestId }: Breach,
): Promise<Violation | undefined> {
  // Two at a time would each count without the other, and nobody be told that they are blocked.
  const [, { countsFor, appealWindow, decisionWindow }] = await Promise.all([
    lockMember(tx, memberId),
    disciplineOf(services, tx),
  ])
  const { version, initial } = services.engine.process('violation')
  const found: Violation = {
    id: newId(),
    state: initial,
    version,
    enteredAt: tx.now,
    step: 0,
    policy: { appealWindow, decisionWindow },
    parties: { member: memberId },
    memberId,
    kind,
    cause,
    about,
    recordedBy: recordedBy?.memberId ?? null,
    createdAt: tx.now,
    countsUntil: plusSeconds(tx.now, countsFor),
    appeal: null,
    answer: null,
  }
  if (!(await insertViolation(tx, found))) return undefined
  const actor = recordedBy ?? ({ kind: 'system', name: 'timer' } as const)
  await services.engine.begin(tx, 'violation', found, { actor, requestId })
  return found
}

/** Who does something about which violation. */
interface Deed {
  member: Member
  id: string
  origin: Origin
}

/**
 * An operator records what they have seen of a member's conduct.
 * @throws Refusal not_found, forbidden, party_may_not_decide
 */
export async function recordConduct(
  services: AppServices,
  tx: Tx,
  { member, origin }: Pick<Deed, 'member' | 'origin'>,
  { memberId, about }: { memberId: string; about: string },
): Promise<Violation> {
  demand(disciplinePolicy, member, 'record', 'Violation')
  if (!(await lockMember(tx, memberId))) throw noSuchMember()
  await decidesAsParty(tx, member, [memberId])
  const cause = { kind: 'operator', id: newId() } as const
  const breach = { memberId, kind: 'conduct', cause, about, recordedBy: member } as const
  const found = await recordViolation(services, tx, { ...breach, requestId: origin.requestId })
  if (!found) throw new Error('a cause that was made just now is on record')
  record(tx, { actor: member, origin, action: 'violation.recorded', object: { kind: 'violation', id: found.id } })
  return found
}

/**
 * The member says what was different.
 * @throws Refusal not_found, not_in_this_state
 */
export async function appealViolation(
  services: AppServices,
  tx: Tx,
  { member, id, origin }: Deed,
  reason: string,
): Promise<Violation> {
  const found = await lockedFor(tx, member, 'appeal', id)
  const step = { transition: 'appeal', actor: member, input: { reason }, requestId: origin.requestId }
  const after = await services.engine.takeLocked(tx, 'violation', found, step)
  record(tx, { actor: member, origin, action: 'violation.appealed', object: { kind: 'violation', id } })
  return after
}

/**
 * An operator lets a violation stand, or strikes it out. Whoever it is held against does not decide about it, unless there
 * is no other operator.
 * @throws Refusal not_found, forbidden, not_in_this_state, party_may_not_decide
 */
export async function decideViolation(
  services: AppServices,
  tx: Tx,
  { member, id, origin }: Deed,
  { transition, reason }: { transition: 'uphold' | 'excuse'; reason: string },
): Promise<Violation> {
  const found = await lockedFor(tx, member, 'decide', id)
  const asParty = await decidesAsParty(tx, member, [found.memberId])
  const step = { transition, actor: member, input: { reason }, requestId: origin.requestId }
  const after = await services.engine.takeLocked(tx, 'violation', found, step)
  record(tx, {
    actor: member,
    origin,
    action: transition === 'uphold' ? 'violation.upheld' : 'violation.excused',
    object: { kind: 'violation', id },
    details: { reason, ...(asParty && { as_party: true }) },
  })
  return after
}

/** A seller says whose bids they do not take; null: everybody's whom the marketplace lets bid. */
export function chooseBidders(
  tx: Tx,
  { member, origin }: Pick<Deed, 'member' | 'origin'>,
  rule: BidderRule | null,
): void {
  demand(disciplinePolicy, member, 'choose', 'Bidders')
  if (rule) upsertRule(tx, member.memberId, rule)
  else deleteRule(tx, member.memberId)
  record(tx, {
    actor: member,
    origin,
    action: 'bidders.chosen',
    object: { kind: 'member', id: member.memberId },
    details: rule ? { refused_from: rule.refusedFrom, days: rule.days } : {},
  })
}

async function lockedFor(tx: Tx, member: Member, action: string, id: string): Promise<Violation> {
  const found = isId(id) ? await lockViolation(tx, id) : undefined
  if (!found) throw noSuchViolation()
  demand(disciplinePolicy, member, action, 'Violation', { memberId: found.memberId })
  return found
}
