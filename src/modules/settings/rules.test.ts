import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { seconds } from '../../kernel/time.ts'
import { presets } from '../../presets/all.ts'
import { madeinpk } from '../../presets/madeinpk.ts'
import { basisPointsOf, percentOf } from './percent.ts'
import { differencesOf, faultsIn } from './rules.ts'
import { settingsChange } from './schema.ts'

const { goods, brand } = madeinpk
const pathsOf = (changed: Partial<typeof madeinpk>) => faultsIn({ ...madeinpk, ...changed }).map(({ path }) => path)

test('[CO-16] every preset passes the rules its operators are held to', () => {
  for (const preset of presets.values()) expect(faultsIn(preset)).toEqual([])
})

test('[PK-16] rules of auctions that cannot be held are named by field', () => {
  const { auctions } = madeinpk
  const faulty = (changed: Partial<typeof auctions>) => pathsOf({ auctions: { ...auctions, ...changed } })
  expect(faulty({ softClose: 29 })).toEqual(['auctions.soft_close'])
  expect(faulty({ softClose: seconds.hour, hardEndAfter: 60 })).toEqual(['auctions.hard_end_after'])
  expect(faulty({ longest: seconds.hour, shortest: 2 * seconds.hour })).toEqual(['auctions.longest'])
  const last = { below: null, step: '100' }
  const ladders = [[], [{ below: '500', step: '10' }], [last, last], [{ below: '5', step: '1e3' }, last]]
  for (const increments of ladders) expect(faulty({ increments })).toEqual(['auctions.increments'])
  const sinking = [{ below: '500', step: '10' }, { below: '400', step: '20' }, last]
  expect(faulty({ increments: sinking })).toEqual(['auctions.increments'])
  expect(faulty({ increments: [last] })).toEqual([])
})

test('[CO-16] fees, windows and colours out of bounds are named by field', () => {
  expect(pathsOf({ feeBasisPoints: 5_000 })).toEqual([])
  expect(pathsOf({ feeBasisPoints: 5_001 })).toEqual(['fee_percent'])
  expect(pathsOf({ idleTimeoutSeconds: 300 })).toEqual([])
  expect(pathsOf({ idleTimeoutSeconds: 299 })).toEqual(['idle_timeout_seconds'])
  expect(pathsOf({ idleTimeoutSeconds: 31 * seconds.day })).toEqual(['idle_timeout_seconds'])
  expect(pathsOf({ goods: { ...goods, paymentWindow: 29 * seconds.minute } })).toEqual(['goods.payment_window'])
  expect(pathsOf({ goods: { ...goods, paymentWindow: 30 * seconds.day + 1 } })).toEqual(['goods.payment_window'])
  expect(pathsOf({ goods: { ...goods, returnWindow: seconds.hour - 1 } })).toEqual(['goods.return_window'])
  expect(pathsOf({ brand: { ...brand, accent: '#ffcc00' } })).toEqual(['brand.accent', 'brand.accent'])
  expect(pathsOf({ brand: { ...brand, accentDark: '#330000' } })).toEqual(['brand.accent_dark'])
  expect(pathsOf({ brand: { ...brand, ink: '#cccccc' } })).toEqual(['brand.ink'])
  expect(pathsOf({ brand: { ...brand, second: '#ffe9c9' } })).toEqual(['brand.second'])
})

test('[CO-5] money is never held longer than a platform may hold it in its country', () => {
  // Two ways round the parcel's windows: a second delivery, and the way back.
  const others = 2 * goods.dispatchWindow + goods.inspectionWindow + 2 * goods.returnWindow
  const longest = (90 * seconds.day - others) / 2
  expect(pathsOf({ goods: { ...goods, deliveryWindow: longest } })).toEqual([])
  expect(pathsOf({ goods: { ...goods, deliveryWindow: longest + 1 } })).toEqual(['goods'])
  expect(pathsOf({ country: 'US', goods: { ...goods, deliveryWindow: longest + 1 } })).toEqual([])
  expect(pathsOf({ country: 'TH' })).toEqual(['goods', 'complaints.time_to_decide'])
})

test('[PK-10] how long those who decide about complaints have is bounded, and so is the whole case', () => {
  const faulty = (changed: Partial<typeof madeinpk.complaints>, country = 'PK') =>
    pathsOf({ country, complaints: { ...madeinpk.complaints, ...changed } })
  const days = (count: number) => count * seconds.day
  expect(faulty({ decisionWindow: days(3) })).toEqual([])
  expect(faulty({ decisionWindow: days(3) - 1 })).toEqual(['complaints.time_to_decide'])
  // Three to answer, three to appeal, and to decide twice.
  expect(faulty({ decisionWindow: days(42) })).toEqual([])
  expect(faulty({ decisionWindow: days(42) + 1 })).toEqual(['complaints.time_to_decide'])
  expect(faulty({ answerWindow: days(30), appealWindow: days(1) })).toEqual(['complaints.time_to_decide'])
  expect(faulty({ decisionWindow: days(60) }, 'US')).toEqual([])
  expect(faulty({ decisionWindow: days(60) + 1 }, 'US')).toEqual(['complaints.time_to_decide'])
})

test('[CO-16] a percentage is read and written without a float in between', () => {
  expect([0, 1, 29, 200, 250, 1_250, 5_000].map(percentOf)).toEqual(['0', '0.01', '0.29', '2', '2.5', '12.5', '50'])
  assert(property(integer({ min: 0, max: 9_999 }), (points) => basisPointsOf(percentOf(points)) === points))
})

test.each(['-1', '1e1', '100', '2.', '.5', '02', '2.005', ' 2', '2%', 'NaN', ''])(
  '[CO-16] "%s" is no fee',
  (fee_percent) => {
    expect(settingsChange.safeParse({ fee_percent }).success).toBe(false)
  },
)

test('[CO-16] only the declared settings can be sent', () => {
  for (const body of [
    { currency: 'EUR' },
    { modules: [] },
    { goods: { payment_window: 1.5 } },
    { brand: { logo: 'x' } },
  ]) {
    expect(settingsChange.safeParse(body).success).toBe(false)
  }
})

test('[CO-10] the difference names what changed, before and after, and nothing else', () => {
  const before = { ...madeinpk, name: 'A' }
  const after = { ...before, feeBasisPoints: 300, goods: { ...goods, returnWindow: 7_200 } }
  expect(differencesOf(before, after)).toEqual({
    feeBasisPoints: { before: 200, after: 300 },
    'goods.returnWindow': { before: goods.returnWindow, after: 7_200 },
  })
})
