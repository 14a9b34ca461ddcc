import type { Subject } from '../../engine/process.ts'
import type { Currency } from '../../kernel/currency.ts'

/** One try to pay a payable on Stripe's page. */
export interface PaymentAttempt extends Subject {
  payableId: string
  dealId: string
  amount: bigint
  currency: Currency
  sessionId: string | null
  checkoutUrl: string | null
  expiresAt: Date
}

/** Money on its way back to who paid it. */
export interface Refund extends Subject {
  dealId: string
  payableId: string
  attemptId: string
  source: 'escrow' | 'surplus'
  amount: bigint
  currency: Currency
}

/** A deal with one price to be paid: what the effects on its money need to know of it. */
export interface PaidDeal extends Subject {
  payableId: string
  /** The whole price, minor units. */
  amount: bigint
  currency: Currency
}
