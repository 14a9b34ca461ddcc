import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { pay, place, step, type Traders, traders, until } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { openRows, type Rows } from '../support/rows.ts'

/*
 * The wire to PostgreSQL is cut, slow, silent, or breaks in the one moment in which nobody can know how it went. What was
 * answered is kept; what was not is not half there; and when the wire is whole again, so is the program.
 */

let marketry: Marketry
let wire: FaultProxy
let rows: Rows
let people: Traders

beforeAll(async () => {
  marketry = await startMarketry(
    ['web', 'worker'],
    { DATABASE_TIMEOUT_MS: '1500', LOG_LEVEL: 'silent' },
    async (name, port) => {
      if (name !== 'database') return port
      wire = await startFaultProxy({ port })
      return wire.port
    },
  )
  rows = await openRows(marketry.databaseUrls)
  people = await traders(marketry, 'madeinpk')
})

afterAll(async () => {
  await rows?.close()
  await marketry?.close()
  await wire?.close()
})

beforeEach(() => {
  Object.assign(wire.wire, { delayMs: 0, silent: false, closed: false, resetAfter: [] })
})

const answers = () =>
  eventually(
    () => people.buyer.get('/me/'),
    ({ status }) => status === 200,
    'an answer over the mended wire',
  )

test('[CO-4] the wire breaks amid a change: nothing of it is there, and the same key does it once', async () => {
  const order = await place(people)
  await rows.quiet()
  const before = await rows.picture()
  // The first that is said of this order: sent on, its answer lost, and the transaction with it. (The texts of prepared
  // statements go over a connection once; their values each time.)
  wire.wire.resetAfter = [order.id]
  const broken = await people.buyer.post(`/orders/${order.id}/cancel/`, {}, { idempotencyKey: 'cut-amid' })
  expect([broken.status, broken.body.code]).toEqual([503, 'database_away'])
  expect(await rows.picture()).toEqual(before)
  const again = await people.buyer.post(`/orders/${order.id}/cancel/`, {}, { idempotencyKey: 'cut-amid' })
  expect([again.status, again.body.state]).toEqual([200, 'cancelled'])
})

test('[CO-15] every connection is cut: the next request is answered over a fresh one, and jobs go on', async () => {
  const order = await place(people)
  wire.cut()
  await answers()
  await pay(marketry, people.buyer, order.id)
  wire.cut()
  await step(people.seller, order.id, 'mark-shipped', { carrier: 'TCS', tracking_number: 'TCS-1234' }).catch(() =>
    step(people.seller, order.id, 'mark-shipped', { carrier: 'TCS', tracking_number: 'TCS-1234' }),
  )
  expect((await until(people.buyer, order.id, 'shipped')).body.state).toBe('shipped')
})

test('[CO-15] while the database is away we say so and ask to come later; then all is as before', async () => {
  wire.wire.closed = true
  wire.cut()
  const away = await people.buyer.get('/me/')
  expect([away.status, away.body.code, away.headers['retry-after']]).toEqual([503, 'database_away', '2'])
  const list = await people.buyer.get('/products/')
  expect([list.status, list.body.code]).toEqual([503, 'database_away'])
  const ready = await people.buyer.get('/../../readyz')
  expect(ready.status).not.toBe(200)
  wire.wire.closed = false
  await answers()
})

test('[CO-4] the wire breaks as the commit is on its way: we say that we do not know, and the same key tells', async () => {
  const order = await place(people)
  const resets = wire.resets()
  wire.wire.resetAfter = [order.id, 'commit\0']
  const unknown = await people.buyer.post(`/orders/${order.id}/cancel/`, {}, { idempotencyKey: 'lost-at-the-end' })
  expect(wire.resets()).toBe(resets + 1)
  expect([unknown.status, unknown.body.code]).toEqual([503, 'outcome_unknown'])
  // PostgreSQL may still be at it: then the first is said to be running.
  const again = await eventually(
    () => people.buyer.post(`/orders/${order.id}/cancel/`, {}, { idempotencyKey: 'lost-at-the-end' }),
    ({ status }) => status !== 409,
    'the end of the first request',
  )
  expect([again.status, again.body.state]).toEqual([200, 'cancelled'])
  expect(
    await rows.query("select step from history where subject_id = $1 and transition = 'withdraw'", [order.id]),
  ).toHaveLength(1)
})

test('[CO-15] a wire that swallows everything is given up in time, not waited at for ever', async () => {
  wire.wire.silent = true
  const given = await people.buyer.get('/me/')
  expect([given.status, given.body.code]).toEqual([503, 'database_away'])
  wire.wire.silent = false
  wire.cut()
  await answers()
})

test('[CO-15] a slow wire makes slow answers, and right ones', async () => {
  wire.wire.delayMs = 20
  const order = await place(people)
  await pay(marketry, people.buyer, order.id)
  expect((await people.buyer.get(`/orders/${order.id}/`)).body.state).toBe('paid')
})
