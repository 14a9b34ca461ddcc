import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { presetPages } from '../../src/compose/pages.ts'
import { openPages } from '../../src/modules/pages/index.ts'
import { turnClock } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, visitor } from '../support/person.ts'
import { operatorOf } from '../support/trade.ts'
import { openBrowser } from './support/chromium.ts'
import { look, pageOf } from './support/looking.ts'
import { tooWide } from './support/measured.ts'

/*
 * Nadia writes a page in the browser: by mouse, by keyboard alone, and on a machine that runs no script. Visitors read what
 * she has published, and nothing else.
 */

let marketry: Marketry
let browser: Browser
let origin: string
let nadia: Person

beforeAll(async () => {
  marketry = await startMarketry()
  browser = await openBrowser()
  origin = `http://${marketry.host('madeinpk')}`
  nadia = await operatorOf(marketry, 'madeinpk')
  const { services } = marketry.parts
  const marketplace = await services.directory.bySlug('madeinpk')
  const preset = presetPages.get('madeinpk')
  if (!marketplace || !preset) throw new Error('there is no madeinpk')
  await services.db.inMarketplace(marketplace.id, (tx) => openPages(services, tx, preset, marketplace.name))
})

afterAll(async () => {
  await browser?.close()
  await marketry?.close()
})

const bodyOf = (page: Page) => page.getByRole('textbox', { name: 'Text of the page' })

async function newDraft(page: Page, title: string, path: string): Promise<void> {
  await page.goto(`${origin}/admin/pages/new`)
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Path').fill(path)
  await page.getByRole('button', { name: 'Begin the draft' }).click()
  await page.waitForURL(/\/admin\/pages\/[0-9a-f-]{36}$/)
}

test('[CO-11] an operator writes a page, looks at it, publishes it and puts a change into the calendar; a visitor reads it', async () => {
  const page = await pageOf(browser, origin, nadia, '/admin/pages')
  expect(await look(page, 'admin-pages')).toEqual([])
  await newDraft(page, 'Our weavers', 'weavers')
  await bodyOf(page).click()
  await page.keyboard.type('## Who they are')
  await page.keyboard.press('Enter')
  await page.keyboard.type('They live in ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('Bhit Shah')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('.')
  await page.keyboard.press('Enter')
  await page.getByLabel('Insert a block').selectOption('table')
  await page.keyboard.type('Size')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('Price')
  await page.keyboard.press('ArrowRight')
  const table = page.getByRole('toolbar', { name: 'Table', exact: true })
  await table.getByRole('button', { name: 'Remove the column' }).click()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('Rs 5,000')
  await table.getByRole('button', { name: 'Remove the column' }).focus()
  await page.keyboard.press('ArrowLeft')
  // Arrow keys go along the tools; nothing stands above the heads, and here there is room for a row.
  await focusOn(table.getByRole('button', { name: 'Column after' }))
  await table.getByRole('button', { name: 'Row below' }).press('Enter')
  await focusOn(bodyOf(page))
  await table.getByLabel('What the table shows').fill('What a shawl costs')
  expect(await look(page, 'admin-page-table')).toEqual([])
  // From within the table: it stays whole, and the block comes below.
  await page.keyboard.press('Enter')
  await page.getByLabel('Insert a block').selectOption('faq')
  await page.getByLabel('Question', { exact: true }).fill('Do they teach?')
  expect(await look(page, 'admin-page-editor')).toEqual([])
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await page.getByText('Saved as revision 2').waitFor()

  const reader = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  expect((await reader.goto(`${origin}/weavers`))?.status()).toBe(404)
  await page.getByRole('button', { name: 'Preview' }).click()
  await page.getByText('This is a draft').waitFor()
  expect(await page.getByRole('heading', { level: 2, name: 'Who they are' }).count()).toBe(1)
  const preview = page.url()
  // Whoever has the link needs no account.
  expect((await reader.goto(preview))?.status()).toBe(200)
  await page.goBack()
  await page.getByRole('button', { name: 'Publish now' }).click()
  await page.getByText('Everybody sees revision 2.').waitFor()

  expect((await reader.goto(`${origin}/weavers`))?.status()).toBe(200)
  expect(await reader.locator('strong').textContent()).toBe('Bhit Shah')
  await reader.getByText('Do they teach?').click()
  expect(await look(reader, 'page')).toEqual([])
  const prices = reader.getByRole('region', { name: 'What a shawl costs' })
  expect(await prices.getByRole('columnheader').allTextContents()).toEqual(['Size', 'Price'])
  expect(await prices.getByRole('row').count()).toBe(4)
  expect(await prices.locator('th[scope=col]').count()).toBe(2)
  await reader.setViewportSize({ width: 360, height: 780 })
  expect(await tooWide(reader)).toBe(0)

  // A change for the day after tomorrow, by the clock of Karachi.
  await page.getByLabel('Title', { exact: true }).fill('Our weavers and dyers')
  await bodyOf(page).getByText('Price', { exact: true }).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' in rupees')
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await page.getByText('Saved as revision 3').waitFor()
  const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('Publish on').fill(`${day}T09:00`)
  await page.getByRole('button', { name: 'Schedule', exact: true }).click()
  await page.getByText(/Revision 3 is published .*09:00/).waitFor()
  await reader.reload()
  expect(await reader.getByRole('heading', { level: 1 }).textContent()).toBe('Our weavers')
  await turnClock(nadia, 3 * 86_400)
  await expect
    .poll(
      async () => {
        await reader.reload()
        return reader.getByRole('heading', { level: 1 }).textContent()
      },
      { timeout: 20_000 },
    )
    .toBe('Our weavers and dyers')

  await page.reload()
  await page.getByRole('link', { name: 'Revisions' }).click()
  await page.getByRole('heading', { name: 'From revision 2 to 3' }).waitFor()
  expect(await page.locator('ins').allTextContents()).toEqual([' and dyers', 'in rupees '])
  expect(await look(page, 'admin-page-revisions')).toEqual([])
  await page.context().close()
  await reader.context().close()
}, 120_000)

