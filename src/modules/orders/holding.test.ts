import { assert, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { longestHoldingOf } from '../../engine/longest-holding.ts'
import { seconds } from '../../kernel/time.ts'
import { madeinpk } from '../../presets/madeinpk.ts'
import { longestSale } from '../settings/index.ts'
import { goodsOrder } from './process.ts'

const window = integer({ min: seconds.hour, max: 60 * seconds.day })
const windows = record({
  paymentWindow: window,
  dispatchWindow: window,
  deliveryWindow: window,
  inspectionWindow: window,
  returnWindow: window,
})

test('[CO-5] what the settings are checked against is the longest way of an order, whatever its windows', () => {
  assert(property(windows, (goods) => longestHoldingOf(goodsOrder, goods) === longestSale(goods)))
})

test('[CO-5] the longest way of an order is told in days', () => {
  expect(longestHoldingOf(goodsOrder, madeinpk.goods) / seconds.day).toBe(7 + 14 + 7 + 7 + 7 + 7 + 14)
})
