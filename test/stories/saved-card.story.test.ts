import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCardAttempt } from '../../src/modules/payments/index.ts'
import { lockOrder } from '../../src/modules/orders/index.ts'
import { place, proof, type Traders, traders, until } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, password, registered } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { withFault } from '../support/stripe-events.ts'
import { answerBank, cards, payByCard, saveCard } from '../support/stripe-pages.ts'

let marketry: Marketry
let people: Traders
let rows: Rows

beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, 'madeinpk')
  rows = await openRows(marketry.databaseUrls)
})
afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

const save = (person: Person, number: string) => saveCard(marketry, person, number)

const pay = (person: Person, orderId: string, card: string) =>
  person.post(`/orders/${orderId}/pay/`, { payment_method: card })

/** Charges a card while its holder is away, as a won auction or an installment will. */
async function chargeAway(orderId: string, card: string): Promise<void> {
  const { services } = marketry.parts
  const marketplace = await services.directory.bySlug('madeinpk')
  await services.db.inMarketplace(marketplace?.id ?? '', async (tx) => {
    const order = await lockOrder(tx, orderId)
    if (!order) throw new Error('no such order')
    const request = { memberId: people.buyer.id, paymentMethodId: card, description: 'a test', requestId: 'test' }
    await startCardAttempt(services, tx, order, { ...request, returnUrl: null })
  })
}

const attemptOf = async (orderId: string) =>
  (
    await rows.query<{ state: string; last_error: string | null }>(
      'select state, last_error from payment_attempt where deal_id = $1 order by id desc limit 1',
      [orderId],
    )
  )[0]

const told = async (kind: string, orderId: string) =>
  (await people.buyer.get('/notifications/')).body.results.filter(
    (notice: { kind: string; link: string }) => notice.kind === kind && notice.link.includes(orderId),
  )

