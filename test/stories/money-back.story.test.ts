import { afterAll, beforeAll, expect, test } from 'vitest'
import { balances, lead, pay, place, proof, step, type Traders, traders } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { withFault } from '../support/stripe-events.ts'

/* The ways by which a buyer gets the whole price back, and what the books and Stripe say of each. */

let marketry: Marketry
let people: Traders

beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, 'madeinpk')
})

afterAll(() => marketry?.close())

/** Waits for the refund, and proves that all of the price went back and nothing is left with us. */
async function expectAllBack(id: string, state: string): Promise<void> {
  const { body } = await eventually(
    () => people.buyer.get(`/orders/${id}/`),
    (reply) => reply.body.refunds[0]?.state === 'succeeded',
    'the refund',
  )
  expect(body).toMatchObject({ state, refunds: [{ amount: body.amount, currency: 'PKR' }] })
  const atStripe = await marketry.parts.services.stripe.refunds.list({ limit: 100 })
  expect(atStripe.data.every(({ status }) => status === 'succeeded')).toBe(true)
  const books = await balances(people.operator)
  expect(books).toMatchObject({ escrow: '0.00', refunds_in_flight: '0.00' })
  expect(books['fee_revenue'] ?? '0.00').toBe('0.00')
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
}

test.each(['buyer', 'seller', 'operator'] as const)(
  '[PK-7] the %s cancels what was paid and not yet sent',
  async (who) => {
    const { id, productId } = await place(people, { price: '5000.00', stock: 4, quantity: 2 })
    await pay(marketry, people.buyer, id)
    const offered = (await people.buyer.get(`/orders/${id}/`)).body.next.find(
      ({ name }: { name: string }) => name === 'cancel',
    )
    expect(offered.money).toEqual([
      { party: 'buyer', amount: '10000.00', currency: 'PKR', meaning: 'goes back to the card that paid' },
    ])
    await step(people[who], id, 'cancel', { reason: 'It was a mistake' })
    await expectAllBack(id, 'cancelled')
    expect((await people.buyer.get(`/products/${productId}/`)).body.stock).toBe(4)
  },
)

test('[PK-7] the buyer sends it back, and the seller has it again', async () => {
  const { id, productId } = await place(people, { stock: 1 })
  await pay(marketry, people.buyer, id)
  await lead(people, id, 'return_requested')
  expect((await people.seller.get(`/orders/${id}/`)).body.return).toMatchObject({ reason: 'Torn at the seam' })
  await step(people.seller, id, 'accept-return')
  await step(people.buyer, id, 'send-back', { tracking_number: 'TCS-654321' })
  expect((await people.seller.get(`/orders/${id}/`)).body.return.tracking_number).toBe('TCS-654321')
  expect((await people.buyer.get(`/products/${productId}/`)).body.stock).toBe(0)
  await step(people.seller, id, 'confirm-return')
  await expectAllBack(id, 'refunded')
  expect((await people.buyer.get(`/products/${productId}/`)).body.stock).toBe(1)
})

test.each(['shipped', 'delivered', 'return_requested', 'returning', 'sent_back'])(
  '[PK-7] the operator refunds an order that is %s; the pieces stay where they are',
  async (state) => {
    const { id, productId } = await place(people, { stock: 1 })
    await pay(marketry, people.buyer, id)
    await lead(people, id, state)
    await step(people.operator, id, 'refund', { reason: 'The parcel was lost' })
    await expectAllBack(id, 'refunded')
    expect((await people.buyer.get(`/products/${productId}/`)).body.stock).toBe(0)
  },
)

test('[CO-5] a refund that Stripe could not be asked for is asked for until it is given, once', async () => {
  const { id } = await place(people)
  await pay(marketry, people.buyer, id)
  const { refunds } = marketry.parts.services.stripe
  const before = (await refunds.list({ limit: 100 })).data.length
  await withFault(marketry, 'server_error', { count: 1, only: '/v1/refunds' })
  await withFault(marketry, 'drop_answer', { count: 1, only: '/v1/refunds' })
  await step(people.buyer, id, 'cancel', {})
  await expectAllBack(id, 'cancelled')
  expect((await refunds.list({ limit: 100 })).data).toHaveLength(before + 1)
})
