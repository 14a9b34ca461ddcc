import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Noun } from '../../platform/permissions/noun.ts'
import { demand, may } from '../../platform/permissions/policy.ts'
import { type Explained, explain } from '../../platform/permissions/reasons.ts'
import {
  type ObjectGrant,
  selectGrantsConcerning,
  selectGrantsOf,
  selectGrantsOn,
} from '../../platform/permissions/store.ts'
import { membersByIds, rolesOf } from '../accounts/index.ts'
import * as errors from './errors.ts'
import { permissionsPolicy } from './policy.ts'

/** Every noun by its name, once all modules are collected. */
export type Nouns = () => ReadonlyMap<string, Noun>

/**
 * What one member may do to one thing, and why; and what they may not, and why not.
 * @throws Refusal unknown_noun, not_found for a member or thing that is not here
 */
export async function explainFor(
  tx: Tx,
  nouns: Nouns,
  actor: Member,
  asked: { memberId: string; noun: string; id: string; roles: readonly string[] },
): Promise<{ member: { id: string; name: string; roles: string[] }; actions: Explained[] }> {
  demand(permissionsPolicy, actor, 'explain', 'Permission')
  const { memberId, id } = asked
  const noun = nouns().get(asked.noun)
  if (!noun) throw errors.unknownNoun()
  const [facts, people, roles, grants] = await Promise.all([
    noun.facts(tx, id),
    membersByIds(tx, [memberId]),
    rolesOf(tx, memberId),
    selectGrantsOf(tx, memberId, noun.name, id),
  ])
  const person = people.get(memberId)
  if (!person) throw errors.noSuchMember()
  if (!facts) throw errors.noSuchThing(noun.name)
  // Policies ask who somebody is, never by which session.
  const member: Member = { kind: 'member', memberId, sessionId: '', roles }
  const steps = (await noun.steps?.(tx, id, member)) ?? []
  const actions = [
    ...explain(noun.policy, noun.name, member, { id, facts }, grants, asked.roles),
    ...steps.map(({ action, as }) => ({ action, allowed: true, reasons: [{ kind: 'step' as const, words: as }] })),
  ]
  return { member: { id: person.id, name: person.name, roles }, actions }
}

/** What is granted on a thing, for those who may share it or oversee grants. */
export async function grantsOn(tx: Tx, nouns: Nouns, actor: Member, noun: string, id: string): Promise<ObjectGrant[]> {
  const known = nouns().get(noun)
  if (!known) throw errors.unknownNoun()
  const facts = await known.facts(tx, id)
  if (!facts) throw errors.noSuchThing(noun)
  if (!may(permissionsPolicy, actor, 'read', 'Grant', {})) demand(known.policy, actor, 'share', noun, facts)
  return selectGrantsOn(tx, noun, id)
}

/** What a member was granted, and what they granted. */
export function ownGrants(tx: Tx, actor: Member): Promise<ObjectGrant[]> {
  return selectGrantsConcerning(tx, actor.memberId)
}
