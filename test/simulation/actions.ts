import { connectedSeller } from '../support/trade.ts'
import { cards, payByCard } from '../support/stripe-pages.ts'
import { simulator } from './quiet.ts'
import { ask, newBuyer, type Order, type Shop, type World, wordOf } from './world.ts'

/** Something that may happen. Answers in a few words what was done and what came of it. */
export interface Action {
  name: string
  /** How often, beside the others. */
  weight: number
  act(world: World, shop: Shop): Promise<string>
}

const nothingToDo = '-'
const cancel = (who: 'buyer' | 'seller' | 'operator') => step(`${who} cancels`, 'cancel', who, 1, {})

/** Everything that happens in the world. Refusals are fine: people try what is not possible. */
export const actions: readonly Action[] = [
  {
    name: 'a buyer registers',
    weight: 1,
    async act({ marketry }, shop) {
      if (shop.buyers.length >= 20) return nothingToDo
      shop.buyers.push(await newBuyer(marketry, shop.slug, `Buyer${shop.buyers.length}`))
      return String(shop.buyers.length)
    },
  },
  {
    name: 'a seller registers and connects Stripe',
    weight: 0.5,
    async act({ marketry }, shop) {
      if (shop.sellers.length >= 8) return nothingToDo
      shop.sellers.push(await connectedSeller(marketry, shop.slug, `Seller${shop.sellers.length}`))
      return String(shop.sellers.length)
    },
  },
  { name: 'put up', weight: 5, act: putUp },
  {
    name: 'reprice',
    weight: 2,
    async act({ random }, shop) {
      const product = random.pick(shop.products)
      const price = `${20 + random.below(500)}.00`
      if (!product) return nothingToDo
      const body = { price, currency: shop.currency }
      return wordOf(await ask(product.seller, 'put', `/listings/${product.listingId}/`, body))
    },
  },
  {
    name: 'restock',
    weight: 3,
    async act({ random }, shop) {
      const product = random.pick(shop.products)
      const stock = random.below(8)
      if (!product) return nothingToDo
      const body = { title: 'Counted anew', category_id: shop.categoryId, condition: 'new', stock }
      return wordOf(await ask(product.seller, 'put', `/products/${product.id}/`, body))
    },
  },
  {
    name: 'withdraw a product',
    weight: 0.7,
    async act({ random }, shop) {
      const product = random.pick(shop.products)
      if (!product) return nothingToDo
      return wordOf(await ask(product.seller, 'delete', `/products/${product.id}/`))
    },
  },
  { name: 'buy', weight: 14, act: buy },
  { name: 'open the card page', weight: 4, act: (world, shop) => pay(world, shop, undefined) },
  { name: 'pay', weight: 16, act: (world, shop) => pay(world, shop, cards.good) },
  { name: 'pay with a declined card', weight: 2, act: (world, shop) => pay(world, shop, cards.declined) },
  {
    name: 'pay on an old page',
    weight: 4,
    async act({ marketry, random }, shop) {
      const page = random.pick(shop.orders.filter((order) => order.page))?.page
      return page ? payOn(marketry, page, cards.good) : nothingToDo
    },
  },
  cancel('buyer'),
  cancel('seller'),
  cancel('operator'),
  step('ship', 'mark-shipped', 'seller', 12, { carrier: 'TCS', tracking_number: 'TCS-1234' }),
  step('confirm', 'confirm-delivery', 'buyer', 9),
  step('complete', 'complete', 'buyer', 6),
  step('ask to return', 'request-return', 'buyer', 5, { reason: 'Torn at the seam' }),
  step('agree to the return', 'accept-return', 'seller', 5),
  step('reject the return', 'reject-return', 'operator', 2, { reason: 'Worn by the buyer' }),
  step('send back', 'send-back', 'buyer', 4, { tracking_number: 'TCS-4321' }),
  step('keep it', 'keep', 'buyer', 1),
  step('it has come back', 'confirm-return', 'seller', 4),
  step('seller refunds', 'refund', 'seller', 1, {}),
  step('operator refunds', 'refund', 'operator', 1, {}),
  {
    name: 'feedback',
    weight: 3,
    async act({ random }, shop) {
      const order = random.pick(shop.orders)
      const body = { about: random.chance(0.5) ? 'seller' : 'platform', rating: 1 + random.below(5) }
      return order ? wordOf(await ask(order.buyer, 'post', `/orders/${order.id}/feedback/`, body)) : nothingToDo
    },
  },
  {
    name: 'the operator sets the fee',
    weight: 1,
    async act({ random }, shop) {
      const fee = `${random.below(15)}.${random.below(10)}`
      return `${fee} ${wordOf(await ask(shop.operator, 'patch', '/settings/', { fee_percent: fee }))}`
    },
  },
  { name: 'hours pass', weight: 5, act: (world, shop) => turn(shop, 3_600 * (1 + world.random.below(24))) },
  { name: 'days pass', weight: 3, act: (world, shop) => turn(shop, 86_400 * (1 + world.random.below(10))) },
  {
    name: 'a fault at Stripe',
    weight: 3,
    async act(world) {
      const { random } = world
      const name = random.pick(['duplicate', 'delay', 'reorder', 'lose', 'rate_limit', 'drop_answer'] as const) ?? ''
      const wish = { count: 1 + random.below(3), ms: 50 }
      await simulator(world, 'POST', `faults/${name}`, wish)
      return `${name} ${wish.count}`
    },
  },
  {
    name: 'a job is triggered',
    weight: 1,
    async act({ random }, shop) {
      const { body } = await ask(shop.operator, 'get', '/jobs/queues/')
      const names: string[] = body.queues.map(({ name }: { name: string }) => name).filter(needsNoData)
      const name = random.pick(names.toSorted()) ?? ''
      return `${name} ${wordOf(await ask(shop.operator, 'post', '/jobs/trigger/', { name }))}`
    },
  },
]

