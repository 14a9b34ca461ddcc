import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pay, place, type Traders, traders } from '../support/deals.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person } from '../support/person.ts'
import { openBrowser } from './support/chromium.ts'
import { look, pageOf as openPageOf } from './support/looking.ts'
import { tooWide } from './support/measured.ts'

let marketry: Marketry
let browser: Browser
let people: Traders

beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, 'madeinpk')
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await marketry?.close()
})

const at = (path: string) => `http://${marketry.host('madeinpk')}${path}`

const pageOf = (person: Person, path: string, more: BrowserContextOptions = {}) =>
  openPageOf(browser, at(''), person, path, more)

test('[CO-3] [CO-12] [CO-16] the operator looks at a process, from the list to the deals of one state', async () => {
  const { operator, buyer } = people
  const { id } = await place(people, { title: 'Ajrak shawl' })
  await pay(marketry, buyer, id)
  await place(people)
  const page = await pageOf(operator, '/admin/processes')
  expect(await look(page, 'processes')).toEqual([])
  await page.getByRole('link', { name: 'Goods order' }).click()
  await page.waitForURL(at('/admin/processes/goods-order'))
  const picture = page.getByRole('group', { name: 'How the order lives' })
  await picture.waitFor()
  expect(await look(page, 'process')).toEqual([])
  await picture.getByRole('link', { name: /^Paid/ }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(at('/admin/deals?process=goods-order&state=paid'))
  await page.getByRole('cell', { name: 'Ajrak shawl' }).waitFor()

  const phone = { viewport: { width: 360, height: 780 }, colorScheme: 'dark' } as const
  const small = await pageOf(operator, '/admin/processes/goods-order', phone)
  expect(await look(small, 'process-360-dark')).toEqual([])
  expect(await tooWide(small)).toBe(0)
})

test('[CO-3] [CO-12] the buyer reads what happens to their money if', async () => {
  const { buyer } = people
  const { id } = await place(people, { price: '5000.00', title: 'Ajrak shawl' })
  await pay(marketry, buyer, id)
  const page = await pageOf(buyer, `/orders/${id}`)
  const section = page.locator('section', { hasText: 'What happens to my money' })
  const lapse = section.locator('details', { hasText: 'Lapse' })
  await lapse.locator('summary').click()
  expect(await lapse.innerText()).toMatch(/5,?000/)
  expect(await lapse.innerText()).toContain('goes back to the card')
  expect(await look(page, 'what-if')).toEqual([])
})
