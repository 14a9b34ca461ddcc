import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AuctionHouse, auctionHouse } from '../support/auctioning.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import type { Person } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { atStripe } from '../support/stripe-steering.ts'

/* What is put up is sold by nobody who could not be paid, or may not sell: neither to a bid, nor at once, nor offered on. */

const hour = 3_600
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

const bidders = (...names: string[]) =>
  Promise.all(names.map((name) => house.bidder(name))) as Promise<Person[] & [Person, Person]>

/** Stripe stops the seller's account, or opens it again, and it is known here. */
async function steer(verb: 'restrict' | 'enable'): Promise<void> {
  const account = () =>
    rows.query<{ account_id: string; payouts_enabled: boolean }>(
      'select account_id, payouts_enabled from connected_account where member_id = $1',
      [house.seller.id],
    )
  await atStripe(marketry, `accounts/${(await account())[0]?.account_id}/${verb}`)
  await eventually(account, ([row]) => row?.payouts_enabled === (verb === 'enable'), `the account after ${verb}`)
}

/** An auction that one has won and cancelled, and the second chance of the other. */
async function offeredOn(next: Person, winner: Person): Promise<{ id: string; product: string; chance: string }> {
  const id = await house.auction({}, hour)
  await house.bid(next, id, '2000.00')
  await house.bid(winner, id, '5000.00')
  await house.end(id, 'sold')
  const { order_id, product } = await house.look(id, winner)
  await winner.post(`/orders/${order_id}/cancel/`)
  const [chance] = await eventually(
    async () =>
      (await next.get('/second-chances/')).body.results.filter(
        (one: { auction_id: string; state: string }) => one.auction_id === id,
      ),
    ({ length }) => length > 0,
    'the offer to the next in line',
  )
  return { id, product: product.id, chance: chance.id }
}

test('[PK-3] [CO-5] while its seller cannot be paid an auction takes no bid, is not sold at once, and no chance in it is taken', async () => {
  const [next, winner] = await bidders('Next', 'Winner')
  const { chance } = await offeredOn(next, winner)
  const id = await house.auction({ buy_now: '9000.00' })
  await steer('restrict')
  const held = [
    await house.bid(next, id, '2000.00'),
    await next.post(`/auctions/${id}/buy-now/`),
    await next.post(`/second-chances/${chance}/accept/`),
  ]
  expect(held.map(({ status, body }) => [status, body.code])).toEqual([
    [409, 'auction_on_hold'],
    [409, 'auction_on_hold'],
    [409, 'chance_on_hold'],
  ])
  expect((await house.look(id)).on_hold).toBe(true)
  await steer('enable')
  expect((await house.look(id)).on_hold).toBe(false)
  expect((await house.bid(next, id, '2000.00')).status).toBe(201)
  expect((await next.post(`/second-chances/${chance}/accept/`)).body.state).toBe('accepted')
})

test('[PK-14] what was offered on cannot be taken while it is off sale or its seller is out, nor withdrawn meanwhile', async () => {
  const [next, winner] = await bidders('Later', 'Former')
  const { product, chance } = await offeredOn(next, winner)
  const take = async () => {
    const { status, body } = await next.post(`/second-chances/${chance}/accept/`)
    return [status, body.code ?? body.state]
  }
  const withdrawn = await house.seller.delete(`/products/${product}/`)
  expect([withdrawn.status, withdrawn.body?.code]).toEqual([409, 'held_by_open_deal'])
  const reason = 'Being looked into'
  await house.operator.post(`/products/${product}/hold/`, { reason })
  expect(await take()).toEqual([409, 'chance_on_hold'])
  await house.operator.post(`/products/${product}/release/`)
  await house.operator.post(`/members/${house.seller.id}/suspend/`, { reason })
  expect(await take()).toEqual([409, 'chance_on_hold'])
  await house.operator.post(`/members/${house.seller.id}/reinstate/`, { reason })
  expect(await take()).toEqual([200, 'accepted'])
})
