import { assert, bigInt, constantFrom, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { digitsOf } from '../kernel/currency.ts'
import { formatAmount, parseAmount, shareOf } from '../kernel/money.ts'
import { type FeeTerms, feeOf, frozenFee } from './fees.ts'
import { divide, sellerLessAgreedFee } from './release.ts'

const minor = bigInt({ min: 0n, max: 10n ** 12n })
const text = minor.map(String)
const terms = record<FeeTerms, 'rule' | 'basisPoints'>(
  {
    rule: constantFrom('Crafts', 'Standard fee'),
    basisPoints: integer({ min: 0, max: 10_000 }),
    fixed: text,
    floor: text,
    cap: text,
  },
  { requiredKeys: ['rule', 'basisPoints'] },
)

test('[CO-4] a fee is never above the price, never negative, and the seller gets the rest to the last unit', () => {
  assert(
    property(minor, terms, (price, agreed) => {
      const fee = feeOf(price, agreed)
      expect(fee).toBeGreaterThanOrEqual(0n)
      expect(fee).toBeLessThanOrEqual(price)
      const parts = divide(price, sellerLessAgreedFee(agreed))
      expect(parts.map((part) => part.amount)).toEqual([fee, price - fee])
    }),
  )
})

test('[CO-4] a fee keeps between its floor and its cap, as far as the price goes', () => {
  assert(
    property(minor, terms, (price, agreed) => {
      const { floor, cap } = agreed
      const fee = feeOf(price, agreed)
      expect(cap === undefined || fee <= BigInt(cap)).toBe(true)
      const least = floor === undefined ? 0n : BigInt(floor)
      expect(cap !== undefined || least > price || fee >= least).toBe(true)
    }),
  )
})

test('[CO-4] a percentage alone is that percentage, rounded half to even', () => {
  assert(
    property(
      minor,
      integer({ min: 0, max: 10_000 }),
      (price, basisPoints) => feeOf(price, { rule: 'x', basisPoints }) === shareOf(price, basisPoints),
    ),
  )
})

test.each([
  ['JPY', '1235', { basisPoints: 1_000 }, '124'],
  ['JPY', '1225', { basisPoints: 1_000 }, '122'],
  ['KWD', '12.345', { basisPoints: 250 }, '0.309'],
  ['PKR', '5000.00', { basisPoints: 200, fixed: '2000' }, '120.00'],
  ['PKR', '5000.00', { basisPoints: 200, floor: '15000' }, '150.00'],
  ['PKR', '5000.00', { basisPoints: 200, cap: '5000' }, '50.00'],
  ['PKR', '100.00', { basisPoints: 200, floor: '15000' }, '100.00'],
  ['USD', '0.25', { basisPoints: 200 }, '0.00'],
] as const)('[CO-4] of a sale in %s for %s under %o the house takes %s', (currency, price, agreed, fee) => {
  const minorUnits = parseAmount(price, currency) as bigint
  expect(formatAmount(feeOf(minorUnits, { rule: 'x', ...agreed }), currency)).toBe(fee)
  expect(digitsOf(currency)).toBe(fee.includes('.') ? fee.split('.')[1]?.length : 0)
})

test('[CO-4] a deal made before there were schedules keeps its percentage', () => {
  expect(frozenFee({ feeBasisPoints: 200 })).toEqual({ rule: 'Standard fee', basisPoints: 200 })
  expect(frozenFee({ feeBasisPoints: 200, fee: { rule: 'Crafts', basisPoints: 300 } }).rule).toBe('Crafts')
  expect(() => frozenFee({})).toThrow('names no fee')
})
