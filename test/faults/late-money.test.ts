import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { balances, lead, proof, type Traders, traders, turnClock, until } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import type { Reply } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { bankDoes, deliver, eventsOf, withFault } from '../support/stripe-events.ts'
import { payByCard } from '../support/stripe-pages.ts'
import { address } from '../support/trade.ts'
import { paidUnheard } from './support/unheard.ts'

let marketry: Marketry
let rows: Rows
let people: Traders
/** Ends that Stripe's news is lost. */
let heard: () => Promise<void>

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

const whole = (id: string, done: (order: Reply['body']) => boolean, what: string) =>
  eventually(
    () => people.operator.get(`/orders/${id}/`),
    ({ body }) => done(body),
    what,
  )

/** Stripe cannot be asked how a card page stands, until the test ends it. */
const unasked = () => withFault(marketry, 'server_error', { only: 'GET /v1/checkout/sessions' })

/** An order that was paid on two pages, the first of them heard of last: what it brought has gone back. */
async function paidTwice() {
  heard = await withFault(marketry, 'lose')
  const { id, completed } = await paidUnheard(marketry, people)
  // Unheard for a day, and Stripe cannot be asked: the buyer asks for a page again, gets a new one, and pays once more.
  const asked = await unasked()
  await turnClock(people.operator, 24 * 3_600)
  const { body: page } = await people.buyer.post(`/orders/${id}/pay/`)
  await payByCard(marketry, page.checkout_url)
  const second = (await eventsOf(marketry, id, 'checkout.session.completed')).find((event) => event.id !== completed.id)
  await asked()
  await deliver(marketry, second ?? '')
  await until(people.buyer, id, 'paid')
  await deliver(marketry, completed)
  const { body } = await givenBack(id, 'the refund of the second payment')
  await rows.quiet()
  const charges = await rows.query<{ charge: string; surplus: boolean }>(
    `select charge_id as charge, surplus from payment_attempt where deal_id = $1 and state = 'paid'`,
    [id],
  )
  const [refund] = await rows.query<{ id: string; sent: string }>(
    'select id, stripe_refund_id as sent from refund where deal_id = $1',
    [id],
  )
  const chargeOf = (surplus: boolean) => charges.find((one) => one.surplus === surplus)?.charge ?? ''
  return { id, body, price: chargeOf(false), surplus: chargeOf(true), refund: refund ?? { id: '', sent: '' } }
}

/** The order when its first refund has gone out; `what` is waited for. */
function givenBack(id: string, what: string) {
  return eventually(
    () => people.buyer.get(`/orders/${id}/`),
    (reply) => reply.body.refunds[0]?.state === 'succeeded',
    what,
  )
}

