import { afterAll, beforeAll, expect, test } from 'vitest'
import { balances, pay, place, proof, step, type Traders, traders } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { bankDoes, chargeOf, withFault } from '../support/stripe-events.ts'

/* Money that is not there at once: means of payment that take days, and refunds that wait for their payer. */

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

test('[CO-5] a card page takes cards and nothing that is paid days later', async () => {
  const { id } = await place(people)
  await people.buyer.post(`/orders/${id}/pay/`)
  const [attempt] = await rows.query<{ session_id: string }>(
    'select session_id from payment_attempt where deal_id = $1',
    [id],
  )
  const session = await marketry.parts.services.stripe.checkout.sessions.retrieve(attempt?.session_id ?? '')
  expect(session.payment_method_types).toEqual(['card'])
})

const refundIs = (id: string, state: string) =>
  eventually(
    () => people.buyer.get(`/orders/${id}/`),
    ({ body }) => body.refunds[0]?.state === state,
    `the refund in the state ${state}`,
  )

/** An order whose refund waits for its payer: Stripe's name of the refund. */
async function refundWaits() {
  const { id } = await place(people, { price: '5000.00' })
  await pay(marketry, people.buyer, id)
  const heal = await withFault(marketry, 'refund_waits')
  await step(people.buyer, id, 'cancel', {})
  const { id: chargeId } = await chargeOf(marketry, id)
  const [refund] = await eventually(
    () =>
      rows.query<{ id: string; sent: string | null }>(
        'select id, stripe_refund_id as sent from refund where deal_id = $1',
        [id],
      ),
    ([row]) => row?.sent !== null,
    'the answer to the refund',
  )
  await heal()
  await rows.quiet()
  const { data } = await marketry.parts.services.stripe.refunds.list({ charge: chargeId })
  expect(data).toMatchObject([{ id: refund?.sent, status: 'requires_action' }])
  return { id, sent: refund?.sent ?? '' }
}

test('[CO-5] a refund that waits for its payer is on its way, and booked when it has gone out', async () => {
  const { id, sent } = await refundWaits()
  await refundIs(id, 'sending')
  expect(await balances(people.operator)).toMatchObject({ refunds_in_flight: '5000.00' })
  await bankDoes(marketry, 'refunds', sent, 'complete')
  await refundIs(id, 'succeeded')
  expect(await balances(people.operator)).toMatchObject({ refunds_in_flight: '0.00' })
  await rows.quiet()
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test('[CO-5] one that its payer never answered is in sight of the operator, who sends it once more', async () => {
  const { id, sent } = await refundWaits()
  await bankDoes(marketry, 'refunds', sent, 'give-up')
  await refundIs(id, 'failed')
  const [refund] = await rows.query<{ id: string }>('select id from refund where deal_id = $1', [id])
  expect((await people.operator.post(`/refunds/${refund?.id}/retry/`)).status).toBe(202)
  await refundIs(id, 'succeeded')
  await rows.quiet()
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})
