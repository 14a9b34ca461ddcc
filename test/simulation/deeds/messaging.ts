import { ask, type Member, wordOf } from '../people.ts'
import type { Random } from '../random.ts'
import type { Shop, Talk, World } from '../world.ts'
import { type Args, type Deed, inShop, nothing } from './deed.ts'

/** What people write to one another, read, and do not want to read. */
export const messaging: readonly Deed[] = [
  {
    name: 'ask about a product',
    weight: 1.5,
    choose(world, shop, random) {
      const product = random.pick(inShop(world.products, shop))
      const buyer = random.pick(inShop(world.buyers, shop))
      return shop.messages && product && buyer ? { product: product.name, by: buyer.name } : undefined
    },
    async act(world, _shop, args, name) {
      const product = world.products.get(String(args['product']))
      const buyer = world.buyers.get(String(args['by']))
      if (!product || !buyer) return nothing
      const members = [buyer, product.seller]
      return begin(world, members, { about: 'product', product_id: product.id }, name)
    },
  },
  {
    name: 'write about an order',
    weight: 1.5,
    choose(world, shop, random) {
      const order = random.pick(inShop(world.orders, shop).slice(-12))
      return shop.messages && order ? { order: order.name, by: random.chance(0.5) ? 'buyer' : 'seller' } : undefined
    },
    async act(world, _shop, args, name) {
      const order = world.orders.get(String(args['order']))
      if (!order) return nothing
      const { buyer, seller, id } = order
      const members = args['by'] === 'buyer' ? [buyer, seller] : [seller, buyer]
      return begin(world, members, { about: 'deal', order_id: id }, name)
    },
  },
  {
    name: 'begin a group',
    weight: 0.4,
    choose(world, shop, random) {
      const [one, other] = [0, 1].map(() => random.pick(inShop(world.orders, shop)))
      const fits = shop.messages && one && other && one.seller === other.seller && one.buyer !== other.buyer
      return fits ? { order: one.name, with: other.name } : undefined
    },
    async act(world, _shop, args, name) {
      const [one, other] = [world.orders.get(String(args['order'])), world.orders.get(String(args['with']))]
      if (!one || !other) return nothing
      const member_ids = [one.buyer.id, other.buyer.id]
      return begin(world, [one.seller, one.buyer, other.buyer], { about: 'group', member_ids, title: name }, name)
    },
  },
  {
    name: 'write',
    weight: 4,
    choose(world, shop, random) {
      const seat = seatIn(world, shop, random)
      return seat && { ...seat, twice: random.chance(0.15) }
    },
    act: write,
  },
  {
    name: 'read what was written',
    weight: 2,
    choose: (world, shop, random) => seatIn(world, shop, random),
    act: readAll,
  },
  {
    name: 'block somebody',
    weight: 0.4,
    choose: (world, shop, random) => seatIn(world, shop, random),
    async act(world, _shop, args) {
      const [talk, who] = seated(world, args)
      const other = talk?.members.find((one) => one !== who)
      return who && other ? wordOf(await ask(world, who, 'POST', '/blocks/', { member_id: other.id })) : nothing
    },
  },
  {
    name: 'let somebody write again',
    weight: 0.3,
    choose: (world, shop, random) => seatIn(world, shop, random),
    async act(world, _shop, args) {
      const [, who] = seated(world, args)
      if (!who) return nothing
      const [first] = (await ask(world, who, 'GET', '/blocks/')).body.results ?? []
      return first ? wordOf(await ask(world, who, 'DELETE', `/blocks/${first.id}/`)) : nothing
    },
  },
  {
    name: 'report a message',
    weight: 0.4,
    choose: (world, shop, random) => seatIn(world, shop, random),
    async act(world, _shop, args) {
      const [talk, who] = seated(world, args)
      if (!talk || !who) return nothing
      const said = (await ask(world, who, 'GET', `/conversations/${talk.id}/messages/`)).body.results ?? []
      const foreign = said.find(({ author_id: id }: { author_id: string }) => id !== who.id)
      const about = { ...(foreign && { seq: foreign.seq }), reason: 'other', words: 'It is rude.' }
      return wordOf(await ask(world, who, 'POST', `/conversations/${talk.id}/report/`, about))
    },
  },
  {
    name: 'decide about a report',
    weight: 0.4,
    choose: (_world, shop, random) =>
      shop.messages ? { decision: random.pick(['dismissed', 'removed', 'warned']) ?? 'dismissed' } : undefined,
    async act(world, shop, { decision }) {
      const { body } = await ask(world, shop.operator, 'GET', '/message-reports/?open=true')
      const [first] = body.results ?? []
      if (!first) return nothing
      await ask(world, shop.operator, 'GET', `/message-reports/${first.id}/`)
      const path = `/message-reports/${first.id}/decide/`
      return wordOf(await ask(world, shop.operator, 'POST', path, { decision, note: '' }))
    },
  },
]

