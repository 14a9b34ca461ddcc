import type { Actor } from '../../kernel/actor.ts'
import { notFound } from '../../kernel/errors.ts'
import type { Tx } from '../db/transaction.ts'
import { demand, may, type Policy, type ThingFacts } from './policy.ts'
import { deleteGrant, type ObjectGrant, selectGrantsOf, upsertGrant } from './store.ts'

/** A thing that is asked for by its id, with what the policy's conditions name of it. */
export interface Thing {
  id: string
  facts: ThingFacts
}

/**
 * Lets `actor` go on by role, by relation or by grant, or refuses as `demand` does. Grants are read only when role and
 * relation do not suffice, so that those who act on their own things wait for nothing.
 * @throws Refusal
 */
export async function demandOn(
  tx: Tx,
  policy: Policy,
  actor: Actor,
  action: string,
  noun: string,
  { id, facts }: Thing,
): Promise<void> {
  if (actor.kind !== 'member' || may(policy, actor, action, noun, facts)) {
    return demand(policy, actor, action, noun, facts)
  }
  const grants = await selectGrantsOf(tx, actor.memberId, noun, id)
  demand(withGrants(policy, grants), actor, action, noun, { ...facts, id })
}

/**
 * The policy with what one member is granted. Grants come first, so that what the policy takes back stays taken back: a
 * grant gives what the role lacks and never what is forbidden.
 */
export function withGrants(policy: Policy, grants: readonly ObjectGrant[]): Policy {
  return (actor, rules) => {
    for (const { action, noun, objectId } of grants) rules.can(action, noun, { id: objectId }).because('it was granted')
    policy(actor, rules)
  }
}

/**
 * Grants a member an action on one object, until a time or for as long as the object is there. Whether the one who grants
 * may is asked before.
 * @throws Refusal not_found when there is no such object
 */
export async function grant(tx: Tx, wanted: Omit<ObjectGrant, 'id' | 'grantedAt'>): Promise<ObjectGrant> {
  return upsertGrant(tx, wanted).catch((fault: { constraint?: string }) => {
    throw fault.constraint === 'grant_has_object' ? notFound(wanted.noun.toLowerCase()) : fault
  })
}

/** Takes a grant back; at once, since every request reads it anew. */
export function revoke(tx: Tx, id: string): void {
  deleteGrant(tx, id)
}
