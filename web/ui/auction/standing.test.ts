import { expect, test } from 'vitest'
import type { Told, ToldAlone } from './live.ts'
import { afterEvent } from './standing.ts'
import { partsOf } from './timeParts.ts'

const told: Told = {
  seq: 4,
  state: 'live',
  price: '1100.00',
  bids: 4,
  minimum_bid: '1150.00',
  suggested: ['1150.00'],
  reserve_met: null,
  buy_now: null,
  ends_at: '2026-03-01T12:00:00.000Z',
  extended: false,
  server_time: '2026-03-01T11:00:00.000Z',
}
const known: ToldAlone = {
  ...told,
  seq: 3,
  price: '1000.00',
  minimum_bid: '1500.01',
  leading: true,
  own_maximum: '1500.00',
  order_id: null,
}

test('[PK-4] whoever led still does while the price is not above their own most, and not a unit longer', () => {
  expect(afterEvent(known, told)).toMatchObject({ leading: true, price: '1100.00', minimum_bid: '1500.01' })
  expect(afterEvent(known, { ...told, price: '1500.00' }).leading).toBe(true)
  expect(afterEvent(known, { ...told, price: '1500.01' })).toMatchObject({ leading: false, minimum_bid: '1150.00' })
  expect(afterEvent(known, { ...told, price: '10000.00' }).leading).toBe(false)
})

test('[PK-4] what is older than what is known changes nothing, and nobody leads because others bid', () => {
  expect(afterEvent(known, { ...told, seq: 2 })).toBe(known)
  expect(afterEvent({ ...known, leading: false }, told).leading).toBe(false)
})

test('[PK-16] the time that is left is said in two units', () => {
  expect(partsOf(90_061)).toMatchObject({ unit: 'days', d: 1, h: 1 })
  expect(partsOf(3_599)).toMatchObject({ unit: 'minutes', m: 59, s: 59 })
  expect(partsOf(59)).toMatchObject({ unit: 'seconds', s: 59 })
})
