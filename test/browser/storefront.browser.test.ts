import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, registered } from '../support/person.ts'
import { category, connectedSeller, offer, operatorOf } from '../support/trade.ts'
import { openBrowser } from './support/chromium.ts'
import { look, openPage, pageOf } from './support/looking.ts'
import { tooWide } from './support/measured.ts'

let marketry: Marketry
let browser: Browser
let operator: Person
let seller: Person
let shelf: string
let shawl: string

const hostile = '</script><script>window.xss=1</script><!-- <script> & \u2028 "shawl"'

beforeAll(async () => {
  marketry = await startMarketry()
  browser = await openBrowser()
  operator = await operatorOf(marketry, 'madeinpk')
  seller = await connectedSeller(marketry, 'madeinpk')
  shelf = await category(operator, 'Shawls')
  shawl = (await offer(seller, shelf, { title: 'Ajrak shawl, indigo and madder' })).productId
  for (const colour of ['teal', 'maroon']) await picture(shawl, colour)
  for (const title of ['Ajrak cushion', 'Walnut box', hostile]) await offer(seller, shelf, { title, price: '900.00' })
  await seller.put(`/sellers/${seller.id}/story/`, { headline: 'Printers in Hala', story: 'By hand.' })
})
afterAll(async () => {
  await browser?.close()
  await marketry?.close()
})

const origin = () => `http://${marketry.host('madeinpk')}`
const places = () => ({
  home: '/',
  search: '/search?q=ajrak',
  product: `/products/${shawl}`,
  seller: `/sellers/${seller.id}`,
})

