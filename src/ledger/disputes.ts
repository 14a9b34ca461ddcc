/**
 * Disputes in the books. Stripe takes the amount and its fee from our balance as soon as the bank asks; until it is decided
 * the amount is a claim of ours, an account for each dispute. Won: it comes back. Lost: it is covered by whatever of
 * the payment we still hold, then by the member who was paid, or by the house. Stories: docs/recipes/dispute*.md.
 */
import type { Currency } from '../kernel/currency.ts'
import {
  clawbackInFlight,
  debtOf,
  disputedFunds,
  disputeFees,
  disputeLosses,
  escrowOf,
  feeRevenue,
  refundInFlight,
  stripeBalance,
  surplusOf,
  walletOf,
} from './accounts.ts'
import { credit, debit, type Entry, entry, type Line, type Occasion } from './entry.ts'

/** Stripe has taken a disputed amount, and kept a fee for it (both minor units; either may be zero, not both). */
export function disputeWithdrawn(
  occasion: Occasion,
  taken: { disputeId: string; currency: Currency; amount: bigint; fee: bigint },
): Entry {
  const { disputeId, currency, amount, fee } = taken
  return entry('dispute-withdrawn', occasion, [
    ...(amount > 0n ? [debit(disputedFunds(disputeId, currency), amount)] : []),
    ...(fee > 0n ? [debit(disputeFees(currency), fee)] : []),
    credit(stripeBalance(currency), amount + fee),
  ])
}

/** Stripe has given back a disputed amount, and in some countries its fee. */
export function disputeReinstated(
  occasion: Occasion,
  given: { disputeId: string; currency: Currency; amount: bigint; fee: bigint },
): Entry {
  const { disputeId, currency, amount, fee } = given
  return entry('dispute-reinstated', occasion, [
    debit(stripeBalance(currency), amount + fee),
    ...(amount > 0n ? [credit(disputedFunds(disputeId, currency), amount)] : []),
    ...(fee > 0n ? [credit(disputeFees(currency), fee)] : []),
  ])
}

/** Stripe gives back what we had counted as lost, and covered: it is the house's until its operator decides. */
export function disputeRecovered(occasion: Occasion, given: { currency: Currency; amount: bigint }): Entry {
  return entry('dispute-recovered', occasion, [
    debit(stripeBalance(given.currency), given.amount),
    credit(disputeLosses(given.currency), given.amount),
  ])
}

/** A refund that could not be sent after all covers what the house had lost: its payer has had the money from their bank. */
export function lossCoveredByRefund(
  occasion: Occasion,
  given: { from: { refundId: string } | { surplusOf: string }; currency: Currency; amount: bigint },
): Entry {
  const { from, currency, amount } = given
  const account = 'refundId' in from ? refundInFlight(from.refundId, currency) : surplusOf(from.surplusOf, currency)
  return entry('dispute-recovered', occasion, [debit(account, amount), credit(disputeLosses(currency), amount)])
}

/** What covers a lost dispute; minor units, zero and absent are the same. */
export interface Cover {
  /** Still held for the deal. */
  escrow?: { payableId: string; amount: bigint }
  /** Refunds of the same payment that never arrived. */
  refunds?: readonly { refundId: string; amount: bigint }[]
  /** Money that came too late or twice, and was not given back yet. */
  surplus?: { attemptId: string; amount: bigint }
  /** The house's part of the fee. */
  fee?: bigint
  /** Taken back from the member who was paid. */
  member?: { clawbackId: string; amount: bigint }
  /** In the wallet of the member whose own top-up it was. */
  wallet?: { memberId: string; amount: bigint }
  /** Spent or taken out of that wallet already: they owe it from now on. */
  debt?: { memberId: string; amount: bigint }
  /** Borne by the house. */
  house?: bigint
}

/** A dispute is lost: the claim on the bank is gone, and these cover it. */
export function disputeLost(occasion: Occasion, lost: { disputeId: string; currency: Currency; cover: Cover }): Entry {
  const { currency, cover } = lost
  const { escrow, refunds = [], surplus, fee = 0n, member, wallet, debt, house = 0n } = cover
  const parts = [
    escrow && { account: escrowOf(escrow.payableId, currency), amount: escrow.amount },
    ...refunds.map(({ refundId, amount }) => ({ account: refundInFlight(refundId, currency), amount })),
    surplus && { account: surplusOf(surplus.attemptId, currency), amount: surplus.amount },
    { account: feeRevenue(currency), amount: fee },
    member && { account: clawbackInFlight(member.clawbackId, currency), amount: member.amount },
    wallet && { account: walletOf(wallet.memberId, currency), amount: wallet.amount },
    debt && { account: debtOf(debt.memberId, currency), amount: debt.amount },
    { account: disputeLosses(currency), amount: house },
  ]
  const lines: Line[] = parts.flatMap((part) => (part && part.amount > 0n ? [debit(part.account, part.amount)] : []))
  const total = lines.reduce((sum, { amount }) => sum + amount, 0n)
  return entry('dispute-lost', occasion, [...lines, credit(disputedFunds(lost.disputeId, currency), total)])
}
