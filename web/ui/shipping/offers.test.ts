import { expect, test } from 'vitest'
import { sendsFree } from './offers.ts'

const punjab = { country: 'PK', province_id: 'PK-PB', province: 'Punjab' }
const free = { source: 'seller', sent: true, to: punjab, shipping: '0.00', most: '350.00' } as const

test('[PK-12] sending is called free where it costs its reader nothing by a rate, and nowhere else', () => {
  expect(sendsFree(free)).toBe(true)
  expect(sendsFree({ ...free, shipping: '200.00' })).toBe(false)
  expect(sendsFree({ ...free, source: 'in_price' })).toBe(false)
  expect(sendsFree({ ...free, sent: false, shipping: null, most: '0.00' })).toBe(false)
  // Where to is not known: free to everybody, or not said.
  expect(sendsFree({ ...free, to: null, shipping: null })).toBe(false)
  expect(sendsFree({ ...free, to: null, shipping: null, most: '0.00' })).toBe(true)
})
