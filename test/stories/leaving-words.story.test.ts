import { afterAll, beforeAll, expect, test } from 'vitest'
import { lead, pay, place, type Traders, traders } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, password, registered } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { address, connectedSeller } from '../support/trade.ts'

// Two people whose names are words that others use: Walnut buys a walnut lamp, and Comfort sells.

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

async function bought(by: Traders, title: string): Promise<string> {
  const { id } = await place(by, { title })
  await pay(marketry, by.buyer, id)
  await lead(by, id, 'delivered')
  await by.buyer.post(`/orders/${id}/complete/`)
  return id
}

async function leave(person: Person): Promise<void> {
  await eventually(
    () => person.get('/me/erasure/'),
    ({ body }) => body.possible,
    'everything settled',
  )
  expect((await person.post('/me/erasure/', { password })).status).toBe(204)
}

test('[CO-1] a buyer who leaves takes no word out of what the seller wrote', async () => {
  const walnut = await registered(marketry, 'madeinpk', 'Walnut', ['buyer'])
  const id = await bought({ ...people, buyer: walnut, addressId: await address(walnut) }, 'Walnut lamp')
  const other = await bought(people, 'Another walnut lamp')
  await leave(walnut)
  expect((await people.seller.get(`/orders/${id}/`)).body).toMatchObject({
    title: 'Walnut lamp',
    buyer: { name: 'Former member' },
    ship_to: { recipient: 'Former member' },
  })
  expect((await people.seller.get(`/orders/${other}/`)).body.title).toBe('Another walnut lamp')
  const told = JSON.stringify((await people.seller.get('/notifications/')).body.results)
  expect(told).toContain('Sold and paid: Walnut lamp')
  expect(told).not.toContain('Former member')
})

test('[CO-1] a seller who leaves takes no word out of what the buyer wrote, and their own out of what they called their things', async () => {
  const comfort = await connectedSeller(marketry, 'madeinpk', 'Comfort')
  const id = await bought({ ...people, seller: comfort }, 'Blanket by Comfort')
  const said = { about: 'seller', rating: 5, comment: 'Such comfort. Thank you, Comfort.' }
  expect((await people.buyer.post(`/orders/${id}/feedback/`, said)).status).toBe(201)
  await rows.query(
    `update goods_order set return_reason = 'no comfort', ship_to = ship_to || '{"city": "Comfort"}'
    where deal_id = $1`,
    [id],
  )
  // The payout comes back out of what is on its way when the seller has been paid.
  await leave(comfort)
  expect((await people.buyer.get(`/orders/${id}/`)).body).toMatchObject({
    title: 'Blanket by Former member',
    seller: { name: 'Former member' },
    ship_to: { city: 'Comfort' },
  })
  expect(
    await rows.query(
      'select return_reason, comment from goods_order join feedback using (deal_id) where deal_id = $1',
      [id],
    ),
  ).toEqual([{ return_reason: 'no comfort', comment: said.comment }])
  const told = JSON.stringify((await people.buyer.get('/notifications/')).body.results)
  expect(told).toContain('Blanket by Former member')
  expect(told).not.toContain('by Comfort')
})
