import { goodsOrder } from '../../../src/modules/orders/process.ts'
import { stepAddresses } from '../../../src/modules/orders/steps.ts'
import { cards } from '../../support/stripe-pages.ts'
import { ask, type Member, wordOf } from '../people.ts'
import type { Random } from '../random.ts'
import type { Order, Shop, World } from '../world.ts'
import { type Deed, inShop, nothing } from './deed.ts'
import { inputFor } from './input.ts'

// Most cards are good; some are refused, and of some the bank asks the money back.
const cardsOfPeople = [
  { weight: 85, number: cards.good },
  { weight: 9, number: cards.declined },
  { weight: 6, number: cards.disputed },
  { weight: 4, number: cards.asksAlways },
]

/** What buyers, sellers and operators do with orders: each step that is declared, as its declaration says. */
export const ordering: readonly Deed[] = [
  {
    name: 'buy',
    weight: 18,
    choose(world, shop, random) {
      const product = random.pick(inShop(world.products, shop))
      const buyer = random.pick(inShop(world.buyers, shop))
      if (!product || !buyer) return undefined
      const quantity = random.chance(0.8) ? 1 : 1 + random.below(3)
      return {
        product: product.name,
        buyer: buyer.name,
        quantity,
        twice: random.chance(0.1),
        looks: random.chance(0.3),
      }
    },
    act: buy,
  },
  {
    name: 'open the card page',
    weight: 3,
    choose: (world, shop, random) => orderIn(world, shop, random, [goodsOrder.initial]),
    act: (world, _shop, args) => openPage(world, args['order']),
  },
  {
    name: 'pay',
    weight: 32,
    choose(world, shop, random) {
      const order = orderIn(world, shop, random, [goodsOrder.initial])
      return order && { ...order, card: random.weigh(cardsOfPeople).number }
    },
    async act(world, _shop, args) {
      const opened = await openPage(world, args['order'])
      return opened === 'opened' ? payOn(world, args['order'], String(args['card'])) : opened
    },
  },
  {
    name: 'pay on an old page',
    weight: 2,
    choose(world, shop, random) {
      const order = random.pick(recent(inShop(world.orders, shop).filter(({ page }) => page !== undefined)))
      return order && { order: order.name }
    },
    act: async (world, _shop, args) => payOn(world, args['order'], cards.good),
  },
  {
    name: 'pay from the wallet',
    weight: 4,
    choose: (world, shop, random) => orderIn(world, shop, random, [goodsOrder.initial]),
    async act(world, _shop, { order: name }) {
      const order = world.orders.get(String(name))
      if (!order) return nothing
      return wordOf(await ask(world, order.buyer, 'POST', `/orders/${order.id}/pay/`, { source: 'wallet' }))
    },
  },
  {
    name: 'a step',
    weight: 60,
    choose(world, shop, random) {
      // Most unpaid orders are left to be paid, or to their deadline; most that are over are left alone.
      const open = inShop(world.orders, shop).filter(({ state }) => {
        const left = state === goodsOrder.initial || goodsOrder.states[state]?.final
        return stepsFrom(state).length > 0 && (!left || random.chance(0.1))
      })
      const order = random.pick(random.chance(0.5) ? recent(open) : open)
      const ways = stepsFrom(order?.state).map((way) => ({ ...way, weight: rarity(world, order?.state, way.path) }))
      const step = ways.length > 0 ? random.weigh(ways) : undefined
      const by = random.pick(step?.by ?? [])
      // A sale that ends by the first word of either side shows little.
      if (
        !order ||
        !step ||
        !by ||
        (endsEarly.has(step.path) && !goodsOrder.states[order.state]?.final && random.chance(0.85))
      )
        return undefined
      return { order: order.name, path: step.path, by, ...inputFor(step.path, random) }
    },
    act: takeStep,
  },
  {
    name: 'a step that is not theirs to take',
    weight: 2,
    choose(world, shop, random) {
      const order = random.pick(recent(inShop(world.orders, shop)))
      const step = random.pick(stepAddresses)
      const by = random.pick([...people, 'stranger'])
      return order && step && by
        ? { order: order.name, path: step.path, by, ...inputFor(step.path, random) }
        : undefined
    },
    act: takeStep,
  },
  {
    name: 'look at an order',
    weight: 3,
    choose(world, shop, random) {
      const order = random.pick(inShop(world.orders, shop))
      return order && { order: order.name, by: random.pick([...people, 'stranger']) ?? '' }
    },
    async act(world, shop, { order: name, by }) {
      const order = world.orders.get(String(name))
      if (!order) return nothing
      const reply = await ask(world, whoIs(world, shop, order, String(by)), 'GET', `/orders/${order.id}/`)
      if (reply.status === 200 && reply.body.state !== order.state)
        throw new Error(`the order ${order.name} is shown as ${reply.body.state}, and is ${order.state}`)
      return wordOf(reply)
    },
  },
]

