/**
 * What happens to money that came back after it was sent, and what the operator settles by hand, outside Stripe.
 */
import type { Currency } from '../kernel/currency.ts'
import { externalCash, refundInFlight, stripeBalance, surplusOf } from './accounts.ts'
import { credit, debit, type Entry, entry, type Occasion } from './entry.ts'

/** A surplus that Stripe had given back to the payer has bounced: it is surplus once more. */
export function surplusBounced(
  occasion: Occasion,
  surplus: { attemptId: string; currency: Currency; amount: bigint },
): Entry {
  return entry('surplus-bounced', occasion, [
    debit(stripeBalance(surplus.currency), surplus.amount),
    credit(surplusOf(surplus.attemptId, surplus.currency), surplus.amount),
  ])
}

/** The operator has paid a refund by hand: from a bank account or in cash. */
export function refundSettledByHand(
  occasion: Occasion,
  refund: { refundId: string; currency: Currency; amount: bigint },
): Entry {
  return entry('refund-settled-by-hand', occasion, [
    debit(refundInFlight(refund.refundId, refund.currency), refund.amount),
    credit(externalCash(refund.currency), refund.amount),
  ])
}

/** The operator has given a surplus back by hand. */
export function surplusSettledByHand(
  occasion: Occasion,
  surplus: { attemptId: string; currency: Currency; amount: bigint },
): Entry {
  return entry('surplus-settled-by-hand', occasion, [
    debit(surplusOf(surplus.attemptId, surplus.currency), surplus.amount),
    credit(externalCash(surplus.currency), surplus.amount),
  ])
}
