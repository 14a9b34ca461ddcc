import { expect, test } from 'vitest'
import { place } from '../support/deals.ts'
import { type Person, type Reply, registered } from '../support/person.ts'
import { address } from '../support/trade.ts'
import { look, openPage } from './support/looking.ts'
import { openWorld } from './support/world.ts'

/* What the page of a product says of sending it, before anybody orders or bids. */

let near: Person
let far: Person
let productId: string
let orderId: string
let auctioned: string

/** Fails with what was answered, where it was not done. */
async function done(reply: Promise<Reply>): Promise<void> {
  const { status, body } = await reply
  if (status >= 300) throw new Error(`answered ${status}: ${JSON.stringify(body)}`)
}

const world = openWorld(async ({ marketry, people }) => {
  const { seller, categoryId } = people
  near = await registered(marketry, 'madeinpk', 'Nida', ['buyer'])
  await address(near)
  far = await registered(marketry, 'madeinpk', 'Omar', ['buyer'])
  const dubai = { recipient: 'Omar', phone: '+971501234567', line1: '5 Creek Road', country: 'AE', city: 'Dubai' }
  await done(far.post('/addresses/', dubai))
  // Free in Punjab, and not in the rest of the country; nothing goes abroad.
  const rates = { home: { first: '300' }, provinces: [{ province: 'PK-PB', first: '0' }] }
  await done(seller.put('/shipping-rates/', rates))
  ;({ productId } = await place({ ...people, buyer: near, addressId: await address(near) }, { stock: 3 }))
  const karachi = await address(near, { city: 'Karachi' })
  orderId = (await place({ ...people, buyer: near, addressId: karachi }, { price: '1000.00' })).id
  const words = { title: 'Walnut chest', category_id: categoryId, condition: 'new', stock: 1 }
  auctioned = (await seller.post('/products/', words)).body.id
  const ends_at = new Date(marketry.parts.clock.now().getTime() + 3_600_000).toISOString()
  const wish = { product_id: auctioned, opening: '1000.00', ends_at }
  await done(seller.post('/auctions/', wish))
})

test('[PK-12] sending is called free to whom it is, and to nobody else', async () => {
  const { at, browser, pageOf } = world
  for (const id of [productId, auctioned]) {
    const page = await pageOf(near, `/products/${id}`)
    await page.getByText('Ships free', { exact: true }).waitFor()
    expect(await page.getByText('It is not sent to your address').count()).toBe(0)
  }
  const anybody = await openPage(browser)
  await anybody.goto(at(`/products/${productId}`))
  await anybody.getByText('by province').first().waitFor()
  expect(await anybody.getByText('Ships free').count()).toBe(0)
})

test('[PK-12] who has things sent abroad is told before they buy or bid that it does not go there', async () => {
  const page = await world.pageOf(far, `/products/${productId}`)
  await page.getByText('It is not sent to your address').waitFor()
  await page.getByText('Order it to an address in this country').waitFor()
  expect(await page.getByText('Ships free').count()).toBe(0)
  expect(await look(page, 'not-sent-there')).toEqual([])
  await page.goto(world.at(`/products/${auctioned}`))
  await page.getByText('If you win, it must go to an address in this country').waitFor()
  expect(await page.getByLabel('The most you would pay (PKR)').count()).toBe(1)
  expect(await look(page, 'not-sent-there-auction')).toEqual([])
})

test('[PK-11] the line of the fee says of what it is taken: of the pieces and of sending them', async () => {
  const page = await world.pageOf(world.people.seller, `/orders/${orderId}`)
  await page.getByText('Fee of the house').waitFor()
  expect(await page.getByText('2 % of the whole: pieces and sending').count()).toBe(1)
})

test('[PK-12] a card says it of what is free for everybody; an auction’s goes by the rates it was put up with', async () => {
  const { at, browser, people } = world
  const page = await openPage(browser)
  const said = async (id: string) => {
    await page.goto(at('/search'))
    const card = page.locator(`article:has(a[href="/products/${id}"])`)
    await card.waitFor()
    return card.getByText('Ships free', { exact: true }).count()
  }
  expect([await said(productId), await said(auctioned)]).toEqual([0, 0])
  await done(people.seller.put('/shipping-rates/', { home: { first: '0' } }))
  expect([await said(productId), await said(auctioned)]).toEqual([1, 0])
  expect(await look(page, 'ships-free')).toEqual([])
})
