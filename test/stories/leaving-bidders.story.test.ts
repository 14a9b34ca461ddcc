import { afterAll, beforeAll, expect, test } from 'vitest'
import { replayAuction } from '../../src/modules/auctions/replaying.ts'
import { type AuctionHouse, auctionHouse } from '../support/auctioning.ts'
import { turnClock } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, password } from '../support/person.ts'

/* Somebody has bid, and leaves the marketplace: nothing is sold to who is not there, and no auction waits for them. */

const hour = 3_600
let marketry: Marketry
let house: AuctionHouse

beforeAll(async () => {
  marketry = await startMarketry()
  house = await auctionHouse(marketry, 'madeinpk')
})
afterAll(() => marketry?.close())

const bidders = (...names: string[]) =>
  Promise.all(names.map((name) => house.bidder(name))) as Promise<Person[] & [Person, Person, Person]>
const leave = (who: Person) => who.post('/me/erasure/', { password })

async function expectReplays(id: string): Promise<void> {
  const { services, db } = marketry.parts
  const here = await services.directory.bySlug('madeinpk')
  expect((await db.inMarketplace(here?.id ?? '', (tx) => replayAuction(tx, id))).agrees).toBe(true)
}

test('[CO-1] [PK-16] whoever was outbid and leaves never leads again: their bids are taken back, and the auction ends', async () => {
  const [ali, bea, cyra] = await bidders('Ali', 'Bea', 'Cyra')
  const id = await house.auction({}, 48 * hour)
  await house.bid(cyra, id, '1500.00')
  await house.bid(ali, id, '3000.00')
  await house.bid(bea, id, '5000.00')
  expect((await house.look(id)).price).toBe('3100.00')
  expect((await leave(ali)).status).toBe(204)
  // The price is what the others would have come to.
  expect(await house.look(id, bea)).toMatchObject({ leading: true, price: '1550.00', bids: 2 })
  const { body: history } = await house.seller.get(`/auctions/${id}/bids/`)
  expect(history.results[0]).toMatchObject({ kind: 'retraction', reason: 'bidder_left', takes_back: [2] })
  await expectReplays(id)
  expect((await bea.post(`/auctions/${id}/retract/`, { reason: 'typing_error' })).status).toBe(200)
  expect(await house.look(id, cyra)).toMatchObject({ leading: true, price: '1000.00' })
  await house.end(id, 'sold')
  expect((await house.look(id, cyra)).order_id).not.toBeNull()
  await expectReplays(id)
})

test('[CO-1] whoever leads may leave while every bid may be taken back; in the last twelve hours a bid binds, outbid or not', async () => {
  const [early, outbid, leads] = await bidders('Early', 'Outbid', 'Leads')
  const id = await house.auction({}, 24 * hour)
  await house.bid(early, id, '2000.00')
  expect((await leave(early)).status).toBe(204)
  expect(await house.look(id)).toMatchObject({ price: null, bids: 0 })
  await house.bid(outbid, id, '2000.00')
  await house.bid(leads, id, '5000.00')
  await turnClock(house.operator, 13 * hour)
  for (const bound of [outbid, leads]) {
    const refused = await leave(bound)
    expect([refused.status, refused.body.code]).toEqual([409, 'erasure_hindered'])
    expect(refused.body.errors).toMatchObject([{ path: 'auction' }])
  }
  await house.end(id, 'sold')
  expect((await leave(outbid)).status).toBe(204)
})

test('[PK-14] what was not paid is offered to the next in line who is still here', async () => {
  const [winner, gone, next] = await bidders('Winner', 'Gone', 'Next')
  const id = await house.auction({}, hour)
  await house.bid(next, id, '2000.00')
  await house.bid(gone, id, '3000.00')
  await house.bid(winner, id, '5000.00')
  await house.end(id, 'sold')
  expect((await leave(gone)).status).toBe(204)
  const order = (await house.look(id, winner)).order_id
  expect((await winner.post(`/orders/${order}/cancel/`)).body.state).toBe('cancelled')
  const [chance] = await eventually(
    async () => (await next.get('/second-chances/')).body.results,
    ({ length }) => length > 0,
    'the offer to who is still here',
  )
  expect(chance).toMatchObject({ state: 'offered', price: '2000.00', auction_id: id })
  const { body: history } = await house.seller.get(`/auctions/${id}/bids/`)
  const number = history.results.find(({ seq }: { seq: number }) => seq === 2).bidder.number
  const offered = await house.seller.post(`/auctions/${id}/second-chances/`, { bidder: number, days: 3 })
  expect(offered.body.code).toBe('no_such_bidder')
})
