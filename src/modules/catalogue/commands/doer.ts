import type { Member } from '../../../kernel/actor.ts'
import type { Origin } from '../../../platform/http/endpoint.ts'

/** The member who does something, and where the request came from (absent for a seed). */
export interface Doer {
  actor: Member
  origin?: Origin | undefined
}

/** The topic of every cached read that shows products, listings, categories, stock, prices or sellers. */
export const topic = 'catalogue'

/** The topic of the few cached reads that show how much things are wanted: a look must not make every list anew. */
export const interestTopic = 'interest'
