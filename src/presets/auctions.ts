import type { AuctionSettings } from '../kernel/marketplace.ts'
import { seconds } from '../kernel/time.ts'

/**
 * By how much bids rise, band by band: `below` what price (excluded) by what `step`, decimals of the currency.
 *
 * USD: eBay, 'Bid increments'. PKR: our own, after what such things cost in Pakistan: a fiftieth of the price, more or
 * less, and amounts that people say.
 */
export const increments = {
  PKR: [
    { below: '500', step: '10' },
    { below: '1000', step: '25' },
    { below: '2500', step: '50' },
    { below: '10000', step: '100' },
    { below: '25000', step: '250' },
    { below: '50000', step: '500' },
    { below: '250000', step: '1000' },
    { below: '1000000', step: '5000' },
    { below: null, step: '10000' },
  ],
  USD: [
    { below: '1', step: '0.05' },
    { below: '5', step: '0.25' },
    { below: '25', step: '0.50' },
    { below: '100', step: '1' },
    { below: '250', step: '2.50' },
    { below: '500', step: '5' },
    { below: '1000', step: '10' },
    { below: '2500', step: '25' },
    { below: '5000', step: '50' },
    { below: null, step: '100' },
  ],
} as const

/**
 * How auctions go where nothing else was decided. The soft close and its hard end are ours (PK-16); an auction lasts up to
 * ten days at eBay, and a month here.
 */
export function auctionsIn(currency: keyof typeof increments): AuctionSettings {
  return {
    increments: increments[currency],
    softClose: 2 * seconds.minute,
    hardEndAfter: 2 * seconds.hour,
    shortest: 10 * seconds.minute,
    longest: 30 * seconds.day,
    aheadAtMost: 30 * seconds.day,
    cardRequired: false,
  }
}
