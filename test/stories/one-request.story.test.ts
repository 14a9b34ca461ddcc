import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Collector, type ReceivedSpan, startCollector } from '../support/collector.ts'
import { pay, place, step, type Traders, traders } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { openRows, type Rows } from '../support/rows.ts'

/*
 * Somebody calls: 'my parcel is marked as sent, and I never did that', and quotes the number of a request. From it one
 * comes to the step, to the jobs it asked for and to the entries it made; and where traces are collected, to what took
 * how long.
 */

let marketry: Marketry
let rows: Rows
let people: Traders
let collector: Collector

beforeAll(async () => {
  collector = await startCollector()
  marketry = await startMarketry(['web', 'worker'], { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url })
  rows = await openRows(marketry.databaseUrls)
  people = await traders(marketry, 'madeinpk')
})

afterAll(async () => {
  await rows?.close()
  await marketry?.close()
  collector?.close()
})

const named = (name: string | RegExp) => (span: ReceivedSpan) =>
  typeof name === 'string' ? span.name === name : name.test(span.name)

test('[CO-21] the number of a request is in its answer, in the step it took and in the job it asked for', async () => {
  const order = await place(people)
  await pay(marketry, people.buyer, order.id)
  const shipped = await step(people.seller, order.id, 'mark-shipped', { carrier: 'TCS', tracking_number: 'TCS-1234' })
  const request = shipped.headers['x-request-id']
  expect(request).toMatch(/^[0-9a-f-]{36}$/)
  expect(
    await rows.query("select request_id from history where subject_id = $1 and transition = 'ship'", [order.id]),
  ).toEqual([{ request_id: request }])
  const jobs = await rows.query<{ name: string }>("select name from jobs.job where data->>'requestId' = $1", [request])
  expect(jobs.map(({ name }) => name)).toContain('send_notification_email')
})

test('[CO-4] each entry names the request it was made for, also when a job made it', async () => {
  const entries = await rows.query<{ kind: string; request_id: string | null }>('select kind, request_id from entry')
  expect(entries.map(({ kind }) => kind)).toContain('sale-paid')
  for (const { kind, request_id } of entries) {
    // The entry was made by the job that Stripe's event was kept for: the request is the one that brought the event.
    const jobs = await rows.query<{ name: string }>('select name from jobs.job where data->>$1 = $2', [
      'requestId',
      request_id,
    ])
    expect([kind, jobs.length > 0]).toEqual([kind, true])
  }
})

test('[CO-21] a trace shows what a request did in the database, and goes on in the job it asked for', async () => {
  const parent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
  const order = await place(people)
  const { status } = await people.buyer.post(`/orders/${order.id}/cancel/`, {}, { headers: { traceparent: parent } })
  expect(status).toBe(200)
  await eventually(
    async () => collector.spans.filter(({ traceId }) => traceId === '0af7651916cd43dd8448eb211c80319c'),
    (mine) => mine.some(named(/^job /)),
    'the spans of the request and of its jobs',
  )
  const mine = collector.spans.filter(({ traceId }) => traceId === '0af7651916cd43dd8448eb211c80319c')
  const root = mine.find(named('POST /orders/:id/cancel/'))
  expect(root?.parentSpanId).toBe('b7ad6b7169203331')
  const transaction = mine.find((span) => span.name === 'transaction change' && span.parentSpanId === root?.spanId)
  const statements = mine.filter(({ parentSpanId }) => parentSpanId === transaction?.spanId)
  expect(statements.map(({ name }) => name)).toContain('sql update')
  const texts = JSON.stringify(statements)
  expect(texts).toContain('$1')
  // What anybody wrote or owns is no business of whoever reads traces.
  expect(texts).not.toContain(order.id)
})
