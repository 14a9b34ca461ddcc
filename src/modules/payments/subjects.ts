import type { Subject } from '../../engine/process.ts'
import type { Currency } from '../../kernel/currency.ts'

/** One try to pay a payable: on Stripe's page, or by a card Stripe keeps for the payer. */
export interface PaymentAttempt extends Subject {
  payableId: string
  dealId: string
  amount: bigint
  currency: Currency
  means: 'page' | 'saved_card'
  /** Stripe's name of the saved card. */
  paymentMethodId: string | null
  /** Charged while its holder is away. */
  offSession: boolean
  sessionId: string | null
  paymentIntentId: string | null
  /** Where the payer goes on: the card page, or their bank's. */
  checkoutUrl: string | null
  /** What Stripe said when it came to nothing, in Stripe's words. */
  lastError: string | null
  expiresAt: Date
}

/** Where the money of a refund comes from; kept in the database in these words. */
export type RefundSource = 'escrow' | 'surplus' | 'clawback'

/** Money on its way back to who paid it. */
export interface Refund extends Subject {
  dealId: string
  payableId: string
  attemptId: string
  /** From what was held, from money that paid nothing, or from those who had it already. */
  source: RefundSource
  /** Minor units: less what the payer's bank has taken of it instead. */
  amount: bigint
  currency: Currency
}

/** A deal with one price to be paid: what the effects on its money need to know of it. */
export interface PaidDeal extends Subject {
  payableId: string
  /** The whole price, minor units. */
  amount: bigint
  /** What of it is for sending what was sold, where that has a price of its own; minor units. */
  shipping?: bigint | null
  /** What of it has gone back already, in whatever way; minor units. */
  givenBack: bigint
  currency: Currency
}

/** Whose account Stripe passes a price on to, in the moment it is paid. */
export interface Destination {
  memberId: string
  /** Stripe's id of their account. */
  accountId: string
  /** What the house takes back of it, minor units. */
  fee: bigint
  /** Whether the seller is the merchant of record: their name is on the card's statement. */
  onBehalfOf: boolean
}

/** Money of a destination charge on its way back to who paid it. */
export interface DestinationRefund extends Subject {
  dealId: string
  payableId: string
  attemptId: string
  amount: bigint
  currency: Currency
}

/** What Stripe says of an attempt that was paid. Amounts in minor units. */
export interface PaidAttempt {
  attemptId: string
  /** The card page it was paid on; null for a saved card. */
  sessionId: string | null
  paymentIntentId: string
  chargeId: string
  /** Of a destination charge: Stripe's ids of what it has passed on, and of our fee. */
  transferId?: string | null
  applicationFeeId?: string | null
  processingFee: bigint
}
