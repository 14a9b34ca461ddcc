import { array, constantFrom, integer, option, record } from 'fast-check'
import type { Ground } from '../../src/modules/auctions/rules/decide.ts'
import { readLadder } from '../../src/modules/auctions/rules/increments.ts'
import type { Terms } from '../../src/modules/auctions/rules/terms.ts'

/** When every auction of these tests begins. */
export const begin = new Date('2026-03-01T12:00:00Z')

/** So many seconds after the beginning. */
export const at = (seconds: number) => new Date(begin.getTime() + seconds * 1_000)

/** An auction of a day, from 1,000 rupees up, whose end moves by two minutes and by an hour in all. Amounts are rupees. */
export function termsOf(given: { reserve?: number; buyNow?: number; opening?: number } = {}): Terms {
  const rupees = (amount: number | undefined) => (amount === undefined ? null : BigInt(amount) * 100n)
  return {
    sellerId: 'seller',
    currency: 'PKR',
    opening: rupees(given.opening) ?? 100_000n,
    reserve: rupees(given.reserve),
    buyNow: rupees(given.buyNow),
    increments: readLadder(
      [
        { below: '1500', step: '50' },
        { below: '3000', step: '100' },
        { below: null, step: '250' },
      ],
      'PKR',
    ),
    softClose: 120,
    endsAt: at(86_400),
    hardEndAt: at(86_400 + 3_600),
  }
}

/** A live auction at so many seconds, in which everybody may bid. */
export const groundOf = (terms: Terms, seconds = 60, given: Partial<Ground> = {}): Ground => ({
  terms,
  state: 'live',
  onHold: false,
  unfit: new Map(),
  now: at(seconds),
  ...given,
})

/** A bid of so many rupees. */
export const bid = (bidderId: string, rupees: number) => ({ bidderId, amount: BigInt(rupees) * 100n })

/** Bids of four people who often name the same amount, some of them too low. */
export const someBids = array(
  record({
    bidderId: constantFrom('ayesha', 'bilal', 'chand', 'dua'),
    amount: integer({ min: 16, max: 90 }).map((units) => BigInt(units) * 5_000n),
  }),
  { maxLength: 30 },
)

/** Terms with and without a reserve. */
export const someTerms = option(integer({ min: 1_000, max: 4_000 }), { nil: undefined }).map((reserve) =>
  termsOf(reserve === undefined ? {} : { reserve }),
)