describe('[CO-5] money that comes when it pays nothing any more', () => {
  test('after the order has expired, it goes back in full, and the books prove it', async () => {
    const { id, completed } = await paidUnheard(marketry, people)
    const asked = await unasked()
    await turnClock(people.operator, 49 * 3_600)
    await until(people.buyer, id, 'expired')
    await asked()
    await deliver(marketry, completed)
    const { body } = await givenBack(id, 'the refund of the surplus')
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
    const { body } = await paidTwice()
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

describe('[CO-5] a bank asks for money that paid nothing', () => {
  // Also where sellers bear the fee of the bank's: they have sold nothing for such money.
  beforeAll(() => people.operator.patch('/settings/', { dispute_fee_borne_by: 'seller' }))

  const bothWays = [
    ['after it was given back by hand', true],
    ['while it could not be given back', false],
  ] as const

  test.each(bothWays)('%s: the sale it did not pay for stays as it is', async (_when, byHand) => {
    const { id, surplus, refund } = await paidTwice()
    await heard()
    await lead(people, id, 'completed')
    await whole(id, ({ payouts }) => payouts[0]?.state === 'paid', 'the payout')
    await bankDoes(marketry, 'refunds', refund.sent, 'fail')
    await whole(id, ({ refunds }) => refunds[0]?.state === 'failed', 'the refund that came back')
    if (byHand) await people.operator.post(`/refunds/${refund.id}/settle/`, { note: 'In cash' })
    const before = await balances(people.operator)
    const { id: atStripe } = await bankDoes(marketry, 'charges', surplus, 'dispute')
    await whole(id, ({ disputes }) => disputes[0]?.state === 'needs_response', 'the dispute')
    await bankDoes(marketry, 'disputes', atStripe, 'lose')
    const { body } = await whole(id, ({ disputes }) => disputes[0]?.state === 'lost', 'the dispute lost')
    await rows.quiet()
    const after = await balances(people.operator)
    const more = (kind: string) => Number(after[kind] ?? 0) - Number(before[kind] ?? 0)
    expect(body).toMatchObject({ state: 'completed', taken_back: [], given_back: '0.00' })
    expect(body.refunds).toMatchObject([{ state: byHand ? 'settled' : 'overtaken' }])
    expect([more('dispute_losses'), more('fee_revenue'), after['surplus'] ?? '0.00']).toEqual([
      byHand ? Number(body.amount) : 0,
      0,
      '0.00',
    ])
    expect((await proof(people.operator)).wrong).toEqual([])
  })

  test('in part: the rest of it is still to be given back', async () => {
    const { id, surplus, refund } = await paidTwice()
    await heard()
    await lead(people, id, 'completed')
    await whole(id, ({ payouts }) => payouts[0]?.state === 'paid', 'the payout')
    await bankDoes(marketry, 'refunds', refund.sent, 'fail')
    await whole(id, ({ refunds }) => refunds[0]?.state === 'failed', 'the refund that came back')
    const before = await balances(people.operator)
    const { id: atStripe } = await bankDoes(marketry, 'charges', surplus, 'dispute', { amount: 200_000 })
    const asked = await whole(id, ({ disputes }) => disputes[0]?.state === 'needs_response', 'the dispute')
    const { next } = (await people.operator.get(`/disputes/${asked.body.disputes[0].id}/`)).body
    const meaning = expect.stringContaining('what came too late or twice')
    expect(next).toMatchObject([{ name: 'submit' }, { name: 'accept', money: [{ amount: '2000.00', meaning }] }])
    await bankDoes(marketry, 'disputes', atStripe, 'lose')
    const { body } = await whole(id, ({ disputes }) => disputes[0]?.state === 'lost', 'the dispute lost')
    await rows.quiet()
    const rest = (Number(body.amount) - 2_000).toFixed(2)
    expect(body).toMatchObject({ taken_back: [], given_back: '0.00', refunds: [{ state: 'failed', amount: rest }] })
    const after = await balances(people.operator)
    expect([after['surplus'], after['dispute_losses']]).toEqual([rest, before['dispute_losses']])
    const settled = await people.operator.post(`/refunds/${refund.id}/settle/`, { note: 'In cash' })
    expect(settled.body.state).toBe('settled')
    expect((await balances(people.operator))['surplus']).toBe('0.00')
    expect((await proof(people.operator)).wrong).toEqual([])
  })

  test('beside the price: it is lost, and what is held for the sale stays held until the other is decided', async () => {
    const { id, price, surplus, refund } = await paidTwice()
    await heard()
    await lead(people, id, 'shipped')
    await bankDoes(marketry, 'refunds', refund.sent, 'fail')
    await whole(id, ({ refunds }) => refunds[0]?.state === 'failed', 'the refund that came back')
    const { id: ofPrice } = await bankDoes(marketry, 'charges', price, 'dispute')
    await whole(id, ({ state }) => state === 'disputed', 'the order frozen')
    const { id: ofSurplus } = await bankDoes(marketry, 'charges', surplus, 'dispute')
    await whole(id, ({ disputes }) => disputes.length === 2, 'both disputes')
    const { escrow } = await balances(people.operator)
    await bankDoes(marketry, 'disputes', ofSurplus, 'lose')
    const lostOf = ({ disputes }: Reply['body']) => disputes.some(({ state }: { state: string }) => state === 'lost')
    const { body } = await whole(id, lostOf, 'the surplus lost')
    await rows.quiet()
    expect(body).toMatchObject({ state: 'disputed', refunds: [{ state: 'overtaken' }], given_back: '0.00' })
    expect((await balances(people.operator))['escrow']).toBe(escrow)
    await bankDoes(marketry, 'disputes', ofPrice, 'win')
    await until(people.buyer, id, 'completed')
    expect((await proof(people.operator)).wrong).toEqual([])
  })
})
