import { afterAll, beforeAll, expect, test } from 'vitest'
import { place, type Traders, traders, turnClock, until } from '../../../test/support/deals.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { type Marketry, startMarketry } from '../../../test/support/marketry.ts'
import { openRows, type Rows } from '../../../test/support/rows.ts'

const hour = 3_600

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

test('[CO-3] [CO-16] the operator sees each lifecycle drawn, with what stands where and which deadlines cannot be met, and lets one be tried again', async () => {
  const { operator, buyer } = people
  const { id, productId } = await place(people, { stock: 1 })
  const { body } = await operator.get('/processes/goods-order/')
  const waiting = (answer: typeof body) =>
    answer.states.find(({ name }: { name: string }) => name === 'pending_payment')
  expect(waiting(body)).toMatchObject({ label: 'Waiting for payment', deals: 1, overdue: 0, final: false })
  expect(body).toMatchObject({
    name: 'goods-order',
    noun: 'order',
    open: 1,
    overdue: 0,
    older: [
      { version: 2, open: 0 },
      { version: 1, open: 0 },
    ],
  })
  expect(body.svg).toMatch(/Waiting for payment<\/text>.*<tspan class="count">1<\/tspan>/)
  expect(body.steps[0]).toMatchObject({ number: 1, name: 'pay', from: ['Waiting for payment'], to: 'Paid' })
  const { body: all } = await operator.get('/processes/')
  expect(all.processes.map(({ name }: { name: string }) => name)).toContain('refund')

  // The sweep would meet the deadline as soon as it can be met, before the operator has asked for it.
  const { db, services } = marketry.parts
  await db.aboveMarketplaces((tx) => services.jobs.switchSchedule(tx, 'check_payment_deadlines', false))
  // The piece cannot be put back: the deadline of the unpaid order fails until somebody has mended that.
  await rows.query('alter table product add constraint jammed check (stock < 1) not valid')
  await turnClock(operator, 49 * hour)
  const failing = await eventually(
    () => operator.get('/timers/?list=failing'),
    (reply) => reply.body.results.length === 1,
    'the deadline that fails',
  )
  const [timer] = failing.body.results
  expect(timer).toMatchObject({ process: 'goods-order', subject_id: id, transition: 'expire', label: 'Expire' })
  expect(timer).toMatchObject({
    attempts: 1,
    retry_at: expect.any(String),
    last_error: expect.stringMatching(/jammed/),
  })
  expect((await operator.get('/timers/?list=overdue&process=goods-order')).body.results).toHaveLength(1)
  expect((await operator.get('/timers/?list=overdue&process=payout')).body.results).toEqual([])
  expect(waiting((await operator.get('/processes/goods-order/')).body)).toMatchObject({ deals: 1, overdue: 1 })
  expect((await buyer.get('/timers/')).status).toBe(403)

  await rows.query('alter table product drop constraint jammed')
  const { process, subject_id, transition } = timer
  const named = { process, subject_id, transition }
  expect((await buyer.post('/timers/retry/', named)).status).toBe(403)
  expect((await operator.post('/timers/retry/', named)).status).toBe(204)
  await until(buyer, id, 'expired')
  expect((await buyer.get(`/products/${productId}/`)).body.stock).toBe(1)
  expect((await operator.get('/timers/?list=failing')).body.results).toEqual([])
  expect((await operator.post('/timers/retry/', named)).status).toBe(404)
})

test('[CO-3] deadlines are listed in the order in which they are due, page by page', async () => {
  const { operator } = people
  for (let count = 0; count < 3; count++) await place(people)
  const seen: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const { body }: { body: { results: { subject_id: string; due: string }[]; next: string | null } } =
      await operator.get(`/timers/?process=goods-order&limit=1${next && `&after=${encodeURIComponent(next)}`}`)
    seen.push(...body.results.map(({ subject_id, due }) => `${due} ${subject_id}`))
    next = body.next
  }
  expect(new Set(seen).size).toBe(3)
  expect(seen).toEqual(seen.toSorted())
  expect((await operator.get('/timers/?after=nowhere')).status).toBe(404)
})