test('[CO-12] a newcomer finds a thing by the keyboard alone, from the first letter to its page', async () => {
  const page = await visit('/')
  await page.locator('#site-search[role=combobox]').waitFor()
  for (let step = 0; step < 20 && (await focused(page)) !== 'site-search'; step++) await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('site-search')
  await page.keyboard.type('ajrak s')
  const option = page.getByRole('option', { name: /Ajrak shawl, indigo/ })
  await option.waitFor()
  for (let step = 0; step < 9 && (await option.getAttribute('aria-selected')) !== 'true'; step++)
    await page.keyboard.press('ArrowDown')
  const box = page.getByRole('combobox')
  expect(await box.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'))
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/products/${shawl}`)

  // What was looked for is offered again in this browser, and Escape closes it.
  await page.goto(`${origin()}/`)
  await box.focus()
  await page.keyboard.type('walnut')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/search?q=walnut')
  await page.goto(`${origin()}/`)
  await box.focus()
  await page.getByRole('option', { name: 'walnut' }).waitFor()
  await page.keyboard.press('Escape')
  expect(await box.getAttribute('aria-expanded')).toBe('false')
  await page.context().close()
})

test('[CO-6] [CO-12] a member keeps a search by the keyboard, and is told of what comes in', async () => {
  const member = await registered(marketry, 'madeinpk', 'Faiza', ['buyer'])
  const page = await pageOf(browser, origin(), member, '/search?q=khussa')
  await page.getByRole('button', { name: 'Keep this search' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByLabel('Name').fill('Khussas')
  await page.keyboard.press('Enter')
  await page.getByText('Kept. We tell you of new finds.').waitFor()
  expect(await look(page, 'saved-searches')).toEqual([])

  await offer(seller, shelf, { title: 'Khussa, gold thread' })
  await marketry.parts.clock.turnForward(120_000)
  await operator.post('/jobs/trigger/', { name: 'tell_saved_searches' })
  await eventually(
    () => member.get('/notifications/unread-count/'),
    ({ body }) => body.unread > 0,
    'the notice of the find',
  )
  await page.goto(`${origin()}/notifications`)
  await page
    .getByRole('button', { name: /new find for your search/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Khussa, gold thread' }).waitFor()
  await page.context().close()
})

test('[CO-12] a thing is watched with one press, and waits among the favourites', async () => {
  const member = await registered(marketry, 'madeinpk', 'Noor', ['buyer'])
  const page = await pageOf(browser, origin(), member, `/products/${shawl}`)
  await kept(page, () => page.getByRole('button', { name: 'Watch', exact: true }).click())
  await page.getByRole('button', { name: 'Watching' }).waitFor()
  await page.goto(`${origin()}/favourites`)
  await page.getByRole('link', { name: 'Ajrak shawl, indigo and madder' }).waitFor()
  expect(await look(page, 'favourites')).toEqual([])
  await page.getByRole('button', { name: 'Watch Ajrak shawl', pressed: true }).click()
  await page.getByText('You watch nothing yet').waitFor()

  const cushion = page.getByRole('button', { name: 'Watch Ajrak cushion' })
  await page.goto(`${origin()}/search?q=ajrak`)
  await cushion.focus()
  await kept(page, () => page.keyboard.press('Space'))
  await page.getByRole('button', { name: 'Watch Ajrak cushion', pressed: true }).waitFor()
  expect(page.url()).toBe(`${origin()}/search?q=ajrak`)
  await page.reload()
  expect(await cushion.getAttribute('aria-pressed')).toBe('true')
  await page.context().close()

  const plain = await pageOf(browser, origin(), member, '/search?q=ajrak', { javaScriptEnabled: false })
  await plain.getByRole('button', { name: 'Watch Ajrak cushion', pressed: true }).click()
  await plain.getByRole('button', { name: 'Watch Ajrak cushion', pressed: false }).waitFor()
  expect(plain.url()).toBe(`${origin()}/search?q=ajrak`)
  await plain.context().close()
  // What is one's own one need not watch.
  const own = await pageOf(browser, origin(), seller, '/search?q=ajrak', { javaScriptEnabled: false })
  expect(await own.getByRole('link', { name: 'Ajrak cushion' }).count()).toBe(1)
  expect(await own.getByRole('button', { name: /^Watch/ }).count()).toBe(0)
  await own.context().close()
})

test.each([
  ['home', 'light', 'en'],
  ['search', 'dark', 'ur'],
  ['product', 'dark', 'en'],
  ['seller', 'light', 'ur'],
] as const)(
  '[CO-12] with pictures and long titles the %s has no fault that a checker finds, %s, %s, nor sticks out at 360 px',
  async (name, theme, language) => {
    const page = await visit(places()[name], { colorScheme: theme }, language)
    expect(await look(page, `${name}-${theme}-${language}`)).toEqual([])
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await tooWide(page)).toBe(0)
    await page.context().close()
  },
)

test('[CO-12] without script there is everything to be read, looked for and bought', async () => {
  const page = await visit('/search?q=ajrak', { javaScriptEnabled: false })
  await page.getByRole('link', { name: 'Ajrak shawl, indigo and madder', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Ajrak shawl, indigo and madder' }).waitFor()
  await page.getByRole('button', { name: 'Buy' }).waitFor()
  await page.getByRole('button', { name: 'Show picture 1 large' }).click()
  await page.getByRole('dialog', { name: 'Pictures, large' }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('#site-search').fill('walnut')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Walnut box', exact: true }).waitFor()
  expect(new URL(page.url()).search).toBe('?q=walnut')
  await page.context().close()
})

test('[CO-12] the pictures are shown large, and the arrows go from one to the next', async () => {
  const page = await visit(`/products/${shawl}`)
  await page.getByRole('button', { name: 'Show picture 1 large' }).click()
  const large = page.getByRole('dialog', { name: 'Pictures, large' })
  const strip = large.getByRole('list')
  await strip.waitFor()
  await eventually(() => strip.evaluate((list) => list.matches(':focus')), Boolean, 'the focus in the row')
  await page.keyboard.press('ArrowRight')
  await eventually(
    () => strip.evaluate((list) => list.scrollLeft >= list.clientWidth - 1),
    Boolean,
    'the second picture',
  )
  expect(await look(page, 'product-large')).toEqual([])
  await page.keyboard.press('Escape')
  await large.waitFor({ state: 'hidden' })
  await page.context().close()
})

test('[CO-12] [CO-20] what machines read of a page is whole, and no title becomes a program in it', async () => {
  const found = await seller.get('/products/?limit=100')
  const { id } = found.body.results.find(({ title }: { title: string }) => title.startsWith('</script>'))
  const page = await visit(`/products/${id}`)
  expect(await page.evaluate<boolean>('"xss" in window')).toBe(false)
  const data = await page.$$eval('script[type="application/ld+json"]', (all) => all.map((one) => one.textContent ?? ''))
  const [product, trail] = data.map((text) => JSON.parse(text))
  expect(product).toMatchObject({
    '@type': 'Product',
    name: hostile,
    offers: { price: '900.00', priceCurrency: 'PKR', availability: 'https://schema.org/InStock' },
  })
  expect(trail).toMatchObject({ '@type': 'BreadcrumbList' })
  const head = async (selector: string, name: string) =>
    page.$$eval(selector, (all, attribute) => all.map((one) => one.getAttribute(attribute)), name)
  expect(await head('link[rel=canonical]', 'href')).toEqual([`${origin()}/products/${id}`])
  expect(await head('link[rel=alternate][hreflang]', 'hreflang')).toEqual(['en', 'ur', 'x-default'])
  expect(await head('meta[property="og:image"]', 'content')).toEqual([`${origin()}/api/v1/cards/products/${id}/`])
  await page.goto(`${origin()}/products/${id}?language=ur`)
  expect(await page.getAttribute('html', 'dir')).toBe('rtl')
  expect(await head('link[rel=canonical]', 'href')).toEqual([`${origin()}/products/${id}?language=ur`])
  await page.context().close()
})

test('[CO-12] a first visit loads at most 170 KB of script (gzip), whichever page it comes to', async () => {
  const sizes: Record<string, number> = {}
  for (const [name, path] of Object.entries(places())) {
    const context = await browser.newContext()
    const page = await context.newPage()
    let bytes = 0
    const read: Promise<void>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return
      read.push(response.body().then((body) => void (bytes += gzipSync(body, { level: 9 }).length)))
    })
    await page.goto(origin() + path, { waitUntil: 'networkidle' })
    await Promise.all(read)
    sizes[name] = Math.round(bytes / 1_024)
    await context.close()
  }
  // A page without any script would be within every bound.
  for (const size of Object.values(sizes)) expect(size).toBeGreaterThan(50)
  expect(Object.entries(sizes).filter(([, size]) => size > 170)).toEqual([])
})

test('[CO-12] a visitor’s page brings its styles along, and its scripts come after what is seen; then styles are kept', async () => {
  const page = await visit('/')
  const [html] = await Promise.all([
    page.waitForResponse(`${origin()}/`).then((answer) => answer.text()),
    page.reload({ waitUntil: 'networkidle' }),
  ])
  const [, styles = ''] = /<style[^>]*id="page-styles"[^>]*>(.*?)<\/style>/s.exec(html) ?? []
  expect(styles.length).toBeGreaterThan(5_000)
  expect(/<link[^>]+rel="stylesheet"/.test(html)).toBe(false)
  const early = html.match(/<link[^>]*rel="modulepreload"[^>]*>/g) ?? []
  expect(early.length).toBeGreaterThan(5)
  expect(early.filter((link) => !link.includes('fetchpriority="low"'))).toEqual([])

  const links = () => page.locator('link[rel=stylesheet]').count()
  expect(await links()).toBeGreaterThan(2)
  await page.getByRole('link', { name: 'See everything' }).first().click()
  await page.waitForURL('**/search')
  expect(await page.locator('#page-styles').count()).toBe(1)
  await page.context().close()
  const known = await pageOf(browser, origin(), seller, '/search')
  await known.reload()
  expect(await known.locator('#page-styles').count()).toBe(0)
  expect(await known.locator('link[rel=stylesheet]').count()).toBeGreaterThan(2)
  await known.context().close()
})

/** The heart is drawn at once: this waits until the server knows of it too. */
async function kept(page: Page, press: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'POST'), press()])
}

async function visit(path: string, more: BrowserContextOptions = {}, language = 'en'): Promise<Page> {
  const page = await openPage(browser, more)
  await page.context().addCookies([{ name: 'language', value: language, url: origin() }])
  await page.goto(origin() + path, { waitUntil: 'networkidle' })
  return page
}

const focused = (page: Page) => page.evaluate<string>('document.activeElement?.id')

async function picture(productId: string, background: string): Promise<void> {
  const bytes = await sharp({ create: { width: 800, height: 800, channels: 3, background } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'shawl.png')
  const answer = await fetch(`http://127.0.0.1:${marketry.port}/api/v1/products/${productId}/pictures/`, {
    method: 'POST',
    headers: { 'x-marketplace': 'madeinpk', authorization: `Bearer ${seller.access}` },
    body: form,
  })
  if (answer.status !== 201) throw new Error(`the picture was answered ${answer.status}: ${await answer.text()}`)
}
