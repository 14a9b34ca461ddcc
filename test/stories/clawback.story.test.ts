import { afterAll, beforeAll, expect, test } from 'vitest'
import { balances, lead, pay, place, proof, step, type Traders, traders, untilSays } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import type { Person } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { withFault } from '../support/stripe-events.ts'

/* The buyer gets money back after the seller was paid: from the seller's Stripe account, or it is the seller's debt. */

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

/** Waits until an order's page says what it should. */
const says = (person: Person, id: string, what: object) => untilSays(person, `/orders/${id}/`, what)

async function sold(price: string): Promise<string> {
  const { id } = await place(people, { price })
  await pay(marketry, people.buyer, id)
  await lead(people, id, 'completed')
  await says(people.seller, id, { payouts: [{ state: expect.stringMatching(/paid|withheld/) }] })
  return id
}

/** The seller's account at Stripe, emptied to their bank. */
async function emptyAccount(): Promise<void> {
  const { stripe } = marketry.parts.services
  const [account] = await rows.query<{ account_id: string }>(
    'select account_id from connected_account where member_id = $1',
    [people.seller.id],
  )
  const options = { stripeAccount: account?.account_id ?? '' }
  const { available } = await stripe.balance.retrieve({}, options)
  for (const { amount, currency } of available) {
    if (amount > 0) await stripe.payouts.create({ amount, currency }, options)
  }
}

async function settled(): Promise<Record<string, string>> {
  await rows.quiet()
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
  const books = await balances(people.operator)
  for (const kind of ['clawbacks_in_flight', 'refunds_in_flight', 'payouts_in_flight']) {
    expect([kind, books[kind] ?? '0.00']).toEqual([kind, '0.00'])
  }
  return books
}

test('[CO-4] a part after the payout: the fee goes back with it, the rest by a reversal of the transfer', async () => {
  const id = await sold('5000.00')
  const offered = (await people.seller.get(`/orders/${id}/`)).body.next
  expect(offered).toMatchObject([{ name: 'refund_paid_out', money: [{ amount: '5000.00', at_most: true }] }])
  await step(people.seller, id, 'refund', { amount: '2000.00', reason: 'It has a fault after all' })
  await says(people.seller, id, {
    state: 'completed',
    given_back: '2000.00',
    refunds: [{ amount: '2000.00', state: 'succeeded' }],
    taken_back: [{ amount: '1960.00', state: 'recovered' }],
  })
  expect(await settled()).toMatchObject({ fee_revenue: '60.00', payable_to_member: '0.00' })
  const { data } = await marketry.parts.services.stripe.transfers.list({ transfer_group: id })
  expect(data).toMatchObject([{ amount: 490_000, amount_reversed: 196_000 }])
  expect((await people.buyer.get(`/orders/${id}/`)).body.taken_back).toEqual([])

  await step(people.operator, id, 'refund', {})
  await says(people.seller, id, { given_back: '5000.00', taken_back: [{}, { amount: '2940.00', state: 'recovered' }] })
  expect(await settled()).toMatchObject({ fee_revenue: '0.00' })
  expect((await people.seller.post(`/orders/${id}/refund/`, { amount: '0.01' })).body.code).toBe('refund_exceeds_price')
})

test('[CO-4] the account is empty: the seller owes it, and the next sale pays it off before they are paid', async () => {
  const id = await sold('1000.00')
  await emptyAccount()
  await step(people.operator, id, 'refund', { amount: '500.00' })
  await says(people.seller, id, {
    refunds: [{ state: 'succeeded' }],
    taken_back: [{ amount: '490.00', state: 'owed' }],
  })
  expect(await settled()).toMatchObject({ member_debt: '490.00' })

  const next = await sold('800.00')
  await says(people.seller, next, { payouts: [{ state: 'paid' }] })
  const { data } = await marketry.parts.services.stripe.transfers.list({ transfer_group: next })
  expect(data).toMatchObject([{ amount: 78_400 - 49_000 }])
  expect(await settled()).toMatchObject({ member_debt: '0.00', payable_to_member: '0.00' })
  const told = (await people.seller.get('/notifications/')).body.results.map(({ title }: { title: string }) => title)
  expect(told.some((title: string) => title.includes('did not hold'))).toBe(true)
})

test('[CO-4] a debt larger than a sale keeps all of it back, and the rest is owed on', async () => {
  const id = await sold('2000.00')
  await emptyAccount()
  await step(people.operator, id, 'refund', {})
  await says(people.seller, id, { taken_back: [{ state: 'owed' }] })
  const next = await sold('1000.00')
  await says(people.seller, next, { payouts: [{ state: 'withheld' }] })
  expect(await settled()).toMatchObject({ member_debt: '980.00' })
  // A refund of that sale takes from nobody what they never had: it is owed as well.
  await step(people.operator, next, 'refund', { amount: '500.00' })
  await says(people.seller, next, { taken_back: [{ amount: '490.00', state: 'owed' }] })
  expect(await settled()).toMatchObject({ member_debt: '1470.00' })
  const last = await sold('2000.00')
  await says(people.seller, last, { payouts: [{ state: 'paid' }] })
  expect(await settled()).toMatchObject({ member_debt: '0.00' })
})

test('[CO-5] somebody reverses the transfer at Stripe: it is owed again, and sent again by the operator', async () => {
  const id = await sold('1000.00')
  const { stripe } = marketry.parts.services
  const [transfer] = (await stripe.transfers.list({ transfer_group: id })).data
  await stripe.transfers.createReversal(transfer?.id ?? '', { amount: 50_000 })
  const { body } = await says(people.seller, id, { payouts: [{ state: 'returned' }] })
  expect(await settled()).toMatchObject({ payable_to_member: '500.00' })
  const { status } = await people.operator.post(`/payouts/${body.payouts[0].id}/retry/`)
  expect(status).toBe(202)
  await says(people.seller, id, { payouts: [{ state: 'paid' }] })
  expect(await settled()).toMatchObject({ payable_to_member: '0.00' })
})

test('[CO-4] while we ask for a part of a transfer somebody at Stripe reverses all of it: nothing of it is lost to the books', async () => {
  const { stripe } = marketry.parts.services
  const id = await sold('1000.00')
  await rows.quiet()
  const [transfer] = (await stripe.transfers.list({ transfer_group: id })).data
  const heal = await withFault(marketry, 'server_error', { only: 'POST /v1/transfers/*/reversals' })
  await step(people.operator, id, 'refund', { amount: '500.00' })
  await eventually(
    () =>
      rows.query(
        `select 1 from outside_call where kind = 'stripe_transfer_reverse' and state = 'intended' and attempts > 0`,
      ),
    (found) => found.length > 0,
    'the first try',
  )
  await heal()
  await stripe.transfers.createReversal(transfer?.id ?? '')
  await says(people.seller, id, { payouts: [{ state: 'returned' }], taken_back: [{ state: 'owed' }] })
  await settled()
  const { amount_reversed: reversed } = await stripe.transfers.retrieve(transfer?.id ?? '')
  expect(reversed).toBe(98_000)
})
