import { badParameter, refused } from './errors.ts'

/** https://docs.stripe.com/currencies: amounts in these have no minor unit. */
const ZERO_DECIMAL = new Set('bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf'.split(' '))
/** Thousandths; the last digit must be 0. */
const THREE_DECIMAL = new Set('bhd jod kwd omr tnd'.split(' '))
/** Written with two decimals that must be 00. */
const WHOLE_UNITS_ONLY = new Set(['isk', 'ugx'])

/** Stripe's smallest charge by currency, in minor units. */
const MINIMUM: Record<string, number> = {
  usd: 50,
  aed: 200,
  aud: 50,
  bgn: 100,
  brl: 50,
  cad: 50,
  chf: 50,
  czk: 1500,
  dkk: 250,
  eur: 50,
  gbp: 30,
  hkd: 400,
  huf: 17500,
  inr: 50,
  jpy: 50,
  mxn: 1000,
  myr: 200,
  nok: 300,
  nzd: 50,
  pln: 200,
  ron: 200,
  sek: 300,
  sgd: 50,
  thb: 1000,
  // Not in Stripe's table: there the amount must be worth about 50 US cents when converted.
  pkr: 15_000,
  idr: 800_000,
  ngn: 80_000,
  bdt: 6000,
  lkr: 15_000,
  vnd: 13_000,
  krw: 700,
  clp: 500,
  cop: 200_000,
}

/** The largest amount: eight digits, and more where a unit is small. */
const MAXIMUM: Record<string, number> = {
  idr: 999_999_999_999,
  cop: 9_999_999_999,
  huf: 9_999_999_999,
  lbp: 9_999_999_999,
  inr: 999_999_999,
  jpy: 9_999_999_999,
}
const EIGHT_DIGITS = 99_999_999

/** How many digits a currency has behind its point, in Stripe's amounts. */
export function decimals(currency: string): number {
  return ZERO_DECIMAL.has(currency) ? 0 : THREE_DECIMAL.has(currency) ? 3 : 2
}

/** An ISO code in lower case. Throws Stripe's refusal for what is no currency. */
export function readCurrency(code: unknown): string {
  const currency = String(code).toLowerCase()
  if (/^[a-z]{3}$/.test(currency) && KNOWN.has(currency)) return currency
  throw badParameter(
    'currency',
    'parameter_invalid',
    `Invalid currency: ${currency}. Stripe currently supports these currencies: ${[...KNOWN].join(', ')}`,
  )
}

const KNOWN = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()))

/** A positive amount in minor units. */
export function readAmount(amount: unknown, currency: string, param = 'amount'): number {
  if (typeof amount !== 'number' || !Number.isSafeInteger(amount) || amount < 1)
    throw badParameter(param, 'parameter_invalid_integer', 'This value must be greater than or equal to 1.')
  if (amount > (MAXIMUM[currency] ?? EIGHT_DIGITS))
    throw refused(
      'amount_too_large',
      `Amount must be no more than ${formatted(MAXIMUM[currency] ?? EIGHT_DIGITS, currency)}`,
      param,
    )
  if (THREE_DECIMAL.has(currency) && amount % 10 !== 0)
    throw refused(
      'parameter_invalid_integer',
      `Invalid integer: ${amount}. The last digit must be 0 for ${currency.toUpperCase()}.`,
      param,
    )
  if (WHOLE_UNITS_ONLY.has(currency) && amount % 100 !== 0)
    throw refused(
      'parameter_invalid_integer',
      `Invalid integer: ${amount}. ${currency.toUpperCase()} amounts must be divisible by 100.`,
      param,
    )
  return amount
}

/** An amount that a card may be charged: not below the currency's minimum. */
export function readCharge(amount: unknown, currency: string, param = 'amount'): number {
  const whole = readAmount(amount, currency, param)
  const least = MINIMUM[currency] ?? defaultMinimum(currency)
  if (whole < least) throw refused('amount_too_small', `Amount must be at least ${formatted(least, currency)}`, param)
  return whole
}

function defaultMinimum(currency: string): number {
  return { 0: 50, 2: 50, 3: 200 }[decimals(currency)] ?? 50
}

/** `1234` in usd is `$12.34`, with the currency's own digits. */
export function formatted(amount: number, currency: string): string {
  const digits = decimals(currency)
  const text = Math.abs(amount)
    .toString()
    .padStart(digits + 1, '0')
  const value = (amount < 0 ? '-' : '') + (digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`)
  const style = { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits } as const
  return new Intl.NumberFormat('en', style).format(value as `${number}`)
}

/** Stripe's fee for a card: per cent, half a unit rounded up, and a fixed part. */
export function cardFee(amount: number, currency: string, percent: string, fixed: number): number {
  const [whole = '0', part = ''] = percent.split('.')
  const hundredths = BigInt(whole + part.padEnd(2, '0'))
  const share = (BigInt(amount) * hundredths + 5000n) / 10_000n
  return Number(share) + (decimals(currency) === 3 ? fixed * 10 : fixed)
}
