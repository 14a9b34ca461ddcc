import type { Subject } from '../../engine/process.ts'
import type { Currency } from '../../kernel/currency.ts'

/** What a member is sent of a deal. */
export interface Payout extends Subject {
  memberId: string
  dealId: string
  /** Minor units. */
  amount: bigint
  currency: Currency
  /** What is still to be sent, or on its way: what was earned less what was kept back. */
  due: bigint
  /** What its last transfer was over; zero where there is none. */
  transferred: bigint
  sourceChargeId: string | null
}

/** A transfer of a payout: the first, or one by which what had come back was sent again. */
export interface PayoutTransfer {
  /** Stripe's id. */
  id: string
  payoutId: string
  /** Minor units. */
  amount: bigint
  /** What of it was neither reversed nor is asked to be. */
  reversible: bigint
}

/** How an account came to us: opened by us for the member, or the member's own, connected by OAuth. */
export type AccountKind = 'express' | 'standard'

/** A member's account at Stripe, as Stripe last described it. */
export interface ConnectedAccount {
  memberId: string
  accountId: string
  chargesEnabled: boolean
  /** What lies in the account goes on to its bank. */
  payoutsEnabled: boolean
  /** Money can be sent to the account. */
  transfersActive: boolean
  detailsSubmitted: boolean
  /** What Stripe still wants to know, in its own words (`individual.verification.document`). */
  requirements: readonly string[]
  disabledReason: string | null
  kind: AccountKind
  /** ISO 3166-1 alpha-2, as Stripe says; null while nobody has asked. */
  country: string | null
  /** When the connection ended; null while it stands. */
  disconnectedAt: Date | null
}

/** Money that is taken back from a member who had it: for a refund after the payout, or a lost dispute. */
export interface Clawback extends Subject {
  dealId: string
  memberId: string
  because: 'refund' | 'dispute'
  /** The refund's or the dispute's id. */
  becauseId: string
  /** The payout it had gone out by, once it was looked for. */
  payoutId: string | null
  /** Minor units. */
  amount: bigint
  currency: Currency
  /** What of it Stripe is asked to reverse. */
  reversing: bigint
}

/** What a clawback asks Stripe to reverse: a part of one transfer. */
export interface Reversal {
  id: string
  clawbackId: string
  transferId: string
  /** Minor units. */
  amount: bigint
  state: 'asked' | 'done' | 'refused'
}
