import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { lead, pay, place, step } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Person, sendRequest } from '../support/person.ts'
import { bankDoes, chargeOf } from '../support/stripe-events.ts'
import { enter } from './support/keyboard.ts'
import { look, picture } from './support/looking.ts'
import { tooWide } from './support/measured.ts'
import { openWorld } from './support/world.ts'

const orders = { open: '', shipped: '', completed: '', disputed: '', dispute: '', listing: '' }
const world = openWorld(async ({ marketry, people }) => {
  const { buyer, seller } = people
  for (const state of ['shipped', 'completed'] as const) {
    const { id } = await place(people, { title: `Ajrak shawl, ${state}`, price: '4999.99' })
    await pay(marketry, buyer, id)
    if (state === 'shipped') await step(seller, id, 'refund', { amount: '100.00', reason: 'A loose thread' })
    await lead(people, id, state)
    orders[state] = id
  }
  const disputed = await place(people, { title: 'Brass lamp' })
  await pay(marketry, buyer, disputed.id)
  await bankDoes(marketry, 'charges', (await chargeOf(marketry, disputed.id)).id, 'dispute')
  const found = await eventually(
    () => seller.get(`/orders/${disputed.id}/`),
    ({ body }) => body.disputes.length > 0,
    'the dispute',
  )
  Object.assign(orders, { disputed: disputed.id, dispute: found.body.disputes[0].id })
  const open = await place(people, { title: 'Walnut bowl', stock: 3 })
  Object.assign(orders, { open: open.id, listing: open.listingId })
  await buyer.put(`/favourites/${open.productId}/`)
  await buyer.post('/saved-searches/', { name: 'Bowls', query: { q: 'bowl' } })
})
const { at } = world

const widths = { wide: 1280, phone: 360, zoomed: 640 } as const

/** A page of somebody who reads this language on this device: their own, which others here read too, stays as it is. */
async function opened(who: Person, path: string, language = 'en', more: BrowserContextOptions = {}): Promise<Page> {
  const { hostname: domain } = new URL(at(''))
  const choice = { name: 'language', value: language, domain, path: '/' }
  const page = await world.pageOf(who, path, more)
  await page.context().addCookies([choice])
  // Logging in leads there while the form still stands: the page itself is asked for once more.
  await page.goto(at(path))
  return page
}

const looks = [
  ['wide', 'light', 'en'],
  ['wide', 'dark', 'ur'],
  ['phone', 'dark', 'en'],
  ['phone', 'light', 'ur'],
  ['zoomed', 'light', 'en'],
] as const

/** What is wrong on a page in one look: by the checker of accessibility, or wider than the screen. */
async function faultsOf(who: Person, path: string, name: string, seen: (typeof looks)[number]): Promise<string[]> {
  const [width, colorScheme, language] = seen
  const page = await opened(who, path, language, { viewport: { width: widths[width], height: 900 }, colorScheme })
  const label = `deal-${name}-${width}-${colorScheme}-${language}`
  const beyond = await tooWide(page)
  const faults = [...(beyond > 0 ? [`${beyond} pixels too wide`] : []), ...(await look(page, label))]
  await page.context().close()
  return faults.map((fault) => `${label}: ${fault}`)
}

const whoLooks = [
  ['buyer', 'order', () => `/orders/${orders.shipped}`],
  ['buyer', 'order-open', () => `/orders/${orders.open}`],
  ['buyer', 'receipt', () => `/orders/${orders.completed}/receipt`],
  ['buyer', 'buy', () => `/listings/${orders.listing}/buy`],
  ['buyer', 'desk-buyer', () => '/account'],
  ['buyer', 'orders', () => '/orders'],
  ['seller', 'desk-seller', () => '/sell'],
  ['seller', 'payouts', () => '/sell/payouts'],
  ['seller', 'order-seller', () => `/orders/${orders.completed}`],
  ['seller', 'dispute', () => `/disputes/${orders.dispute}`],
  ['seller', 'sell-new', () => '/sell/new'],
] as const

