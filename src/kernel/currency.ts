/**
 * ISO 4217 currencies a marketplace may trade in: how many digits stand after the decimal point, and the smallest and
 * largest charge Stripe takes, in minor units. Sources: ISO 4217 (digits); Stripe, 'Minimum and maximum charge amounts'
 * and 'Zero-decimal currencies' (eight digits at most). Where Stripe names no minimum, one major unit is ours.
 */
interface CurrencyFacts {
  digits: 0 | 2 | 3
  minimumCharge: bigint
}

const currencies = {
  AED: { digits: 2, minimumCharge: 200n },
  AUD: { digits: 2, minimumCharge: 50n },
  CAD: { digits: 2, minimumCharge: 50n },
  CHF: { digits: 2, minimumCharge: 50n },
  DKK: { digits: 2, minimumCharge: 250n },
  EUR: { digits: 2, minimumCharge: 50n },
  GBP: { digits: 2, minimumCharge: 30n },
  INR: { digits: 2, minimumCharge: 50n },
  JPY: { digits: 0, minimumCharge: 50n },
  KWD: { digits: 3, minimumCharge: 1_000n },
  NOK: { digits: 2, minimumCharge: 300n },
  PKR: { digits: 2, minimumCharge: 15_000n },
  PLN: { digits: 2, minimumCharge: 200n },
  SEK: { digits: 2, minimumCharge: 300n },
  USD: { digits: 2, minimumCharge: 50n },
} as const satisfies Record<string, CurrencyFacts>

export type Currency = keyof typeof currencies

/** Every currency code, in alphabetical order. */
export const currencyCodes = Object.keys(currencies) as [Currency, ...Currency[]]

/** The most Stripe charges at once: eight digits of minor units. */
export const maximumCharge = 99_999_999n

/** Whether `code` is a currency we know. */
export function isCurrency(code: string): code is Currency {
  return Object.hasOwn(currencies, code)
}

/** Digits after the decimal point: 2 for PKR, 0 for JPY, 3 for KWD. */
export function digitsOf(currency: Currency): number {
  return currencies[currency].digits
}

/**
 * Of what an amount that Stripe moves must be a multiple, in minor units: it wants the last of three decimals to be zero.
 * Source: Stripe, 'Three-decimal currencies'.
 */
export function chargeStepOf(currency: Currency): bigint {
  return digitsOf(currency) === 3 ? 10n : 1n
}

/** The smallest charge in `currency` that Stripe takes, in minor units. */
export function minimumChargeOf(currency: Currency): bigint {
  return currencies[currency].minimumCharge
}
