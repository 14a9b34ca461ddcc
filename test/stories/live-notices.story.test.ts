import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { noticeKinds, openNoticeOffice } from '../../src/modules/notifications/index.ts'
import { orderNotices } from '../../src/modules/orders/index.ts'
import { sql } from '../../src/platform/db/sql.ts'
import { type Listening, listenTo } from '../support/event-stream.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, password, registered, visitor } from '../support/person.ts'

/*
 * What a member is told reaches every device of theirs as it is told: from whichever process, once, and after a broken
 * line from where it broke.
 */

let marketry: Marketry
let other: Awaited<ReturnType<Marketry['another']>>
let buyer: Person
const open: Listening[] = []

beforeAll(async () => {
  marketry = await startMarketry(['web'])
  other = await marketry.another('web')
  buyer = await registered(marketry, 'madeinpk', 'Bilal', ['buyer'])
})
afterAll(async () => {
  for (const one of open) one.close()
  await other?.close()
  await marketry?.close()
})

const path = '/api/v1/notifications/stream/'
async function listen(port: number, headers: Record<string, string> = {}): Promise<Listening> {
  const listening = await listenTo(port, path, {
    host: marketry.host('madeinpk'),
    authorization: `Bearer ${buyer.access}`,
    ...headers,
  })
  open.push(listening)
  return listening
}

/** Tells the buyer so many things, in the first process. */
async function tell(count: number): Promise<void> {
  const { services, db } = marketry.parts
  const office = openNoticeOffice(services.jobs, services.live, noticeKinds(orderNotices))
  const marketplace = await services.directory.bySlug('madeinpk')
  for (let turn = 0; turn < count; turn++) {
    await db.inMarketplace(marketplace?.id ?? '', async (tx) =>
      office.notify(tx, { memberId: buyer.id, kind: 'order-paid', cause: newId(), data: { title: `A vase ${turn}` } }),
    )
  }
}
const noticesOf = ({ events }: Listening) => events.filter(({ name }) => name === 'notice')
const unreadOf = ({ events }: Listening) => events.findLast(({ name }) => name === 'unread')?.data.unread
const until = (listening: Listening, unread: number) =>
  eventually(
    async () => unreadOf(listening),
    (now) => now === unread,
    `${unread} unread`,
  )
/** Waits for the notices; the count that follows is of all that is committed, and may run ahead of them. */
async function heard(listening: Listening, count: number): Promise<void> {
  await eventually(
    async () => noticesOf(listening).length,
    (length) => length >= count,
    `${count} notices`,
  )
  const ids = noticesOf(listening).map(({ id }) => Number(id))
  expect(ids).toHaveLength(count)
  expect(ids).toEqual(ids.map((_, index) => (ids[0] ?? 0) + index))
}

