import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureMember } from '../../src/modules/accounts/index.ts'
import { ensureHouse } from '../../src/modules/marketplaces/index.ts'
import { pay, place, step, traders, until } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { password, sendRequest } from '../support/person.ts'
import { bankDoes, chargeOf } from '../support/stripe-events.ts'
import { openBrowser } from './support/chromium.ts'
import { declaredPaths, noPages, pageOfPath, pages, type Things, type Who } from './support/every-page.ts'
import { pageOf, pictures, taking } from './support/looking.ts'
import { tooWide, violations } from './support/measured.ts'

/*
 * Every page of the web app, taken from its routes, as whoever may open it: in light from left to right, and in the dark
 * from right to left, both with motion reduced. `PICTURES=1` also takes its picture in light, dark, on a telephone and in
 * Urdu, with a page to look at them all: test/browser/screenshots/pages/index.html. `PAGES=admin/deals` opens only those
 * whose declared path fits.
 */
const folder = join(pictures, 'pages')
const faultsOfUse = readFileSync(join(import.meta.dirname, 'support/faults.js'), 'utf8')
const asked = new RegExp(process.env['PAGES'] ?? '')
const everybody = ['visitor', 'buyer', 'seller', 'operator', 'superadmin'] as const

let marketry: Marketry
let browser: Browser
let things: Things
const logins = new Map<Who, Awaited<ReturnType<BrowserContext['storageState']>>>()

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  marketry = await startMarketry()
  browser = await openBrowser()
  const { services } = marketry.parts
  const { id: houseId } = await services.db.aboveMarketplaces((tx) => ensureHouse(tx, ['house.localhost']))
  await services.directory.refresh()
  const house = await services.directory.byId(houseId)
  if (!house) throw new Error('there is no house')
  const superadmin = { email: 'superadmin@house.example', password, name: 'Sana', roles: ['operator', 'superadmin'] }
  await ensureMember(services, house, superadmin)
  const people = await traders(marketry, 'madeinpk')
  things = await shelves(people)
  const places: readonly (readonly [Who, string, { email: string }])[] = [
    ['buyer', 'madeinpk', people.buyer],
    ['seller', 'madeinpk', people.seller],
    ['operator', 'madeinpk', people.operator],
    ['superadmin', 'house', superadmin],
  ]
  for (const [who, slug, person] of places) {
    const page = await pageOf(browser, originOf(slug), person, '/account')
    logins.set(who, await page.context().storageState())
    await page.context().close()
  }
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await marketry?.close()
})

const originOf = (slug: string) => `http://${slug}.localhost:${marketry.port}`
const originFor = (who: Who) => originOf(who === 'superadmin' ? 'house' : 'madeinpk')

