import type { Subject } from '../../engine/process.ts'
import type { Currency } from '../../kernel/currency.ts'

/** A buyer's bank takes a payment back, or asks why it should not; as Stripe last described it. */
export interface Dispute extends Subject {
  dealId: string
  payableId: string
  attemptId: string
  stripeId: string
  /** Minor units: all of the payment, or a part. */
  amount: bigint
  currency: Currency
  /** In Stripe's words: fraudulent, product_not_received … */
  reason: string
  /** The bank only asks as yet, and has taken nothing. */
  inquiry: boolean
  /** By when it must be answered. */
  dueAt: Date | null
  createdAt: Date
}

/** What somebody says for the bank to read. */
export interface Evidence {
  id: string
  authorId: string
  authorRole: string
  text: string
  createdAt: Date
}
