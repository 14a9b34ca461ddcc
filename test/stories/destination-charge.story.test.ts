import { afterAll, beforeAll, expect, test } from 'vitest'
import { balancesAtStripe } from '../../src/platform/stripe/balance.ts'
import { differencesHere, differencesOfNobody, takeInMovements } from '../../src/modules/books/index.ts'
import { chargeToDestination, passToDestination, refundFromDestination } from '../../src/modules/payments/index.ts'
import { lockOrder } from '../../src/modules/orders/index.ts'
import { balances, place, type Traders, traders, until } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { bankDoes, deliver, withFault } from '../support/stripe-events.ts'
import { payByCard } from '../support/stripe-pages.ts'

/*
 * The second way of charging: Stripe passes the price on with the charge. The deal that stands here for a session is an
 * order, whose own step holds the price; what such a deal's step would do after it is done here by hand.
 */

let marketry: Marketry
let people: Traders
let rows: Rows
let account: string
let marketplaceId: string

beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, 'madeinpk')
  rows = await openRows(marketry.databaseUrls)
  const [row] = await rows.query<{ account_id: string; marketplace_id: string }>(
    'select account_id, marketplace_id from connected_account where member_id = $1',
    [people.seller.id],
  )
  account = row?.account_id ?? ''
  marketplaceId = row?.marketplace_id ?? ''
})
afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

/** Everybody's money: at Stripe, in the books, and in the seller's account there. Minor units of rupees. */
async function money() {
  const { stripe } = marketry.parts.services
  const atStripe = (await balancesAtStripe(stripe)).get('PKR') ?? 0n
  const theirs = await stripe.balance.retrieve({}, { stripeAccount: account })
  const of = async (kind: string) => {
    const [row] = await rows.query<{ sum: string }>(
      `select coalesce(sum(p.amount), 0) as sum from posting p join account a on a.id = p.account_id where a.kind = $1`,
      [kind],
    )
    return BigInt(row?.sum ?? 0)
  }
  return {
    atStripe,
    booked: await of('stripe_balance'),
    fees: -(await of('fee_revenue')),
    owed: -(await of('payable_to_member')),
    theirs: BigInt(theirs.available.find(({ currency }) => currency === 'pkr')?.amount ?? 0),
  }
}

/** An order whose price goes on to the seller with the charge. */
async function chargedToSeller({ fee, onBehalfOf = false }: { fee: bigint; onBehalfOf?: boolean }): Promise<string> {
  const { id } = await place(people)
  const { db } = marketry.parts.services
  await db.inMarketplace(marketplaceId, async (tx) => {
    const order = await lockOrder(tx, id)
    const to = { memberId: people.seller.id, accountId: account, fee, onBehalfOf }
    chargeToDestination(tx, order?.payableId ?? '', to)
  })
  return id
}

const cause = (subjectId: string, step: number) => ({
  process: 'goods-order',
  subjectId,
  step,
  transition: 'pay',
  actedAs: 'child',
  requestId: undefined,
})

async function pay(id: string): Promise<void> {
  const { body } = await people.buyer.post(`/orders/${id}/pay/`)
  await payByCard(marketry, body.checkout_url)
  await until(people.buyer, id, 'paid')
  const { services } = marketry.parts
  await services.db.inMarketplace(marketplaceId, async (tx) => {
    const subject = await lockOrder(tx, id)
    if (!subject) throw new Error('no such order')
    await passToDestination.run({ tx, services, subject, input: {}, cause: cause(id, 1) })
  })
}

async function giveBack(id: string, amount: bigint, step: number): Promise<string> {
  const { services } = marketry.parts
  const refund = await services.db.inMarketplace(marketplaceId, async (tx) => {
    const order = await lockOrder(tx, id)
    if (!order) throw new Error('no such order')
    return refundFromDestination({ tx, services, cause: cause(id, step) }, order, amount)
  })
  await refundStands(refund.id, 'succeeded')
  return refund.id
}

/** Waits until a refund stands so. @returns Stripe's name of it */
async function refundStands(id: string, state: string): Promise<string> {
  const [row] = await eventually(
    () =>
      rows.query<{ state: string; atStripe: string }>(
        'select state, stripe_refund_id as "atStripe" from destination_refund where id = $1',
        [id],
      ),
    ([found]) => found?.state === state,
    `the refund in the state ${state}`,
  )
  await rows.quiet()
  return row?.atStripe ?? ''
}

