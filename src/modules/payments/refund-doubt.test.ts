import { afterAll, beforeAll, expect, test } from 'vitest'
import { pay, place, proof, type Traders, traders, turnClock } from '../../../test/support/deals.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { type Marketry, startMarketry } from '../../../test/support/marketry.ts'
import { openRows, type Rows } from '../../../test/support/rows.ts'
import { bankDoes, chargeOf, withFault } from '../../../test/support/stripe-events.ts'
import { intend } from '../../platform/outside/intend.ts'
import { findRefund } from './refund-doubt.ts'

/* No answer ever came to a refund. By the time its key is dead, Stripe is asked whether it was made. */

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

/** A refund nobody knows about: asked for, unanswered, and a day and more ago by the real clock. */
async function inDoubt(fault: 'drop_answer' | 'server_error'): Promise<{ orderId: string; refundId: string }> {
  const { id: orderId } = await place(people, { price: '1000.00' })
  await pay(marketry, people.buyer, orderId)
  const answers = await withFault(marketry, fault, { only: 'POST /v1/refunds' })
  await people.buyer.post(`/orders/${orderId}/cancel/`, {})
  const refundId = String((await people.buyer.get(`/orders/${orderId}/`)).body.refunds[0].id)
  await eventually(
    () => rows.query('select 1 from outside_call where subject_id = $1 and attempts > 0', [refundId]),
    (found) => found.length > 0,
    'the first try',
  )
  await rows.query(
    `update outside_call set first_tried_at = first_tried_at - interval '26 hours' where subject_id = $1`,
    [refundId],
  )
  await answers()
  return { orderId, refundId }
}

const stateIs = (orderId: string, state: string) =>
  eventually(
    () => people.buyer.get(`/orders/${orderId}/`),
    ({ body }) => body.refunds[0]?.state === state,
    `the refund in the state ${state}`,
  )

const refundsOf = async (orderId: string) => {
  const charge = await chargeOf(marketry, orderId)
  return (await marketry.parts.services.stripe.refunds.list({ charge: charge.id })).data
}

test('[CO-5] it was made: the refund has arrived, and was made once', async () => {
  const { orderId } = await inDoubt('drop_answer')
  await turnClock(people.operator, 27 * 3_600)
  await stateIs(orderId, 'succeeded')
  expect(await refundsOf(orderId)).toMatchObject([{ amount: 100_000 }])
  await rows.quiet()
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test('[CO-5] it was never made: it is in sight of the operator, who sends it once more', async () => {
  const { orderId, refundId } = await inDoubt('server_error')
  await turnClock(people.operator, 27 * 3_600)
  await stateIs(orderId, 'failed')
  expect(await refundsOf(orderId)).toEqual([])
  expect((await people.operator.post(`/refunds/${refundId}/retry/`)).status).toBe(202)
  await stateIs(orderId, 'succeeded')
  expect(await refundsOf(orderId)).toHaveLength(1)
  expect((await proof(people.operator)).wrong).toEqual([])
})

test('[CO-5] an answer about a refund that was sent again since decides nothing about the later one', async () => {
  const { orderId, refundId } = await inDoubt('server_error')
  const { services } = marketry.parts
  const here = (await services.directory.bySlug('madeinpk'))?.id ?? ''
  const [asked] = await rows.query<{ key: string; request: { paymentIntent: string } }>(
    'select idempotency_key as key, request from outside_call where subject_id = $1',
    [refundId],
  )
  const looked = { paymentIntent: asked?.request.paymentIntent ?? '', key: asked?.key ?? '' }
  // Asked for beside the one by which the refund fails, and carried out long after it.
  const late = await services.db.inMarketplace(here, async (tx) =>
    intend(services, tx, findRefund, refundId, looked, { netAfterSeconds: 3_600 }),
  )
  await turnClock(people.operator, 27 * 3_600)
  await stateIs(orderId, 'failed')
  const answers = await withFault(marketry, 'drop_answer', { only: 'POST /v1/refunds' })
  expect((await people.operator.post(`/refunds/${refundId}/retry/`)).status).toBe(202)
  expect(await services.outside.perform(services, here, late)).toEqual({ state: 'answered', answer: null })
  await stateIs(orderId, 'sending')
  await answers()
  await stateIs(orderId, 'succeeded')
  expect(await refundsOf(orderId)).toHaveLength(1)
  await rows.quiet()
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test('[CO-5] a bank sends a refund back before Stripe has answered that it was made: the news is the answer', async () => {
  const { id: orderId } = await place(people, { price: '1000.00' })
  await pay(marketry, people.buyer, orderId)
  const answers = await withFault(marketry, 'drop_answer', { only: 'POST /v1/refunds' })
  await people.buyer.post(`/orders/${orderId}/cancel/`, {})
  const [made] = await eventually(
    () => refundsOf(orderId),
    (refunds) => refunds.length > 0,
    'the refund at Stripe',
  )
  await bankDoes(marketry, 'refunds', made?.id ?? '', 'fail')
  await stateIs(orderId, 'failed')
  await answers()
  await rows.quiet()
  const { body } = await stateIs(orderId, 'failed')
  expect(await proof(people.operator)).toMatchObject({ proved: true })
  expect((await people.operator.post(`/refunds/${body.refunds[0].id}/retry/`)).status).toBe(202)
  await stateIs(orderId, 'succeeded')
  await rows.quiet()
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})
