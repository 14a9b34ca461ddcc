import type { FeeTerms } from './fees.ts'

/** How a share of a released amount is measured. Exactly one recipient of a plan takes the remainder. */
export type Share =
  | { rule: 'fixed'; amount: bigint }
  | { rule: 'percent'; basisPoints: number }
  | { rule: 'fee'; terms: FeeTerms }
  | { rule: 'remainder' }

/** One recipient's part of an amount: which rule gave it, and what came out, in minor units. */
export interface PartFacts {
  recipient: string
  rule: Share['rule']
  /** Of a percentage: its rate. */
  basisPoints?: number
  /** Of a fee: the terms that were frozen into the deal. */
  terms?: FeeTerms
  /** Minor units as text: JSON has no big integers. */
  amount: string
}

/** Why the amounts of an entry are what they are; stored with it as JSON. Amounts are minor units as text. */
export interface Basis {
  rule: 'release plan'
  /** What was divided. */
  of: string
  parts: PartFacts[]
}
