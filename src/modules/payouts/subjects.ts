import type { Subject } from '../../engine/process.ts'
import type { Currency } from '../../kernel/currency.ts'

/** What a member is sent of a deal. */
export interface Payout extends Subject {
  memberId: string
  dealId: string
  /** Minor units. */
  amount: bigint
  currency: Currency
  sourceChargeId: string | null
}

/** How an account came to us: opened by us for the member, or the member's own, connected by OAuth. */
export type AccountKind = 'express' | 'standard'

/** A member's account at Stripe, as Stripe last described it. */
export interface ConnectedAccount {
  memberId: string
  accountId: string
  chargesEnabled: boolean
  payoutsEnabled: boolean
  detailsSubmitted: boolean
  /** What Stripe still wants to know, in its own words (`individual.verification.document`). */
  requirements: readonly string[]
  disabledReason: string | null
  kind: AccountKind
  /** When the connection ended; null while it stands. */
  disconnectedAt: Date | null
}