/** Something on every shelf: a product, an order under way, another that the bank disputes. */
async function shelves(people: Awaited<ReturnType<typeof traders>>): Promise<Things> {
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
async function auctioned({ buyer, seller, categoryId }: Awaited<ReturnType<typeof traders>>): Promise<string> {
  const words = { title: 'Walnut chest', category_id: categoryId, condition: 'new', stock: 1 }
  const { body: product } = await seller.post('/products/', words)
  const { body } = await seller.post('/auctions/', { product_id: product.id, opening: '1000.00', lasts: 86_400 })
  for (const amount of ['1500.00', '900.00']) await buyer.post(`/auctions/${body.id}/bids/`, { amount })
  return String(body.id)
}

/** A complaint that both sides have spoken in, so that it waits for the operator. */
async function complained({ buyer, seller }: Awaited<ReturnType<typeof traders>>, order: string): Promise<string> {
  const text = 'It is torn at the seam, and smaller than it was said to be.'
  const what = { about: 'order', about_id: order, kind: 'not_as_described', text, wants_back: '500.00' }
  const { body } = await buyer.post('/complaints/', what)
  await seller.post(`/complaints/${body.id}/replies/`, { text: 'It left Hala whole.' })
  return String(body.id)
}

test('[CO-12] every route of the web app is a page that is looked at, or says why not', () => {
  const declared = declaredPaths()
  const known = (path: string) => pageOfPath(path, things) !== undefined || path in noPages
  expect(declared.filter((path) => !known(path))).toEqual([])
  expect([...Object.keys(pages), ...Object.keys(noPages)].filter((path) => !declared.includes(path))).toEqual([])
})

const looks = everybody.flatMap((who) => [
  { who, theme: 'light' as const, language: 'en', dir: 'ltr' },
  { who, theme: 'dark' as const, language: 'ur', dir: 'rtl' },
])

// Both looks of each page take six minutes: all the tests together have time for one, the next page in the other.
const everyLook = taking || process.env['EVERY_LOOK'] !== undefined

test.each(looks)(
  '[CO-12] what a $who opens, $theme, $dir: axe finds nothing, it is whole at 360 pixels and at 200 %, still, and shows the keyboard',
  { timeout: 400_000 },
  async ({ who, theme, language, dir }) => {
    const state = logins.get(who)
    const context = await browser.newContext({
      viewport: { width: 1_280, height: 900 },
      locale: language,
      colorScheme: theme,
      reducedMotion: 'reduce',
      ...(state && { storageState: state }),
    })
    const chosen = { theme, language }
    await context.addCookies(Object.entries(chosen).map(([name, value]) => ({ name, value, url: originFor(who) })))
    const page = await context.newPage()
    const faults: string[] = []
    for (const [number, path] of declaredPaths().entries()) {
      const [opener, address] = pageOfPath(path, things) ?? []
      if (opener !== who || address === undefined || !asked.test(path)) continue
      if (!everyLook && (number % 2 === 0) !== (theme === 'light')) continue
      await page.setViewportSize({ width: 1_280, height: 900 })
      const answer = await page.goto(originFor(who) + address, { waitUntil: 'load' })
      if (!answer || answer.status() >= 500) faults.push(`${address}: it answers ${answer?.status()}`)
      if ((await page.getAttribute('html', 'dir')) !== dir) faults.push(`${address}: it is not written ${dir}`)
      for (const fault of await faultsOf(page)) faults.push(`${address}: ${fault}`)
      if (taking) await picture(page, path, theme)
    }
    await context.close()
    writeFileSync(join(folder, `faults-${who}-${theme}.txt`), faults.join('\n'))
    if (taking) writeIndex()
    expect(faults).toEqual([])
  },
)

// What means nothing to any list, under the names that lists go by.
const nonsense = new URLSearchParams({
  ...Object.fromEntries(
    'cursor direction order state kind role standing noun over queue list about hidden rating source open stuck language'
      .split(' ')
      .map((name) => [name, 'sideways']),
  ),
  ...Object.fromEntries(
    'member seller actor category account entry deal object_id'.split(' ').map((id) => [id, 'Bilal']),
  ),
  ...Object.fromEntries('from until to'.split(' ').map((day) => [day, 'yesterday'])),
  ...Object.fromEntries(
    'amount amount_min amount_max price price_min price_max'.split(' ').map((sum) => [sum, 'lots']),
  ),
  ...Object.fromEntries('q search text words'.split(' ').map((words) => [words, 'x'.repeat(2_000)])),
})

test('[CO-12] [CO-16] whatever stands in its address, a page is that page and no error', {
  timeout: 120_000,
}, async () => {
  const faults: string[] = []
  for (const path of declaredPaths()) {
    const [who, address] = pageOfPath(path, things) ?? []
    if (!who || !address || path === '*') continue
    const [page, own] = address.split('?')
    const query = new URLSearchParams([...nonsense, ...new URLSearchParams(own)])
    const cookie = (logins.get(who)?.cookies ?? []).map(({ name, value }) => `${name}=${value}`).join('; ')
    const { host } = new URL(originFor(who))
    const answers = (at: string) => sendRequest(marketry.port, 'GET', at, undefined, { host, cookie })
    const { status } = await answers(`${page}?${query}`)
    // A page of a link that is none says so in any case.
    if (status >= 400 && status !== (await answers(address)).status) faults.push(`${path}: ${status}`)
  }
  expect(faults).toEqual([])
})

/** What reaches beyond the window, the innermost. */
const stickingOut = `[...document.querySelectorAll('body *')]
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1)
  .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden'))
  .map((one) => one.tagName.toLowerCase() + '.' + (one.getAttribute('class') ?? ''))
  .slice(0, 8).join(', ')`

async function faultsOf(page: Page): Promise<string[]> {
  const found = await violations(page)
  await page.keyboard.press('Tab')
  found.push(...((await page.evaluate(faultsOfUse)) as string[]))
  // 200 % of a window of 1,280 pixels, and the narrowest telephone.
  for (const width of [640, 360]) {
    await page.setViewportSize({ width, height: 800 })
    const over = await tooWide(page)
    if (over > 1) found.push(`at ${width} pixels it is ${over} too wide: ${String(await page.evaluate(stickingOut))}`)
  }
  return found
}

/** In light: wide and on a telephone; in Urdu: dark, which a third and a fourth picture are made of. */
async function picture(page: Page, path: string, theme: 'light' | 'dark'): Promise<void> {
  const name = path === '' ? 'home' : path.replaceAll(/[^a-z0-9]+/g, '-')
  const shot = (kind: string) => page.screenshot({ path: join(folder, `${name}.${kind}.png`), fullPage: true })
  await shot(theme === 'light' ? 'phone' : 'phone-urdu-dark')
  await page.setViewportSize({ width: 1_280, height: 900 })
  await shot(theme === 'light' ? 'light' : 'urdu-dark')
}

const kinds = ['light', 'urdu-dark', 'phone', 'phone-urdu-dark']

function writeIndex(): void {
  const names = declaredPaths()
    .filter((path) => pageOfPath(path, things))
    .map((path) => (path === '' ? 'home' : path.replaceAll(/[^a-z0-9]+/g, '-')))
  const shown = (name: string) =>
    `<h2>${name}</h2><p>${kinds.map((kind) => `<a href="${name}.${kind}.png"><img loading="lazy" height="300" src="${name}.${kind}.png" alt="${kind}"></a>`).join(' ')}</p>`
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Every page</title>${names.map(shown).join('')}`,
  )
}