test('[CO-6] whoever listens at another process hears it at once, with the count, and no proxy holds it back', async () => {
  const [here, there] = [await listen(marketry.port), await listen(other.port)]
  expect(there.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
  await Promise.all([until(here, 0), until(there, 0)])
  await tell(3)
  await Promise.all([until(here, 3), until(there, 3)])
  const list = (await buyer.get('/notifications/')).body.results
  for (const one of [here, there]) {
    expect(noticesOf(one).map(({ data }) => data)).toEqual(list.toReversed())
    expect(noticesOf(one).map(({ id }) => id)).toEqual(['1', '2', '3'])
  }
  await buyer.post('/notifications/read-all/')
  await Promise.all([until(here, 0), until(there, 0)])
})

test('[CO-6] whoever lost the line gets what came meanwhile, each once, at any process', async () => {
  const first = await listen(marketry.port)
  await until(first, 0)
  const seen = first.lastId() ?? ''
  first.close()
  await first.over
  await tell(4)
  const again = await listen(other.port, { 'last-event-id': seen })
  await heard(again, 4)
  const third = await listen(marketry.port, { 'last-event-id': again.lastId() ?? '' })
  await tell(1)
  await heard(third, 1)
  expect(noticesOf(third)).toHaveLength(1)
})

test('[CO-6] a number that is none of ours is no reason to fail', async () => {
  for (const seen of ['nonsense', '-1', '999999999999999999']) {
    const one = await listen(marketry.port, { 'last-event-id': seen })
    await eventually(
      async () => one.events.at(-1)?.data.unread,
      (unread) => unread === 5,
    )
    expect(one.events.at(-1)?.data.unread).toBe(5)
    one.close()
  }
})

test('[CO-1] a visitor hears nothing; the cookie of a session opens it as well; when it ends, so does the stream', async () => {
  const nobody = visitor(marketry, 'madeinpk')
  expect((await nobody.get('/notifications/stream/')).status).toBe(401)
  const ended = await listen(other.port)
  await eventually(
    async () => ended.events.length,
    (count) => count > 0,
  )
  const signedIn = await nobody.post('/auth/session/', { email: buyer.email, password })
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
  const byCookie = await listenTo(other.port, path, { host: marketry.host('madeinpk'), cookie })
  open.push(byCookie)
  expect(byCookie.status).toBe(200)
  expect((await buyer.post('/auth/logout/')).status).toBe(204)
  await ended.over
  expect(ended.events.at(-1)).toMatchObject({ name: 'end', data: { reason: 'session-ended' } })
  expect((await listen(marketry.port)).status).toBe(401)
})

test('[WS-3] a session that nobody uses any more hears nothing further, and opens no stream, where sessions may not be idle', async () => {
  const member = await registered(marketry, 'madeinpk', 'Idris', ['buyer'])
  const { db, services } = marketry.parts
  const shopId = (await services.directory.bySlug('madeinpk'))?.id ?? ''
  const headers = { authorization: `Bearer ${member.access}` }
  const forgotten = await listen(marketry.port, headers)
  expect(forgotten.status).toBe(200)
  await db.inMarketplace(shopId, async (tx) => {
    tx.write(sql`update marketplace set settings = settings || '{"idleTimeoutSeconds": 1800}'`)
    tx.write(sql`
      update session set created_at = created_at - interval '1 hour', last_seen_at = last_seen_at - interval '1 hour'
      where member_id = ${member.id}`)
  })
  await services.directory.refresh()
  await forgotten.over
  expect(forgotten.events.at(-1)).toMatchObject({ name: 'end', data: { reason: 'session-ended' } })
  expect((await listen(marketry.port, headers)).status).toBe(401)
  await db.inMarketplace(shopId, async (tx) =>
    tx.write(sql`update marketplace set settings = settings - 'idleTimeoutSeconds'`),
  )
  await services.directory.refresh()
})

test('[CO-6] a member has eight streams at most, and room again when one is closed', async () => {
  buyer = await registered(marketry, 'madeinpk', 'Cyra', ['buyer'])
  const eight: Listening[] = []
  for (let turn = 0; turn < 8; turn++) eight.push(await listen(marketry.port))
  expect(eight.map(({ status }) => status)).toEqual(Array(8).fill(200))
  const ninth = await listen(marketry.port)
  expect([ninth.status, ninth.headers['retry-after']]).toEqual([429, '30'])
  eight[0]?.close()
  await eventually(
    async () => (await listen(marketry.port)).status,
    (status) => status === 200,
    'room',
  )
})

test('[CO-15] a process that ends lets its listeners go to another', async () => {
  buyer = await registered(marketry, 'madeinpk', 'Dara', ['buyer'])
  const third = await marketry.another('web')
  const listening = await listen(third.port)
  await until(listening, 0)
  await third.close()
  await listening.over
  await tell(2)
  const again = await listen(other.port, { 'last-event-id': listening.lastId() ?? '' })
  await heard(again, 2)
  expect(noticesOf(again)).toHaveLength(2)
})
