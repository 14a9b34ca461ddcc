import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { password } from '../support/person.ts'
import { category, operatorOf } from '../support/trade.ts'
import { openBrowser } from '../browser/support/chromium.ts'
import { openPage, picture } from '../browser/support/looking.ts'

let marketry: Marketry
let browser: Browser

beforeAll(async () => {
  marketry = await startMarketry()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await marketry?.close()
})

test('[CO-12] [PK-2] [PK-5] [PK-7] [PK-9] [PK-11] two people do the deal in a browser', {
  timeout: 240_000,
}, async () => {
  const operator = await operatorOf(marketry, 'madeinpk')
  await category(operator, 'Shawls')
  const seller = await somebody()
  const buyer = await somebody()

  // The seller makes an account, connects Stripe and puts a shawl up.
  await makeAccount(seller, 'Amna Khan', 'amna@example.com', ['Sell'])
  await seller.goto(at('/sell/payouts'))
  await seller.getByRole('button', { name: /connect/i }).click()
  await seller.getByRole('button', { name: 'Agree and submit' }).click()
  await seller.waitForURL(/\/sell\/payouts/)
  await seller
    .getByText(/can be paid|ready/i)
    .first()
    .waitFor()
  await picture(seller, 'payouts')
  await seller.goto(at('/sell/new'))
  await seller.getByLabel('Title').fill('Ajrak shawl, indigo')
  await seller.getByLabel('Description').fill('Block-printed by hand in Hala.')
  await seller.getByLabel('Category').selectOption({ index: 1 })
  await seller.getByLabel('How many you have').fill('2')
  await seller.getByLabel('Price in PKR').fill('5000.00')
  await picture(seller, 'sell-new')
  await seller.getByRole('button', { name: 'Put it up' }).click()
  await seller.waitForURL(/\/products\//)

  // Sending it costs little within Punjab, and more elsewhere.
  await seller.goto(at('/sell/shipping'))
  await seller.getByLabel('Rest of the country: First piece').fill('400')
  await seller.getByLabel('Punjab: First piece').fill('200')
  await seller.getByRole('button', { name: 'Keep these rates' }).click()
  await seller.getByText('Your own rates hold.').waitFor()

  // The buyer finds it without an account, then makes one on the way.
  await buyer.goto(at('/'))
  await buyer.locator('#site-search').fill('ajrak')
  await buyer.keyboard.press('Enter')
  await buyer
    .getByRole('link', { name: /Ajrak shawl, indigo/ })
    .first()
    .click()
  await buyer.getByRole('heading', { name: 'Ajrak shawl, indigo' }).waitFor()
  await picture(buyer, 'product')
  await buyer.getByText('Sending costs Rs 200 to Rs 400, by province.').waitFor()
  await makeAccount(buyer, 'Bilal Ahmed', 'bilal@example.com', ['Buy'])
  await buyer.goto(at('/search?q=ajrak'))
  await buyer
    .getByRole('link', { name: /Ajrak shawl, indigo/ })
    .first()
    .click()
  await buyer
    .getByRole('link', { name: /buy/i })
    .or(buyer.getByRole('button', { name: /buy/i }))
    .first()
    .click()
  await buyer.getByLabel('Name on the parcel').fill('Bilal Ahmed')
  await buyer.getByLabel('Phone').fill('+923001234567')
  await buyer.getByLabel('House and street').fill('12 Mall Road')
  await buyer.getByLabel('City').selectOption({ label: 'Lahore' })
  await buyer.getByLabel('Postal code').fill('54000')
  await picture(buyer, 'buy')
  await buyer.getByRole('button', { name: 'Order and pay by card' }).click()
  // The address is new: what sending there costs is shown before anything is ordered.
  await buyer.getByText('Sending to this address costs Rs 200.').waitFor()
  expect(await buyer.locator('main').innerText()).toMatch(/Rs\s5,200/)
  await buyer.getByRole('button', { name: 'Order and pay by card' }).click()

  // Stripe's page: a declined card first, then a good one.
  await buyer.waitForURL(/stripe\.localhost/)
  await picture(buyer, 'card')
  await card(buyer, '4000 0000 0000 0002')
  await buyer.getByText('Your card was declined.').waitFor()
  await card(buyer, '4242 4242 4242 4242')
  await buyer.waitForURL(/\/orders\//)
  await shows(buyer, 'Paid')
  await picture(buyer, 'order-paid')
  const order = new URL(buyer.url()).pathname

  // The seller is told, and sends it.
  await seller.goto(at('/notifications'))
  await picture(seller, 'notifications')
  await seller
    .getByRole('button', { name: /Sold and paid/ })
    .first()
    .click()
  await seller.waitForURL(/\/orders\//)
  await seller.getByLabel('Carrier').fill('TCS')
  await seller.getByLabel(/tracking number/i).fill('TCS-123456')
  await picture(seller, 'order-to-ship')
  await seller.getByRole('button', { name: 'Mark as shipped' }).click()
  await shows(seller, 'On its way')

  // The buyer has it, is content, and says so.
  await buyer.goto(at(order))
  await buyer.getByText('TCS-123456').first().waitFor()
  await step(buyer, 'Confirm delivery')
  await shows(buyer, 'Delivered')
  await picture(buyer, 'order-delivered')
  await step(buyer, 'All is well: pay the seller')
  await shows(buyer, 'Completed')
  await buyer
    .getByRole('radio', { name: /Excellent/ })
    .first()
    .check({ force: true })
  await buyer.getByLabel('In words').first().fill('Deeper than in the picture.')
  await buyer.getByRole('button', { name: 'Send' }).first().click()
  await buyer.getByText('Deeper than in the picture.').first().waitFor()
  await picture(buyer, 'order-completed')

  // The seller is paid less 2 % of the whole; the operator sees the books proved.
  await eventuallyShows(seller, at('/sell/payouts'), /5,096/)
  await picture(seller, 'paid-out')
  const desk = await somebody()
  await desk.goto(at('/login'))
  await desk.getByLabel(/e-mail or username/i).fill(operator.email)
  await desk.getByLabel('Password').fill(password)
  await desk.getByRole('button', { name: /log in/i }).click()
  await desk.waitForURL((url) => !url.pathname.startsWith('/login'))
  await desk.goto(at('/admin/ledger'))
  await picture(desk, 'ledger')
  expect(await desk.locator('main').innerText()).toMatch(/Rs\s104\b/)
})

function at(path: string): string {
  return `http://${marketry.host('madeinpk')}${path}`
}

const somebody = (): Promise<Page> => openPage(browser)

async function makeAccount(page: Page, name: string, email: string, wishes: string[]): Promise<void> {
  await page.goto(at('/signup'))
  for (const wish of ['Buy', 'Sell']) {
    await page.getByRole('checkbox', { name: wish }).setChecked(wishes.includes(wish), { force: true })
  }
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await page.waitForURL((url) => url.pathname !== '/signup')
}

async function card(page: Page, number: string): Promise<void> {
  await page.getByLabel(/e-mail/i).fill('bilal@example.com')
  await page.getByLabel(/card number/i).fill(number)
  await page.getByLabel(/expiry|expiration/i).fill('12 / 40')
  await page.getByLabel(/cvc|security/i).fill('123')
  await page.getByLabel(/name/i).fill('Bilal Ahmed')
  await page.getByRole('button', { name: /pay/i }).click()
}

/** Takes a step of the deal: what cannot be undone opens first, so that nothing final happens by a slip. */
async function step(page: Page, label: string): Promise<void> {
  const folded = page.locator('summary', { hasText: label })
  if ((await folded.count()) > 0) await folded.first().click()
  await page.getByRole('button', { name: label }).click()
}

/** Waits until the order's page says that it stands so: it refreshes itself while Stripe's word is on its way. */
async function shows(page: Page, state: string): Promise<void> {
  await page.locator('h1 + p').getByText(state, { exact: true }).waitFor()
}

async function eventuallyShows(page: Page, url: string, what: RegExp): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    await page.goto(url)
    if (what.test(await page.locator('main').innerText())) return
  }
  throw new Error(`${url} never showed ${what}`)
}
