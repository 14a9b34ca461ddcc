import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Traders, traders } from '../support/deals.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { openBrowser } from './support/chromium.ts'
import { look, pageOf } from './support/looking.ts'

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

test('[CO-10] [CO-12] the operator finds a member, dims the desk and runs a job by keyboard, sees the place as they do, and ends it', async () => {
  const page = await pageOf(browser, at(''), people.operator, '/admin/settings/versions')
  expect(await look(page, 'versions')).toEqual([])
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog')
  await palette.getByRole('combobox').fill('Bilal')
  await palette.getByRole('option', { name: /Bilal/ }).first().waitFor()
  expect(await look(page, 'palette')).toEqual([])
  await page.keyboard.press('Enter')
  await page.waitForURL(at(`/admin/members/${people.buyer.id}`))
  await page.keyboard.press('Control+k')
  await palette.getByRole('combobox').fill('Dark')
  await page.keyboard.press('Enter')
  await page.locator('html[data-theme="dark"]').waitFor()
  await page.keyboard.press('Control+k')
  await palette.getByRole('combobox').fill('saved search')
  await palette
    .getByRole('option', { name: /^Run now/ })
    .first()
    .waitFor()
  expect(await look(page, 'palette-jobs-dark')).toEqual([])
  await page.keyboard.press('Enter')
  await page.waitForURL(at('/admin/jobs?done=trigger'))
  await page.goto(at(`/admin/members/${people.buyer.id}/acting`))
  await page.getByLabel('Why').fill('They cannot find their order')
  expect(await look(page, 'acting')).toEqual([])
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.waitForURL(at('/'))
  await page.getByRole('region', { name: 'Acting as a member' }).waitFor()
  expect(await look(page, 'acting-banner')).toEqual([])
  await page.getByRole('button', { name: 'End' }).click()
  await page.waitForURL(at('/admin/members'))
  expect(await page.getByRole('region', { name: 'Acting as a member' }).count()).toBe(0)
})

test('[CO-12] the look that was typed is shown before it is kept, and taken back after; dark and narrow pages are in order too', async () => {
  const page = await pageOf(browser, at(''), people.operator, '/admin/settings')
  await page.getByLabel('In one sentence').fill('Woven by hand')
  await page.getByLabel('Corners').selectOption('straight')
  await page.getByLabel('Second colour').fill('#7a1f5c')
  await page.getByLabel('Where answers go').fill('help@bazaar.example')
  await page.getByRole('button', { name: 'Preview' }).last().click()
  await page.getByRole('region', { name: 'How it would look' }).getByText('Woven by hand').first().waitFor()
  await page.getByText('answers go to help@bazaar.example').waitFor()
  expect(await page.locator('#draft').getAttribute('data-corners')).toBe('straight')
  expect(await look(page, 'settings-preview')).toEqual([])
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await page.getByText('Kept.').waitFor()
  await page.locator('html[data-corners="straight"]').waitFor()
  await page.goto(at('/admin/settings/versions'))
  await page.getByText('Corners: Round Straight').waitFor()
  expect(await look(page, 'settings-versions')).toEqual([])
  await page.getByRole('button', { name: 'Back to 1' }).click()
  await page.locator('html:not([data-corners="straight"])').waitFor()
  const phone = { viewport: { width: 360, height: 780 }, colorScheme: 'dark' } as const
  for (const path of ['/admin/find?q=Bilal', '/admin/ledger', '/admin/ledger/accounts/escrow', '/admin/debts']) {
    const small = await pageOf(browser, at(''), people.operator, path, phone)
    expect(await look(small, `360-dark${path.replaceAll(/\W/g, '-')}`)).toEqual([])
  }
})
