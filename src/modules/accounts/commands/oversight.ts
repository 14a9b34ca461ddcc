import type { Member } from '../../../kernel/actor.ts'
import { notFound } from '../../../kernel/errors.ts'
import type { Marketplace } from '../../../kernel/marketplace.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Origin } from '../../../platform/http/endpoint.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { changesBetween, record } from '../../activity/index.ts'
import type { Accounts } from '../accounts.ts'
import { secondFactorOff } from '../errors.ts'
import { tellMember } from '../letters.ts'
import { accountsPolicy } from '../policy.ts'
import { rolesAfterChange } from '../rules.ts'
import { deleteRolesBut, insertRoles, lockMember, type MemberRow, updateStanding } from '../store/members.ts'
import { deleteChallengesOf, deleteSecondFactor } from '../store/second-factor.ts'
import { deleteSessionsOf } from '../store/sessions.ts'

/** The request of a person who oversees members. */
export interface Oversight {
  actor: Member
  marketplace: Marketplace
  origin: Origin
}

/** What else follows when a member may not come in, or may again: modules that come later answer, told by the root. */
export interface StandingFollows {
  suspended(tx: Tx, memberId: string): Promise<void>
  reinstated(tx: Tx, memberId: string): Promise<void>
}

/** A member whose standing changes, and why. */
interface Judged {
  id: string
  reason: string | undefined
}

/** Suspends a member: they are out at once, and cannot sign in. Doing it twice is no matter. */
export async function suspendMember(
  tx: Tx,
  by: Oversight,
  { id, reason }: Judged,
  follows: StandingFollows,
): Promise<MemberRow> {
  const member = await demandMember(tx, by.actor, 'suspend', id)
  updateStanding(tx, id, 'suspended')
  deleteSessionsOf(tx, id, null)
  await follows.suspended(tx, id)
  note(tx, by, 'member.suspended', member, { standing: 'suspended' }, reason)
  return { ...member, standing: 'suspended' }
}

/** Lets a suspended member in again. */
export async function reinstateMember(
  tx: Tx,
  by: Oversight,
  { id, reason }: Judged,
  follows: StandingFollows,
): Promise<MemberRow> {
  const member = await demandMember(tx, by.actor, 'reinstate', id)
  updateStanding(tx, id, 'active')
  await follows.reinstated(tx, id)
  note(tx, by, 'member.reinstated', member, { standing: 'active' }, reason)
  return { ...member, standing: 'active' }
}

/**
 * Gives a member exactly these roles. What they could do by a lost role they can no longer do at once; a role they gained
 * comes with their next access token.
 * @throws Refusal role_unknown
 */
export async function assignRoles(tx: Tx, by: Oversight, id: string, wanted: readonly string[]): Promise<MemberRow> {
  const member = await demandMember(tx, by.actor, 'assign_roles', id)
  const roles = rolesAfterChange(by.marketplace.settings, member.roles, wanted)
  deleteRolesBut(tx, id, roles)
  insertRoles(tx, id, roles)
  note(tx, by, 'member.roles_changed', member, { roles })
  return { ...member, roles }
}

/**
 * Takes the second step from a member who has lost their app and their recovery codes, and has shown the operator by other
 * means who they are. Whoever is signed in as them is out at once; the member is told by mail.
 * @throws Refusal second_factor_off
 */
export async function endSecondFactorOf(
  accounts: Accounts,
  tx: Tx,
  by: Oversight,
  { id, reason }: { id: string; reason: string },
): Promise<MemberRow> {
  const member = await demandMember(tx, by.actor, 'end_second_factor', id)
  if (!member.second_factor) throw secondFactorOff()
  deleteSecondFactor(tx, id)
  deleteSessionsOf(tx, id, null)
  tellMember(accounts, tx, id, 'totp_ended')
  record(tx, {
    actor: by.actor,
    origin: by.origin,
    action: 'member.second_factor_ended',
    object: { kind: 'member', id },
    // What somebody lost and how they proved themselves is about them, and goes with them.
    personal: { memberId: id, changes: { reason: { before: null, after: reason } } },
  })
  return { ...member, second_factor: false }
}

/** Signs a member out everywhere, and ends the logins that wait for their second step. */
export async function endSessionsOf(
  tx: Tx,
  { actor, origin }: Oversight,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  await demandMember(tx, actor, 'end_sessions', id)
  deleteSessionsOf(tx, id, null)
  deleteChallengesOf(tx, id)
  record(tx, {
    actor,
    origin,
    action: 'member.sessions_ended',
    object: { kind: 'member', id },
    personal: { memberId: id, changes: { reason: { before: null, after: reason } } },
  })
}

async function demandMember(tx: Tx, actor: Member, action: string, id: string): Promise<MemberRow> {
  const member = await lockMember(tx, id)
  if (!member || member.standing === 'erased') throw notFound('member')
  demand(accountsPolicy, actor, action, 'Member', { id: member.id, roles: member.roles })
  return member
}

function note(
  tx: Tx,
  { actor, origin }: Oversight,
  action: string,
  member: MemberRow,
  after: Partial<MemberRow>,
  reason?: string,
): void {
  record(tx, {
    actor,
    origin,
    action,
    object: { kind: 'member', id: member.id },
    changes: changesBetween(member, after),
    // Why somebody was judged is about them, and goes with them.
    ...(reason && { personal: { memberId: member.id, changes: { reason: { before: null, after: reason } } } }),
  })
}
