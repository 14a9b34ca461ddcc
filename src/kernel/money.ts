import { type Currency, digitsOf } from './currency.ts'

/** An amount in minor units (paisa, cents) with its currency. Never a float anywhere. */
export interface Money {
  readonly amount: bigint
  readonly currency: Currency
}

/** Why a text is no amount. */
export type AmountFault = 'malformed' | 'too_many_digits' | 'too_large'

/** bigint in PostgreSQL, and far above any price: what is larger is refused before it is stored. */
const largest = 9_007_199_254_740_991n

const decimal = /^(0|[1-9][0-9]{0,18})(?:\.([0-9]{1,18}))?$/

/**
 * Reads a decimal string of the wire (`"5000.00"`) into minor units of `currency`.
 * Signs, exponents, grouping, blanks and more digits than the currency has are faults, not guesses.
 */
export function parseAmount(text: string, currency: Currency): bigint | AmountFault {
  const match = decimal.exec(text)
  if (!match) return 'malformed'
  const digits = digitsOf(currency)
  const fraction = match[2] ?? ''
  if (fraction.length > digits) return 'too_many_digits'
  const amount = BigInt(match[1] + fraction.padEnd(digits, '0'))
  return amount > largest ? 'too_large' : amount
}

/** Writes minor units as the wire's decimal string, with just the currency's own digits: 500000n PKR is `"5000.00"`. */
export function formatAmount(amount: bigint, currency: Currency): string {
  const digits = digitsOf(currency)
  const sign = amount < 0n ? '-' : ''
  const text = (amount < 0n ? -amount : amount).toString().padStart(digits + 1, '0')
  if (digits === 0) return sign + text
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/**
 * `basisPoints` hundredths of a percent of `amount` (minor units, not negative), rounded half to even: the house neither
 * gains nor loses by rounding over many sales. 200 basis points are 2 %.
 */
export function shareOf(amount: bigint, basisPoints: number): bigint {
  const scaled = amount * BigInt(basisPoints)
  const whole = scaled / 10_000n
  const rest = scaled % 10_000n
  if (rest > 5_000n || (rest === 5_000n && whole % 2n === 1n)) return whole + 1n
  return whole
}

/**
 * Splits `total` minor units in proportion to `weights` so that no unit is lost: each gets its share rounded down, and
 * what is left goes, one unit each, to the largest remainders (the earlier first).
 * @throws RangeError when there is nothing to split by
 */
export function allot(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((a, b) => a + b, 0n)
  if (sum <= 0n || weights.some((weight) => weight < 0n)) throw new RangeError('allot needs weights above zero')
  const shares = weights.map((weight, index) => ({
    index,
    share: (total * weight) / sum,
    rest: (total * weight) % sum,
  }))
  let left = total - shares.reduce((a, { share }) => a + share, 0n)
  const byRemainder = shares.toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
  for (const part of byRemainder) {
    if (left === 0n) break
    part.share += 1n
    left -= 1n
  }
  return shares.map(({ share }) => share)
}