// Those that sweep; the others are about one thing and are sent with its id.
const needsNoData = (name: string) => /^(purge|sweep|forget|clean|send_due|send_waiting)/.test(name)

async function putUp({ random }: World, shop: Shop): Promise<string> {
  const seller = random.pick(shop.sellers)
  const stock = 1 + random.below(6)
  const price = `${20 + random.below(500)}.00`
  if (!seller) return nothingToDo
  const goods = { title: `Piece ${shop.products.length}`, category_id: shop.categoryId, condition: 'new', stock }
  const product = await ask(seller, 'post', '/products/', goods)
  if (product.status !== 201) return wordOf(product)
  const offer = { product_id: product.body.id, price, currency: shop.currency }
  const listing = await ask(seller, 'post', '/listings/', offer)
  shop.products.push({ id: product.body.id, listingId: listing.body.id, seller, initial: stock })
  return wordOf(listing)
}

async function buy({ random }: World, shop: Shop): Promise<string> {
  const [product, buyer, quantity] = [random.pick(shop.products), random.pick(shop.buyers), 1 + random.below(3)]
  const twice = random.chance(0.2)
  if (!product || !buyer) return nothingToDo
  const extra = { idempotencyKey: `order-${shop.orders.length}-${random.below(1_000_000)}` }
  const wish = { quantity, address_id: buyer.addressId }
  const press = () => ask(buyer.person, 'post', `/listings/${product.listingId}/purchase/`, wish, extra)
  const reply = await press()
  const again = twice ? await press() : reply
  if (again.body?.id !== reply.body?.id) throw new Error('one key made two orders')
  if (reply.status === 201) shop.orders.push({ id: reply.body.id, buyer: buyer.person, seller: product.seller })
  return wordOf(reply)
}

async function pay({ marketry, random }: World, shop: Shop, card: string | undefined): Promise<string> {
  const order = random.pick(shop.orders.slice(-6))
  if (!order) return nothingToDo
  const reply = await ask(order.buyer, 'post', `/orders/${order.id}/pay/`)
  if (reply.status !== 201) return wordOf(reply)
  order.page = reply.body.checkout_url as string
  return card ? payOn(marketry, order.page, card) : 'opened'
}

async function payOn(marketry: World['marketry'], page: string, card: string): Promise<string> {
  try {
    await payByCard(marketry, page, card)
    return 'paid'
  } catch (fault) {
    if (fault instanceof Error && fault.message.startsWith('the page at')) return 'the page refused'
    throw fault
  }
}

/** A step of an order by who may take it; now and then by somebody who may not. */
function step(
  name: string,
  path: string,
  who: 'buyer' | 'seller' | 'operator',
  weight: number,
  input?: object,
): Action {
  return {
    name,
    weight,
    async act({ random }, shop) {
      const order = random.pick(shop.orders.slice(-8))
      const stranger = random.chance(0.05) ? random.pick(shop.buyers)?.person : undefined
      if (!order) return nothingToDo
      return wordOf(await ask(stranger ?? doer(shop, order, who), 'post', `/orders/${order.id}/${path}/`, input))
    },
  }
}

function doer(shop: Shop, order: Order, who: 'buyer' | 'seller' | 'operator') {
  return who === 'operator' ? shop.operator : order[who]
}

async function turn(shop: Shop, seconds: number): Promise<string> {
  return `${seconds / 3_600} h ${wordOf(await ask(shop.operator, 'post', '/dev/clock/', { forward_seconds: seconds }))}`
}