async function buy(world: World, shop: Shop, args: Readonly<Record<string, unknown>>, name: string): Promise<string> {
  const product = world.products.get(String(args['product']))
  const buyer = world.buyers.get(String(args['buyer']))
  if (!product || !buyer) return nothing
  const wish: Record<string, unknown> = { quantity: args['quantity'], address_id: buyer.addressId }
  // Whoever has looked first buys at what they saw, or not at all.
  if (args['looks'] && shop.shipping) {
    const asked = `?quantity=${String(args['quantity'])}&address_id=${String(buyer.addressId)}`
    const seen = await ask(world, buyer, 'GET', `/listings/${product.listingId}/shipping/${asked}`)
    if (seen.status === 200) wish['shipping'] = seen.body.shipping ?? undefined
  }
  const press = () => ask(world, buyer, 'POST', `/listings/${product.listingId}/purchase/`, wish, name)
  let reply = await press()
  // Whoever gets no answer presses again, as does whoever is impatient; it is one wish.
  if (reply.status === 0 && (await world.restart())) reply = await press()
  if (args['twice']) {
    const again = await press()
    const both = reply.status === 201 && again.status === 201
    if (both && again.body.id !== reply.body.id) throw new Error('one key made two orders')
    if (reply.status === 0) reply = again
  }
  if (reply.status !== 201) return wordOf(reply)
  const { shipping } = wish
  if (shipping !== undefined && reply.body.shipping !== shipping)
    throw new Error(`sending costs ${String(reply.body.shipping)}, and ${String(shipping)} was seen`)
  const order: Order = {
    name,
    shop: shop.slug,
    id: reply.body.id,
    buyer,
    seller: product.seller,
    state: reply.body.state,
  }
  world.orders.set(name, order)
  world.orderById.set(order.id, order)
  return '201'
}

async function openPage(world: World, name: unknown): Promise<string> {
  const order = world.orders.get(String(name))
  if (!order) return nothing
  const reply = await ask(world, order.buyer, 'POST', `/orders/${order.id}/pay/`)
  if (reply.status !== 201) return wordOf(reply)
  order.page = reply.body.checkout_url as string
  return 'opened'
}

async function payOn(world: World, name: unknown, number: string): Promise<string> {
  const page = world.orders.get(String(name))?.page
  if (!page) return nothing
  if (world.stripe.isAway) return 'no answer'
  return world.stripe.payByCard(page, number)
}

async function takeStep(world: World, shop: Shop, args: Readonly<Record<string, unknown>>): Promise<string> {
  const { order: name, path, by, input } = args
  const order = world.orders.get(String(name))
  if (!order) return nothing
  const who = whoIs(world, shop, order, String(by))
  const way = `${order.state} ${String(path)}`
  const body = input === undefined ? undefined : (JSON.parse(String(input)) as object)
  const reply = await ask(world, who, 'POST', `/orders/${order.id}/${String(path)}/`, body)
  if (reply.status === 200) world.ways.set(way, (world.ways.get(way) ?? 0) + 1)
  return wordOf(reply)
}

/** The rarer a way was gone, the likelier it is gone: so all are gone in the end. */
function rarity({ ways }: World, state: string | undefined, path: string): number {
  return 1 / (1 + (ways.get(`${state} ${path}`) ?? 0)) ** 2
}

function whoIs(world: World, shop: Shop, order: Order, by: string): Member {
  if (by === 'buyer' || by === 'seller') return order[by]
  if (by === 'operator') return shop.operator
  return inShop(world.buyers, shop)[0] ?? shop.operator
}

// What ends an order before its time.
const endsEarly = new Set(['cancel', 'refund', 'give-up'])

const people = ['buyer', 'seller', 'operator']

/** The ways on from a state that somebody may go, with who. */
function stepsFrom(state: string | undefined): { path: string; by: readonly string[] }[] {
  return stepAddresses.flatMap(({ path, steps }) =>
    steps
      .filter(({ transition }) => state !== undefined && [transition.from].flat().includes(state))
      .map(({ transition }) => ({ path, by: (transition.by ?? []).filter((role) => people.includes(role)) })),
  )
}

function orderIn(world: World, shop: Shop, random: Random, states: readonly string[]): { order: string } | undefined {
  const there = inShop(world.orders, shop).filter(({ state }) => states.includes(state))
  const order = random.pick(random.chance(0.7) ? recent(there) : there)
  return order && { order: order.name }
}

const recent = <Thing>(things: readonly Thing[]) => things.slice(-8)
