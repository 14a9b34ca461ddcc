import { goodsOrder } from '../../../src/modules/orders/process.ts'
import { stepAddresses } from '../../../src/modules/orders/steps.ts'
import { ask, type Reply, wordOf } from '../people.ts'
import type { Order, World } from '../world.ts'
import { type Deed, inShop, nothing } from './deed.ts'

/*
 * Requests that are sent at the same moment. Which of them comes first is nobody's choice and is not the same in a replay,
 * so each deed is one whose outcome is the same either way; that it is, is just what it proves. None of them is killed:
 * where a process dies is counted in statements, and theirs mingle.
 */
export const together: readonly Deed[] = [
  {
    name: 'two devices buy the last piece',
    weight: 1.5,
    atOnce: true,
    choose(world, shop, random) {
      const product = random.pick(inShop(world.products, shop))
      const buyer = random.pick(inShop(world.buyers, shop))
      return product && buyer && { product: product.name, buyer: buyer.name }
    },
    async act(world, shop, args, name) {
      const product = world.products.get(String(args['product']))
      const buyer = world.buyers.get(String(args['buyer']))
      if (!product || !buyer) return nothing
      const [left] = await world.rows.query<{ stock: number }>('select stock from product where id = $1', [product.id])
      if (!left?.stock) return 'sold out'
      await signedIn(world, buyer)
      // All that is left but one half, rounded up: at most one of them can have it.
      const wish = { quantity: Math.floor(left.stock / 2) + 1, address_id: buyer.addressId }
      const path = `/listings/${product.listingId}/purchase/`
      const press = (key: string) => ask(world, buyer, 'POST', path, wish, key)
      const replies = await Promise.all([press(`${name}-a`), press(`${name}-b`)])
      const made = replies.filter(({ status }) => status === 201)
      if (made.length > 1) throw new Error('more was sold than there was')
      const [reply] = made
      if (reply) {
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
      }
      return inAnyOrder(replies)
    },
  },
  {
    name: 'one key is pressed thrice at once',
    weight: 1,
    atOnce: true,
    choose(world, shop, random) {
      const buyer = random.pick(inShop(world.buyers, shop))
      return buyer && { buyer: buyer.name }
    },
    async act(world, _shop, { buyer: name }, key) {
      const buyer = world.buyers.get(String(name))
      if (!buyer) return nothing
      await signedIn(world, buyer)
      const address = {
        recipient: 'Bilal',
        phone: '+923001234567',
        line1: '7 Canal',
        city_id: 'pk-lahore',
        postal_code: '54000',
      }
      const press = () => ask(world, buyer, 'POST', '/addresses/', address, key)
      const replies = await Promise.all([press(), press(), press()])
      const ids = new Set(replies.flatMap(({ status, body }) => (status === 201 ? [body.id] : [])))
      if (ids.size > 1) throw new Error('one key made two addresses')
      // Who comes while the first is at it is told so, or is answered as the first was: both are fine.
      return ids.size === 1 ? 'one address' : inAnyOrder(replies)
    },
  },
  {
    name: 'a wallet pays twice at once',
    weight: 1.5,
    atOnce: true,
    choose(world, shop, random) {
      const order = random.pick(inShop(world.orders, shop).filter(({ state }) => state === goodsOrder.initial))
      return order && { order: order.name }
    },
    async act(world, _shop, { order: name }) {
      const order = world.orders.get(String(name))
      if (!order) return nothing
      await signedIn(world, order.buyer)
      const pay = () => ask(world, order.buyer, 'POST', `/orders/${order.id}/pay/`, { source: 'wallet' })
      return inAnyOrder(await Promise.all([pay(), pay()]))
    },
  },
  {
    name: 'a step is taken twice at once',
    weight: 3,
    atOnce: true,
    choose(world, shop, random) {
      const order = random.pick(inShop(world.orders, shop).filter(({ state }) => waysOn(state).length > 0))
      const way = random.pick(waysOn(order?.state))
      return order && way && { order: order.name, ...way }
    },
    async act(world, _shop, { order: name, path, by }) {
      const order = world.orders.get(String(name))
      if (!order) return nothing
      const who = by === 'buyer' ? order.buyer : order.seller
      await signedIn(world, who)
      const take = () => ask(world, who, 'POST', `/orders/${order.id}/${String(path)}/`)
      return inAnyOrder(await Promise.all([take(), take()]))
    },
  },
]

/** The steps of a buyer or seller that need nothing said and lead somewhere. */
function waysOn(state: string | undefined): { path: string; by: string }[] {
  return stepAddresses.flatMap(({ path, input, steps }) =>
    steps.flatMap(({ transition: { from, to, by = [] } }) => {
      const leads = state !== undefined && [from].flat().includes(state) && to !== 'same' && to !== state
      const who = by.find((role) => role === 'buyer' || role === 'seller')
      return leads && !input && who ? [{ path, by: who }] : []
    }),
  )
}

/** Asks something that changes nothing, so that a session that has run out is begun anew once, and not by both. */
async function signedIn(world: World, who: Order['buyer']): Promise<void> {
  await ask(world, who, 'GET', '/notifications/')
}

function inAnyOrder(replies: readonly Reply[]): string {
  return replies.map(wordOf).toSorted().join(' and ')
}