test('[CO-12] the pages of a deal that has come some way hold, each in one look of five', {
  timeout: 300_000,
}, async () => {
  const faults: string[] = []
  for (const [number, [who, name, path]] of whoLooks.entries()) {
    const seen = looks[number % looks.length] ?? looks[0]
    faults.push(...(await faultsOf(world.people[who], path(), name, seen)))
  }
  expect(faults).toEqual([])
})

test('[CO-12] by keyboard alone a buyer opens an amount, confirms, pays the seller, and comes to the receipt', {
  timeout: 120_000,
}, async () => {
  const page = await opened(world.people.buyer, `/orders/${orders.shipped}`)
  await page.getByRole('heading', { name: 'It is your turn' }).waitFor()
  const summary = (text: RegExp) => page.locator('summary', { hasText: text })
  await enter(summary(/how it came about/))
  await page.locator('details[open] b').first().waitFor()
  await page.goto(at(`/orders/${orders.shipped}`))
  await enter(page.getByRole('button', { name: 'Confirm delivery' }))
  await summary(/All is well/)
    .first()
    .waitFor()
  await page.goto(at(`/orders/${orders.shipped}`))
  await enter(summary(/^All is well: pay the seller$/))
  await page.getByText('This cannot be undone.').first().waitFor()
  await enter(page.getByRole('button', { name: 'All is well: pay the seller' }))
  await page.getByRole('heading', { name: 'This deal is over' }).waitFor()
  await enter(page.getByRole('link', { name: 'Receipt' }))
  await page.getByRole('heading', { name: /^Receipt / }).waitFor()
  expect(await page.locator('main').innerText()).toMatch(/Given back[^]*100/)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button', { name: /Print/ }).isVisible()).toBe(false)
  await look(page, 'deal-receipt-printed')
})

test('[CO-12] without script a seller attaches evidence to a dispute, and opens it', { timeout: 120_000 }, async () => {
  const path = `/disputes/${orders.dispute}`
  const page = await opened(world.people.seller, path, 'en', { javaScriptEnabled: false })
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.getByText('Write what happened, or add a file.').first().waitFor()
  await page.getByLabel('What happened').fill('It was signed for at the door.')
  const buffer = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
  await page.getByLabel('Files that show it').setInputFiles({ name: 'slip.pdf', mimeType: 'application/pdf', buffer })
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.getByText('It was signed for at the door.').waitFor()
  const link = page.getByRole('link', { name: 'Open slip.pdf' })
  await link.waitFor()
  const { host, pathname, search } = new URL((await link.getAttribute('href')) ?? '')
  const answer = await sendRequest(world.marketry.port, 'GET', pathname + search, undefined, { host })
  expect([answer.status, answer.body]).toEqual([200, String(buffer)])
  await page.context().close()
})

test('[CO-12] without script the operator gives in by two steps: what it does to the money is said before', {
  timeout: 60_000,
}, async () => {
  const path = `/disputes/${orders.dispute}`
  const page = await opened(world.people.operator, path, 'en', { javaScriptEnabled: false })
  const give = page.getByRole('button', { name: 'Give in' })
  expect(await give.isVisible()).toBe(false)
  await page.locator('summary', { hasText: 'Give in' }).click()
  await page.getByText('stays with the buyer: it is taken from what is held for the deal').waitFor()
  await picture(page, 'dispute-give-in')
  await give.click()
  await page
    .locator('h1 + p')
    .getByText(/Giving in|Lost/)
    .waitFor()
  await eventually(
    () => world.people.operator.get(`/disputes/${orders.dispute}/`),
    ({ body: { state } }) => state === 'lost',
    'the dispute that was given up',
  )
})

test('[CO-12] a newcomer’s list leads on, and stays away once it was put away', { timeout: 60_000 }, async () => {
  const page = await opened(world.people.seller, '/sell')
  await page.getByRole('heading', { name: 'Opening your shop' }).waitFor()
  await page.getByRole('button', { name: 'Put this list away' }).click()
  await page.getByRole('heading', { name: 'Opening your shop' }).waitFor({ state: 'detached' })
  expect(new URL(page.url()).pathname).toBe('/sell')
  await page.reload()
  expect(await page.getByRole('heading', { name: 'Opening your shop' }).count()).toBe(0)
})

