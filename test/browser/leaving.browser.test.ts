import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { place, traders, type Traders } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, password, registered, visitor } from '../support/person.ts'
import { openBrowser } from './support/chromium.ts'
import { look, pageOf as openPageOf, pictures } from './support/looking.ts'

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

test('[CO-1] [CO-12] a member is given their data and leaves, on a phone, by hand', async () => {
  const member = await registered(marketry, 'madeinpk', 'Hina', ['buyer'])
  const phone = { viewport: { width: 360, height: 780 }, colorScheme: 'dark' } as const
  const page = await pageOf(member, '/account/data', phone)
  expect(await look(page, 'your-data-360-dark')).toEqual([])
  await page.getByRole('button', { name: 'Make an archive' }).click()
  await eventually(
    async () => {
      await page.goto(at('/account/data'))
      return page.getByRole('link', { name: 'Fetch it' }).count()
    },
    (count) => count === 1,
    'the archive',
  )
  const fetching = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Fetch it' }).click()
  expect((await fetching).suggestedFilename()).toBe('my-data.zip')
  await page.getByLabel('Your password').fill('not this one')
  await page.getByRole('button', { name: 'Erase me for good' }).click()
  await page.getByText('password').first().waitFor()
  expect(await look(page, 'your-data-refused')).toEqual([])
  await page.getByLabel('Your password').fill(password)
  await page.getByRole('button', { name: 'Erase me for good' }).click()
  await page.waitForURL(at('/'))
  const again = await visitor(marketry, 'madeinpk').post('/login/', { email: member.email, password })
  expect(again.status).toBe(401)
})

test('[CO-1] [CO-12] who has something open is told what, without script too', async () => {
  await place(people)
  const page = await pageOf(people.buyer, '/account/data', { javaScriptEnabled: false })
  await page.getByText('which was bought, is not over yet').waitFor()
  expect(await page.getByRole('button', { name: 'Erase me for good' }).count()).toBe(0)
  await page.screenshot({ path: join(pictures, 'your-data-open.png'), fullPage: true })
})

test('[CO-2] [CO-10] [CO-16] the operator reads who may do what and why, and what was changed', async () => {
  const { id, productId } = await place(people)
  const grant = { member_id: people.buyer.id, noun: 'Product', object_id: productId, action: 'update' }
  expect((await people.seller.post('/grants/', grant)).status).toBe(201)
  await people.operator.patch('/settings/', { name: 'Made in Pakistan' })
  const page = await pageOf(people.operator, '/admin/permissions')
  expect(await look(page, 'who-may')).toEqual([])
  await page.getByLabel('The member’s id').fill(people.buyer.id)
  await page.getByRole('combobox', { name: 'Kind of thing' }).selectOption('Product')
  // The choice is sent at once; what is written while its answer is on the way stays.
  await page.getByLabel('The thing’s id').fill(productId)
  await page.getByRole('button', { name: 'Show' }).first().click()
  await page.getByText('grant: for as long as it is there').waitFor()
  expect(await look(page, 'who-may-and-why')).toEqual([])
  await page.goto(at(`/admin/permissions?member=${people.buyer.id}&noun=Order&object_id=${id}`))
  await page.getByText('step of its process, as: buyer').first().waitFor()

  await page.goto(at('/admin/activity'))
  await page.getByLabel('Any words, a name or an e-mail').fill('Made in Pakistan')
  await page.getByRole('button', { name: 'Show' }).click()
  await page.getByText('settings.changed').waitFor()
  expect(await page.locator('ins').allTextContents()).toContain('Made in Pakistan')
  await page.goto(at('/admin/activity'))
  expect(await look(page, 'log')).toEqual([])
  await page.goto(at(`/admin/members/${people.buyer.id}`))
  expect(await look(page, 'member-of-operator')).toEqual([])
})
