/**
 * What a destination charge does to the books beside a sale: Stripe passes the price on to the seller's account in the
 * moment the card is charged, and takes our fee back from it. Each is pure; amounts are minor units above zero.
 * The sale itself is booked as any: paid into escrow, released by its plan. See docs/recipes/destination-charge.md.
 */
import type { Currency } from '../kernel/currency.ts'
import { feeRevenue, payableTo, stripeBalance } from './accounts.ts'
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

/**
 * The payer is given money back out of the seller's account and our fee, in one movement at Stripe: the transfer is
 * reversed by the refund, the fee that goes with it is given up. `fee` may be zero.
 */
export function destinationRefunded(
  occasion: Occasion,
  refund: { memberId: string; currency: Currency; amount: bigint; fee: bigint },
): Entry[] {
  const { memberId, currency, amount, fee } = refund
  const share = amount - fee
  const given = [
    ...(share > 0n ? [debit(payableTo(memberId, currency), share)] : []),
    ...(fee > 0n ? [debit(feeRevenue(currency), fee)] : []),
    credit(stripeBalance(currency), amount),
  ]
  return [
    ...(share > 0n
      ? [
          entry('destination-reversed', occasion, [
            debit(stripeBalance(currency), share),
            credit(payableTo(memberId, currency), share),
          ]),
        ]
      : []),
    entry('destination-refunded', occasion, given),
  ]
}
