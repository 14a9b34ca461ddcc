import { afterAll, beforeAll, expect, test } from 'vitest'
import { traders, type Traders } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { openRows, type Rows } from '../support/rows.ts'

/*
 * A seller lists something, and at the very same moment what they offer is held back. The test does by hand what the one
 * who is first does, until the listing stands in the queue.
 */

let marketry: Marketry
let people: Traders
let rows: Rows

beforeAll(async () => {
  marketry = await startMarketry()
  rows = await openRows(marketry.databaseUrls)
  people = await traders(marketry, 'madeinpk')
})
afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

async function listWhile(held: string, undone: string): Promise<{ status: number; code: string }> {
  const { seller, categoryId } = people
  const { body: product } = await seller.post('/products/', {
    title: 'Made in a hurry',
    category_id: categoryId,
    condition: 'new',
    stock: 1,
  })
  await rows.query('begin')
  await rows.query(held, [seller.id])
  const listing = seller.post('/listings/', { product_id: product.id, price: '500.00' })
  await eventually(
    () => rows.query(`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`),
    ({ length }) => length > 0,
    'the listing in the queue',
  )
  await rows.query('commit')
  const { status, body } = await listing
  expect(await rows.query('select 1 from listing where product_id = $1', [product.id])).toEqual([])
  await rows.query(undone, [seller.id])
  return { status, code: body.code }
}

test('[PK-3] nothing is listed by who was suspended a moment before', async () => {
  const setStanding = (standing: string) => `update member set standing = '${standing}' where id = $1`
  expect(await listWhile(setStanding('suspended'), setStanding('active'))).toEqual({ status: 403, code: 'suspended' })
})

test('[PK-3] [CO-5] nor by whom nobody can pay since a moment ago', async () => {
  const setPayouts = (enabled: boolean) =>
    `update connected_account set payouts_enabled = ${enabled} where member_id = $1`
  expect(await listWhile(setPayouts(false), setPayouts(true))).toEqual({ status: 422, code: 'payouts_not_ready' })
})

test('[PK-3] what was listed first is held back by the suspension that waits for it', async () => {
  const { seller, operator, categoryId } = people
  const words = { title: 'Just in time', category_id: categoryId, condition: 'new', stock: 1 }
  const { body: product } = await seller.post('/products/', words)
  await rows.query('begin')
  await rows.query('select 1 from product where id = $1 for update', [product.id])
  const listing = seller.post('/listings/', { product_id: product.id, price: '500.00' })
  const waiting = (most: number) =>
    eventually(
      () =>
        rows.query(`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`),
      ({ length }) => length >= most,
      `${most} in the queue`,
    )
  await waiting(1)
  const suspending = operator.post(`/members/${seller.id}/suspend/`, { reason: 'Being looked into' })
  await waiting(2)
  await rows.query('commit')
  expect([(await listing).status, (await suspending).status]).toEqual([201, 200])
  expect(await rows.query('select status from listing where product_id = $1', [product.id])).toEqual([
    { status: 'held' },
  ])
})
