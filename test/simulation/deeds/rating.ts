import { ask, wordOf } from '../people.ts'
import type { Order, World } from '../world.ts'
import { type Args, type Deed, inShop, nothing } from './deed.ts'

/** What buyer and seller say of one another, and of the place. */
export const rating: readonly Deed[] = [
  {
    name: 'feedback',
    weight: 3,
    choose(world, shop, random) {
      // Most say something of what has arrived; some come too early.
      const here = inShop(world.orders, shop)
      const order = random.pick(random.chance(0.8) ? here.filter(hasArrived) : here.slice(-12))
      const about = random.pick(['seller', 'seller', 'buyer', 'buyer', 'platform'] as const) ?? 'seller'
      return order && { order: order.name, about, rating: 1 + random.below(5) }
    },
    async act(world, _shop, { order: name, about, rating: stars }) {
      const order = world.orders.get(String(name))
      if (!order) return nothing
      const who = about === 'buyer' ? order.seller : order.buyer
      return wordOf(await ask(world, who, 'POST', `/orders/${order.id}/feedback/`, { about, rating: stars }))
    },
  },
  {
    name: 'answer feedback',
    weight: 0.7,
    choose(world, shop, random) {
      const order = random.pick(inShop(world.orders, shop).filter(hasArrived).slice(-20))
      return order && { order: order.name, by: random.chance(0.7) ? 'seller' : 'buyer' }
    },
    async act(world, _shop, args) {
      const order = world.orders.get(String(args['order']))
      if (!order) return nothing
      const who = args['by'] === 'buyer' ? order.buyer : order.seller
      const { body } = await ask(world, who, 'GET', `/orders/${order.id}/feedback/`)
      const ofThem = body.given?.find(({ about }: { about: string }) => about === args['by'])
      if (!ofThem) return nothing
      return wordOf(await ask(world, who, 'POST', `/feedback/${ofThem.id}/reply/`, { text: 'Thank you for this.' }))
    },
  },
  {
    name: 'look for feedback',
    weight: 0.8,
    choose(world, shop, random) {
      const order = random.pick(inShop(world.orders, shop).slice(-20))
      return order && { order: order.name, by: random.pick(['buyer', 'seller', 'anybody']) ?? '' }
    },
    act: look,
  },
]

const hasArrived = ({ state }: Order) => /^(delivered|completed|returning|return_requested|sent_back)$/.test(state)

/** Looks at what one may see, and finds nothing of another's there that is not to be seen yet. */
async function look(world: World, shop: { operator: Parameters<typeof ask>[1] }, args: Args): Promise<string> {
  const order = world.orders.get(String(args['order']))
  if (!order) return nothing
  const who = args['by'] === 'buyer' ? order.buyer : args['by'] === 'seller' ? order.seller : shop.operator
  const path = args['by'] === 'anybody' ? `/sellers/${order.seller.id}/feedback/` : `/orders/${order.id}/feedback/`
  const reply = await ask(world, who, 'GET', path)
  const shown = (reply.body.given ?? reply.body.results ?? []).map(({ id }: { id: string }) => id)
  const early = await world.rows.query(
    `select id from feedback where id = any ($1) and author_id <> $2 and (state = 'waiting' or hidden_at is not null)`,
    [shown, who.id],
  )
  if (early.length > 0) throw new Error(`${who.name} is shown feedback that nobody may see yet`)
  return wordOf(reply)
}
