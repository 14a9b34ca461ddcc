import type { Subject } from '../../engine/process.ts'
import type { Currency } from '../../kernel/currency.ts'

/** The states in which nothing is decided. */
export const openStates = ['told', 'needs_response', 'submitting', 'unanswered', 'accepting', 'under_review']

/** A buyer's bank takes a payment back, or asks why it should not; as Stripe last described it. */
export interface Dispute extends Subject {
  dealId: string
  payableId: string
  attemptId: string
  /** Its payment came too late or twice and pays nothing: the dispute is none of the deal's. */
  surplus: boolean
  stripeId: string
  /** Minor units: all of the payment, or a part. */
  amount: bigint
  currency: Currency
  /** In Stripe's words: fraudulent, product_not_received … */
  reason: string
  /** What Stripe calls it, in its own word, as last heard; null where that was not kept yet. */
  atStripe: string | null
  /** The bank only asks as yet, and has taken nothing. */
  inquiry: boolean
  /** By when it must be answered. */
  dueAt: Date | null
  /** When the evidence goes by itself, in a state in which there is any to send. */
  evidenceTime: Date | null
  createdAt: Date
}

/** What somebody says for the bank to read: in words, by a file, or both. */
export interface Evidence {
  id: string
  authorId: string
  authorRole: string
  text: string | null
  file: EvidenceFile | null
  createdAt: Date
}

/** A file that is part of what is said. */
export interface EvidenceFile {
  documentId: string
  name: string
  mediaType: string
  sha256: string | null
  /** Stripe's name of it; null until it is there. */
  stripeId: string | null
  /** Why Stripe would not take it. */
  error: string | null
}
