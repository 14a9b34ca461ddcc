import { afterAll, beforeAll, expect, test } from 'vitest'
import { pay, place, proof, step, type Traders, traders } from '../../../test/support/deals.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { type Marketry, startMarketry } from '../../../test/support/marketry.ts'
import { openRows, type Rows } from '../../../test/support/rows.ts'
import { bankDoes } from '../../../test/support/stripe-events.ts'
import { takeRefundNews } from './bouncing.ts'
import { lockRefund } from './refund-store.ts'
import { refundOtherwise } from './wallet.ts'

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

test('[CO-5] a bounce that is told again in the moment in which the refund goes into the wallet is no second one', async () => {
  const { services } = marketry.parts
  const marketplaceId = (await services.directory.bySlug('madeinpk'))?.id ?? ''
  const { id: orderId } = await place(people, { price: '700.00' })
  await pay(marketry, people.buyer, orderId)
  await step(people.seller, orderId, 'cancel', {})
  const refundIs = (state: string) =>
    eventually(
      () => people.buyer.get(`/orders/${orderId}/`),
      ({ body }) => body.refunds[0]?.state === state,
      `the refund ${state}`,
    )
  const refundId = String((await refundIs('succeeded')).body.refunds[0].id)
  await rows.quiet()
  const [{ stripeId } = { stripeId: '' }] = await rows.query<{ stripeId: string }>(
    'select stripe_refund_id as "stripeId" from refund where id = $1',
    [refundId],
  )
  await bankDoes(marketry, 'refunds', stripeId, 'fail')
  await refundIs('failed')
  await rows.quiet()

  const again = { stripeId, status: 'failed', reason: 'Stripe: failed', key: null, feeRefunded: '0' }
  let told: Promise<void> | undefined
  await services.db.inMarketplace(marketplaceId, async (tx) => {
    await lockRefund(tx, refundId)
    told = services.db.inMarketplace(marketplaceId, (other) => takeRefundNews(services, other, again))
    await eventually(
      () =>
        rows.query(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
            and query like '%from refund where id =%'`,
        ),
      (waiting) => waiting.length > 0,
      'the second telling at the lock',
    )
    await refundOtherwise(services, tx, refundId)
  })
  await told
  expect((await people.buyer.get(`/orders/${orderId}/`)).body.refunds).toMatchObject([{ state: 'succeeded' }])
  await rows.quiet()
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})
