import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { untilPassing } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { password, registered } from '../support/person.ts'
import { openBrowser } from './support/chromium.ts'
import { look, openPage } from './support/looking.ts'

interface Measured {
  getBoundingClientRect(): { top: number }
}

let marketry: Marketry
let browser: Browser

beforeAll(async () => {
  marketry = await startMarketry(['web'])
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await marketry?.close()
})

const at = (path: string) => `http://madeinpk.localhost:${marketry.port}${path}`

/** A page that notes what goes wrong in it: a difference between the server's drawing and the browser's among it. */
async function opened(options: BrowserContextOptions, path: string): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(String(fault)))
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
  await page.goto(at(path))
  return { page, faults }
}

const facing = (page: Page) =>
  page.evaluate(() => {
    const { lang, dir } = (globalThis as unknown as { document: { documentElement: { lang: string; dir: string } } })
      .document.documentElement
    return [lang, dir]
  })

test('[CO-12] a visitor reads in the language they switch to, from right to left, with script and without', {
  timeout: 120_000,
}, async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, faults } = await opened({ javaScriptEnabled, locale: 'en-GB' }, '/login')
    expect(await facing(page)).toEqual(['en-PK', 'ltr'])
    await page.getByRole('button', { name: 'اردو' }).click()
    await page.getByRole('link', { name: 'لاگ اِن', exact: true }).waitFor()
    expect(await facing(page)).toEqual(['ur-PK', 'rtl'])
    expect(new URL(page.url()).pathname).toBe('/login')
    // It holds on the next page, and there is a way back.
    await page.goto(at('/'))
    expect(await facing(page)).toEqual(['ur-PK', 'rtl'])
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('link', { name: 'Log in', exact: true }).waitFor()
    expect(await facing(page)).toEqual(['en-PK', 'ltr'])
    expect(faults).toEqual([])
    await page.context().close()
  }
})

test('[CO-12] whose browser asks for Urdu is answered in Urdu, without being asked first', {
  timeout: 60_000,
}, async () => {
  const { page, faults } = await opened({ locale: 'ur-PK' }, '/')
  expect(await facing(page)).toEqual(['ur-PK', 'rtl'])
  await page.getByRole('link', { name: 'شامل ہوں' }).waitFor()
  await look(page, 'home-urdu')
  await page.goto(at('/login'))
  expect(await look(page, 'login-urdu')).toEqual([])
  expect(faults).toEqual([])
})

test('[CO-12] the first load of a visitor brings at most 170 KB of script, compressed', {
  timeout: 60_000,
}, async () => {
  for (const locale of ['en-GB', 'ur-PK']) {
    const context = await browser.newContext({ locale })
    const page = await context.newPage()
    const sizes: Promise<number>[] = []
    page.on('response', (answer) => {
      if (!new URL(answer.url()).pathname.endsWith('.js')) return
      sizes.push(answer.body().then((body) => gzipSync(body, { level: 9 }).length))
    })
    await page.goto(at('/'), { waitUntil: 'networkidle' })
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    expect(total).toBeGreaterThan(50_000)
    expect(total).toBeLessThan(170_000)
    await context.close()
  }
})

test('[CO-12] a browser fetches the words of its reader’s language and of what it shows, and no others', {
  timeout: 60_000,
}, async () => {
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  const fetched: string[] = []
  page.on('response', async (answer) => {
    if (!new URL(answer.url()).pathname.endsWith('.js')) return
    if (/نہیں/.test(await answer.text())) fetched.push('ur')
  })
  await page.goto(at('/'), { waitUntil: 'networkidle' })
  expect(fetched).toEqual([])
  await page.getByRole('button', { name: 'اردو' }).click()
  await page.getByRole('link', { name: 'لاگ اِن', exact: true }).waitFor()
  expect(fetched).toContain('ur')
})