const disputeStands = (orderId: string, state: string) =>
  eventually(
    () => rows.query<{ state: string }>('select state from dispute where deal_id = $1', [orderId]),
    ([found]) => found?.state === state,
    `the dispute in the state ${state}`,
  )

test('[CO-5] [CO-4] the price goes on with the charge, the fee comes back, and the books say what Stripe says', async () => {
  const before = await money()
  const id = await chargedToSeller({ fee: 75_000n })
  await pay(id)
  const after = await money()
  expect(after.theirs - before.theirs).toBe(425_000n)
  expect(after.fees - before.fees).toBe(75_000n)
  expect(after.owed).toBe(0n)
  expect(after.booked).toBe(after.atStripe)
  const [charge] = (await marketry.parts.services.stripe.charges.list({ transfer_group: id })).data
  expect(charge).toMatchObject({ application_fee_amount: 75_000, on_behalf_of: null })
})

test('[CO-5] [CO-4] parts given back take the fee along as Stripe rounds it, booked to the unit, and never more than was paid', async () => {
  const id = await chargedToSeller({ fee: 33_333n, onBehalfOf: true })
  const before = await money()
  await pay(id)
  await giveBack(id, 166_667n, 2)
  const half = await money()
  expect(half.booked).toBe(half.atStripe)
  expect(half.owed).toBe(0n)
  await giveBack(id, 333_333n, 3)
  const after = await money()
  // Twice rounded down, one unit of the fee has stayed with us and not with the seller: so says Stripe, so do the books.
  expect(after).toMatchObject({ theirs: before.theirs - 1n, fees: before.fees + 1n, owed: 0n })
  expect(after.booked).toBe(after.atStripe)
  await expect(giveBack(id, 1n, 4)).rejects.toMatchObject({ code: 'refund_exceeds_price' })
})

test('[CO-5] a refund that Stripe made and could not tell of is made once', async () => {
  const id = await chargedToSeller({ fee: 0n })
  await pay(id)
  const before = await money()
  const heal = await withFault(marketry, 'drop_answer', { count: 1, only: 'POST /v1/refunds' })
  await giveBack(id, 500_000n, 2)
  await heal()
  const after = await money()
  expect(before.theirs - after.theirs).toBe(500_000n)
  expect(after.booked).toBe(after.atStripe)
})

/** Money comes for an order that was called off. Stripe does not refund it yet. @returns how it is let do so, and asked */
async function paidTooLate({ fee }: { fee: bigint }) {
  const id = await chargedToSeller({ fee })
  const { body } = await people.buyer.post(`/orders/${id}/pay/`)
  const heal = await withFault(marketry, 'server_error', { only: 'POST /v1/checkout/sessions' })
  expect((await people.buyer.post(`/orders/${id}/cancel/`, {})).status).toBe(200)
  const before = await money()
  const letRefund = await withFault(marketry, 'rate_limit', { only: 'POST /v1/refunds' })
  await payByCard(marketry, body.checkout_url)
  await heal()
  await refundOf(id, 'sending')
  return { id, before, letRefund }
}

const refundOf = async (orderId: string, state: string): Promise<string> =>
  (
    await eventually(
      async () => (await people.buyer.get(`/orders/${orderId}/`)).body.refunds[0],
      (refund) => refund?.state === state,
      `the refund in the state ${state}`,
    )
  ).id

test('[CO-5] [CO-4] money that comes too late for a destination charge comes back from where it went, and the books say so at each point', async () => {
  const { id, before, letRefund } = await paidTooLate({ fee: 50_000n })
  const between = await money()
  expect(between.theirs - before.theirs).toBe(450_000n)
  expect(between.booked).toBe(between.atStripe)
  await letRefund()
  const refund = await refundOf(id, 'succeeded')
  const after = await money()
  expect(after.theirs).toBe(before.theirs)
  expect(after.fees).toBe(before.fees)
  expect(after.booked).toBe(after.atStripe)

  await rows.quiet()
  const [sent] = await rows.query<{ id: string }>('select stripe_refund_id as id from refund where id = $1', [refund])
  await bankDoes(marketry, 'refunds', sent?.id ?? '', 'fail')
  await refundOf(id, 'failed')
  expect((await people.operator.post(`/refunds/${refund}/retry/`)).status).toBe(202)
  await refundOf(id, 'succeeded')
  const again = await money()
  expect(again.theirs).toBe(before.theirs)
  expect(again.booked).toBe(again.atStripe)
})