test('[CO-11] [CO-12] by keyboard alone: from the list to a published page, the toolbar by its arrow keys', async () => {
  const page = await pageOf(browser, origin, nadia, '/admin/pages/new')
  await page.getByLabel('Title').focus()
  await page.keyboard.type('Keys')
  await page.keyboard.press('Tab')
  await page.keyboard.type('keys')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/admin\/pages\/[0-9a-f-]{36}$/)
  await bodyOf(page).waitFor()
  await page.getByLabel('Kind of paragraph').focus()
  const bold = page.getByRole('button', { name: 'Bold' })
  await page.keyboard.press('Tab')
  await focusOn(bold)
  await page.keyboard.press('ArrowRight')
  const italic = page.getByRole('button', { name: 'Italic' })
  await focusOn(italic)
  await page.keyboard.press('Enter')
  // The cursor is in the text again, and what is written is slanted.
  await focusOn(bodyOf(page))
  await page.keyboard.type('slanted')
  await bodyOf(page)
    .locator('em', { hasText: /^slanted$/ })
    .waitFor()
  expect(await italic.getAttribute('aria-pressed')).toBe('true')
  // Tab leaves the text, as everywhere: nobody is caught in it.
  await page.keyboard.press('Tab')
  expect(await bodyOf(page).evaluate((text) => text.matches(':focus-within'))).toBe(false)
  await page.getByRole('button', { name: 'Save and publish' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Everybody sees revision 2.').waitFor()
  const { body } = await visitor(marketry, 'madeinpk').get('/pages/published/?path=keys')
  expect(body.page.body.content[0].content).toEqual([{ type: 'text', text: 'slanted', marks: [{ type: 'italic' }] }])
  await page.context().close()
}, 60_000)

test('[CO-11] where no script runs a page is written as text, its menu in rows, and its faults are named by their lines', async () => {
  const page = await pageOf(browser, origin, nadia, '/admin/pages/new', { javaScriptEnabled: false })
  await newDraft(page, 'Plain', 'plain')
  await page.getByLabel('Text', { exact: true }).fill('## Prices\n\n- Shawls\n- Rugs\n\n:::note\nAsk.')
  await page.getByRole('button', { name: 'Save and publish' }).click()
  await page.getByText('Line 7: the block begun with ::: has no end').first().waitFor()
  const field = page.getByLabel('Text', { exact: true })
  await field.fill(`${await field.inputValue()}\n:::\n`)
  await page.getByRole('button', { name: 'Save and publish' }).click()
  await page.getByText('Everybody sees revision 2.').waitFor()
  await page.goto(`${origin}/plain`)
  expect(await page.locator('li').filter({ hasText: 'Rugs' }).count()).toBe(1)
  expect(await page.locator('aside').textContent()).toBe('Ask.')

  await page.goto(`${origin}/admin/pages/menus?language=en`)
  const footer = page.locator('form').filter({ has: page.locator('input[name=form][value=footer]') })
  await footer.locator('input[name=label_5]').fill('Plain prices')
  await footer.locator('input[name=href_5]').fill('/plain')
  await footer.locator('input[name=place_5]').fill('0')
  await footer.getByRole('button', { name: 'Keep this menu' }).click()
  await page.getByText('The menu is kept.').waitFor()
  expect(await page.getByRole('navigation', { name: 'About this place' }).getByRole('link').first().textContent()).toBe(
    'Plain prices',
  )
  expect(await lookWithScript('/admin/pages/menus?language=en', 'admin-menus')).toEqual([])
  await page.context().close()
}, 60_000)

/** The editor takes and gives the focus a frame later than the key that asks for it. */
const focusOn = (one: Locator) =>
  eventually(() => one.evaluate((element) => element.matches(':focus, :focus-within')), Boolean, 'the focus')

/** The same page with script, since a checker needs one. */
async function lookWithScript(path: string, name: string): Promise<string[]> {
  const page = await pageOf(browser, origin, nadia, path)
  const faults = await look(page, name)
  await page.context().close()
  return faults
}

test('[CO-11] [CO-12] the pages a marketplace begins with, in both languages, themes and on a phone, have nothing against them', async () => {
  const faults: string[] = []
  for (const [path, locale, colorScheme, width] of [
    ['/', 'en-GB', 'light', 1_280],
    ['/', 'ur-PK', 'dark', 360],
    ['/help', 'ur-PK', 'light', 1_280],
    ['/about', 'en-GB', 'dark', 360],
    ['/terms', 'en-GB', 'light', 360],
    ['/contact', 'ur-PK', 'light', 360],
    ['/blog', 'en-GB', 'light', 1_280],
  ] as const) {
    const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 900 } })
    const page = await context.newPage()
    await page.goto(origin + path)
    const name = `pages${path.replaceAll('/', '-')}-${locale}-${colorScheme}-${width}`
    faults.push(...(await look(page, name)).map((fault) => `${name}: ${fault}`))
    if ((await tooWide(page)) > 0) faults.push(`${name}: is wider than the screen`)
    await context.close()
  }
  expect(faults).toEqual([])
}, 120_000)

