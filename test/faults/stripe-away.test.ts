import { afterAll, beforeAll, expect, test } from 'vitest'
import { lead, place, proof, step, type Traders, traders, until } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { password, registered } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { withFault } from '../support/stripe-events.ts'
import { cards, payByCard, saveCard } from '../support/stripe-pages.ts'
import { catchUp } from '../../src/modules/payments/index.ts'

/*
 * Stripe is away, overloaded, broken, or silent after it has done what it was asked. Whatever it is: nothing is charged,
 * transferred or refunded twice, nothing is forgotten, and when Stripe is back everything comes right by itself.
 */

let marketry: Marketry
let rows: Rows
let people: Traders

beforeAll(async () => {
  marketry = await startMarketry()
  rows = await openRows(marketry.databaseUrls)
  people = await traders(marketry, 'madeinpk')
})

afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

/** Pays on the card page, whatever Stripe lets us know of it. */
async function payUnheard(orderId: string): Promise<void> {
  const { status, body } = await people.buyer.post(`/orders/${orderId}/pay/`)
  expect(status).toBe(201)
  await payByCard(marketry, body.checkout_url)
}

const triesOf = async (kind: string) =>
  (
    await rows.query<{ attempts: number; state: string }>(
      'select attempts, state from outside_call where kind = $1 order by created_at desc, id desc limit 1',
      [kind],
    )
  )[0]

/** What Stripe has really done for a deal. */
async function doneFor(dealId: string) {
  const { stripe } = marketry.parts.services
  const charges = await stripe.charges.list({ transfer_group: dealId, limit: 100 })
  const transfers = await stripe.transfers.list({ transfer_group: dealId, limit: 100 })
  const refunds = await Promise.all(charges.data.map(({ id }) => stripe.refunds.list({ charge: id })))
  return {
    charges: charges.data.length,
    transfers: transfers.data.length,
    refunds: refunds.flatMap(({ data }) => data).length,
  }
}

const payoutOf = async (dealId: string) =>
  (await rows.query<{ state: string }>('select state from payout where deal_id = $1', [dealId])).map(
    ({ state }) => state,
  )

