import { afterAll, beforeAll, expect, test } from 'vitest'
import { balances, lead, pay, place, proof, step, type Traders, traders, turnClock, until } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { payByCard } from '../support/stripe-pages.ts'

/*
 * Somebody falls silent, and the deal moves on by itself. Business time is turned forward, as a developer would, and the
 * deadlines that have passed are met: nobody calls them by hand.
 */

const hour = 3_600
const day = 24 * hour

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

const pathOf = (steps: { transition: string; acted_as: string }[]) =>
  steps.map(({ transition, acted_as }) => `${transition} by ${acted_as}`)

test('[PK-5] [CO-17] the buyer’s: unpaid after two days the order expires, the pieces are for sale again, the card page is shut', async () => {
  const { buyer, operator } = people
  const { id, productId } = await place(people, { stock: 3, quantity: 2 })
  const stock = async () => (await buyer.get(`/products/${productId}/`)).body.stock
  expect(await stock()).toBe(1)
  const due = (await buyer.get(`/orders/${id}/`)).body.deadlines
  expect(due.map(({ transition }: { transition: string }) => transition)).toEqual(['expire'])

  // The page is opened late: by itself it would stay open for most of another day.
  await turnClock(operator, 40 * hour)
  const { body } = await buyer.post(`/orders/${id}/pay/`)
  await turnClock(operator, 7 * hour)
  await rows.quiet()
  expect((await buyer.get(`/orders/${id}/`)).body.state).toBe('pending_payment')
  await turnClock(operator, hour + 1)
  const expired = (await until(buyer, id, 'expired')).body
  expect(await stock()).toBe(3)
  expect(expired).toMatchObject({
    next: [],
    deadlines: [],
    refunds: [],
    payment: { checkout_url: null, payable: false },
  })
  expect(pathOf(expired.history)).toEqual(['place by buyer', 'expire by timer'])

  await rows.quiet()
  await expect(payByCard(marketry, body.checkout_url)).rejects.toThrow(/stayed where it was/)
  const told = (await buyer.get('/notifications/')).body.results
  expect(told.filter(({ kind }: { kind: string }) => kind === 'order-expired')).toHaveLength(1)
  expect(await proof(operator)).toEqual({ proved: true, wrong: [] })
})

test('[PK-7] the seller’s: not shipped after a week, the buyer has the money back', async () => {
  const { buyer, operator } = people
  const { id, productId } = await place(people, { stock: 1 })
  await pay(marketry, buyer, id)
  await turnClock(operator, 7 * day + 1)
  await until(buyer, id, 'cancelled')
  const { body } = await refunded(id)
  expect(pathOf(body.history).at(-1)).toBe('lapse by timer')
  expect((await buyer.get(`/products/${productId}/`)).body.stock).toBe(1)
  expect(await proof(operator)).toEqual({ proved: true, wrong: [] })
})

test('[PK-7] everybody’s: once it is shipped, time alone brings the deal to its end, and the seller is paid', async () => {
  const { buyer, seller, operator } = people
  const { id } = await place(people, { price: '5000.00' })
  await pay(marketry, buyer, id)
  await lead(people, id, 'shipped')
  await turnClock(operator, 14 * day + 1)
  await until(buyer, id, 'delivered')
  await turnClock(operator, 7 * day + 1)
  const { body } = await until(buyer, id, 'completed')
  expect(pathOf(body.history).slice(-2)).toEqual(['confirm_delivery by timer', 'complete by timer'])
  const paidOut = await eventually(
    () => seller.get(`/orders/${id}/`),
    (reply) => reply.body.payouts[0]?.state === 'paid',
    'the payout',
  )
  expect(paidOut.body.payouts).toMatchObject([{ amount: '4900.00', currency: 'PKR' }])
  expect((await balances(operator))['escrow']).toBe('0.00')
  expect(await proof(operator)).toEqual({ proved: true, wrong: [] })
})

test('[PK-7] the seller’s about a return is a yes; the buyer’s, once it was agreed, a change of mind', async () => {
  const { buyer, operator } = people
  const [kept, back] = [await place(people), await place(people)]
  for (const { id } of [kept, back]) {
    await pay(marketry, buyer, id)
    await lead(people, id, 'delivered')
    await step(buyer, id, 'request-return', { reason: 'Another blue than in the picture' })
  }
  await turnClock(operator, 7 * day + 1)
  await Promise.all([kept, back].map(({ id }) => until(buyer, id, 'returning')))
  await step(buyer, back.id, 'send-back', { tracking_number: 'TCS-777' })
  await turnClock(operator, 7 * day + 1)
  await until(buyer, kept.id, 'completed')
  await turnClock(operator, 7 * day + 1)
  await until(buyer, back.id, 'refunded')
  await refunded(back.id)
  expect(await proof(operator)).toEqual({ proved: true, wrong: [] })
})

test('[CO-8] a deadline that is met twice, at once or long after, is met once', async () => {
  const { buyer, operator } = people
  const { id, productId } = await place(people, { stock: 1 })
  const { services } = marketry.parts
  const [timer] = await rows.query<{ marketplace_id: string }>('select * from timer where subject_id = $1', [id])
  const due = {
    marketplaceId: timer?.marketplace_id ?? '',
    process: 'goods-order',
    subjectId: id,
    transition: 'expire',
  }
  // Not due yet: whoever fires it finds nothing to do.
  await services.engine.fire(due)
  expect((await buyer.get(`/orders/${id}/`)).body.state).toBe('pending_payment')
  await turnClock(operator, 48 * hour + 1)
  await Promise.all(Array.from({ length: 10 }, () => services.engine.fire(due)))
  await until(buyer, id, 'expired')
  await rows.quiet()
  await services.engine.fire(due)
  expect((await buyer.get(`/products/${productId}/`)).body.stock).toBe(1)
  const steps = await rows.query(`select transition from history where subject_id = $1 order by step`, [id])
  expect(steps).toEqual([{ transition: 'place' }, { transition: 'expire' }])
  expect(await rows.query('select transition, last_error from timer where subject_id = $1', [id])).toEqual([])
})

function refunded(id: string) {
  return eventually(
    () => people.buyer.get(`/orders/${id}/`),
    ({ body }) =>
      body.refunds.length === 1 && body.refunds[0].state === 'succeeded' && body.refunds[0].amount === body.amount,
    'the whole price back',
  )
}
