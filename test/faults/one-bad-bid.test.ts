import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AuctionHouse, auctionHouse } from '../support/auctioning.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import type { Person } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { openSocket } from '../support/socket.ts'

/* Bids that come together are kept together: what one of them holds must not undo the others. */

let marketry: Marketry
let house: AuctionHouse
let rows: Rows

beforeAll(async () => {
  marketry = await startMarketry()
  rows = await openRows(marketry.databaseUrls)
  house = await auctionHouse(marketry, 'madeinpk')
})
afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

const line = (id: string, { access }: Person) =>
  openSocket(marketry.port, `/ws/auction/${id}/`, {
    host: marketry.host('madeinpk'),
    authorization: `Bearer ${access}`,
  })

test.each([
  ['NUL', '\\u0000'],
  ['half a surrogate pair', '\\ud800'],
])('[PK-4] a ref with %s is refused, and the bids beside it are kept in one transaction', async (_name, ref) => {
  const id = await house.auction()
  const socket = await line(id, await house.bidder('Bilal'))
  await rows.query('begin')
  await rows.query('select 1 from auction where id = $1 for update', [id])
  socket.send({ type: 'place_bid', amount: '2000.00', ref: 'first' })
  await eventually(
    () => rows.query(`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`),
    ({ length }) => length > 0,
    'the first bid in the queue',
  )
  // The first holds the auction's lane: all these go together, behind it.
  for (const amount of ['3000.00', '4000.00']) socket.send({ type: 'place_bid', amount, ref: amount })
  socket.send(`{"type":"place_bid","amount":"4500.00","ref":"${ref}"}`)
  for (const amount of ['5000.00', '6000.00']) socket.send({ type: 'place_bid', amount, ref: amount })
  socket.send({ type: 'ping' })
  await socket.until(({ type }) => type === 'pong')
  await rows.query('commit')
  await socket.until(({ type, ref: of }) => type === 'bid_accepted' && of === '6000.00')
  expect(socket.of('error')).toMatchObject([{ code: 'invalid_request', errors: [{ path: 'ref' }] }])
  const kept = await rows.query<{ ref: string; xmin: string }>(
    'select ref, xmin::text as xmin from auction_log where auction_id = $1 order by seq',
    [id],
  )
  expect(kept.map(({ ref: of }) => of)).toEqual(['first', '3000.00', '4000.00', '5000.00', '6000.00'])
  expect(new Set(kept.slice(1).map(({ xmin }) => xmin)).size).toBe(1)
  await socket.close()
})

test('[PK-4] a bid goes by a key however long it is, and is known again by it', async () => {
  const [id, ayesha] = await Promise.all([house.auction(), house.bidder('Ayesha')])
  for (const length of [100, 101, 255]) {
    const key = 'k'.repeat(length)
    const bid = () => ayesha.post(`/auctions/${id}/bids/`, { amount: `${2_000 + length}.00` }, { idempotencyKey: key })
    const first = await bid()
    expect([first.status, first.body.amount]).toEqual([201, `${2_000 + length}.00`])
    const again = await bid()
    expect([again.status, again.body.ref]).toEqual([201, first.body.ref])
  }
  expect((await house.look(id)).bids).toBe(3)
})
