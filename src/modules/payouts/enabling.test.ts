import { afterAll, beforeAll, expect, test } from 'vitest'
import { lead, pay, place, type Traders, traders } from '../../../test/support/deals.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { type Marketry, startMarketry } from '../../../test/support/marketry.ts'
import { registered } from '../../../test/support/person.ts'
import { openRows, type Rows } from '../../../test/support/rows.ts'
import { withFault } from '../../../test/support/stripe-events.ts'
import { offersOfSeller } from '../../compose/offers.ts'
import { refreshAccount } from './commands/standing.ts'

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

test('[PK-12] an account that becomes able to take money while a deal completes does not leave the payout waiting', async () => {
  const { services } = marketry.parts
  const marketplace = await services.directory.bySlug('madeinpk')
  const { id } = await place(people)
  await pay(marketry, people.buyer, id)
  await lead(people, id, 'delivered')
  const [account] = await rows.query<{ account_id: string }>(
    'update connected_account set payouts_enabled = false where member_id = $1 returning account_id',
    [people.seller.id],
  )
  let refreshing: Promise<unknown> | undefined
  await services.db.inMarketplace(marketplace?.id ?? '', async (tx) => {
    const actor = { kind: 'system', name: 'timer' } as const
    await services.engine.take(tx, 'goods-order', id, { transition: 'complete', actor })
    let refreshed = false
    refreshing = refreshAccount(services, marketplace?.id ?? '', account?.account_id ?? '', offersOfSeller).finally(
      () => {
        refreshed = true
      },
    )
    // Either it has come and gone, or it waits for this transaction.
    await eventually(
      async () => refreshed || (await rows.query('select 1 from pg_locks where not granted')).length > 0,
      (met) => met,
      'the news of the account',
    )
  })
  await refreshing
  await eventually(
    () => rows.query<{ state: string }>('select state from payout where deal_id = $1', [id]),
    ([payout]) => payout?.state === 'paid',
    'the payout',
  )
  expect((await people.operator.get('/ledger/verify/')).body.proved).toBe(true)
})

test('[CO-5] a seller whose account Stripe could not open for days can open it when Stripe is back', async () => {
  const seller = await registered(marketry, 'madeinpk', 'Zainab', ['seller'])
  const relent = await withFault(marketry, 'server_error', { only: '/v1/accounts' })
  expect((await seller.post('/stripe/account/onboarding/')).status).toBe(503)
  await relent()
  const longAgo = `update outside_call set first_tried_at = first_tried_at - interval '3 days' where subject_id = $1`
  await rows.query(longAgo, [seller.id])
  expect((await seller.post('/stripe/account/onboarding/')).status).toBe(201)
})
