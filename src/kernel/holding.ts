import { seconds } from './time.ts'

/**
 * How long a platform may hold money for others, in days, by the country of its Stripe account. Source: Stripe's
 * documentation on Connect, 'Using manual payouts' (https://docs.stripe.com/connect/manual-payouts): 90 days in most
 * countries, two years in the United States, ten days in Thailand.
 */
const daysByCountry: Readonly<Record<string, number>> = { US: 730, TH: 10 }
const daysElsewhere = 90

/** The longest that money may be held in a country (ISO 3166-1 alpha-2), in seconds of business time. */
export function longestHolding(country: string): number {
  return (daysByCountry[country] ?? daysElsewhere) * seconds.day
}

/** The same between two countries: the marketplace's, and that of the seller's account where it is known. */
export function boundFor(country: string, sellersCountry: string | null): number {
  return Math.min(longestHolding(country), longestHolding(sellersCountry ?? country))
}

/** The countries that have a rule of their own; in all others it is the same. */
export const countriesByName: readonly string[] = Object.keys(daysByCountry)

/** So long before that bound the parties and the operator are told, in seconds. In Thailand that is three days in. */
export const holdingWarning = 7 * seconds.day
