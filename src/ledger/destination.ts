/**
 * What a destination charge does to the books beside a sale: Stripe passes the price on to the seller's account in the
 * moment the card is charged, and takes our fee back from it. Each is pure; amounts are minor units above zero.
 * The sale itself is booked as any: paid into escrow, released by its plan. See docs/recipes/destination-charge.md.
 */
import type { Currency } from '../kernel/currency.ts'
import { debtOf, feeRevenue, passedOnOf, payableTo, stripeBalance } from './accounts.ts'
import { credit, debit, type Entry, entry, type Occasion } from './entry.ts'

/** Stripe has passed the seller's part on with the charge: what was owed to them is with them. */
export function destinationSent(
  occasion: Occasion,
  sent: { memberId: string; currency: Currency; amount: bigint },
): Entry {
  return entry('destination-sent', occasion, [
    debit(payableTo(sent.memberId, sent.currency), sent.amount),
    credit(stripeBalance(sent.currency), sent.amount),
  ])
}

/** A refund has reversed so much of what was passed on: it is with us again, and owed to the seller for a moment. */
export function destinationReversed(
  occasion: Occasion,
  reversed: { memberId: string; currency: Currency; amount: bigint },
): Entry {
  return entry('destination-reversed', occasion, [
    debit(stripeBalance(reversed.currency), reversed.amount),
    credit(payableTo(reversed.memberId, reversed.currency), reversed.amount),
  ])
}

/** The payer has been given money back: `fee` of it out of what we earned (zero is possible), the rest the seller's. */
export function destinationRefunded(
  occasion: Occasion,
  refund: { memberId: string; currency: Currency; amount: bigint; fee: bigint },
): Entry {
  const { memberId, currency, amount, fee } = refund
  return entry('destination-refunded', occasion, [
    ...(amount > fee ? [debit(payableTo(memberId, currency), amount - fee)] : []),
    ...(fee > 0n ? [debit(feeRevenue(currency), fee)] : []),
    credit(stripeBalance(currency), amount),
  ])
}

/** What one of these moves of a payment that came too late. */
interface Late {
  attemptId: string
  currency: Currency
  amount: bigint
}

/** A surplus has gone on to the seller with its charge, less our fee: they have what is the payer's. */
export function surplusPassedOn(occasion: Occasion, late: Late): Entry {
  return entry('surplus-passed-on', occasion, [
    debit(passedOnOf(late.attemptId, late.currency), late.amount),
    credit(stripeBalance(late.currency), late.amount),
  ])
}

/** A refund of the surplus has taken back from the seller what had gone on to them. */
export function surplusTakenBack(occasion: Occasion, late: Late): Entry {
  return entry('surplus-taken-back', occasion, [
    debit(stripeBalance(late.currency), late.amount),
    credit(passedOnOf(late.attemptId, late.currency), late.amount),
  ])
}

/** The payer has their surplus in another way, and Stripe has taken nothing back: the seller owes what they have of it. */
export function surplusKeptBySeller(occasion: Occasion, late: Late & { memberId: string }): Entry {
  return entry('surplus-kept-by-seller', occasion, [
    debit(debtOf(late.memberId, late.currency), late.amount),
    credit(passedOnOf(late.attemptId, late.currency), late.amount),
  ])
}