test('[CO-12] Urdu that somebody writes on an English page has its face and its height; a page without it fetches none', {
  timeout: 60_000,
}, async () => {
  const member = await registered(marketry, 'madeinpk', 'Zainab', ['seller'])
  await member.patch('/me/', { name: 'زینب' })
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  const faces: string[] = []
  page.on('response', (answer) => faces.push(...(/nastaliq/.exec(answer.url()) ?? [])))
  // The switch at its foot names a language in Urdu: in the machine's own letters.
  await page.goto(at('/login'), { waitUntil: 'networkidle' })
  expect(faces).toEqual([])
  await page.goto(at(`/sellers/${member.id}`), { waitUntil: 'networkidle' })
  expect(faces).toEqual(['nastaliq'])
  const height = await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    const { getComputedStyle } = globalThis as unknown as { getComputedStyle(one: unknown): Record<string, string> }
    const { lineHeight, fontSize } = getComputedStyle(heading)
    return Number.parseFloat(lineHeight ?? '') / Number.parseFloat(fontSize ?? '')
  })
  expect(height).toBeCloseTo(1.9)
})

test('[CO-12] who is refused is told why in their language, beside the field too', { timeout: 60_000 }, async () => {
  const { page } = await opened({ locale: 'ur-PK' }, '/login')
  await page.getByLabel('ای میل یا صارف نام').fill('nobody@example.com')
  await page.getByLabel('پاس ورڈ').fill('not the password')
  await page.getByRole('button', { name: 'لاگ اِن کریں' }).click()
  const told = page.getByRole('alert')
  await told.waitFor()
  expect(await told.textContent()).toContain('ای میل یا صارف نام اور پاس ورڈ آپس میں نہیں ملتے۔')
})

test('[CO-12] a login brings the language its member has chosen, in pages and in what the API says', {
  timeout: 60_000,
}, async () => {
  const member = await registered(marketry, 'madeinpk', 'Zara', ['buyer'])
  // The marketplace's own is a choice too, whatever the browser asks for.
  for (const [chosen, language, asked] of [
    ['ur-PK', 'ur', 'en-GB'],
    ['en-PK', 'en', 'ur-PK'],
  ] as const) {
    expect((await member.patch('/me/', { locale: chosen })).status).toBe(200)
    const { page } = await opened({ locale: asked }, '/login')
    await page.locator('input[name=name]').fill(member.email)
    await page.locator('input[name=password]').fill(password)
    await page.keyboard.press('Enter')
    await page.waitForURL(at('/'))
    await expect.poll(async () => (await facing(page))[0], { timeout: 15_000 }).toBe(chosen)
    const cookies = await page.context().cookies()
    expect(cookies.find(({ name }) => name === 'language')?.value).toBe(language)
    await page.context().close()
  }
})

test('[CO-12] what is read stays where it stands when its letters arrive, and they are few bytes', async () => {
  const page = await openPage(browser, { viewport: { width: 412, height: 823 } })
  const { promise: held, resolve: arrive } = Promise.withResolvers<void>()
  const letters: Promise<Buffer>[] = []
  page.on('response', (answer) => answer.url().endsWith('.woff2') && letters.push(answer.body()))
  await page.route('**/*.woff2', (route) => held.then(() => route.continue()))
  await page.goto(at('/'), { waitUntil: 'domcontentloaded' })
  const tops = () =>
    page.locator('main :is(h1, h2, p, img)').evaluateAll((all) => {
      return all.map((one) => Math.round((one as unknown as Measured).getBoundingClientRect().top))
    })
  const there = `document.fonts.check('580 2rem "Fraunces Variable"') && document.fonts.check('1rem "Figtree Variable"')`
  const before = await tops()
  expect(before.length).toBeGreaterThan(3)
  expect(await page.evaluate(there)).toBe(false)
  arrive()
  await untilPassing(async () => expect(await page.evaluate(there)).toBe(true))
  expect(await tops()).toEqual(before)
  const bytes = (await Promise.all(letters)).reduce((sum, { length }) => sum + length, 0)
  // Two typefaces; cut to nothing they would not be drawn.
  expect(bytes).toBeGreaterThan(20_000)
  expect(bytes).toBeLessThan(40_000)
  await page.context().close()
})
