import type Stripe from 'stripe'
import { stripeCurrency } from './client.ts'

/** What of a balance transaction is looked at; amounts in minor units of the currency that Stripe settles in. */
export type Booked = Pick<Stripe.BalanceTransaction, 'amount' | 'fee' | 'currency'>

/** What Stripe keeps of a charge, in the charge's own currency; null while it has not booked it. The booking is expanded. */
export function feeOfCharge({ amount, currency, balance_transaction: booked }: Stripe.Charge): bigint | null {
  return booked ? asPresented(booked as Booked, { amount: BigInt(amount), currency }).fee : null
}

/**
 * A balance transaction in the currency of its payment, minor units, with the signs it has. Stripe converts what comes in a
 * currency in which the account is not settled, and books amount and fee in the one that it is: then the amount is what was
 * `presented`, and the fee the same part of it, to the nearest unit. (A fee alone tells no rate: it is left to the nightly
 * comparison with Stripe.) Source: Stripe's "Currency conversions".
 */
export function asPresented(
  { amount, fee, currency }: Booked,
  presented: { amount: bigint; currency: string },
): { amount: bigint; fee: bigint } {
  if (currency === stripeCurrency(presented.currency)) return { amount: BigInt(amount), fee: BigInt(fee) }
  if (amount === 0) return { amount: 0n, fee: 0n }
  const whole = BigInt(Math.abs(amount))
  const part = (2n * BigInt(Math.abs(fee)) * presented.amount + whole) / (2n * whole)
  return { amount: amount < 0 ? -presented.amount : presented.amount, fee: fee < 0 ? -part : part }
}
