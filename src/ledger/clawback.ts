/**
 * Taking money back from a member who has been paid: for a refund after the payout, or a lost dispute. What is being taken
 * back is in flight until it has come, or until it is known that it cannot be had; then it is the member's debt, which
 * their later sales pay off. Stories: docs/recipes/clawback*.md.
 */
import type { Currency } from '../kernel/currency.ts'
import {
  clawbackInFlight,
  debtOf,
  disputeFees,
  feeRevenue,
  payableTo,
  refundInFlight,
  stripeBalance,
} from './accounts.ts'
import { credit, debit, type Entry, entry, type Line, type Occasion } from './entry.ts'
import { shareBack } from './given-back.ts'

/** One clawback's money, minor units. */
export interface Clawback {
  clawbackId: string
  currency: Currency
  amount: bigint
}

/** A refund of what was released already: the house gives back its part of the fee, the member the rest. */
export function refundClawedBack(
  occasion: Occasion,
  refund: { refundId: string; clawbackId: string; currency: Currency; fee: bigint; share: bigint },
): Entry {
  const { currency, fee, share } = refund
  const given: Line[] = [
    ...(fee > 0n ? [debit(feeRevenue(currency), fee)] : []),
    ...(share > 0n ? [debit(clawbackInFlight(refund.clawbackId, currency), share)] : []),
  ]
  return entry('refund-clawed-back', occasion, [
    ...given,
    credit(refundInFlight(refund.refundId, currency), fee + share),
  ])
}

/** It is taken from what is owed to the member and was not sent yet. */
export function clawbackFromOwed(occasion: Occasion, clawback: Clawback & { memberId: string }): Entry {
  const { clawbackId, currency, amount, memberId } = clawback
  return entry('clawback-from-owed', occasion, [
    debit(payableTo(memberId, currency), amount),
    credit(clawbackInFlight(clawbackId, currency), amount),
  ])
}

/** Stripe has reversed the transfer, or a part of it: the money is in our balance again. */
export function clawbackReversed(occasion: Occasion, clawback: Clawback): Entry {
  const { clawbackId, currency, amount } = clawback
  return entry('clawback-reversed', occasion, [
    debit(stripeBalance(currency), amount),
    credit(clawbackInFlight(clawbackId, currency), amount),
  ])
}

/** It cannot be had: the member owes it. */
export function clawbackOwed(occasion: Occasion, clawback: Clawback & { memberId: string }): Entry {
  const { clawbackId, currency, amount, memberId } = clawback
  return entry('clawback-owed', occasion, [
    debit(debtOf(memberId, currency), amount),
    credit(clawbackInFlight(clawbackId, currency), amount),
  ])
}

/** A later sale pays the member's debt off, before they are paid. */
export function debtNetted(
  occasion: Occasion,
  netted: { memberId: string; currency: Currency; amount: bigint },
): Entry {
  return entry('debt-netted', occasion, [
    debit(payableTo(netted.memberId, netted.currency), netted.amount),
    credit(debtOf(netted.memberId, netted.currency), netted.amount),
  ])
}

/** The fee of a dispute is passed on to the member, where the marketplace's rule says so. */
export function disputeFeePassedOn(occasion: Occasion, fee: Clawback): Entry {
  return entry('dispute-fee-passed-on', occasion, [
    debit(clawbackInFlight(fee.clawbackId, fee.currency), fee.amount),
    credit(disputeFees(fee.currency), fee.amount),
  ])
}

/** What was divided at the release of a price, and how much of that price was given back since; minor units. */
export interface Divided {
  /** All that was released. */
  of: bigint
  /** The house's part of it. */
  fee: bigint
  givenBack: bigint
}

/** Who gives `amount` back: the house its part of the fee, the member the rest. See shareBack for the rounding. */
export function divideBack(divided: Divided, amount: bigint): { fee: bigint; share: bigint } {
  const fee = shareBack(divided.fee, divided.of, divided.givenBack, amount)
  return { fee, share: amount - fee }
}
