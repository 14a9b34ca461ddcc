import { type AnyAbility, subject } from '@casl/ability'
import type { Member } from '../../kernel/actor.ts'
import { inReadersWords } from '../words/words.ts'
import { withGrants } from './grants.ts'
import { permissionsOf } from './overview.ts'
import { abilityOf, type Policy, type ThingFacts } from './policy.ts'
import type { ObjectGrant } from './store.ts'

/** What is said where the policy gives no reason of its own. */
export const anybodyMay = 'everybody may'
export const notAllowed = 'no role, relation or grant allows it'
export const asLongAsItIsThere = 'for as long as it is there'

/** A policy's reason in the words of whoever reads the answer. */
export const reasonInWords = (reason: string) => inReadersWords('desk', 'reasons', reason)

/** Why somebody may, or may not: by a role, as everybody who is signed in, by a relation to the thing, by a grant. */
export interface Reason {
  kind: 'role' | 'member' | 'relation' | 'grant' | 'step' | 'refused'
  /** The role, the fact that names them, when the grant ends, or the policy's own words. */
  words: string
}

/** One action on one thing, whether the member may, and every reason. */
export interface Explained {
  action: string
  allowed: boolean
  reasons: Reason[]
}

/**
 * Every action the policy knows for a noun, and for one member and one thing whether they may and why. The answers come
 * from the policy itself, asked as each request asks it; this only tells which of its rules decided. `roles` are all that
 * there are: their actions are what the policy knows.
 */
export function explain(
  policy: Policy,
  noun: string,
  member: Member,
  thing: { id: string; facts: ThingFacts },
  grants: readonly ObjectGrant[],
  roles: readonly string[],
): Explained[] {
  const facts = { ...thing.facts, id: thing.id }
  const whole = abilityOf(member, [withGrants(policy, grants)])
  return actionsOn(policy, noun, roles).map((action) => {
    const allowed = whole.can(action, subject(noun, { ...facts }))
    return { action, allowed, reasons: reasonsFor({ policy, noun, member, facts, grants, whole }, action, allowed) }
  })
}

interface Question {
  policy: Policy
  noun: string
  member: Member
  facts: ThingFacts
  grants: readonly ObjectGrant[]
  whole: AnyAbility
}

function reasonsFor(question: Question, action: string, allowed: boolean): Reason[] {
  const { policy, noun, member, facts, grants, whole } = question
  if (!allowed) {
    const against = whole.relevantRuleFor(action, subject(noun, { ...facts }))
    return [{ kind: 'refused', words: reasonInWords(against?.reason ?? notAllowed) }]
  }
  const withRoles = (roles: readonly string[]) => reasonOf({ ...member, roles }, policy, noun, action, facts)
  const anyway = withRoles([])
  const byRole = member.roles.flatMap((role) => {
    const reason = withRoles([role])
    if (!reason || (anyway?.kind === reason.kind && anyway.words === reason.words)) return []
    return reason.kind === 'relation' ? [reason] : [{ kind: 'role' as const, words: role }]
  })
  const byGrant = grants
    .filter((grant) => grant.action === action)
    .map(({ until }) => ({
      kind: 'grant' as const,
      words: until ? until.toISOString() : reasonInWords(asLongAsItIsThere),
    }))
  return [...(anyway ? [anyway] : []), ...byRole, ...byGrant]
}

/** Why the policy alone allows it to this member; undefined when it does not. */
function reasonOf(member: Member, policy: Policy, noun: string, action: string, facts: ThingFacts): Reason | undefined {
  const rule = abilityOf(member, [policy]).relevantRuleFor(action, subject(noun, { ...facts }))
  if (!rule || rule.inverted) return undefined
  const named = Object.entries(rule.conditions ?? {}).filter(([, value]) => value === member.memberId)
  if (named.length > 0) return { kind: 'relation', words: named.map(([fact]) => fact).join(', ') }
  return { kind: 'member', words: reasonInWords(rule.reason ?? anybodyMay) }
}

function actionsOn(policy: Policy, noun: string, roles: readonly string[]): string[] {
  const known = permissionsOf(roles, [policy]).filter((line) => line.noun === noun && line.action !== 'manage')
  return [...new Set(known.map(({ action }) => action))].toSorted()
}
