import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { pay, turnClock } from '../support/deals.ts'
import { type Person, registered } from '../support/person.ts'
import { address } from '../support/trade.ts'
import { look } from './support/looking.ts'
import { openWorld } from './support/world.ts'

let ayesha: Person
let bilal: Person
let productId: string
let auctionId: string

const world = openWorld(async ({ marketry, people: { seller, buyer, categoryId } }) => {
  bilal = buyer
  ayesha = await registered(marketry, 'madeinpk', 'Ayesha', ['buyer'])
  await address(ayesha)
  const words = { title: 'Walnut chest', category_id: categoryId, condition: 'new', stock: 1 }
  productId = (await seller.post('/products/', words)).body.id
  const ends_at = new Date(marketry.parts.clock.now().getTime() + 3_600_000).toISOString()
  const wish = { product_id: productId, opening: '1000.00', reserve: '2000.00', ends_at }
  const { status, body } = await seller.post('/auctions/', wish)
  if (status !== 201) throw new Error(JSON.stringify(body))
  auctionId = body.id
})

const path = () => `/products/${productId}`
const most = (page: Page) => page.getByLabel('The most you would pay (PKR)')
const says = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()

/** Bids on the page as anybody does. */
async function bid(page: Page, amount: string): Promise<void> {
  await most(page).fill(amount)
  await page.getByRole('button', { name: /^(Bid|Go higher)$/ }).click()
}

test('[PK-3] [PK-4] [PK-16] an auction is lived through: bids with and without script, an outbid told as it happens, a late bid, the end, and the winner’s order', {
  timeout: 60_000,
}, async () => {
  const { operator } = world.people

  // Without script the page is a page, and its form a form.
  const plain = await world.pageOf(ayesha, path(), { javaScriptEnabled: false })
  await says(plain, 'No bids yet')
  await says(plain, 'Reserve not met')
  await bid(plain, '900')
  await says(plain, 'The least bid is')
  expect(await most(plain).inputValue()).toBe('900')
  await bid(plain, '5,000')
  await says(plain, 'You lead')
  await says(plain, 'Reserve met')
  await plain.getByRole('row', { name: /You/ }).getByText(/up to/).waitFor()

  // With script: what one bids below somebody's most is outbid at once, and what one bids above it leads.
  const live = await world.pageOf(bilal, path())
  await says(live, 'Live: what others bid shows here at once.')
  await bid(live, '3000')
  await says(live, 'You have been outbid')
  await live.getByRole('link', { name: /^Name/ }).first().click()
  expect(Number(await most(live).inputValue())).toBeGreaterThan(3_000)
  await bid(live, '6000')
  await says(live, 'You lead')
  expect(await look(live, 'auction-leading')).toEqual([])

  // Somebody else goes higher: the open page tells it, to the eye and to the ear, and has not been loaded again.
  await live.evaluate('globalThis.sameAsBefore = true')
  await ayesha.post(`/auctions/${auctionId}/bids/`, { amount: '7000.00' })
  await says(live, 'You have been outbid')
  await live.locator('[aria-live=polite]', { hasText: 'You have been outbid.' }).waitFor({ state: 'attached' })

  // A line that breaks is opened again, and asks for what was missed.
  await live.context().setOffline(true)
  await live.context().setOffline(false)

  // In the last minutes a bid moves the end, and every page sees it.
  const { body } = await ayesha.get(`/auctions/${auctionId}/`)
  const left = (new Date(body.ends_at).getTime() - new Date(body.server_time).getTime()) / 1_000
  await turnClock(operator, Math.floor(left - 60))
  await bid(live, '9000')
  await says(live, 'You lead')
  await says(live, 'A late bid has moved the end.')
  await plain.reload()
  await says(plain, 'You have been outbid')

  // It ends by the clock. Whoever has won is told so where they are, with the way to pay.
  await turnClock(operator, 180)
  await says(live, 'You have won')
  expect(await live.evaluate('globalThis.sameAsBefore')).toBe(true)
  expect(await look(live, 'auction-won')).toEqual([])
  await live.getByRole('link', { name: 'See your order and pay' }).click()
  await live.getByRole('button', { name: /pay/i }).first().waitFor()
  await plain.reload()
  await says(plain, 'Somebody else has won')
  const told = async (person: Person) =>
    (await person.get('/notifications/')).body.results as { kind: string; link: string }[]
  expect((await told(bilal)).find(({ kind }) => kind === 'auction-won')?.link).toBe(new URL(live.url()).pathname)
  expect((await told(ayesha)).find(({ kind }) => kind === 'auction-outbid')?.link).toBe(
    `${path()}?auction=${auctionId}`,
  )

  // The winner pays as for any order.
  await pay(world.marketry, bilal, new URL(live.url()).pathname.split('/')[2] ?? '')
  await live.reload()
  await says(live, 'Paid')
})
