import { goodsOrder } from '../../../src/modules/orders/process.ts'
import { ask, wordOf } from '../people.ts'
import type { Random } from '../random.ts'
import { type Deed, inShop, nothing } from './deed.ts'

const cities = ['pk-lahore', 'pk-karachi', 'pk-quetta', 'pk-gilgit', null] as const
const provinces = ['PK-PB', 'PK-SD', 'PK-BA'] as const

/** What sending costs: set by sellers and the house, and changed with the address of an order. */
export const shipping: readonly Deed[] = [
  {
    name: 'set shipping rates',
    weight: 1.2,
    choose(world, shop, random) {
      const seller = random.pick(inShop(world.sellers, shop))
      return shop.shipping && seller ? { seller: seller.name, rates: ratesOf(random) } : undefined
    },
    async act(world, _shop, args) {
      const seller = world.sellers.get(String(args['seller']))
      if (!seller) return nothing
      return wordOf(await ask(world, seller, 'PUT', '/shipping-rates/', JSON.parse(String(args['rates']))))
    },
  },
  {
    name: 'take shipping rates back',
    weight: 0.2,
    choose(world, shop, random) {
      const seller = random.pick(inShop(world.sellers, shop))
      return shop.shipping && seller ? { seller: seller.name } : undefined
    },
    async act(world, _shop, args) {
      const seller = world.sellers.get(String(args['seller']))
      return seller ? wordOf(await ask(world, seller, 'DELETE', '/shipping-rates/')) : nothing
    },
  },
  {
    name: 'the house sets shipping rates',
    weight: 0.3,
    choose: (_world, shop, random) => (shop.shipping ? { rates: ratesOf(random) } : undefined),
    act: async (world, shop, args) =>
      wordOf(await ask(world, shop.operator, 'PUT', '/shipping-rates/house/', JSON.parse(String(args['rates'])))),
  },
  {
    name: 'say where it goes',
    weight: 4,
    choose(world, shop, random) {
      const waiting = inShop(world.orders, shop).filter(({ state }) => state === goodsOrder.initial)
      // Now and then one that is paid already, for which it is too late.
      const order = random.pick(random.chance(0.9) ? waiting : inShop(world.orders, shop))
      return order && { order: order.name, city: random.pick(cities) ?? 'abroad' }
    },
    async act(world, _shop, args) {
      const order = world.orders.get(String(args['order']))
      if (!order) return nothing
      const city = String(args['city'])
      const place = city === 'abroad' ? { country: 'AE', city: 'Dubai' } : { city_id: city }
      const code = city === 'abroad' ? '' : '54000'
      const kept = await ask(world, order.buyer, 'POST', '/addresses/', {
        recipient: 'Bilal Ahmed',
        phone: '+923001234567',
        line1: '12 Mall Road',
        postal_code: code,
        ...place,
        ...(city === 'abroad' && { phone: '+971501234567' }),
      })
      if (kept.status !== 201) return `without an address: ${wordOf(kept)}`
      return wordOf(await ask(world, order.buyer, 'PUT', `/orders/${order.id}/address/`, { address_id: kept.body.id }))
    },
  },
]

function ratesOf(random: Random): string {
  const rate = () => ({
    first: `${random.below(600)}.00`,
    further: `${random.below(200)}.50`,
    ...(random.chance(0.4) && { free_from: `${1_000 + random.below(12_000)}.00` }),
  })
  return JSON.stringify({
    home: rate(),
    ...(random.chance(0.6) && { abroad: rate() }),
    provinces: provinces.filter(() => random.chance(0.6)).map((province) => ({ province, ...rate() })),
  })
}
