/**
 * What a member owes the house is mostly paid off by their next sales (debtNetted). Here are the other ends of a debt.
 * Pure; amounts are minor units above zero. As a story with figures: docs/recipes/debt.md.
 */
import type { Currency } from '../kernel/currency.ts'
import { debtOf, debtsWrittenOff, externalCash, walletOf } from './accounts.ts'
import { credit, debit, type Entry, entry, type Occasion } from './entry.ts'

/** Of whose debt how much. */
interface OfDebt {
  memberId: string
  currency: Currency
  amount: bigint
}

/** A member's wallet pays what they owe. */
export function debtPaidFromWallet(occasion: Occasion, debt: OfDebt): Entry {
  return entry('debt-paid-from-wallet', occasion, [
    debit(walletOf(debt.memberId, debt.currency), debt.amount),
    credit(debtOf(debt.memberId, debt.currency), debt.amount),
  ])
}

/** The member has paid the house outside Stripe: by bank or in cash. */
export function debtPaidByHand(occasion: Occasion, debt: OfDebt): Entry {
  return entry('debt-paid-by-hand', occasion, [
    debit(externalCash(debt.currency), debt.amount),
    credit(debtOf(debt.memberId, debt.currency), debt.amount),
  ])
}

/** The house gives it up: it is its loss. */
export function debtWrittenOff(occasion: Occasion, debt: OfDebt): Entry {
  return entry('debt-written-off', occasion, [
    debit(debtsWrittenOff(debt.currency), debt.amount),
    credit(debtOf(debt.memberId, debt.currency), debt.amount),
  ])
}
