import { afterAll, beforeAll, expect, test } from 'vitest'
import { balances, lead, pay, place, proof, step, type Traders, traders, until } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'

/* A part of a price goes back while it is held: what remains is divided later, and never is more given than there was. */

let marketry: Marketry
let people: Traders

beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, 'madeinpk')
})

afterAll(() => marketry?.close())

const refundsDone = (id: string, count: number) =>
  eventually(
    () => people.buyer.get(`/orders/${id}/`),
    ({ body }) =>
      body.refunds.length === count && body.refunds.every(({ state }: { state: string }) => state === 'succeeded'),
    `${count} refunds`,
  )

test('[CO-4] two parts go back before the payout; the fee is of what remains, and the seller is paid that', async () => {
  const { id } = await place(people, { price: '5000.00' })
  await pay(marketry, people.buyer, id)
  const offered = (await people.seller.get(`/orders/${id}/`)).body.next.find(
    ({ name }: { name: string }) => name === 'refund_part',
  )
  expect(offered.money).toMatchObject([{ party: 'buyer', amount: '5000.00', at_most: true }])
  await step(people.seller, id, 'refund', { amount: '700.50', reason: 'One corner is torn' })
  await lead(people, id, 'delivered').catch(() => undefined)
  await step(people.operator, id, 'refund', { amount: '299.50' })
  const { body } = await refundsDone(id, 2)
  expect(body).toMatchObject({ state: 'delivered', given_back: '1000.00' })
  expect(body.deadlines[0].money).toMatchObject([
    { party: 'house', amount: '80.00' },
    { party: 'seller', amount: '3920.00' },
  ])
  expect(await balances(people.operator)).toMatchObject({ escrow: '4000.00', refunds_in_flight: '0.00' })
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })

  await step(people.buyer, id, 'complete')
  const paid = await eventually(
    () => people.seller.get(`/orders/${id}/`),
    (reply) => reply.body.payouts[0]?.state === 'paid',
    'the payout',
  )
  expect(paid.body.payouts).toMatchObject([{ amount: '3920.00' }])
  expect(await balances(people.operator)).toMatchObject({ escrow: '0.00', fee_revenue: '80.00' })
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test('[CO-4] more than is held, all of it, and what is no amount are refused by name; nothing moves', async () => {
  const { id } = await place(people, { price: '1000.00' })
  await pay(marketry, people.buyer, id)
  await step(people.seller, id, 'refund', { amount: '400.00' })
  const ask = (amount: string) => people.seller.post(`/orders/${id}/refund/`, { amount })
  expect((await ask('600.01')).body).toMatchObject({ status: 422, code: 'refund_exceeds_held' })
  expect((await ask('600.00')).body).toMatchObject({ status: 422, code: 'refund_is_whole' })
  expect((await ask('0.00')).body).toMatchObject({ status: 422, code: 'amount_malformed' })
  expect((await ask('1.005')).body).toMatchObject({ status: 422, code: 'amount_malformed' })
  expect((await people.buyer.post(`/orders/${id}/refund/`, { amount: '1.00' })).body).toMatchObject({
    code: 'not_your_step',
  })
  const { body } = await refundsDone(id, 1)
  expect(body.given_back).toBe('400.00')
  // What remains goes back as a whole by the step that ends the order.
  await step(people.buyer, id, 'cancel', {})
  expect((await refundsDone(id, 2)).body).toMatchObject({ state: 'cancelled', given_back: '1000.00' })
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test('[CO-3] the carrier could not deliver: sent again under a new number, and the deadlines begin anew', async () => {
  const { id } = await place(people, { price: '1200.00' })
  await pay(marketry, people.buyer, id)
  await lead(people, id, 'shipped')
  await step(people.seller, id, 'delivery-failed', { reason: 'Nobody was at home' })
  const waiting = (await people.buyer.get(`/orders/${id}/`)).body
  expect(waiting).toMatchObject({ state: 'delivery_failed', delivery_failure: 'Nobody was at home' })
  expect(waiting.deadlines).toMatchObject([{ transition: 'give_up', money: [{ party: 'buyer', amount: '1200.00' }] }])
  await step(people.seller, id, 'send-again', { carrier: 'Leopards', tracking_number: 'LP-1' })
  const again = (await people.buyer.get(`/orders/${id}/`)).body
  expect(again).toMatchObject({ state: 'shipped', parcel: { tracking_number: 'LP-1' }, delivery_failure: null })
  expect(again.deadlines).toMatchObject([{ transition: 'confirm_delivery' }])
  await step(people.seller, id, 'delivery-failed', { reason: 'The address is wrong' })
  const third = await people.seller.post(`/orders/${id}/send-again/`, { carrier: 'TCS', tracking_number: 'T-3' })
  expect(third.body.code).toBe('sent_twice')
  await step(people.buyer, id, 'confirm-delivery')
  expect((await until(people.buyer, id, 'delivered')).body.delivered_at).toEqual(expect.any(String))
})

test('[CO-3] not sent again, the buyer has the price back and the piece is for sale', async () => {
  const { id, productId } = await place(people, { price: '900.00', stock: 1 })
  await pay(marketry, people.buyer, id)
  await lead(people, id, 'shipped')
  await step(people.seller, id, 'delivery-failed', { reason: 'Refused at the door' })
  await step(people.seller, id, 'give-up')
  expect((await refundsDone(id, 1)).body.state).toBe('refunded')
  expect((await people.buyer.get(`/products/${productId}/`)).body.stock).toBe(1)
})

test('[CO-2] an operator who bought it decides nothing about it', async () => {
  const addressId = (await people.operator.get('/cities/?country=PK&q=Lahore')).body.results[0].id
  const kept = await people.operator.post('/addresses/', {
    recipient: 'The operator',
    phone: '+923001234567',
    line1: '1 Mall Road',
    city_id: addressId,
    postal_code: '54000',
  })
  const asBuyer = { ...people, buyer: people.operator, addressId: kept.body.id }
  const { id } = await place(asBuyer, { price: '500.00' })
  await pay(marketry, people.operator, id)
  await lead(asBuyer, id, 'shipped')
  const names = (await people.operator.get(`/orders/${id}/`)).body.next.map(({ name }: { name: string }) => name)
  expect(names).toEqual(['confirm_delivery'])
  expect((await people.operator.post(`/orders/${id}/refund/`, {})).body.code).toBe('not_your_step')
})
