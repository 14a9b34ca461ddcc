import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../db/transaction.ts'
import type { Policy, ThingFacts } from './policy.ts'

/** A noun of a module's policy, as far as the rest of the program may ask about single things of it. */
export interface Noun {
  /** As the policy says it: Product. */
  name: string
  policy: Policy
  /** What the policy's conditions name of one thing; undefined when there is none of that id. */
  facts(tx: Tx, id: string): Promise<ThingFacts | undefined>
  /** What may be granted to others, by whom the policy lets `share` it. Its table is made grantable by a migration. */
  grantable?: readonly string[]
  /** What its process lets this member do now, beside the policy: a step, and the role they take it in. */
  steps?(tx: Tx, id: string, member: Member): Promise<{ action: string; as: string }[]>
}
