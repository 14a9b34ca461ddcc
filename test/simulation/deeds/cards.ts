import { cards } from '../../support/stripe-pages.ts'
import { goodsOrder } from '../../../src/modules/orders/process.ts'
import { ask, wordOf } from '../people.ts'
import { type Deed, inShop, nothing } from './deed.ts'

// What people save: good ones, ones whose bank asks, and ones that are refused sooner or later.
const saved = [
  { weight: 50, number: cards.good },
  { weight: 15, number: cards.asksUnlessSaved },
  { weight: 15, number: cards.asksAlways },
  { weight: 15, number: cards.declinedLater },
  { weight: 5, number: cards.declined },
]

/** What buyers do with cards that Stripe keeps for them. */
export const savedCards: readonly Deed[] = [
  {
    name: 'save a card',
    weight: 1.5,
    choose(world, shop, random) {
      const buyer = random.pick(inShop(world.buyers, shop))
      return buyer && { buyer: buyer.name, card: random.weigh(saved).number, passes: random.chance(0.85) }
    },
    async act(world, _shop, { buyer: name, card, passes }) {
      const buyer = world.buyers.get(String(name))
      if (!buyer) return nothing
      const reply = await ask(world, buyer, 'POST', '/payment-methods/')
      if (reply.status !== 201 || world.stripe.isAway) return wordOf(reply)
      const told = world.stripe.payByCard(reply.body.url, String(card), Boolean(passes))
      buyer.keepsCards ||= told === 'paid'
      return told === 'paid' ? 'saved' : told
    },
  },
  {
    name: 'pay with a saved card',
    weight: 5,
    choose(world, shop, random) {
      const orders = inShop(world.orders, shop)
      const order = random.pick(orders.filter(({ state, buyer }) => state === goodsOrder.initial && buyer.keepsCards))
      const answer = random.weigh([
        { weight: 7, word: 'complete' },
        { weight: 2, word: 'fail' },
        { weight: 1, word: 'nothing' },
      ])
      return order && { order: order.name, place: random.below(1_000), answer: answer.word }
    },
    async act(world, _shop, { order: name, place, answer }) {
      const order = world.orders.get(String(name))
      if (!order) return nothing
      const kept = await ask(world, order.buyer, 'GET', '/payment-methods/')
      if (kept.status !== 200) return wordOf(kept)
      const all = kept.body.results as { id: string }[]
      const card = all[Number(place) % Math.max(all.length, 1)]
      if (!card) return 'no card'
      const reply = await ask(world, order.buyer, 'POST', `/orders/${order.id}/pay/`, { payment_method: card.id })
      if (reply.status !== 201) return wordOf(reply)
      if (reply.body.paid) return 'paid at once'
      const isBank = String(reply.body.checkout_url).includes('/3ds/')
      if (!isBank || answer === 'nothing' || world.stripe.isAway) return isBank ? 'the bank asks' : 'a page'
      return world.stripe.answerBank(reply.body.checkout_url, String(answer))
    },
  },
  {
    name: 'remove a saved card',
    weight: 0.2,
    choose(world, shop, random) {
      const buyer = random.pick(inShop(world.buyers, shop).filter(({ keepsCards }) => keepsCards))
      return buyer && { buyer: buyer.name, place: random.below(1_000) }
    },
    async act(world, _shop, { buyer: name, place }) {
      const buyer = world.buyers.get(String(name))
      if (!buyer) return nothing
      const kept = await ask(world, buyer, 'GET', '/payment-methods/')
      if (kept.status !== 200) return wordOf(kept)
      const all = kept.body.results as { id: string }[]
      const card = all[Number(place) % Math.max(all.length, 1)]
      return card ? wordOf(await ask(world, buyer, 'DELETE', `/payment-methods/${card.id}/`)) : 'no card'
    },
  },
]
