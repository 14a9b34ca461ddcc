import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareBack } from './given-back.ts'

const amount = fc.bigInt({ min: 1n, max: 99_999_999n })

test('[CO-4] however a price is given back in parts, the fee goes back with it to the last unit', () => {
  fc.assert(
    fc.property(
      amount,
      fc.integer({ min: 0, max: 10_000 }),
      fc.array(amount, { maxLength: 12 }),
      (whole, rate, wishes) => {
        const fee = (whole * BigInt(rate)) / 10_000n
        let [before, given] = [0n, 0n]
        for (const wish of [...wishes, whole]) {
          const part = wish < whole - before ? wish : whole - before
          const share = shareBack(fee, whole, before, part)
          expect(share >= 0n && share <= part).toBe(true)
          before += part
          given += share
          // Never further from the exact part than one unit.
          expect(fee * before - given * whole < whole && given * whole <= fee * before).toBe(true)
        }
        expect(given).toBe(fee)
      },
    ),
  )
})

test('[CO-4] more than there was cannot be given back', () => {
  expect(() => shareBack(2n, 100n, 60n, 41n)).toThrow(RangeError)
  expect(() => shareBack(2n, 100n, -1n, 41n)).toThrow(RangeError)
  expect(shareBack(0n, 0n, 0n, 0n)).toBe(0n)
})
