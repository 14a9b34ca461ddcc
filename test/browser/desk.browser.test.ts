import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Traders, traders } from '../support/deals.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, registered } from '../support/person.ts'
import { openBrowser } from './support/chromium.ts'
import { pageOf as openPageOf } from './support/looking.ts'

let marketry: Marketry
let browser: Browser
let people: Traders

beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, 'madeinpk')
  await registered(marketry, 'madeinpk', 'Zara', ['buyer'])
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await marketry?.close()
})

const pageOf = (person: Person, path: string) =>
  openPageOf(browser, `http://${marketry.host('madeinpk')}`, person, path)

/** Goes on by Tab until the focus is on what has this name. */
async function tabTo(
  page: Page,
  role: 'link' | 'button' | 'checkbox' | 'searchbox' | 'textbox' | 'combobox',
  name: string | RegExp,
) {
  const wanted = page.getByRole(role, { name }).first()
  await wanted.waitFor()
  for (let presses = 0; presses < 150; presses++) {
    if (await wanted.evaluate((element) => element.matches(':focus'))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not come to ${name}`)
}

test('[CO-12] [CO-16] an operator narrows the members, keeps the view, suspends one and takes the list away, by keyboard alone', async () => {
  const page = await pageOf(people.operator, '/admin/members')
  await tabTo(page, 'searchbox', 'Name or e-mail')
  await page.keyboard.type('zara')
  await page.keyboard.press('Enter')
  await page.waitForURL(/search=zara/)

  await page.locator('summary', { hasText: /^View$/ }).focus()
  await page.keyboard.press('Enter')
  await tabTo(page, 'textbox', 'Keep this as')
  await page.keyboard.type('Zaras')
  await page.keyboard.press('Enter')
  await page.waitForURL(/view=/)
  expect(await page.getByRole('link', { name: 'Zaras' }).getAttribute('aria-current')).toBe('page')

  await tabTo(page, 'checkbox', /Choose Zara/)
  await page.keyboard.press('Space')
  await tabTo(page, 'button', 'Suspend')
  await page.keyboard.press('Enter')
  await page.getByText('This member is logged out at once').waitFor()
  await tabTo(page, 'textbox', 'Why')
  await page.keyboard.type('Sold what was not theirs')
  await page.keyboard.press('Enter')
  await page.getByText('Done.').waitFor()
  await page.getByRole('cell', { name: 'Suspended' }).waitFor()

  await tabTo(page, 'link', 'Export CSV')
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(download.suggestedFilename()).toBe('members.csv')
})
