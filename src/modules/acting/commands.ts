import type { Member } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { plusSeconds, seconds } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Endpoint, Origin } from '../../platform/http/endpoint.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { lockMember, memberContact, rolesOf } from '../accounts/index.ts'
import { record } from '../activity/index.ts'
import type { NoticeOffice } from '../notifications/index.ts'
import { actingAsStaff, memberNotActive, noSuchMember, notActing } from './errors.ts'
import { actingPolicy } from './policy.ts'
import { deleteActing, putActing } from './store.ts'

/** How long somebody is acted as before the session is the operator's own again, in seconds of real time. */
export const actingLife = seconds.hour

/** Who wants to act as whom, why, and whether to change things. */
export interface ActingWish {
  actor: Member
  marketplace: Pick<Marketplace, 'settings'>
  memberId: string
  reason: string
  mayChange: boolean
  origin: Origin
  realNow: Date
}

/**
 * Lets the operator's browser see the marketplace as a member does, until it is ended or an hour has passed. On record,
 * and told to the member where the marketplace's settings say so.
 * @returns when it ends by itself, in real time
 * @throws Refusal not_found, `acting_as_staff`, `member_not_active`
 */
export async function beginActing(tx: Tx, office: NoticeOffice, wish: ActingWish): Promise<Date> {
  const { actor, marketplace, memberId, reason, mayChange, origin, realNow } = wish
  demand(actingPolicy, actor, 'begin', 'Acting')
  // The lock: nobody becomes an operator while it is looked whether they are one.
  const member = await lockMember(tx, memberId)
  if (!member) throw noSuchMember()
  const roles = await rolesOf(tx, memberId)
  if (memberId === actor.memberId || roles.includes('operator') || roles.includes('superadmin')) throw actingAsStaff()
  if (member.standing !== 'active') throw memberNotActive()
  const id = newId()
  const expiresAt = plusSeconds(realNow, actingLife)
  putActing(tx, {
    id,
    session_id: actor.sessionId,
    operator_id: actor.memberId,
    member_id: memberId,
    reason,
    may_change: mayChange,
    began_at: realNow,
    expires_at: expiresAt,
  })
  record(tx, {
    actor,
    origin,
    action: 'acting.began',
    object: { kind: 'member', id: memberId },
    details: { may_change: mayChange, acting_as: memberId },
    // What an operator has to do with somebody is about them, and goes with them.
    personal: { memberId, changes: { reason: { before: null, after: reason } } },
  })
  if (marketplace.settings.tellOfActing) {
    const name = (await memberContact(tx, actor.memberId))?.name ?? ''
    const data = { name, reason, may_change: mayChange }
    office.notify(tx, { memberId, kind: 'acted-as', cause: `acting:${id}`, data, nameOf: actor.memberId })
  }
  return expiresAt
}

/** Gives the session back to the operator, and puts that on record. @throws Refusal not_found when nobody is acted as */
export async function endActing(tx: Tx, actor: Member, origin: Origin): Promise<void> {
  if (!actor.actedBy || !(await deleteActing(tx, actor.actedBy.id))) throw notActing()
  record(tx, { actor, origin, action: 'acting.ended', object: { kind: 'member', id: actor.memberId } })
}

/** Puts on record what an operator changed in a member's place, whatever else the change says of itself. */
export function recordStandIn(
  tx: Tx,
  { member, endpoint, path, origin }: { member: Member; endpoint: Endpoint; path: string; origin: Origin },
): void {
  if (endpoint.module === 'acting') return
  const details = { method: endpoint.method, path }
  record(tx, {
    actor: member,
    origin,
    action: 'acting.changed',
    object: { kind: 'member', id: member.memberId },
    details,
  })
}
