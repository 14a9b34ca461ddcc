import { goodsOrder } from '../../../src/modules/orders/process.ts'
import { cards } from '../../support/stripe-pages.ts'
import { ask, type Member, wordOf } from '../people.ts'
import type { World } from '../world.ts'
import { type Deed, inShop, nothing } from './deed.ts'

/** What people do with money beside an order's own: wallets, disputes, and what Stripe refused. */
export const money: readonly Deed[] = [
  {
    name: 'top up the wallet',
    weight: 2,
    choose(world, shop, random) {
      const buyer = random.pick([...inShop(world.buyers, shop), ...inShop(world.sellers, shop)])
      return buyer && { buyer: buyer.name, amount: `${1_000 + random.below(20_000)}.00`, pays: random.chance(0.8) }
    },
    async act(world, _shop, args) {
      const buyer = memberOf(world, args['buyer'])
      if (!buyer) return nothing
      const reply = await ask(world, buyer, 'POST', '/wallet/topups/', { amount: args['amount'] })
      if (reply.status !== 201 || !args['pays'] || world.stripe.isAway) return wordOf(reply)
      return world.stripe.payByCard(reply.body.checkout_url, cards.good)
    },
  },
  {
    name: 'take money out of the wallet',
    weight: 1.5,
    choose(world, shop, random) {
      const seller = random.pick(inShop(world.sellers, shop).filter(({ connected }) => connected))
      return seller && { seller: seller.name, amount: `${1 + random.below(4_000)}.00` }
    },
    async act(world, _shop, { seller: name, amount }) {
      const seller = world.sellers.get(String(name))
      return seller ? wordOf(await ask(world, seller, 'POST', '/wallet/withdrawals/', { amount })) : nothing
    },
  },
  {
    name: 'Stripe looks at an account anew',
    weight: 1,
    choose(world, shop, random) {
      const seller = random.pick(inShop(world.sellers, shop).filter(({ connected }) => connected))
      // Mostly it is put right again, so that sellers go on selling; now and then their bank sends back what came to it.
      const how = random.weigh([
        { weight: 5, word: 'enable' },
        { weight: 1, word: 'restrict' },
        { weight: 3, word: 'pay-out' },
        { weight: 2, word: 'bounce' },
      ]).word
      return seller && { seller: seller.name, how }
    },
    async act(world, _shop, { seller: name, how }) {
      const seller = world.sellers.get(String(name))
      if (!seller || world.stripe.isAway) return nothing
      const [account] = await world.rows.query<{ account_id: string }>(
        'select account_id from connected_account where member_id = $1 and account_id is not null',
        [seller.id],
      )
      if (!account) return 'no account'
      const deed = how === 'bounce' ? 'pay-out' : String(how)
      return world.stripe
        .control(`accounts/${account.account_id}/${deed}`, how === 'bounce' ? { bank: '000111111116' } : {})
        .then(
          () => 'done',
          () => 'nothing to do',
        )
    },
  },
  {
    name: 'the operator puts right a wallet',
    weight: 0.5,
    choose(world, shop, random) {
      const buyer = random.pick(inShop(world.buyers, shop))
      const direction = random.pick(['give', 'take'])
      return buyer && direction ? { buyer: buyer.name, direction, amount: `${1 + random.below(300)}.00` } : undefined
    },
    async act(world, shop, { buyer: name, direction, amount }) {
      const buyer = world.buyers.get(String(name))
      if (!buyer) return nothing
      const wish = { direction, amount, reason: 'Put right by hand' }
      return wordOf(await ask(world, shop.operator, 'POST', `/wallets/${buyer.id}/adjustments/`, wish))
    },
  },
  {
    name: 'somebody says what happened',
    weight: 1,
    choose: (_world, _shop, random) => ({ by: random.pick(['buyer', 'seller']) ?? '', place: random.below(1_000) }),
    async act(world, shop, { by, place }) {
      const dispute = await oneOf(world, shop.id, Number(place), disputes)
      const order = dispute && world.orderById.get(dispute.deal_id)
      if (!dispute || !order) return nothing
      const who = by === 'buyer' ? order.buyer : order.seller
      return wordOf(
        await ask(world, who, 'POST', `/disputes/${dispute.id}/evidence/`, { text: 'It was sent, and it arrived.' }),
      )
    },
  },
  {
    name: 'the operator answers a dispute',
    weight: 1,
    choose: (_world, _shop, random) => ({ how: random.chance(0.7) ? 'submit' : 'accept', place: random.below(1_000) }),
    async act(world, shop, { how, place }) {
      const dispute = await oneOf(world, shop.id, Number(place), disputes)
      if (!dispute) return nothing
      return wordOf(await ask(world, shop.operator, 'POST', `/disputes/${dispute.id}/${String(how)}/`))
    },
  },
  {
    name: "a buyer's bank asks the money back",
    weight: 1.5,
    choose(world, shop, random) {
      const held = inShop(world.orders, shop).filter(({ state }) => isHeld(state))
      if (held.length === 0) return undefined
      // In the rarer states first.
      const order = random.weigh(
        held.map(({ name, state }) => ({ name, weight: 1 / held.filter((other) => other.state === state).length })),
      )
      // Mostly for all of it; sometimes for a part, and sometimes the bank only asks as yet.
      const share = random.chance(0.4) ? 10 + random.below(80) : 100
      return { order: order.name, share, inquiry: random.chance(0.2), late: random.chance(0.5) }
    },
    async act(world, _shop, { order: name, share, inquiry, late }) {
      const order = world.orders.get(String(name))
      if (!order || world.stripe.isAway) return nothing
      // What came too late or twice first, where there is any and it was drawn: its bank may ask for it as for a price.
      const [paid] = await world.rows.query<{ charge_id: string | null; amount: string }>(
        `select charge_id, amount from payment_attempt where deal_id = $1 and state = 'paid'
         order by surplus = $2 desc, created_at, id`,
        [order.id, late === true],
      )
      if (!paid?.charge_id) return nothing
      const wish = share === 100 ? {} : { amount: Math.ceil((Number(paid.amount) * Number(share)) / 100) }
      return world.stripe.control(`charges/${paid.charge_id}/dispute`, { ...wish, inquiry: inquiry === true }).then(
        () => (inquiry ? 'asked about' : share === 100 ? 'disputed' : 'disputed in part'),
        () => 'disputed before, or given back',
      )
    },
  },
  {
    name: 'the bank decides a dispute',
    weight: 3,
    choose: (_world, _shop, random) => ({ how: random.chance(0.75) ? 'win' : 'lose', place: random.below(1_000) }),
    async act(world, shop, { how, place }) {
      const dispute = await oneOf(world, shop.id, Number(place), disputes)
      if (!dispute || world.stripe.isAway) return nothing
      const steer = (deed: string) => world.stripe.control(`disputes/${dispute.stripe_id}/${deed}`)
      return steer(how === 'win' ? 'close' : 'escalate').then(
        () => 'no inquiry any more',
        () =>
          steer(String(how)).then(
            () => 'decided',
            () => 'decided before',
          ),
      )
    },
  },
  {
    name: 'the operator tries again what was refused',
    weight: 1,
    choose: (_world, _shop, random) => ({
      what: random.pick(['refunds', 'payouts']) ?? '',
      place: random.below(1_000),
    }),
    async act(world, shop, { what, place }) {
      const table = what === 'refunds' ? 'refund' : 'payout'
      const failed = `select id, deal_id, null as stripe_id from ${table} where marketplace_id = $1 and state = 'failed' order by id`
      const refused = await oneOf(world, shop.id, Number(place), failed)
      return refused
        ? wordOf(await ask(world, shop.operator, 'POST', `/${String(what)}/${refused.id}/retry/`))
        : nothing
    },
  },
]

// Also once the seller has the money; most of the time while the marketplace holds it.
const isHeld = (state: string) =>
  goodsOrder.states[state] !== undefined && !/pending|expired|cancelled|refunded|back$/.test(state)

const disputes = `select id, deal_id, stripe_id from dispute
  where marketplace_id = $1 and state not in ('won', 'lost', 'closed') order by id`

function memberOf(world: World, name: unknown): Member | undefined {
  return world.buyers.get(String(name)) ?? world.sellers.get(String(name))
}

/** One of what is found, by a place that was drawn: the same in every replay, whatever the ids are. */
async function oneOf(world: World, marketplace: string, place: number, sql: string) {
  const found = await world.rows.query<{ id: string; deal_id: string; stripe_id: string }>(sql, [marketplace])
  return found[place % Math.max(found.length, 1)]
}
