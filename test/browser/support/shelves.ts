import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { ensureMember } from '../../../src/modules/accounts/index.ts'
import { ensureHouse } from '../../../src/modules/marketplaces/index.ts'
import { pay, place, step, type Traders, traders, until } from '../../support/deals.ts'
import { eventually } from '../../support/eventually.ts'
import { type Marketry, startMarketry } from '../../support/marketry.ts'
import { password } from '../../support/person.ts'
import { bankDoes, chargeOf } from '../../support/stripe-events.ts'
import { openBrowser } from './chromium.ts'
import type { Things, Who } from './every-page.ts'
import { pageOf } from './looking.ts'

/** A Marketry in which no page is empty, a browser, and everybody who may open its pages. There once its hooks have run. */
export interface Shelves {
  marketry: Marketry
  browser: Browser
  things: Things
  logins: ReadonlyMap<Who, Awaited<ReturnType<BrowserContext['storageState']>>>
  /** Where somebody's pages are: the superadmin's are the house's. */
  originFor(who: Who): string
}

/** Fills it before the tests of a file, and closes it after them. */
export function openShelves(): Shelves {
  const logins = new Map<Who, Awaited<ReturnType<BrowserContext['storageState']>>>()
  const originOf = (slug: string) => `http://${slug}.localhost:${shelves.marketry.port}`
  const shelves = {
    logins,
    originFor: (who) => originOf(who === 'superadmin' ? 'house' : 'madeinpk'),
  } as Partial<Shelves> as Shelves
  beforeAll(async () => {
    const marketry = await startMarketry()
    const browser = await openBrowser()
    Object.assign(shelves, { marketry, browser })
    const people = await traders(marketry, 'madeinpk')
    shelves.things = await fill(marketry, people)
    const places: readonly (readonly [Who, string, { email: string }])[] = [
      ['buyer', 'madeinpk', people.buyer],
      ['seller', 'madeinpk', people.seller],
      ['operator', 'madeinpk', people.operator],
      ['superadmin', 'house', await superadminOf(marketry)],
    ]
    for (const [who, slug, person] of places) {
      const page = await pageOf(browser, originOf(slug), person, '/account')
      logins.set(who, await page.context().storageState())
      await page.context().close()
    }
  }, 240_000)
  afterAll(async () => {
    await shelves.browser?.close()
    await shelves.marketry?.close()
  })
  return shelves
}

async function superadminOf({ parts: { services } }: Marketry): Promise<{ email: string }> {
  const { id } = await services.db.aboveMarketplaces((tx) => ensureHouse(tx, ['house.localhost']))
  await services.directory.refresh()
  const house = await services.directory.byId(id)
  if (!house) throw new Error('there is no house')
  const superadmin = { email: 'superadmin@house.example', password, name: 'Sana', roles: ['operator', 'superadmin'] }
  await ensureMember(services, house, superadmin)
  return superadmin
}

/** Something on every shelf: a product, an order under way, another that the bank disputes. */
async function fill(marketry: Marketry, people: Traders): Promise<Things> {
  const order = await place(people, { title: 'Ajrak shawl, indigo' })
  await pay(marketry, people.buyer, order.id)
  await step(people.seller, order.id, 'mark-shipped', { carrier: 'TCS', tracking_number: 'TCS-123456' })
  const other = await place(people, { title: 'Blue pottery bowl' })
  await pay(marketry, people.buyer, other.id)
  const charge = await chargeOf(marketry, other.id)
  await bankDoes(marketry, 'charges', charge.id, 'dispute', {})
  await until(people.buyer, other.id, 'disputed')
  const { body } = await eventually(
    () => people.operator.get(`/orders/${other.id}/`),
    (reply) => reply.body.disputes.length > 0,
    'the dispute',
  )
  const begun = await people.buyer.post('/conversations/', {
    about: 'deal',
    order_id: order.id,
    body: 'Is it on its way? See https://tcs.example/track',
  })
  await people.seller.post(`/conversations/${begun.body.id}/messages/`, { body: 'It left Hala this morning.' })
  await people.buyer.post(`/conversations/${begun.body.id}/report/`, {
    seq: 2,
    reason: 'outside',
    words: 'Asks me to pay elsewhere',
  })
  const { body: reports } = await people.operator.get('/message-reports/')
  for (const about of ['Wrote to bidders past the house', 'Shouted at a seller']) {
    await people.operator.post('/violations/', { member_id: people.buyer.id, about })
  }
  const [held] = (await people.buyer.get('/standing/')).body.violations
  await people.buyer.post(`/violations/${held.id}/appeal/`, { reason: 'It was my brother who wrote it.' })
  return {
    report: String(reports.results[0].id),
    conversation: String(begun.body.id),
    product: order.productId,
    listing: order.listingId,
    seller: people.seller.id,
    buyer: people.buyer.id,
    order: order.id,
    dispute: String(body.disputes[0].id),
    address: people.addressId,
    complaint: await complained(people, order.id),
    auction: await auctioned(people),
  }
}

/** An auction that runs, with a bid that counts and one that does not. */
async function auctioned({ buyer, seller, categoryId }: Traders): Promise<string> {
  const words = { title: 'Walnut chest', category_id: categoryId, condition: 'new', stock: 1 }
  const { body: product } = await seller.post('/products/', words)
  const { body } = await seller.post('/auctions/', { product_id: product.id, opening: '1000.00', lasts: 86_400 })
  for (const amount of ['1500.00', '900.00']) await buyer.post(`/auctions/${body.id}/bids/`, { amount })
  return String(body.id)
}

/** A complaint that both sides have spoken in, so that it waits for the operator. */
async function complained({ buyer, seller }: Traders, order: string): Promise<string> {
  const text = 'It is torn at the seam, and smaller than it was said to be.'
  const what = { about: 'order', about_id: order, kind: 'not_as_described', text, wants_back: '500.00' }
  const { body } = await buyer.post('/complaints/', what)
  await seller.post(`/complaints/${body.id}/replies/`, { text: 'It left Hala whole.' })
  return String(body.id)
}
