import type { Member } from '../../../kernel/actor.ts'
import { notFound } from '../../../kernel/errors.ts'
import type { Marketplace } from '../../../kernel/marketplace.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Origin } from '../../../platform/http/endpoint.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { record } from '../../activity/index.ts'
import { accountsPolicy } from '../policy.ts'
import { rolesToTake } from '../rules.ts'
import { insertRoles, lockMember, type MemberRow } from '../store/members.ts'

/**
 * Gives a member roles that anybody may take: a buyer begins to sell. A cookie session has them at once, a bearer token
 * when it is next refreshed.
 * @throws Refusal role_not_self_assigned
 */
export async function takeRoles(
  tx: Tx,
  by: { actor: Member; marketplace: Pick<Marketplace, 'settings'>; origin: Origin },
  asked: readonly string[],
): Promise<MemberRow> {
  const { memberId } = by.actor
  demand(accountsPolicy, by.actor, 'take_roles', 'Member', { id: memberId })
  const wanted = rolesToTake(by.marketplace.settings.roles, asked)
  const member = await lockMember(tx, memberId)
  if (!member) throw notFound('member')
  const roles = [...new Set([...member.roles, ...wanted])].toSorted()
  if (roles.length === member.roles.length) return member
  insertRoles(tx, memberId, wanted)
  const details = { before: member.roles, after: roles }
  record(tx, { ...by, action: 'member.roles_taken', object: { kind: 'member', id: memberId }, details })
  return { ...member, roles }
}
