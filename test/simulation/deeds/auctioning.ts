import { ask, type Member, type Reply, wordOf } from '../people.ts'
import type { Random } from '../random.ts'
import type { PutUp, Shop, World } from '../world.ts'
import { type Args, type Deed, inShop, nothing } from './deed.ts'

const reasons = ['typing_error', 'description_changed', 'seller_unreachable'] as const
const afterwards = ['offer_on', 'offer_on', 'relist', 'nothing'] as const
const rupees = (random: Random, most: number) => `${400 + random.below(most)}.00`

/** What people do in auctions, where a marketplace has them. */
export const auctioning: readonly Deed[] = [
  {
    name: 'put up for auction',
    weight: 3,
    choose(world, shop, random) {
      const seller = random.pick(inShop(world.sellers, shop).filter(({ connected }) => connected))
      if (!shop.auctions || !seller) return undefined
      return {
        seller: seller.name,
        opening: `${400 + random.below(600)}.00`,
        ...(random.chance(0.3) && { reserve: `${1_000 + random.below(4_000)}.00` }),
        ...(random.chance(0.3) && { buy_now: `${6_500 + random.below(3_000)}.00` }),
        hours: 1 + random.below(random.chance(0.7) ? 12 : 96),
        waits: random.chance(0.2) ? 1 + random.below(5) : 0,
        if_unpaid: random.pick(afterwards) ?? 'nothing',
      }
    },
    act: putUp,
  },
  {
    name: 'bid',
    weight: 16,
    choose(world, shop, random) {
      const auction = runningIn(world, shop, random)
      const bidder = random.pick(inShop(world.buyers, shop))
      if (!auction || !bidder) return undefined
      return { ...auction, bidder: bidder.name, amount: rupees(random, 6_000), twice: random.chance(0.1) }
    },
    act: bid,
  },
  {
    name: 'look at an auction',
    weight: 8,
    choose(world, shop, random) {
      const auction = random.pick(inShop(world.auctions, shop).filter(({ over }) => !over))
      return auction && { auction: auction.name }
    },
    async act(world, _shop, args) {
      const auction = world.auctions.get(String(args['auction']))
      return auction ? look(world, auction) : nothing
    },
  },
  {
    name: 'take bids back',
    weight: 0.7,
    choose(world, shop, random) {
      const auction = runningIn(world, shop, random)
      const bidder = random.pick(inShop(world.buyers, shop))
      return auction && bidder && { ...auction, bidder: bidder.name, reason: random.pick(reasons) ?? 'typing_error' }
    },
    act: (world, _shop, args) => inAuction(world, args, 'bidder', 'retract', { reason: args['reason'] }),
  },
  {
    name: 'buy at once',
    weight: 0.5,
    choose(world, shop, random) {
      const auction = runningIn(world, shop, random)
      const bidder = random.pick(inShop(world.buyers, shop))
      return auction && bidder && { ...auction, bidder: bidder.name }
    },
    act: (world, _shop, args) => inAuction(world, args, 'bidder', 'buy-now'),
  },
  {
    name: 'lower the reserve',
    weight: 0.5,
    choose(world, shop, random) {
      const auction = runningIn(world, shop, random)
      return auction && { ...auction, reserve: `${500 + random.below(3_000)}.00` }
    },
    act: (world, _shop, args) => inAuction(world, args, 'seller', 'lower-reserve', { reserve: args['reserve'] }),
  },
  {
    name: 'call an auction off',
    weight: 0.3,
    choose(world, shop, random) {
      const auction = runningIn(world, shop, random)
      return auction && { ...auction, by: random.chance(0.5) ? 'seller' : 'operator' }
    },
    act: (world, _shop, args) => inAuction(world, args, String(args['by']), 'cancel', { reason: 'It was broken' }),
  },
  {
    name: 'answer a second chance',
    weight: 4,
    choose(world, shop, random) {
      const bidder = random.pick(inShop(world.buyers, shop))
      const mayBeOffered = inShop(world.auctions, shop).some(({ over }) => over)
      return mayBeOffered && bidder
        ? { bidder: bidder.name, answer: random.chance(0.7) ? 'accept' : 'decline' }
        : undefined
    },
    act: answerChance,
  },
  {
    name: 'offer a second chance',
    weight: 0.7,
    choose(world, shop, random) {
      const auction = random.pick(inShop(world.auctions, shop).filter(({ over }) => over))
      return auction && { auction: auction.name, bidder: 1 + random.below(4) }
    },
    act: (world, _shop, args) =>
      inAuction(world, args, 'seller', 'second-chances', { bidder: args['bidder'], days: 3 }),
  },
  {
    name: 'appeal',
    weight: 1,
    choose(world, shop, random) {
      const member = random.pick(inShop(world.buyers, shop))
      return shop.auctions && member ? { member: member.name } : undefined
    },
    async act(world, _shop, args) {
      const member = world.buyers.get(String(args['member']))
      const standing = member && (await ask(world, member, 'GET', '/standing/'))
      const held = standing?.body.violations?.find(({ state }: { state: string }) => state === 'recorded')
      if (!member || !held) return nothing
      const reason = 'My card was stolen that week.'
      return wordOf(await ask(world, member, 'POST', `/violations/${held.id}/appeal/`, { reason }))
    },
  },
  {
    name: 'decide an appeal',
    weight: 0.7,
    choose: (_world, shop, random) =>
      shop.auctions ? { verdict: random.chance(0.5) ? 'uphold' : 'excuse' } : undefined,
    async act(world, shop, { verdict }) {
      const { body } = await ask(world, shop.operator, 'GET', '/violations/?state=appealed&order=created')
      const [first] = body.results ?? []
      if (!first) return nothing
      const decision = { reason: 'We have looked at it.' }
      return wordOf(await ask(world, shop.operator, 'POST', `/violations/${first.id}/${String(verdict)}/`, decision))
    },
  },
]

