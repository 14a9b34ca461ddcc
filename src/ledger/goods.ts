/**
 * What goods sales do to the books, one function an event. Each is pure: it answers the entry, `postEntries` writes it.
 * All amounts are minor units above zero. The same events as stories, with figures: docs/recipes/.
 */
import type { Currency } from '../kernel/currency.ts'
import {
  type AccountRef,
  escrowOf,
  payableTo,
  payoutInFlight,
  processingFees,
  refundInFlight,
  stripeBalance,
  surplusOf,
} from './accounts.ts'
import { credit, debit, type Entry, entry, type Occasion } from './entry.ts'
import { basisOf, divide, type ReleasePlan } from './release.ts'

/** The buyer's money has come in at Stripe and is held for the payables it pays: one order or several. */
export function salePaid(
  occasion: Occasion,
  sale: { currency: Currency; payables: readonly { payableId: string; amount: bigint }[] },
): Entry {
  const total = sale.payables.reduce((sum, { amount }) => sum + amount, 0n)
  return entry('sale-paid', occasion, [
    debit(stripeBalance(sale.currency), total),
    ...sale.payables.map(({ payableId, amount }) => credit(escrowOf(payableId, sale.currency), amount)),
  ])
}

/** Stripe has kept its fee for a charge; the house bears it. */
export function processingFeeCharged(occasion: Occasion, fee: { currency: Currency; amount: bigint }): Entry {
  return entry('processing-fee-charged', occasion, [
    debit(processingFees(fee.currency), fee.amount),
    credit(stripeBalance(fee.currency), fee.amount),
  ])
}

/**
 * An escrow is released: divided by the deal's plan among the accounts of its recipients. A part of zero has no line.
 * @throws RangeError when a recipient of the plan has no account in `recipients`, or one of another currency
 * @throws Refusal `release_exceeds_escrow`
 */
export function saleReleased(
  occasion: Occasion,
  release: {
    payableId: string
    currency: Currency
    amount: bigint
    plan: ReleasePlan
    recipients: Readonly<Record<string, AccountRef>>
  },
): Entry {
  const parts = divide(release.amount, release.plan)
  const accounts = parts.map(({ recipient }) => {
    const account = Object.hasOwn(release.recipients, recipient) ? release.recipients[recipient] : undefined
    if (!account) throw new RangeError(`the release plan pays '${recipient}', who has no account`)
    return account
  })
  const credits = parts.flatMap(({ amount }, place) => {
    const account = accounts[place]
    return account && amount > 0n ? [credit(account, amount)] : []
  })
  const held = debit(escrowOf(release.payableId, release.currency), release.amount)
  return entry('sale-released', occasion, [held, ...credits], basisOf(release.amount, parts))
}

/** Money leaves the escrow for the buyer; it is in flight until Stripe says how it went. */
export function refundStarted(
  occasion: Occasion,
  refund: { refundId: string; payableId: string; currency: Currency; amount: bigint },
): Entry {
  return entry('refund-started', occasion, [
    debit(escrowOf(refund.payableId, refund.currency), refund.amount),
    credit(refundInFlight(refund.refundId, refund.currency), refund.amount),
  ])
}

/** Stripe has taken the refund from our balance. */
export function refundPaid(
  occasion: Occasion,
  refund: { refundId: string; currency: Currency; amount: bigint },
): Entry {
  return entry('refund-paid', occasion, [
    debit(refundInFlight(refund.refundId, refund.currency), refund.amount),
    credit(stripeBalance(refund.currency), refund.amount),
  ])
}

/** A refund that Stripe had paid came back (the card is closed): it is in flight once more. */
export function refundReturned(
  occasion: Occasion,
  refund: { refundId: string; currency: Currency; amount: bigint },
): Entry {
  return entry('refund-returned', occasion, [
    debit(stripeBalance(refund.currency), refund.amount),
    credit(refundInFlight(refund.refundId, refund.currency), refund.amount),
  ])
}

/** The refund could not be made: the money is held in escrow again. */
export function refundFailed(
  occasion: Occasion,
  refund: { refundId: string; payableId: string; currency: Currency; amount: bigint },
): Entry {
  return entry('refund-failed', occasion, [
    debit(refundInFlight(refund.refundId, refund.currency), refund.amount),
    credit(escrowOf(refund.payableId, refund.currency), refund.amount),
  ])
}

/** What is owed to a member is sent; it is in flight until Stripe says how it went. */
export function payoutStarted(
  occasion: Occasion,
  payout: { payoutId: string; memberId: string; currency: Currency; amount: bigint },
): Entry {
  return entry('payout-started', occasion, [
    debit(payableTo(payout.memberId, payout.currency), payout.amount),
    credit(payoutInFlight(payout.payoutId, payout.currency), payout.amount),
  ])
}

/** Stripe has transferred the payout to the member's account. */
export function payoutPaid(
  occasion: Occasion,
  payout: { payoutId: string; currency: Currency; amount: bigint },
): Entry {
  return entry('payout-paid', occasion, [
    debit(payoutInFlight(payout.payoutId, payout.currency), payout.amount),
    credit(stripeBalance(payout.currency), payout.amount),
  ])
}

/** A transfer was reversed: the money is at Stripe again, and in flight once more. */
export function payoutReturned(
  occasion: Occasion,
  payout: { payoutId: string; currency: Currency; amount: bigint },
): Entry {
  return entry('payout-returned', occasion, [
    debit(stripeBalance(payout.currency), payout.amount),
    credit(payoutInFlight(payout.payoutId, payout.currency), payout.amount),
  ])
}

/** The payout could not be made: it is owed to the member again. */
export function payoutFailed(
  occasion: Occasion,
  payout: { payoutId: string; memberId: string; currency: Currency; amount: bigint },
): Entry {
  return entry('payout-failed', occasion, [
    debit(payoutInFlight(payout.payoutId, payout.currency), payout.amount),
    credit(payableTo(payout.memberId, payout.currency), payout.amount),
  ])
}

/** Money came that pays nothing any more: too late, or a second time. It is nobody's escrow, and goes back. */
export function surplusArrived(
  occasion: Occasion,
  surplus: { attemptId: string; currency: Currency; amount: bigint },
): Entry {
  return entry('surplus-arrived', occasion, [
    debit(stripeBalance(surplus.currency), surplus.amount),
    credit(surplusOf(surplus.attemptId, surplus.currency), surplus.amount),
  ])
}

/** Stripe has given a surplus back to the payer. */
export function surplusReturned(
  occasion: Occasion,
  surplus: { attemptId: string; currency: Currency; amount: bigint },
): Entry {
  return entry('surplus-returned', occasion, [
    debit(surplusOf(surplus.attemptId, surplus.currency), surplus.amount),
    credit(stripeBalance(surplus.currency), surplus.amount),
  ])
}