test('[CO-5] Stripe is away: who wants to pay is told so, what was begun waits, and all heals when it is back', async () => {
  const [earned, given, unpaid] = [await place(people), await place(people), await place(people)]
  for (const { id } of [earned, given]) {
    await payUnheard(id)
    await until(people.buyer, id, 'paid')
  }
  await lead(people, earned.id, 'delivered')
  const back = await withFault(marketry, 'outage')

  expect(await people.buyer.post(`/orders/${unpaid.id}/pay/`)).toMatchObject({ status: 503 })
  await step(people.buyer, earned.id, 'complete')
  await step(people.seller, given.id, 'cancel', {})
  await eventually(
    () => Promise.all([triesOf('stripe_transfer_create'), triesOf('stripe_refund_create')]),
    (calls) => calls.every((call) => call?.state === 'intended' && call.attempts >= 2),
    'two vain tries of each',
  )
  expect((await people.buyer.get(`/orders/${earned.id}/`)).body.state).toBe('completed')
  await back()

  await eventually(
    () => payoutOf(earned.id),
    ([state]) => state === 'paid',
    'the payout',
  )
  await eventually(
    async () => (await people.buyer.get(`/orders/${given.id}/`)).body.refunds[0]?.state,
    (state) => state === 'succeeded',
    'the refund',
  )
  await payUnheard(unpaid.id)
  await until(people.buyer, unpaid.id, 'paid')
  expect(await doneFor(earned.id)).toEqual({ charges: 1, transfers: 1, refunds: 0 })
  expect(await doneFor(given.id)).toEqual({ charges: 1, transfers: 0, refunds: 1 })
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

/** Whether Stripe knows a customer no more, or only that there was one. */
async function isGone(customerId: string): Promise<boolean> {
  try {
    return (await marketry.parts.services.stripe.customers.retrieve(customerId)).deleted === true
  } catch (fault) {
    if ((fault as { code?: string }).code === 'resource_missing') return true
    throw fault
  }
}

test('[CO-1] the customer at Stripe is deleted even if Stripe was away when its member left', async () => {
  const { stripe } = marketry.parts.services
  const leaver = await registered(marketry, 'madeinpk', 'Leila', ['buyer'])
  expect((await leaver.post('/payment-methods/')).status).toBe(201)
  const [kept] = await rows.query<{ customer_id: string }>(
    'select customer_id from stripe_customer where member_id = $1',
    [leaver.id],
  )
  const customerId = kept?.customer_id ?? ''
  expect(await stripe.customers.retrieve(customerId)).toMatchObject({ id: customerId, email: leaver.email })

  const back = await withFault(marketry, 'outage')
  expect((await leaver.post('/me/erasure/', { password })).status).toBe(204)
  await eventually(
    () => triesOf('stripe_customer_delete'),
    (call) => call?.state === 'intended' && call.attempts >= 2,
    'two vain tries',
  )
  await back()
  await eventually(
    () => isGone(customerId),
    (gone) => gone,
    'the deletion',
  )
  await eventually(
    () => triesOf('stripe_customer_delete'),
    (call) => call?.state === 'answered',
    'the note that it is done',
  )
})

test('[CO-5] asked too much, Stripe says when to come again: the call waits that long and goes through', async () => {
  const order = await place(people)
  const heal = await withFault(marketry, 'rate_limit', { count: 1, only: 'POST /v1/checkout/sessions' })
  const began = performance.now()
  const { status } = await people.buyer.post(`/orders/${order.id}/pay/`)
  await heal()
  expect(status).toBe(201)
  // The simulator says two seconds: coming earlier would be asking too much again.
  expect(performance.now() - began).toBeGreaterThanOrEqual(2_000)
})

test.each([
  ['errors of its own', 'server_error'],
  ['silence after it was done', 'drop_answer'],
] as const)('[CO-5] %s: one charge, one transfer, one refund', async (_, fault) => {
  const [earned, given] = [await place(people), await place(people)]
  for (const { id } of [earned, given]) {
    const heal = await withFault(marketry, fault, { count: 1, only: 'POST /v1/checkout/sessions' })
    expect((await people.buyer.post(`/orders/${id}/pay/`)).status).toBe(503)
    await heal()
    await payUnheard(id)
    await until(people.buyer, id, 'paid')
  }
  const heal = await withFault(marketry, fault, { count: 2, only: 'POST /v1/transfers,POST /v1/refunds' })
  await lead(people, earned.id, 'completed')
  await step(people.seller, given.id, 'cancel', {})
  await eventually(
    () => payoutOf(earned.id),
    ([state]) => state === 'paid',
    'the payout',
  )
  await eventually(
    async () => (await people.buyer.get(`/orders/${given.id}/`)).body.refunds[0]?.state,
    (state) => state === 'succeeded',
    'the refund',
  )
  await heal()
  expect(await doneFor(earned.id)).toEqual({ charges: 1, transfers: 1, refunds: 0 })
  expect(await doneFor(given.id)).toEqual({ charges: 1, transfers: 0, refunds: 1 })
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test('[CO-5] an error of its own that Stripe repeats for a day: who presses again comes to a page all the same', async () => {
  const { id } = await place(people)
  const heal = await withFault(marketry, 'server_error_kept', { count: 1, only: 'POST /v1/checkout/sessions' })
  expect((await people.buyer.post(`/orders/${id}/pay/`)).status).toBe(503)
  await heal()
  await payUnheard(id)
  await until(people.buyer, id, 'paid')
  expect((await doneFor(id)).charges).toBe(1)
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test('[CO-5] so with the customer; a charge is never asked for under another key, and its event tells of it', async () => {
  const payer = await registered(marketry, 'madeinpk', 'Nadia', ['buyer'])
  const customers = await withFault(marketry, 'server_error_kept', { count: 1, only: 'POST /v1/customers' })
  expect((await payer.post('/payment-methods/')).status).toBe(503)
  await customers()
  expect((await payer.post('/payment-methods/')).status).toBe(201)

  const card = await saveCard(marketry, people.buyer, cards.good)
  const { id } = await place(people)
  const charges = await withFault(marketry, 'server_error_kept', { count: 1, only: 'POST /v1/payment_intents' })
  const press = () => people.buyer.post(`/orders/${id}/pay/`, { payment_method: card })
  expect((await press()).status).toBe(503)
  await charges()
  await until(people.buyer, id, 'paid')
  expect((await doneFor(id)).charges).toBe(1)
  const keys = await rows.query<{ key: string }>(
    `select c.idempotency_key as key from outside_call c join payment_attempt a on a.id = c.id
     where a.deal_id = $1 and c.kind = 'stripe_intent_create'`,
    [id],
  )
  expect(keys.map(({ key }) => key)).toEqual([expect.stringMatching(/^stripe_intent_create_[0-9a-f-]{36}$/)])
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test('[CO-5] webhooks doubled, late, out of order and lost together: the list of events brings the rest', async () => {
  const heal = await Promise.all([
    withFault(marketry, 'lose', { only: 'checkout.session.completed' }),
    withFault(marketry, 'duplicate'),
    withFault(marketry, 'reorder', { only: 'payment_intent.*,charge.*' }),
  ])
  const orders = [await place(people), await place(people), await place(people)]
  for (const { id } of orders) await payUnheard(id)
  await catchUp(marketry.parts.services, marketry.parts.stripeEvents)
  for (const { id } of orders) await until(people.buyer, id, 'paid')
  await Promise.all(heal.map((end) => end()))
  for (const { id } of orders) expect((await doneFor(id)).charges).toBe(1)
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})