test('[CO-5] a saved card is listed, pays on the spot, and is removed; its number is nowhere here', async () => {
  const card = await save(people.buyer, cards.good)
  const { body } = await people.buyer.get('/payment-methods/')
  expect(body.results).toEqual([{ id: card, brand: 'visa', last4: '4242', exp_month: 12, exp_year: 2040 }])
  const order = await place(people)
  const paid = await pay(people.buyer, order.id, card)
  expect(paid).toMatchObject({ status: 201, body: { paid: true } })
  expect((await people.buyer.get(`/orders/${order.id}/`)).body.state).toBe('paid')
  const kept = await rows.query<{ all: string }>(
    `select string_agg(r::text, ' ') as all from (select a::text as r from payment_attempt a union all
     select c::text from stripe_customer c union all select o::text from outside_call o) rows`,
  )
  expect(kept[0]?.all).not.toContain('4242')
  expect((await people.buyer.delete(`/payment-methods/${card}/`)).status).toBe(204)
  expect((await people.buyer.get('/payment-methods/')).body.results).toEqual([])
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test('[CO-5] paying is done once, also when Stripe did it and could not say so', async () => {
  const card = await save(people.buyer, cards.good)
  const order = await place(people)
  const heal = await withFault(marketry, 'drop_answer', { count: 1, only: 'POST /v1/payment_intents' })
  await pay(people.buyer, order.id, card)
  await heal()
  await Promise.all([pay(people.buyer, order.id, card), pay(people.buyer, order.id, card)])
  await until(people.buyer, order.id, 'paid')
  const charged = await marketry.parts.services.stripe.charges.list({ transfer_group: order.id })
  expect(charged.data).toHaveLength(1)
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test("[CO-5] a card of somebody else's neither pays nor can be removed", async () => {
  const card = await save(people.buyer, cards.good)
  const thief = await registered(marketry, 'madeinpk', 'Thief', ['buyer'])
  expect(await thief.delete(`/payment-methods/${card}/`)).toMatchObject({ status: 404, body: { code: 'no_such_card' } })
  const order = await place(people)
  expect((await pay(thief, order.id, card)).status).toBe(404)
  await save(thief, cards.good)
  const addressed = await place({ ...people, buyer: thief, addressId: await addressOf(thief) })
  expect(await pay(thief, addressed.id, card)).toMatchObject({ status: 422, body: { code: 'payment_refused' } })
  expect((await people.buyer.get('/payment-methods/')).body.results.map(({ id }: { id: string }) => id)).toContain(card)
})

test('[CO-5] a bank that wants to ask its holder does so on its own page, and the answer decides', async () => {
  const card = await save(people.buyer, cards.asksAlways)
  const order = await place(people)
  const asked = await pay(people.buyer, order.id, card)
  expect(asked).toMatchObject({ status: 201, body: { paid: false } })
  expect(asked.body.checkout_url).toContain('/3ds/')
  await answerBank(marketry, asked.body.checkout_url, 'fail')
  await eventually(
    () => attemptOf(order.id),
    (attempt) => attempt?.state === 'failed',
    'the refused attempt',
  )
  await nothingOpenAtStripe(order.id)
  const again = await pay(people.buyer, order.id, card)
  await answerBank(marketry, again.body.checkout_url, 'complete')
  await until(people.buyer, order.id, 'paid')
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test('[CO-5] a card that is declined says why, and the order can be paid another way', async () => {
  const card = await save(people.buyer, cards.declinedLater)
  const order = await place(people)
  const no = await pay(people.buyer, order.id, card)
  expect(no).toMatchObject({ status: 422, body: { code: 'payment_refused', detail: 'Your card was declined.' } })
  await nothingOpenAtStripe(order.id)
  const refusal = async (person: Person, language = 'en') =>
    (await person.get(`/orders/${order.id}/`, { headers: { 'accept-language': language } })).body.payment.refusal
  expect(await refusal(people.buyer)).toEqual({ sentence: 'Your card was declined.', card })
  expect((await refusal(people.buyer, 'ur')).sentence).toBe('آپ کے کارڈ کے بینک نے ادائیگی سے انکار کر دیا۔')
  expect(await refusal(people.seller)).toBeNull()
  const { body } = await people.buyer.post(`/orders/${order.id}/pay/`)
  expect(await refusal(people.buyer)).toBeNull()
  await payByCard(marketry, body.checkout_url)
  await until(people.buyer, order.id, 'paid')
})

test('[CO-5] charged while its holder is away, a card pays; a bank that wants to ask has the holder mailed', async () => {
  const spared = await save(people.buyer, cards.asksUnlessSaved)
  const paid = await place(people)
  await chargeAway(paid.id, spared)
  await until(people.buyer, paid.id, 'paid')

  const asking = await save(people.buyer, cards.asksAlways)
  const waiting = await place(people)
  await chargeAway(waiting.id, asking)
  await eventually(
    () => told('payment-authentication-needed', waiting.id),
    (notices) => notices.length === 1,
    'the notice',
  )
  expect((await people.buyer.get(`/orders/${waiting.id}/`)).body.payment).toMatchObject({
    state: 'needs_holder',
    payable: true,
    to_confirm: asking,
  })
  await nothingOpenAtStripe(waiting.id)
  const onSession = await pay(people.buyer, waiting.id, asking)
  await answerBank(marketry, onSession.body.checkout_url, 'complete')
  await until(people.buyer, waiting.id, 'paid')

  const bad = await save(people.buyer, cards.declinedLater)
  const unpaid = await place(people)
  await chargeAway(unpaid.id, bad)
  await eventually(
    () => told('payment-declined', unpaid.id),
    (notices) => notices.length === 1,
    'the notice',
  )
  await nothingOpenAtStripe(unpaid.id)
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

/** Waits until no payment for an order could still go through at Stripe. */
async function nothingOpenAtStripe(orderId: string): Promise<void> {
  await eventually(
    async () => (await marketry.parts.services.stripe.paymentIntents.list({ limit: 100 })).data,
    (intents) =>
      intents.some(({ metadata }) => metadata['deal_id'] === orderId) &&
      intents.every(({ metadata, status }) => metadata['deal_id'] !== orderId || status === 'canceled'),
    'the end of the payment at Stripe',
  )
}

async function addressOf(person: Person): Promise<string> {
  const { address } = await import('../support/trade.ts')
  return address(person)
}

test('[CO-1] of whoever is erased Stripe keeps no customer and no card', async () => {
  const leaver = await registered(marketry, 'madeinpk', 'Leaver', ['buyer'])
  await save(leaver, cards.good)
  const [customer] = await rows.query<{ customer_id: string }>(
    'select customer_id from stripe_customer where member_id = $1',
    [leaver.id],
  )
  const id = customer?.customer_id ?? ''
  const { stripe } = marketry.parts.services
  expect((await stripe.customers.listPaymentMethods(id)).data).toHaveLength(1)
  expect((await leaver.post('/me/erasure/', { password })).status).toBe(204)
  await eventually(
    () =>
      stripe.customers.retrieve(id).then(
        ({ deleted }) => deleted === true,
        ({ code }) => code === 'resource_missing',
      ),
    (gone) => gone,
    'the end of the customer',
  )
  // What Stripe tells of it, with the e-mail, is emptied by the night; and Stripe is not asked a second time.
  const toldByStripe = () =>
    rows.query<{ payload: object }>('select payload from stripe_event where $1 = any (object_ids)', [id])
  await eventually(toldByStripe, (events) =>
    events.some(({ payload }) => JSON.stringify(payload).includes('customer.deleted')),
  )
  await rows.quiet()
  await people.operator.post('/jobs/trigger/', { name: 'erase_what_came_later' })
  await eventually(toldByStripe, (events) => !JSON.stringify(events).includes(leaver.email), 'the emptied events')
  const calls = await rows.query("select state from outside_call where kind = 'stripe_customer_delete'")
  expect(calls).toEqual([{ state: 'answered' }])
})
