import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Traders, traders } from '../support/deals.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, registered } from '../support/person.ts'
import { openBrowser } from './support/chromium.ts'
import { enter, tabTo, type } from './support/keyboard.ts'
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

test('[CO-12] [CO-16] an operator narrows the members, keeps the view, suspends one and takes the list away, by keyboard alone', async () => {
  const page = await pageOf(people.operator, '/admin/members')
  await type(page.getByRole('searchbox', { name: 'Name or e-mail' }), 'zara')
  await page.keyboard.press('Enter')
  await page.waitForURL(/search=zara/)

  await enter(page.locator('summary', { hasText: /^View$/ }))
  await type(page.getByRole('textbox', { name: 'Keep this as' }), 'Zaras')
  await page.keyboard.press('Enter')
  await page.waitForURL(/view=/)
  expect(await page.getByRole('link', { name: 'Zaras' }).getAttribute('aria-current')).toBe('page')

  await tabTo(page.getByRole('checkbox', { name: /Choose Zara/ }))
  await page.keyboard.press('Space')
  await enter(page.getByRole('button', { name: 'Suspend' }))
  await page.getByText('This member is logged out at once').waitFor()
  await type(page.getByRole('textbox', { name: 'Why' }), 'Sold what was not theirs')
  await page.keyboard.press('Enter')
  await page.getByText('Done.').waitFor()
  await page.getByRole('cell', { name: 'Suspended' }).waitFor()

  await tabTo(page.getByRole('link', { name: 'Export CSV' }))
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(download.suggestedFilename()).toBe('members.csv')
})
