import { type AccountRef, accountKey } from './accounts.ts'
import type { Basis } from './basis.ts'

/** One line of an entry, in minor units of the account's currency: debits positive, credits negative. */
export interface Line {
  readonly account: AccountRef
  readonly amount: bigint
}

/**
 * Why an entry is posted: a transition of a deal, an object of Stripe. The same cause posts once, so whatever is heard
 * twice has one effect. `step` tells apart the entries of one cause; without it, it is the entry's kind.
 */
export interface Cause {
  kind: string
  id: string
  step?: string
}

/** What surrounds an entry and is no money. */
export interface Occasion {
  cause: Cause
  dealId?: string | undefined
  requestId?: string | undefined
  memo?: string | undefined
}

/** A balanced entry, ready to be posted. Its time is the business time of the transaction that posts it. */
export interface Entry extends Occasion {
  /** The recipe's step: `sale-paid`, `sale-released` … */
  readonly kind: string
  readonly lines: readonly Line[]
  /** How the amounts came about, kept for the one who asks. */
  readonly basis?: Basis | undefined
}

/** `amount` minor units, above zero, on the debit side. @throws RangeError */
export function debit(account: AccountRef, amount: bigint): Line {
  return { account, amount: aboveZero(account, amount) }
}

/** `amount` minor units, above zero, on the credit side. @throws RangeError */
export function credit(account: AccountRef, amount: bigint): Line {
  return { account, amount: -aboveZero(account, amount) }
}

/**
 * Puts lines together to an entry.
 * @throws RangeError when there are fewer than two lines, or debits and credits differ in a currency: a recipe is wrong
 */
export function entry(kind: string, occasion: Occasion, lines: readonly Line[], basis?: Basis): Entry {
  if (lines.length < 2) throw new RangeError(`entry ${kind} has ${lines.length} lines; it takes two or more`)
  for (const [currency, sum] of sumsByCurrency(lines)) {
    if (sum !== 0n) throw new RangeError(`entry ${kind} is out of balance by ${sum} in ${currency}`)
  }
  return { ...occasion, kind, lines, basis }
}

/** The sum of the lines in each currency. */
export function sumsByCurrency(lines: readonly Line[]): Map<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const { account, amount } of lines) sums.set(account.currency, (sums.get(account.currency) ?? 0n) + amount)
  return sums
}

function aboveZero(account: AccountRef, amount: bigint): bigint {
  if (amount <= 0n) throw new RangeError(`a line on ${accountKey(account)} must be above zero, not ${amount}`)
  return amount
}