test('[CO-12] [PK-10] a complaint from the order to its decision: the buyer complains, the seller answers, the operator decides', {
  timeout: 90_000,
}, async () => {
  const { buyer, seller, operator } = world.people
  const hers = await opened(buyer, `/orders/${orders.completed}`)
  await hers.getByRole('link', { name: 'Something is wrong: complain' }).click()
  await hers.getByRole('radio', { name: 'It is not as described' }).check({ force: true })
  await hers.getByLabel('What happened').fill('It is torn at the seam, and smaller than it was said to be.')
  await hers.getByLabel('How much you want back').fill('2000')
  const photograph = { name: 'seam.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }
  await hers.getByLabel('Pictures or papers that show it').setInputFiles(photograph)
  await hers.getByRole('button', { name: 'Send the complaint' }).click()
  await hers.getByText('Waiting for the other side').first().waitFor()
  await hers.getByRole('link', { name: 'Open seam.pdf' }).waitFor()
  const path = new URL(hers.url()).pathname

  // The seller, without script.
  const his = await opened(seller, path, 'en', { javaScriptEnabled: false })
  await his.getByRole('link', { name: 'Open seam.pdf' }).waitFor()
  await his.getByLabel('What you want to say').fill('It left Hala whole.')
  await his.getByRole('button', { name: 'Send', exact: true }).click()
  await his.locator('h1 + p').getByText('Under review').waitFor()

  const desk = await opened(operator, '/admin/complaints?waiting=true')
  await desk.locator(`a[href="${path}"]`).click()
  await desk.getByText('If all goes back').waitFor()
  await desk.getByRole('radio', { name: 'The complaint is right in part' }).check({ force: true })
  await desk.getByRole('radio', { name: 'A part', exact: true }).check({ force: true })
  await desk.getByLabel('How much of it, if a part').fill('1500')
  await desk.getByLabel('The reason, for both to read').fill('The seam is torn in the picture she sent.')
  await desk.getByRole('button', { name: 'Decide', exact: true }).click()
  await desk.locator('h1 + p').getByText('Decided, may be appealed').waitFor()

  await hers.reload()
  await hers.getByText(/1,500/).first().waitFor()
  await picture(hers, 'complaint-decided')
  await hers.locator('summary', { hasText: 'Appeal' }).click()
  await hers.getByLabel('Why').fill('It cannot be worn at all, look at the second picture.')
  await hers.getByRole('button', { name: 'Appeal', exact: true }).click()
  await hers.locator('h1 + p').getByText('Appealed', { exact: true }).waitFor()
  const { body } = await operator.get(path)
  expect(body).toMatchObject({ state: 'appealed', decisions: [{ outcome: 'partly_upheld', refund: '1500.00' }] })
  for (const page of [hers, his, desk]) await page.context().close()
})

test('[PK-9] a seller sees on an order how its buyer was rated by sellers, in English and in Urdu', {
  timeout: 60_000,
}, async () => {
  const { buyer, seller } = world.people
  const path = `/orders/${orders.completed}`
  await seller.post(`${path}/feedback/`, { about: 'buyer', rating: 4, comment: 'Paid at once.' })
  const page = await opened(seller, path)
  await page.getByText('Rated as a buyer').waitFor()
  await page.getByText('Not rated yet').waitFor()
  await buyer.post(`${path}/feedback/`, { about: 'seller', rating: 5 })
  await page.reload()
  await page.getByText('4 (1)').waitFor()
  await page.context().close()
  const urdu = await opened(seller, path, 'ur')
  await urdu.getByText('بطور خریدار درجہ').waitFor()
  await urdu.context().close()
  const his = await opened(buyer, path)
  await his.getByText('Who', { exact: true }).first().waitFor()
  expect(await his.getByText('Rated as a buyer').count()).toBe(0)
  await his.context().close()
})
