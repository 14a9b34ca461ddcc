import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { proof, type Traders, traders, turnClock, until } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { deliver, eventsOf, withFault } from '../support/stripe-events.ts'
import { payByCard } from '../support/stripe-pages.ts'
import { address } from '../support/trade.ts'
import { paidUnheard } from './support/unheard.ts'

let marketry: Marketry
let rows: Rows
let people: Traders

beforeAll(async () => {
  marketry = await startMarketry()
  rows = await openRows(marketry.databaseUrls)
  people = await traders(marketry, 'madeinpk')
  // From here on the tests are the postman.
  await rows.quiet()
  await withFault(marketry, 'lose')
})

afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

beforeEach(() => rows.quiet())

describe('[CO-5] money that comes when it pays nothing any more', () => {
  test('after the order has expired, it goes back in full, and the books prove it', async () => {
    const { id, completed } = await paidUnheard(marketry, people)
    await turnClock(people.operator, 49 * 3_600)
    await until(people.buyer, id, 'expired')
    await deliver(marketry, completed)
    const { body } = await eventually(
      () => people.buyer.get(`/orders/${id}/`),
      (reply) => reply.body.refunds[0]?.state === 'succeeded',
      'the refund of the surplus',
    )
    expect(body).toMatchObject({ state: 'expired', refunds: [{ amount: '5000.00', currency: 'PKR' }], payouts: [] })
    const { stripe } = marketry.parts.services
    const refunds = await stripe.refunds.list({
      payment_intent: String((completed.data.object as { payment_intent?: string }).payment_intent),
    })
    expect(refunds.data.map(({ amount }) => amount)).toEqual([500_000])
    const entries = (await people.operator.get(`/ledger/entries/?deal=${id}`)).body.results
    expect(entries.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual([
      'processing-fee-charged',
      'surplus-arrived',
      'surplus-returned',
    ])
    expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
  })

  test('after it was paid on another page, it goes back in full, and the order stays paid', async () => {
    const { id, completed } = await paidUnheard(marketry, people)
    // Unheard for a day: the buyer asks for a page again, gets a new one, and pays once more.
    await turnClock(people.operator, 24 * 3_600)
    const { body: page } = await people.buyer.post(`/orders/${id}/pay/`)
    await payByCard(marketry, page.checkout_url)
    const second = (await eventsOf(marketry, id, 'checkout.session.completed')).find(
      (event) => event.id !== completed.id,
    )
    await deliver(marketry, second ?? '')
    await until(people.buyer, id, 'paid')
    await deliver(marketry, completed)
    const { body } = await eventually(
      () => people.buyer.get(`/orders/${id}/`),
      (reply) => reply.body.refunds[0]?.state === 'succeeded',
      'the refund of the second payment',
    )
    expect(body).toMatchObject({ state: 'paid', refunds: [{ amount: '5000.00' }] })
    expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
  })

  test('[PK-12] after its address made it another price, it goes back in full, and the order waits for the new one', async () => {
    const { operator, seller, buyer } = people
    const rates = { home: { first: '250.00' }, provinces: [{ province: 'PK-SD', first: '400.00' }] }
    expect((await seller.put('/shipping-rates/', rates)).status).toBe(200)
    const { id, completed } = await paidUnheard(marketry, people)
    const karachi = await address(buyer, { city: 'Karachi' })
    const moved = await buyer.put(`/orders/${id}/address/`, { address_id: karachi })
    expect([moved.status, moved.body.amount, moved.body.state]).toEqual([200, '5400.00', 'pending_payment'])
    await deliver(marketry, completed)
    const { body } = await eventually(
      () => buyer.get(`/orders/${id}/`),
      (reply) => reply.body.refunds[0]?.state === 'succeeded',
      'the refund of the older price',
    )
    expect(body).toMatchObject({ state: 'pending_payment', refunds: [{ amount: '5250.00' }], given_back: '0.00' })
    const { body: page } = await buyer.post(`/orders/${id}/pay/`)
    await payByCard(marketry, page.checkout_url)
    const paid = (await eventsOf(marketry, id, 'checkout.session.completed')).find((event) => event.id !== completed.id)
    await deliver(marketry, paid ?? '')
    expect((await until(buyer, id, 'paid')).body.amount).toBe('5400.00')
    expect(await proof(operator)).toEqual({ proved: true, wrong: [] })
  })
})
