import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, registered } from '../support/person.ts'
import { operatorOf } from '../support/trade.ts'
import { openBrowser } from './support/chromium.ts'
import { pageOf, picture } from './support/looking.ts'

let marketry: Marketry
let browser: Browser
let operator: Person
let buyer: Person

beforeAll(async () => {
  marketry = await startMarketry(['web'])
  operator = await operatorOf(marketry, 'madeinpk')
  buyer = await registered(marketry, 'madeinpk', 'Bilal', ['buyer'])
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await marketry?.close()
})

const at = (slug: string, path: string) => `http://${marketry.host(slug)}${path}`

/** Asks madeinpk's API from a page of designia's, which to a browser is another site, as `fetch` there would. */
async function askedFromAfar(how: object): Promise<string> {
  const page = await browser.newPage({ bypassCSP: true })
  await page.goto(at('designia', '/login'))
  const said = await page.evaluate<string>(
    `fetch(${JSON.stringify(at('madeinpk', '/api/v1/me/'))}, ${JSON.stringify(how)})
      .then(async (answer) => answer.status + ' ' + (await answer.json()).name, () => 'kept from the page')`,
  )
  await page.close()
  return said
}

test('[CO-20] the operator names a site on the settings page, and from then on a browser lets its pages in: with tokens alone', async () => {
  const withToken = { headers: { authorization: `Bearer ${buyer.access}` } }
  expect(await askedFromAfar(withToken)).toBe('kept from the page')

  const page = await pageOf(browser, at('madeinpk', ''), operator, '/admin/settings')
  const field = page.getByLabel('Sites whose pages may call the API, one a line')
  await field.fill('https://*.example')
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByText('Give an origin like').waitFor()
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  await picture(page, 'other-sites-refused')
  const friend = at('designia', '')
  await field.fill(`https://shop.example\n${friend}`)
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByText('Kept.').waitFor()
  expect(await field.inputValue()).toBe(`https://shop.example\n${friend}`)

  expect(await askedFromAfar(withToken)).toBe('200 Bilal')
  expect(await askedFromAfar({ ...withToken, credentials: 'include' })).toBe('kept from the page')
})