const words = (name: string) => `Is it still to be had? (${name})`

async function begin(world: World, members: readonly Member[], wish: object, name: string): Promise<string> {
  const [by] = members
  if (!by) return nothing
  const press = () => ask(world, by, 'POST', '/conversations/', { ...wish, body: words(name), ref: name })
  let reply = await press()
  // A group is what there may be two of: whoever has had no answer looks before they begin it again.
  if (reply.status === 0 && (await world.restart()) && !('title' in wish)) reply = await press()
  if (reply.status === 201 && ![...world.talks.values()].some(({ id }) => id === reply.body.id))
    world.talks.set(name, { name, shop: by.shop, id: reply.body.id, members })
  return wordOf(reply)
}

/** A message has a ref: whoever gets no answer sends it again, as does whoever is impatient; it is one message. */
async function write(world: World, _shop: Shop, args: Args, name: string): Promise<string> {
  const [talk, who] = seated(world, args)
  if (!talk || !who) return nothing
  const send = () => ask(world, who, 'POST', `/conversations/${talk.id}/messages/`, { body: words(name), ref: name })
  let reply = await send()
  if (reply.status === 0 && (await world.restart())) reply = await send()
  if (args['twice']) {
    const again = await send()
    const both = reply.status === 201 && again.status === 201
    if (both && again.body.seq !== reply.body.seq) throw new Error('one ref made two messages')
  }
  return wordOf(reply)
}

/** Reads what is there, says so, and has nothing unread then. */
async function readAll(world: World, _shop: Shop, args: Args): Promise<string> {
  const [talk, who] = seated(world, args)
  if (!talk || !who) return nothing
  const { status, body } = await ask(world, who, 'GET', `/conversations/${talk.id}/messages/?limit=100`)
  if (status !== 200) return String(status)
  const seqs: number[] = body.results.map(({ seq }: { seq: number }) => seq)
  const [last] = seqs
  if (seqs.some((seq, place) => seq !== (last ?? 0) - place)) throw new Error(`messages are shown as ${seqs.join()}`)
  const reply = await ask(world, who, 'POST', `/conversations/${talk.id}/read/`, { seq: last ?? 0 })
  const seen = await ask(world, who, 'GET', `/conversations/${talk.id}/`)
  if (reply.status === 200 && seen.status === 200 && seen.body.unread !== 0)
    throw new Error(`${seen.body.unread} are unread of a conversation that was read`)
  return wordOf(reply)
}

function seated(world: World, args: Args): [Talk | undefined, Member | undefined] {
  const talk = world.talks.get(String(args['talk']))
  return [talk, talk?.members[Number(args['seat'])]]
}

function seatIn(world: World, shop: Shop, random: Random): { talk: string; seat: number } | undefined {
  const here = inShop(world.talks, shop)
  const talk = random.pick(random.chance(0.6) ? here.slice(-5) : here)
  return talk && { talk: talk.name, seat: random.below(talk.members.length) }
}
