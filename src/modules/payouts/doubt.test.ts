import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  balances,
  lead,
  pay,
  place,
  proof,
  step,
  type Traders,
  traders,
  turnClock,
} from '../../../test/support/deals.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { type Marketry, startMarketry } from '../../../test/support/marketry.ts'
import { openRows, type Rows } from '../../../test/support/rows.ts'
import { withFault } from '../../../test/support/stripe-events.ts'
import { intend } from '../../platform/outside/intend.ts'
import { findTransfer } from './transfer-calls.ts'

/* No answer ever came to a transfer. By the time its key is dead, Stripe is asked whether it was made. */

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

/** A payout whose transfer nobody knows about: asked for, unanswered, and a day and more ago by the real clock. */
async function inDoubt(fault: 'drop_answer' | 'server_error'): Promise<{ orderId: string; payoutId: string }> {
  const { id: orderId } = await place(people, { price: '1000.00' })
  await pay(marketry, people.buyer, orderId)
  await lead(people, orderId, 'delivered')
  const answers = await withFault(marketry, fault, { only: '/v1/transfers' })
  await people.buyer.post(`/orders/${orderId}/complete/`)
  const { body } = await eventually(
    () => people.seller.get(`/orders/${orderId}/`),
    (reply) => reply.body.payouts[0]?.state === 'sending',
    'the payout on its way',
  )
  const payoutId = String(body.payouts[0].id)
  await eventually(
    () => rows.query('select 1 from outside_call where subject_id = $1 and attempts > 0', [payoutId]),
    (found) => found.length > 0,
    'the first try',
  )
  await rows.query(
    `update outside_call set first_tried_at = first_tried_at - interval '26 hours' where subject_id = $1`,
    [payoutId],
  )
  await answers()
  return { orderId, payoutId }
}

const stateIs = (orderId: string, state: string) =>
  eventually(
    () => people.seller.get(`/orders/${orderId}/`),
    ({ body }) => body.payouts[0]?.state === state,
    `the payout in the state ${state}`,
  )

test('[CO-5] it was made: the payout is paid, and paid once', async () => {
  const { orderId } = await inDoubt('drop_answer')
  await turnClock(people.operator, 27 * 3_600)
  await stateIs(orderId, 'paid')
  const { data } = await marketry.parts.services.stripe.transfers.list({ transfer_group: orderId })
  expect(data).toMatchObject([{ amount: 98_000 }])
  await rows.quiet()
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test('[CO-5] it was never made: it is owed as before, and sent again by the operator, once', async () => {
  const { orderId, payoutId } = await inDoubt('server_error')
  await turnClock(people.operator, 27 * 3_600)
  await stateIs(orderId, 'failed')
  expect((await marketry.parts.services.stripe.transfers.list({ transfer_group: orderId })).data).toEqual([])
  expect((await people.operator.post(`/payouts/${payoutId}/retry/`)).status).toBe(202)
  await stateIs(orderId, 'paid')
  expect((await marketry.parts.services.stripe.transfers.list({ transfer_group: orderId })).data).toHaveLength(1)
  expect((await proof(people.operator)).wrong).toEqual([])
})

test('[CO-5] an answer about a transfer that was sent again since decides nothing about the later one', async () => {
  const { orderId, payoutId } = await inDoubt('server_error')
  const { services } = marketry.parts
  const here = (await services.directory.bySlug('madeinpk'))?.id ?? ''
  const [asked] = await rows.query<{ key: string }>(
    'select idempotency_key as key from outside_call where subject_id = $1',
    [payoutId],
  )
  // Asked for beside the one by which the payout fails, and carried out long after it.
  const late = await services.db.inMarketplace(here, async (tx) =>
    intend(
      services,
      tx,
      findTransfer,
      payoutId,
      { dealId: orderId, key: asked?.key ?? '' },
      { netAfterSeconds: 3_600 },
    ),
  )
  await turnClock(people.operator, 27 * 3_600)
  await stateIs(orderId, 'failed')
  const answers = await withFault(marketry, 'drop_answer', { only: 'POST /v1/transfers' })
  expect((await people.operator.post(`/payouts/${payoutId}/retry/`)).status).toBe(202)
  expect(await services.outside.perform(services, here, late)).toEqual({ state: 'answered', answer: { id: null } })
  await stateIs(orderId, 'sending')
  await answers()
  await stateIs(orderId, 'paid')
  expect((await services.stripe.transfers.list({ transfer_group: orderId })).data).toHaveLength(1)
  await rows.quiet()
  expect(await proof(people.operator)).toMatchObject({ wrong: [] })
})

/** A refund after the payout, whose reversal at Stripe nobody knows about, a day and more ago by the real clock. */
async function reversalInDoubt(fault: 'drop_answer' | 'server_error'): Promise<string> {
  const { id: orderId } = await place(people, { price: '1000.00' })
  await pay(marketry, people.buyer, orderId)
  await lead(people, orderId, 'completed')
  await stateIs(orderId, 'paid')
  const answers = await withFault(marketry, fault, { only: 'POST /v1/transfers/*/reversals' })
  await step(people.operator, orderId, 'refund', { amount: '500.00' })
  const ofReversal = `kind = 'stripe_transfer_reverse' and subject_id in (
    select r.id from clawback_reversal r join clawback c on c.id = r.clawback_id where c.deal_id = $1)`
  await eventually(
    () => rows.query(`select 1 from outside_call where attempts > 0 and ${ofReversal}`, [orderId]),
    (found) => found.length > 0,
    'the first try',
  )
  await rows.query(
    `update outside_call set first_tried_at = first_tried_at - interval '26 hours' where ${ofReversal}`,
    [orderId],
  )
  await answers()
  await turnClock(people.operator, 27 * 3_600)
  return orderId
}

const takenBack = (orderId: string, state: string) =>
  eventually(
    () => people.seller.get(`/orders/${orderId}/`),
    ({ body }) => body.taken_back[0]?.state === state,
    `the clawback in the state ${state}`,
  )

const reversedOf = async (orderId: string) =>
  (await marketry.parts.services.stripe.transfers.list({ transfer_group: orderId })).data[0]?.amount_reversed

test('[CO-5] a reversal that was made and never answered is found, and is made once', async () => {
  const orderId = await reversalInDoubt('drop_answer')
  await takenBack(orderId, 'recovered')
  expect(await reversedOf(orderId)).toBe(49_000)
  await rows.quiet()
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test('[CO-5] a reversal that was never made is owed by the seller', async () => {
  const orderId = await reversalInDoubt('server_error')
  await takenBack(orderId, 'owed')
  expect(await reversedOf(orderId)).toBe(0)
  await rows.quiet()
  expect((await balances(people.operator))['member_debt']).toBe('490.00')
  expect((await proof(people.operator)).wrong).toEqual([])
})