async function putUp(world: World, shop: Shop, args: Args, name: string): Promise<string> {
  const seller = world.sellers.get(String(args['seller']))
  if (!seller) return nothing
  const goods = { title: `Piece ${name}`, category_id: shop.categoryId, condition: 'new', stock: 1 }
  const product = await ask(world, seller, 'POST', '/products/', goods)
  if (product.status !== 201) return wordOf(product)
  const { opening, reserve, buy_now, if_unpaid, hours, waits } = args
  const at = (later: number) => new Date(world.parts.clock.now().getTime() + later * 3_600_000).toISOString()
  const wish = {
    product_id: product.body.id,
    opening,
    if_unpaid,
    ...(reserve !== undefined && { reserve }),
    ...(buy_now !== undefined && { buy_now }),
    ...(Number(waits) > 0 && { starts_at: at(Number(waits)) }),
    ends_at: at(Number(waits) + Number(hours)),
  }
  const made = await ask(world, seller, 'POST', '/auctions/', wish)
  if (made.status === 201) world.auctions.set(name, { name, shop: shop.slug, id: made.body.id, seller, over: false })
  return wordOf(made)
}

/** A bid has a ref: whoever gets no answer sends it again, as does whoever is impatient; it is one bid. */
async function bid(world: World, _shop: Shop, args: Args, name: string): Promise<string> {
  const auction = world.auctions.get(String(args['auction']))
  const bidder = world.buyers.get(String(args['bidder']))
  if (!auction || !bidder) return nothing
  const send = () => ask(world, bidder, 'POST', `/auctions/${auction.id}/bids/`, { amount: args['amount'], ref: name })
  let reply = await send()
  if (reply.status === 0 && (await world.restart())) reply = await send()
  if (args['twice']) {
    const again = await send()
    const both = reply.status === 201 && again.status === 201
    if (both && again.body.seq !== reply.body.seq) throw new Error('one ref made two bids')
  }
  return wordOf(reply)
}

/** Looks at an auction as its seller: what was sold is an order that people deal with from now on. */
async function look(world: World, auction: PutUp): Promise<string> {
  const reply = await ask(world, auction.seller, 'GET', `/auctions/${auction.id}/`)
  if (reply.status !== 200) return wordOf(reply)
  const { state, order_id: orderId } = reply.body
  if (orderId) await meetOrder(world, auction, orderId)
  auction.over = ['sold', 'unsold', 'cancelled'].includes(state)
  return state
}

/** An order that came about without anybody placing it becomes known. */
async function meetOrder(world: World, { shop, seller }: Pick<PutUp, 'shop' | 'seller'>, id: string): Promise<void> {
  if (world.orderById.has(id)) return
  const found = await ask(world, seller, 'GET', `/orders/${id}/`)
  const buyer = [...world.buyers.values()].find((one) => one.id === found.body.buyer?.id)
  if (found.status !== 200 || !buyer) return
  const order = { name: `won ${id}`, shop, id, buyer, seller, state: found.body.state as string }
  world.orders.set(order.name, order)
  world.orderById.set(id, order)
}

async function answerChance(world: World, shop: Shop, args: Args): Promise<string> {
  const bidder = world.buyers.get(String(args['bidder']))
  if (!bidder) return nothing
  const { body } = await ask(world, bidder, 'GET', '/second-chances/')
  const chance = body.results?.find(({ state }: { state: string }) => state === 'offered')
  if (!chance) return nothing
  const reply: Reply = await ask(world, bidder, 'POST', `/second-chances/${chance.id}/${String(args['answer'])}/`)
  const auction = inShop(world.auctions, shop).find(({ id }) => id === chance.auction_id)
  if (auction && reply.body.order_id) await meetOrder(world, auction, reply.body.order_id)
  return wordOf(reply)
}

/** Somebody does something to an auction: its seller, the operator, or a bidder. */
async function inAuction(world: World, args: Args, who: string, verb: string, body?: object): Promise<string> {
  const auction = world.auctions.get(String(args['auction']))
  const shop = world.shops.find(({ slug }) => slug === auction?.shop)
  if (!auction || !shop) return nothing
  const doers: Record<string, Member | undefined> = {
    seller: auction.seller,
    operator: shop.operator,
    bidder: world.buyers.get(String(args['bidder'])),
  }
  const doer = doers[who]
  return doer ? wordOf(await ask(world, doer, 'POST', `/auctions/${auction.id}/${verb}/`, body)) : nothing
}

function runningIn(world: World, shop: Shop, random: Random): { auction: string } | undefined {
  const running = inShop(world.auctions, shop).filter(({ over }) => !over)
  const auction = random.pick(random.chance(0.7) ? running.slice(-4) : running)
  return auction && { auction: auction.name }
}
