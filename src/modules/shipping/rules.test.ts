import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { maximumCharge } from '../../kernel/currency.ts'
import { abroad, costOf, faultsIn, home, largestRate, type Rate, shippingOf, spanOf, type Tariff } from './rules.ts'

const amounts = fc.bigInt({ min: 0n, max: largestRate })
const rates: fc.Arbitrary<Rate> = fc.record({
  first: amounts,
  further: amounts,
  freeFrom: fc.option(fc.bigInt({ min: 1n, max: maximumCharge })),
})
const provinces = ['PK-PB', 'PK-SD', 'PK-BA']
const tariffs = fc
  .tuple(rates, fc.option(rates), fc.dictionary(fc.constantFrom(...provinces), rates))
  .map(([elsewhere, far, own]): Tariff => {
    const zones: [string, Rate][] = [[home, elsewhere], ...Object.entries(own)]
    if (far) zones.push([abroad, far])
    const of = { id: 'tariff', ownerId: null, number: 1, country: 'PK', currency: 'PKR', setAt: new Date(0) } as const
    return { ...of, rates: new Map(zones) }
  })
const parcels = fc.record({
  quantity: fc.integer({ min: 1, max: 1_000 }),
  goods: fc.bigInt({ min: 1n, max: maximumCharge }),
})
const destinations = fc.oneof(
  fc.constantFrom(...provinces, null).map((provinceId) => ({ country: 'PK', provinceId })),
  fc.constantFrom('AE', 'GB').map((country) => ({ country, provinceId: null })),
)

test('[PK-12] the first piece and each further one are asked for, and nothing from the free amount on', () => {
  const rate = { first: 25_000n, further: 5_000n, freeFrom: 1_000_000n }
  expect(costOf(rate, { quantity: 1, goods: 500_000n })).toBe(25_000n)
  expect(costOf(rate, { quantity: 4, goods: 999_999n })).toBe(40_000n)
  expect(costOf(rate, { quantity: 4, goods: 1_000_000n })).toBe(0n)
  expect(costOf({ ...rate, freeFrom: null }, { quantity: 2, goods: maximumCharge })).toBe(30_000n)
  fc.assert(
    fc.property(rates, parcels, (one, parcel) => {
      const free = one.freeFrom !== null && parcel.goods >= one.freeFrom
      const cost = costOf(one, parcel)
      expect(cost).toBe(free ? 0n : one.first + one.further * BigInt(parcel.quantity - 1))
      // One more of it is never cheaper to send while as much is asked for the goods.
      expect(costOf(one, { ...parcel, quantity: parcel.quantity + 1 })).toBeGreaterThanOrEqual(cost)
    }),
  )
})

test('[PK-12] a province has its own rate or that of the rest of the country, and abroad never a rate of the country', () => {
  fc.assert(
    fc.property(tariffs, destinations, parcels, (tariff, to, parcel) => {
      const zone =
        to.country !== 'PK' ? abroad : to.provinceId && tariff.rates.has(to.provinceId) ? to.provinceId : home
      const rate = tariff.rates.get(zone)
      const asked = rate && costOf(rate, parcel)
      // What a card cannot be charged at once is not asked.
      const room = maximumCharge - parcel.goods
      expect(shippingOf(tariff, to, parcel)).toEqual(
        asked === undefined ? 'not sent there' : { zone, rate, amount: asked > room ? room : asked },
      )
      expect(asked === undefined).toBe(zone === abroad && !tariff.rates.has(abroad))
    }),
  )
})

test('[PK-12] the span within the country holds what each of its provinces is asked, and its ends are asked somewhere', () => {
  fc.assert(
    fc.property(tariffs, parcels, (tariff, parcel) => {
      const { least, most } = spanOf(tariff, parcel)
      const within = [...tariff.rates].flatMap(([zone, rate]) => (zone === abroad ? [] : [costOf(rate, parcel)]))
      expect(within.every((cost) => cost >= least && cost <= most)).toBe(true)
      expect(within).toContain(least)
      expect(within).toContain(most)
    }),
  )
})

test('[PK-12] a rate too large, a province twice or of another country, an amount no card can be charged: each is said', () => {
  const rate = { first: 100n, further: 0n, freeFrom: null }
  const known = new Set(provinces)
  const fault = (zone: string, more: Partial<Rate> = {}, currency: 'PKR' | 'KWD' = 'PKR') =>
    faultsIn(
      [
        { path: 'home', zone: home, rate },
        { path: 'provinces.0', zone, rate: { ...rate, ...more } },
      ],
      known,
      currency,
    ).map(({ path }) => path)
  expect(fault('PK-PB')).toEqual([])
  expect(fault('US-NY')).toEqual(['provinces.0.province'])
  expect(fault(home)).toEqual(['provinces.0.province'])
  expect(fault('PK-PB', { first: largestRate + 1n })).toEqual(['provinces.0.first'])
  expect(fault('PK-PB', { further: largestRate + 1n })).toEqual(['provinces.0.further'])
  expect(fault('PK-PB', { freeFrom: 0n })).toEqual(['provinces.0.free_from'])
  expect(fault('PK-PB', { further: 5n }, 'KWD')).toEqual(['provinces.0.further'])
})
