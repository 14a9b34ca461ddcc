import { assert, bigInt, double, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { asPresented } from './presented.ts'

test('[CO-4] [CO-5] what Stripe books in the currency of the payment stands as it is booked', () => {
  assert(
    property(integer(), integer(), bigInt({ min: 1n, max: 10n ** 12n }), (amount, fee, presented) => {
      const booked = asPresented({ amount, fee, currency: 'pkr' }, { amount: presented, currency: 'PKR' })
      expect(booked).toEqual({ amount: BigInt(amount), fee: BigInt(fee) })
    }),
  )
})

test('[CO-4] [CO-5] what Stripe has converted is booked as it was presented: whole, and the fee its same part', () => {
  // 5,000.00 rupees that the bank takes back from an account in dollars, at 279.33: 17.90, and 15.00 for the trouble.
  const taken = { amount: -1_790, fee: 1_500, currency: 'usd' }
  expect(asPresented(taken, { amount: 500_000n, currency: 'PKR' })).toEqual({ amount: -500_000n, fee: 418_994n })
  // 20.00 dollars that come to an account in yen, which has no smaller unit.
  const came = { amount: 3_000, fee: 108, currency: 'jpy' }
  expect(asPresented(came, { amount: 2_000n, currency: 'USD' })).toEqual({ amount: 2_000n, fee: 72n })
  expect(asPresented({ amount: 0, fee: 1_500, currency: 'usd' }, { amount: 500_000n, currency: 'PKR' })).toEqual({
    amount: 0n,
    fee: 0n,
  })
})

test('[CO-4] a fee of a part of what came is that part of what was presented, whatever the rate', () => {
  const charge = integer({ min: 1, max: 10 ** 9 })
  assert(
    property(charge, double({ min: 0, max: 1, noNaN: true }), charge, (amount, share, presented) => {
      const fee = Math.floor(amount * share)
      const booked = asPresented({ amount, fee, currency: 'usd' }, { amount: BigInt(presented), currency: 'PKR' })
      const off = booked.fee * BigInt(amount) - BigInt(fee) * BigInt(presented)
      expect((off < 0n ? -off : off) * 2n <= BigInt(amount)).toBe(true)
    }),
  )
})
