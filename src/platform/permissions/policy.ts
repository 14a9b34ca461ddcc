import {
  type AbilityBuilder,
  createMongoAbility,
  AbilityBuilder as Declaration,
  type MongoAbility,
  subject,
} from '@casl/ability'
import type { Actor } from '../../kernel/actor.ts'
import { notFound, Refusal } from '../../kernel/errors.ts'

/** The words in which a policy is written: `can('update', 'Product', { seller_id: actor.memberId })`. */
export type Grants = Pick<AbilityBuilder<MongoAbility>, 'can' | 'cannot'>

/**
 * Who may do what to one module's nouns. Called with the actor it declares; it decides nothing itself and reads nothing.
 * Conditions name facts of the thing, in the words of the command that asks (`{ sellerId: actor.memberId }`). A later
 * `cannot` takes back what an earlier `can` gave. `.because('…')` says why, for the operator's list.
 */
export type Policy = (actor: Actor, grants: Grants) => void

/** What is known of the thing that is asked for: plain values, matched against a policy's conditions. */
export type ThingFacts = Readonly<Record<string, unknown>>

/** Everything the policies allow this actor. */
export type Ability = MongoAbility

/** Puts the policies together for one actor. */
export function abilityOf(actor: Actor, policies: readonly Policy[]): Ability {
  const { can, cannot, build } = new Declaration<MongoAbility>(createMongoAbility)
  for (const policy of policies) policy(actor, { can, cannot })
  return build()
}

/**
 * Whether `actor` may do `action` to a `noun`: to any of them when `facts` are not given, else to that one. The parts of
 * the program that act without a person (timers, payments) are bound by their process, not by policies.
 */
export function may(policy: Policy, actor: Actor, action: string, noun: string, facts?: ThingFacts): boolean {
  return actor.kind === 'system' || allows(abilityOf(actor, [policy]), action, noun, facts)
}

/**
 * Lets `actor` go on, or refuses: `unauthenticated` when nobody is signed in, `not_found` when they may not even read
 * the thing (so that its existence stays a secret), `forbidden` otherwise.
 * @throws Refusal
 */
export function demand(policy: Policy, actor: Actor, action: string, noun: string, facts?: ThingFacts): void {
  if (actor.kind === 'system') return
  const ability = abilityOf(actor, [policy])
  if (allows(ability, action, noun, facts)) return
  if (facts && !allows(ability, 'read', noun, facts)) throw notFound(inWords(noun))
  if (actor.kind === 'visitor') throw new Refusal('unauthenticated', 'sign_in', 'Please sign in first.')
  throw new Refusal('forbidden', 'forbidden', `You may not ${inWords(action)} this ${inWords(noun)}.`)
}

function allows(ability: Ability, action: string, noun: string, facts: ThingFacts | undefined): boolean {
  // The library marks the object it is given with its noun, so it gets one of its own.
  return ability.can(action, facts ? subject(noun, { ...facts }) : noun)
}

/** 'StockCount' and 'mark_shipped' as a person says them. */
function inWords(name: string): string {
  return name
    .replaceAll('_', ' ')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
}
