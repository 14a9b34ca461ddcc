import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse } from '../support/house.ts'
import { letterTo } from '../support/letters.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, password } from '../support/person.ts'
import { openBrowser } from './support/chromium.ts'
import { look, pageOf } from './support/looking.ts'

let marketry: Marketry
let browser: Browser
let superadmin: Person

beforeAll(async () => {
  marketry = await startMarketry()
  superadmin = await openHouse(marketry)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await marketry?.close()
})

const at = (slug: string, path: string) => `http://${marketry.host(slug)}${path}`

/** Types into a field that is reached by its label, and leaves by the keyboard. */
async function type(page: Page, label: string, words: string) {
  await page.getByLabel(new RegExp(`^${label}`)).focus()
  await page.keyboard.type(words)
}

async function press(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press('Enter')
}

test('[CO-16] by keyboard a marketplace is made, live at once, and its operator comes in by the letter', async () => {
  const house = await pageOf(browser, at('house', ''), superadmin, '/admin/marketplaces')
  await type(house, 'Name', 'Kiln')
  await type(house, 'Short name', 'kiln')
  await house.getByRole('radio', { name: /^Designia/ }).focus()
  await house.keyboard.press('Space')
  await type(house, 'E-mail of its operator', 'shirin@example.com')
  await press(house, 'Open it')
  await house.waitForURL(at('house', '/admin/marketplaces?opened=kiln'))
  expect(await look(house, 'marketplaces')).toEqual([])
  await house.getByRole('link', { name: 'Visit it' }).focus()
  await house.keyboard.press('Enter')
  await house.waitForURL(at('kiln', '/'))
  await letterTo(marketry.parts.inbox, 'shirin@example.com', 'You are invited to Kiln')

  const operator = await (await browser.newContext()).newPage()
  operator.setDefaultTimeout(15_000)
  await operator.goto(at('kiln', '/inbox'))
  await operator
    .getByRole('link', { name: /You are invited to Kiln/ })
    .first()
    .focus()
  await operator.keyboard.press('Enter')
  await operator.getByRole('link', { name: /\/invitation\?token=/ }).focus()
  await operator.keyboard.press('Enter')
  // The letter has the same heading as the page that its link leads to.
  await operator.waitForURL(/\/invitation\?token=/)
  await operator.getByRole('heading', { name: 'You are invited to Kiln' }).waitFor()
  expect(await look(operator, 'invitation')).toEqual([])
  await type(operator, 'Your name', 'Shirin')
  await type(operator, 'Password', password)
  await press(operator, 'Take it up')
  await operator.waitForURL(at('kiln', '/admin'))
  await operator.getByRole('heading', { name: 'Opening your marketplace' }).waitFor()
  expect(await look(operator, 'operator-checklist')).toEqual([])
})

test('[CO-16] by keyboard a marketplace is closed for a while: visitors find it so, in its own look', async () => {
  const house = await pageOf(browser, at('house', ''), superadmin, '/admin/marketplaces/kiln')
  await type(house, 'Why', 'The books are looked at')
  await press(house, 'Close it')
  await house.waitForURL(at('house', '/admin/marketplaces/kiln?done=suspend'))
  expect(await look(house, 'marketplace')).toEqual([])
  const visitor = await (await browser.newContext()).newPage()
  const answer = await visitor.goto(at('kiln', '/'))
  expect([answer?.status(), answer?.headers()['retry-after']]).toEqual([503, '3600'])
  await visitor.getByRole('heading', { name: 'Kiln is closed for now' }).waitFor()
  expect(await visitor.getByRole('link', { name: 'Join' }).count()).toBe(0)
  expect(await look(visitor, 'closed')).toEqual([])
  expect((await visitor.goto(at('kiln', '/search?q=lamp')))?.status()).toBe(503)
  // Its terms stay readable, by the link at the foot of the closed door, and so does the way to write to it.
  await visitor.getByRole('link', { name: 'Terms' }).click()
  await visitor.getByRole('heading', { name: 'Who deals with whom' }).waitFor()
  expect(await visitor.getByRole('link', { name: 'Journal' }).count()).toBe(0)
  for (const path of ['/privacy', '/contact']) expect((await visitor.goto(at('kiln', path)))?.status()).toBe(200)
})
