import { afterAll, beforeAll, expect, test } from 'vitest'
import { place, type Traders, traders } from '../support/deals.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { withFault } from '../support/stripe-events.ts'
import { cards, payByCard } from '../support/stripe-pages.ts'
import { eventually } from '../support/eventually.ts'

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

// Found by the simulated world.
test('[CO-5] a dispute that is told before its payment was heard of is taken notice of in the end', async () => {
  const { id } = await place(people)
  const heard = await withFault(marketry, 'lose', { only: 'checkout' })
  const { body } = await people.buyer.post(`/orders/${id}/pay/`)
  await payByCard(marketry, body.checkout_url, cards.disputed)
  const open = () =>
    rows.query(`select id from stripe_event where state = 'unroutable' and type like 'charge.dispute%'`)
  await eventually(open, (events) => events.length > 0, 'a dispute of nobody')
  await heard()

  const catchUp = () => people.operator.post('/jobs/trigger/', { name: 'catch_up_with_stripe' })
  await catchUp()
  await eventually(
    () => people.buyer.get(`/orders/${id}/`),
    ({ body: order }) => order.state !== 'pending_payment',
    'the payment that was lost',
  )
  await rows.quiet()
  await catchUp()
  const disputes = () => rows.query('select id from dispute where deal_id = $1', [id])
  expect(await eventually(disputes, (found) => found.length > 0, 'the dispute')).toHaveLength(1)
  expect(await open()).toEqual([])
})
