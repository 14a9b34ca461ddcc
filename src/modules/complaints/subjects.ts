import type { Subject } from '../../engine/process.ts'
import type { Currency } from '../../kernel/currency.ts'

/** In these nothing is decided for good. */
export const openStates = ['opened', 'under_review', 'decided', 'appealed']

/** In these those who run the marketplace decide, and there is a time by which. */
export const undecidedStates: readonly string[] = ['under_review', 'appealed']

/** What a complaint may be about. */
export const matters = ['order', 'member', 'product'] as const
export type Matter = (typeof matters)[number]

/** What is complained of. */
export const kinds = ['not_as_described', 'not_received', 'conduct', 'counterfeit', 'other'] as const
export type Kind = (typeof kinds)[number]

export const outcomes = ['upheld', 'partly_upheld', 'rejected'] as const
export type Outcome = (typeof outcomes)[number]

/** One member complains of another, and those who run the marketplace decide. */
export interface Complaint extends Subject {
  /** What people call it. */
  reference: string
  about: Matter
  dealId: string | null
  productId: string | null
  kind: Kind
  /** What the order or the product was called then. */
  title: string | null
  /**
   * Beside the two sides, once it is decided, those who did not get what they wanted: `refused`, who complained;
   * `burdened`, of whom it was. They may appeal.
   */
  parties: { complainant: string; respondent: string; refused: string | null; burdened: string | null }
  /** The order it is about, as it stands now; null where it is about none. */
  order: OrderOfComplaint | null
  /** Minor units of the order's currency: what the buyer wants back, what the seller has offered last. */
  wantsBack: bigint | null
  offered: bigint | null
  /** As it was decided last. */
  outcome: Outcome | null
  refund: bigint
  strike: boolean
  /** What has gone back to the buyer for it. */
  givenBack: bigint
  createdAt: Date
}

/** What a complaint must know of its order. */
export interface OrderOfComplaint {
  reference: string
  buyerId: string | null
  /** The whole price, and what of it has gone back already; minor units. */
  amount: bigint
  givenBack: bigint
  currency: Currency
  /** The buyer's bank is asking for the money. */
  atBank: boolean
}

/** Who speaks in a case. */
export type Role = 'complainant' | 'respondent' | 'operator'

/** What was said in a case: in words, by a file, or both. */
export interface Line {
  id: string
  authorId: string
  authorRole: Role
  kind: 'opening' | 'reply' | 'appeal'
  text: string | null
  file: { documentId: string; name: string } | null
  at: Date
}

/** What was decided, the first time or after an appeal. */
export interface Decision {
  instance: 1 | 2
  deciderId: string
  outcome: Outcome
  /** Minor units. */
  refund: bigint
  strike: boolean
  reason: string
  at: Date
}

/** Whoever did not get what they wanted: see `Complaint.parties`. */
export function unsatisfied(
  outcome: Outcome | null,
  { complainant, respondent }: { complainant: string; respondent: string },
): { refused: string | null; burdened: string | null } {
  return {
    refused: outcome === 'rejected' || outcome === 'partly_upheld' ? complainant : null,
    burdened: outcome === 'upheld' || outcome === 'partly_upheld' ? respondent : null,
  }
}