test('[CO-5] [CO-4] money that comes too late where the house takes no fee goes back as well', async () => {
  const { id, before, letRefund } = await paidTooLate({ fee: 0n })
  await letRefund()
  await refundOf(id, 'succeeded')
  const after = await money()
  expect(after.theirs).toBe(before.theirs)
  expect(after.booked).toBe(after.atStripe)
})

test('[CO-5] [CO-4] what came too late and cannot be taken back from the seller is given back by hand, and the seller owes it', async () => {
  const { id, letRefund } = await paidTooLate({ fee: 50_000n })
  await letRefund()
  await refundOf(id, 'succeeded')
  // Stripe says no for good: the seller's account cannot give what it has not.
  const late = await paidTooLate({ fee: 50_000n })
  const [attempt] = await rows.query<{ charge: string }>(
    'select charge_id as charge from payment_attempt where deal_id = $1',
    [late.id],
  )
  // By a dispute that we have not heard of: of one that we know, nothing is given by hand before the bank has decided.
  const hear = await withFault(marketry, 'lose', { only: 'charge.dispute' })
  const { id: atStripe } = await bankDoes(marketry, 'charges', attempt?.charge ?? '', 'dispute')
  await late.letRefund()
  const refund = await refundOf(late.id, 'failed')
  const note = { note: 'Bank transfer of 3 May, number 4713' }
  expect((await people.operator.post(`/refunds/${refund}/settle/`, note)).body.state).toBe('settled')
  expect(await balances(people.operator)).toMatchObject({ member_debt: '4500.00', passed_on: '0.00', surplus: '0.00' })
  await hear()
  const { data } = await marketry.parts.services.stripe.events.list({ limit: 100, type: 'charge.dispute.created' })
  await deliver(marketry, data.find((event) => (event.data.object as { id: string }).id === atStripe) ?? '')
  await rows.quiet()
})

test('[CO-5] [CO-4] a refund that the payer’s bank sends back is with the house, is sent again from there, or settled by hand', async () => {
  const id = await chargedToSeller({ fee: 50_000n })
  const before = await money()
  await pay(id)
  const refundId = await giveBack(id, 500_000n, 2)
  const bounces = async () => {
    await bankDoes(marketry, 'refunds', await refundStands(refundId, 'succeeded'), 'fail')
    await refundStands(refundId, 'failed')
    const back = await money()
    expect(back.booked).toBe(back.atStripe)
    expect(back).toMatchObject({ theirs: before.theirs, fees: before.fees, owed: 0n })
  }
  await bounces()
  expect((await people.buyer.post(`/refunds/${refundId}/retry/`)).status).toBe(403)
  expect((await people.operator.post(`/refunds/${refundId}/retry/`)).status).toBe(202)
  await bounces()
  const note = { note: 'Bank transfer of 3 May, number 4712' }
  const [attempt] = await rows.query<{ charge: string }>(
    'select charge_id as charge from payment_attempt where deal_id = $1',
    [id],
  )
  const { id: asked } = await bankDoes(marketry, 'charges', attempt?.charge ?? '', 'dispute', { inquiry: true })
  await disputeStands(id, 'needs_response')
  expect((await people.operator.post(`/refunds/${refundId}/settle/`, note)).body.code).toBe('charge_disputed')
  await bankDoes(marketry, 'disputes', asked, 'close')
  await disputeStands(id, 'closed')
  expect((await people.operator.post(`/refunds/${refundId}/settle/`, note)).body.state).toBe('settled')
  const after = await money()
  expect(after.booked).toBe(after.atStripe)
})

test('[CO-4] [CO-5] Stripe’s own bookings of all this, transfers and fees and what went back of them, are those of the books', async () => {
  const { services } = marketry.parts
  const id = await chargedToSeller({ fee: 50_000n })
  await pay(id)
  await giveBack(id, 100_000n, 2)
  await rows.quiet()
  await takeInMovements(services)
  const differences = await differencesHere(services, marketplaceId, { graceSeconds: 0 })
  expect(differences.map(({ sentence }) => sentence)).toEqual([])
  expect((await differencesOfNobody(services, { graceSeconds: 0 })).map(({ sentence }) => sentence)).toEqual([])
})
