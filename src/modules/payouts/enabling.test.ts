import { afterAll, beforeAll, expect, test } from 'vitest'
import { lead, pay, place, proof, type Traders, traders } from '../../../test/support/deals.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { type Marketry, startMarketry } from '../../../test/support/marketry.ts'
import { registered } from '../../../test/support/person.ts'
import { openRows, type Rows } from '../../../test/support/rows.ts'
import { withFault } from '../../../test/support/stripe-events.ts'
import { atStripe } from '../../../test/support/stripe-steering.ts'
import { offer } from '../../../test/support/trade.ts'
import { offersOfSeller } from '../../compose/offers.ts'
import { sql } from '../../platform/db/sql.ts'
import { updateEnded } from '../../platform/outside/store.ts'
import { createTransfer } from './calls.ts'
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

/** A payout that Stripe has refused, since the account had gone in a way nobody told us of. */
async function refusedSinceGone(): Promise<{ orderId: string; accountId: string }> {
  const orderId = await delivered()
  const accountId = await accountOfSeller()
  const heardAgain = await withFault(marketry, 'lose', { only: 'account.' })
  await atStripe(marketry, `accounts/${accountId}/restrict`)
  await people.buyer.post(`/orders/${orderId}/complete/`)
  await payoutIs(orderId, 'failed')
  await heardAgain()
  return { orderId, accountId }
}

async function delivered(): Promise<string> {
  const { id } = await place(people, { price: '1000.00' })
  await pay(marketry, people.buyer, id)
  await lead(people, id, 'delivered')
  return id
}

async function accountOfSeller(): Promise<string> {
  const [account] = await rows.query<{ account_id: string }>(
    'select account_id from connected_account where member_id = $1',
    [people.seller.id],
  )
  return account?.account_id ?? ''
}

const payoutIs = (orderId: string, state: string) =>
  eventually(
    () => people.seller.get(`/orders/${orderId}/`),
    ({ body }) => body.payouts[0]?.state === state,
    `the payout in the state ${state}`,
  )

const transfersOf = async (orderId: string) =>
  (await marketry.parts.services.stripe.transfers.list({ transfer_group: orderId })).data

test('[CO-5] a payout that was refused since the account had gone is sent when the account is back, once', async () => {
  const { orderId, accountId } = await refusedSinceGone()
  const second = await refusedSinceGone()
  expect(await transfersOf(orderId)).toEqual([])
  await atStripe(marketry, `accounts/${accountId}/enable`)
  await payoutIs(orderId, 'paid')
  await payoutIs(second.orderId, 'paid')
  await rows.quiet()
  expect(await transfersOf(orderId)).toMatchObject([{ amount: 98_000 }])
  expect(await transfersOf(second.orderId)).toMatchObject([{ amount: 98_000 }])
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test('[CO-5] a refusal that is heard of only after the account is back does not leave the payout refused', async () => {
  const { services } = marketry.parts
  const here = (await services.directory.bySlug('madeinpk'))?.id ?? ''
  const orderId = await delivered()
  const relent = await withFault(marketry, 'server_error', { only: 'POST /v1/transfers' })
  await people.buyer.post(`/orders/${orderId}/complete/`)
  await payoutIs(orderId, 'sending')
  await refreshAccount(services, here, await accountOfSeller(), offersOfSeller)
  const refuse = () =>
    services.db.inMarketplace(here, async (tx) => {
      const call = await tx.one<{ id: string; subject_id: string; request: never }>(sql`
        select c.id, c.subject_id, c.request from outside_call c join payout p on p.id = c.subject_id
        where p.deal_id = ${orderId} and c.kind = ${createTransfer.kind} and c.state = 'intended' for update of c`)
      const refusal = { code: 'insufficient_capabilities_for_transfer', message: 'It cannot take transfers.' }
      updateEnded(tx, call.id, 'refused', refusal)
      await createTransfer.refused(services, tx, { ...call, subjectId: call.subject_id }, refusal)
    })
  await refuse()
  await payoutIs(orderId, 'sending')
  // Refused again, with no further news of the account, it is not sent again and again.
  await refuse()
  await payoutIs(orderId, 'failed')
  await relent()
  await refreshAccount(services, here, await accountOfSeller(), offersOfSeller)
  await payoutIs(orderId, 'paid')
  await rows.quiet()
  expect(await transfersOf(orderId)).toHaveLength(1)
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test('[CO-5] an account that pays out and takes no transfers is sent nothing and offers nothing, until it takes them', async () => {
  const accountId = await accountOfSeller()
  const offered = async () => (await people.buyer.get('/listings/')).body.results.length
  const atStripeNow = () => marketry.parts.services.stripe.accounts.retrieve(accountId)
  const orderId = await delivered()
  const before = await offered()
  expect(before).toBeGreaterThan(0)
  const stands = (state: string) =>
    eventually(
      () => people.operator.get(`/members/${people.seller.id}/stripe-account/`),
      ({ body }) => body.state === state,
      `the account in the state ${state}`,
    )
  await atStripe(marketry, `accounts/${accountId}/transfers`, { status: 'inactive' })
  await stands('restricted')
  expect(await atStripeNow()).toMatchObject({ payouts_enabled: true, capabilities: { transfers: 'inactive' } })
  expect(await offered()).toBeLessThan(before)
  // Nor is anything new offered meanwhile.
  await expect(offer(people.seller, people.categoryId)).rejects.toThrow('payouts_not_ready')
  await people.buyer.post(`/orders/${orderId}/complete/`)
  await rows.quiet()
  // Nothing was asked that Stripe would have refused: it waits.
  await payoutIs(orderId, 'waiting')
  const asked = `select 1 from outside_call c join payout p on p.id = c.subject_id where p.deal_id = $1 and c.kind = $2`
  expect(await rows.query(asked, [orderId, createTransfer.kind])).toEqual([])
  await atStripe(marketry, `accounts/${accountId}/transfers`, { status: 'active' })
  await stands('ready')
  await payoutIs(orderId, 'paid')
  expect(await offered()).toBe(before)
  await rows.quiet()
  expect(await transfersOf(orderId)).toHaveLength(1)
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})
