import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pay, place, type Traders, traders } from '../support/deals.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { password } from '../support/person.ts'
import { openBrowser } from './support/chromium.ts'

const pictures = join(import.meta.dirname, 'screenshots')
let marketry: Marketry
let browser: Browser
let people: Traders

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  marketry = await startMarketry()
  browser = await openBrowser()
  people = await traders(marketry, 'madeinpk')
})
afterAll(async () => {
  await browser?.close()
  await marketry?.close()
})

const at = (path: string) => `http://${marketry.host('madeinpk')}${path}`
const look = (page: Page, name: string) => page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })

/** Somebody signed in, in a browser of their own, without script: these pages work so. */
async function signedIn(email: string, width = 1_000): Promise<Page> {
  const page = await (
    await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: false })
  ).newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(at('/login'))
  await page
    .getByLabel(/e-mail/i)
    .first()
    .fill(email)
  await page.getByLabel('Password').first().fill(password)
  await page
    .getByRole('button', { name: /log in|sign in/i })
    .first()
    .click()
  await page.waitForURL((url) => !url.pathname.startsWith('/login'))
  return page
}

test('[CO-4] [CO-12] a buyer sees their wallet, pays an order from it, and reads their statement', {
  timeout: 120_000,
}, async () => {
  const { operator, buyer } = people
  const gift = { amount: '6000.00', direction: 'give', reason: 'The parcel was late' }
  expect((await operator.post(`/wallets/${buyer.id}/adjustments/`, gift)).status).toBe(201)
  const { id } = await place(people, { price: '5000.00' })
  const page = await signedIn(buyer.email, 360)
  await page.goto(at(`/orders/${id}`))
  await page.getByRole('button', { name: /Pay from your wallet/ }).click()
  await page.getByText('Paid. The seller has been told').waitFor()
  await page.goto(at('/wallet'))
  await page
    .getByRole('cell', { name: /The parcel was late/ })
    .first()
    .waitFor()
  await look(page, 'wallet')
  await page.goto(at('/statement'))
  await page.getByText('As a table for a spreadsheet').waitFor()
  await look(page, 'statement')
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
})

test('[CO-4] [CO-16] the operator sets fees, compares with Stripe, and is told that a month is not over', {
  timeout: 120_000,
}, async () => {
  const { operator, buyer } = people
  const { id } = await place(people, { price: '900.00' })
  await pay(marketry, buyer, id)
  const page = await signedIn(operator.email)
  await page.goto(at('/admin/fees'))
  const first = page.getByRole('group', { name: 'Rule 1' })
  await first.getByLabel('Name').fill('Everything')
  await first.getByLabel('Per cent').fill('3')
  await first.getByLabel(/^Plus/).fill('20.00')
  await page.getByRole('button', { name: 'Set them' }).click()
  await page.getByText('Kept.').waitFor()
  await page.goto(at('/admin/fees?price=5000.00'))
  await page.getByText(/The house takes 170.00 PKR by the rule 'Everything'/).waitFor()
  await look(page, 'fees')
  await page.goto(at('/admin/ledger/stripe'))
  await page.getByRole('button', { name: 'Ask Stripe now' }).click()
  await page.getByText('Nothing differs').waitFor()
  await look(page, 'reconciliation')
  await page.goto(at('/admin/ledger/statement'))
  await page.getByRole('heading', { name: 'Balance at Stripe' }).waitFor()
  await look(page, 'statement-of-the-house')
  await page.goto(at('/admin/ledger/months'))
  await page.getByLabel('Month').fill('2090-01')
  await page.getByRole('button', { name: 'Close it' }).click()
  expect(await page.getByText('2090-01 is not over yet.').count()).toBeGreaterThan(0)
  await look(page, 'months')
})
