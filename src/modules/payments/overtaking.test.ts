import { afterAll, beforeAll, expect, test } from 'vitest'
import { balances, pay, place, proof, step, type Traders, traders } from '../../../test/support/deals.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { type Marketry, startMarketry } from '../../../test/support/marketry.ts'
import { openRows, type Rows } from '../../../test/support/rows.ts'
import { bankDoes, chargeOf, withFault } from '../../../test/support/stripe-events.ts'
import { takeRefundNews } from './bouncing.ts'

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

/** An order given back in two parts, both gone out, of which the bank has taken 400.00 as well: the house's loss. */
async function givenTwice(): Promise<string[]> {
  const { id } = await place(people, { price: '1000.00' })
  await pay(marketry, people.buyer, id)
  const heard = await withFault(marketry, 'lose', { only: 'charge.dispute' })
  const charge = (await chargeOf(marketry, id)).id
  const { id: dispute } = await bankDoes(marketry, 'charges', charge, 'dispute', { inquiry: true, amount: 40_000 })
  const heal = await withFault(marketry, 'refund_waits')
  expect((await people.seller.post(`/orders/${id}/refund/`, { amount: '400.00' })).status).toBe(200)
  await step(people.buyer, id, 'cancel', {})
  const refunds = () =>
    rows.query<{ sent: string; state: string }>(
      'select stripe_refund_id as sent, state from refund where deal_id = $1 and stripe_refund_id is not null order by id',
      [id],
    )
  const sent = await eventually(refunds, (found) => found.length === 2, 'both refunds at Stripe')
  await heal()
  await bankDoes(marketry, 'disputes', dispute, 'escalate')
  await heard()
  await bankDoes(marketry, 'disputes', dispute, 'lose')
  await eventually(
    () => rows.query(`select 1 from dispute where stripe_id = $1 and state = 'lost'`, [dispute]),
    (found) => found.length === 1,
    'the dispute lost',
  )
  for (const refund of sent) await bankDoes(marketry, 'refunds', refund.sent, 'complete')
  await eventually(refunds, (found) => found.every(({ state }) => state === 'succeeded'), 'both refunds gone out')
  await rows.quiet()
  return sent.map((refund) => refund.sent)
}

test('[CO-4] [CO-5] two refunds of one payment that come back in one moment cover what its bank took once', async () => {
  const { services } = marketry.parts
  const marketplaceId = (await services.directory.bySlug('madeinpk'))?.id ?? ''
  const [one = '', other = ''] = await givenTwice()
  expect((await balances(people.operator))['dispute_losses']).toBe('400.00')
  const heard = await withFault(marketry, 'lose', { only: 'refund' })
  for (const sent of [one, other]) await bankDoes(marketry, 'refunds', sent, 'fail')
  await rows.quiet()
  await heard()

  const news = (stripeId: string) => ({
    stripeId,
    status: 'failed',
    reason: 'Stripe: failed',
    key: null,
    feeRefunded: '0',
  })
  let told: Promise<void> | undefined
  await services.db.inMarketplace(marketplaceId, async (tx) => {
    await takeRefundNews(services, tx, news(one))
    let over = false
    told = services.db
      .inMarketplace(marketplaceId, (another) => takeRefundNews(services, another, news(other)))
      .finally(() => {
        over = true
      })
    await eventually(
      () =>
        rows.query(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and state = 'active'`,
        ),
      (waiting) => over || waiting.length > 0,
      'the other at the lock, or done',
    )
  })
  await told
  await rows.quiet()
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
  const books = await balances(people.operator)
  expect([books['dispute_losses'] ?? '0.00', books['refunds_in_flight']]).toEqual(['0.00', '600.00'])
})
