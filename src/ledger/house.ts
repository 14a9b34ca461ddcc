/**
 * What the house pays in at Stripe out of its own and takes out there, and how much of what lies there for a marketplace
 * is bound to nobody. Several marketplaces may share one Stripe account; none may draw on what is held for another.
 */
import type { Currency } from '../kernel/currency.ts'
import { type AccountKind, externalCash, processingFees, stripeBalance } from './accounts.ts'
import type { KindBalance } from './balances.ts'
import { credit, debit, type Entry, entry, type Occasion } from './entry.ts'

/** Minor units above zero. */
interface Move {
  currency: Currency
  amount: bigint
}

/** Money of the house has come in at Stripe: from its bank, or from what it has at another marketplace. */
export function housePaidIn(occasion: Occasion, { currency, amount }: Move): Entry {
  const lines = [debit(stripeBalance(currency), amount), credit(externalCash(currency), amount)]
  return entry('house-paid-in', occasion, lines)
}

/** Money of the house has gone out at Stripe: to its bank, or to another marketplace. */
export function houseDrewOut(occasion: Occasion, { currency, amount }: Move): Entry {
  const lines = [debit(externalCash(currency), amount), credit(stripeBalance(currency), amount)]
  return entry('house-drew-out', occasion, lines)
}

/** Stripe has charged the house a fee that belongs to no deal: for accounts, for a network. */
export function accountFeeCharged(occasion: Occasion, { currency, amount }: Move): Entry {
  const lines = [debit(processingFees(currency), amount), credit(stripeBalance(currency), amount)]
  return entry('account-fee-charged', occasion, lines)
}

/** Stripe has given such a fee back. */
export function accountFeeReturned(occasion: Occasion, { currency, amount }: Move): Entry {
  const lines = [debit(stripeBalance(currency), amount), credit(processingFees(currency), amount)]
  return entry('account-fee-returned', occasion, lines)
}

/*
 * What lies at Stripe, and what goes out of it whatever else does: it is held, or on its way. Stripe's own fees are not
 * counted against what there is: they are the house's, which may owe them (two-percent-and-stripes-fee). What a bank
 * holds while it asks is looked at as if it lay here: until it is decided, whoever held it holds it.
 */
type Signs = Partial<Record<AccountKind, 1n | -1n>>
const unbound: Signs = {
  stripe_balance: 1n,
  processing_fees: 1n,
  dispute_fees: 1n,
  disputed_funds: 1n,
  passed_on: 1n,
  escrow: -1n,
  surplus: -1n,
  refunds_in_flight: -1n,
  payouts_in_flight: -1n,
}
const owed: Signs = { payable_to_member: 1n, wallet: 1n }

/**
 * How much of what lies at Stripe for this marketplace is neither held nor on its way, in minor units; below zero where more
 * was given out than there was. What is owed to members is not taken off: see `owedToMembers`.
 */
export function freeAtStripe(balances: readonly KindBalance[], currency: Currency): bigint {
  return sumOf(unbound, balances, currency)
}

/** What members have earned and were not sent, and what is in their wallets. Minor units. */
export function owedToMembers(balances: readonly KindBalance[], currency: Currency): bigint {
  return sumOf(owed, balances, currency)
}

function sumOf(signs: Signs, balances: readonly KindBalance[], wanted: Currency): bigint {
  return balances
    .filter(({ currency }) => currency === wanted)
    .reduce((sum, { kind, balance }) => sum + (signs[kind] ?? 0n) * balance, 0n)
}