test('[CO-11] a visitor writes by the contact form; the operator finds it and answers', async () => {
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(`${origin}/contact`)
  await page.getByLabel('Your name').fill('Amna')
  await page.getByLabel('Your e-mail address').fill('amna@example.com')
  await page.getByLabel('What it is about').fill('A shawl in blue')
  await page.getByLabel('Your message').fill('Do you have it in blue as well?')
  await page.getByRole('button', { name: 'Send the message' }).click()
  // Whoever is quicker than a person is asked to send it once more; nothing they wrote is gone.
  await expect
    .poll(
      async () => {
        const arrived = page.getByText('Your message has arrived')
        if (await arrived.isVisible()) return true
        // The answer may come just now, and take the button with it.
        const send = page.getByRole('button', { name: 'Send the message' })
        await send.click({ timeout: 1_000 }).catch(() => undefined)
        return arrived.isVisible()
      },
      { timeout: 20_000, interval: 1_500 },
    )
    .toBe(true)
  const desk = await pageOf(browser, origin, nadia, '/admin/messages')
  await desk.getByRole('link', { name: 'A shawl in blue' }).click()
  await desk.getByLabel('Your answer').fill('Yes, from next week.')
  expect(await look(desk, 'admin-message')).toEqual([])
  await desk.getByRole('button', { name: 'Send the answer' }).click()
  await desk.getByText(/^Operator answered/).waitFor()
  await context.close()
  await desk.context().close()
}, 60_000)
