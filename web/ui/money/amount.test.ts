import { expect, test } from 'vitest'
import { formatMoney, times } from './amount.ts'

test('[CO-12] a price times a number of pieces is exact, beyond what a float could hold', () => {
  expect(times('4500.50', 3)).toBe('13501.50')
  expect(times('0.01', 7)).toBe('0.07')
  expect(times('90071992547409.93', 100)).toBe('9007199254740993.00')
  expect(times('1200', 4)).toBe('4800')
  expect(times('1.005', 2)).toBe('2.010')
})

test('[CO-12] an amount is written as the locale writes it, every digit kept', () => {
  expect(formatMoney('9007199254740993.25', 'USD', 'en-US')).toBe('$9,007,199,254,740,993.25')
  expect(formatMoney('4500.00', 'PKR', 'en-PK')).toMatch(/^Rs\s4,500$/)
  expect(formatMoney('120.50', 'USD', 'en-US')).toBe('$120.50')
  // Rupees are written without decimals there, but nobody is shown a rounded sum.
  expect(formatMoney('4500.50', 'PKR', 'en-PK')).toMatch(/^Rs\s4,500\.50$/)
  expect(formatMoney('1200', 'JPY', 'en-US')).toBe('¥1,200')
})
