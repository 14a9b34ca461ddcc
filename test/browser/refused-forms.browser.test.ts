import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complain, orderIn } from '../support/complaining.ts'
import { eventually } from '../support/eventually.ts'
import { type Person, registered, sendRequest } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { offer } from '../support/trade.ts'
import { look, logIn, openPage, picture } from './support/looking.ts'
import { openWorld } from './support/world.ts'

/*
 * A form that was refused, or that nobody knows the end of, stays what its writer made of it: the text is there, the page
 * around it is fresh, and the next press does what was wanted, once.
 */

const world = openWorld()
let rows: Rows

beforeAll(async () => {
  rows = await openRows(world.marketry.databaseUrls)
}, 240_000)
afterAll(async () => rows?.close())

const atStripe = (page: Page) => page.waitForURL(/^http:\/\/stripe\.localhost/)
const count = async (text: string, ...values: unknown[]) => (await rows.query(text, values)).length
const ordersOf = ({ id }: Person) => count("select 1 from deal_party where member_id = $1 and role = 'buyer'", id)
const dark = async (page: Page) => {
  await page.getByRole('button', { name: 'Dark' }).click()
  await page.locator('html[data-theme="dark"]').waitFor()
}

test('[CO-12] a price that changed while the page lay open stands there after the first press; the second orders', async () => {
  const { buyer, seller, categoryId } = world.people
  const { listingId } = await offer(seller, categoryId, { title: 'Khes blanket' })
  const before = await ordersOf(buyer)
  const page = await world.pageOf(buyer, `/listings/${listingId}/buy`)
  expect((await seller.put(`/listings/${listingId}/`, { price: '6100.00' })).status).toBe(200)
  await page.getByRole('button', { name: /^Order and pay/ }).click()
  await page.getByText('6,100').first().waitFor()
  expect(await ordersOf(buyer)).toBe(before)
  await page.getByRole('button', { name: /^Order and pay/ }).click()
  await atStripe(page)
  expect(await ordersOf(buyer)).toBe(before + 1)
})

test('[CO-12] the answer to an order is lost on the way: the second press leads to the same order, at the same address', async () => {
  const { seller, categoryId } = world.people
  const { listingId } = await offer(seller, categoryId, { title: 'Ralli quilt' })
  const zara = await registered(world.marketry, 'madeinpk', 'Zara', ['buyer'])
  const page = await world.pageOf(zara, `/listings/${listingId}/buy`)
  await page.getByLabel('Name on the parcel').fill('Zara Khan')
  await page.getByLabel('Phone').fill('+923001234567')
  await page.getByLabel('House and street').fill('7 Canal Road')
  await page.getByLabel('City').selectOption({ label: 'Lahore' })
  await page.getByLabel('Postal code').fill('54000')
  await page.route(
    (url) => url.pathname.endsWith('/buy.data'),
    async (route) => {
      const asked = route.request()
      const { pathname, search, host } = new URL(asked.url())
      const headers = { ...(await asked.allHeaders()), host }
      await sendRequest(world.marketry.port, 'POST', pathname + search, asked.postData() ?? '', headers)
      await route.abort()
    },
    { times: 1 },
  )
  await page.getByRole('button', { name: /^Order and pay/ }).click()
  await page.getByText(/^No answer came/).waitFor()
  expect(await page.getByLabel('House and street').inputValue()).toBe('7 Canal Road')
  expect(await ordersOf(zara)).toBe(1)
  await page.getByRole('button', { name: /^Order and pay/ }).click()
  await atStripe(page)
  expect(await ordersOf(zara)).toBe(1)
  expect((await zara.get('/addresses/')).body.results).toHaveLength(1)
})

const story = 'The bowl I was shown had no crack, and this one has: it runs from the rim to the foot.'

async function complaining(page: Page, person: Person): Promise<void> {
  await page.getByLabel('It is not as described').check()
  await page.locator('textarea[name=text]').fill(story)
  await rows.query('delete from session where member_id = $1', [person.id])
  await page.getByRole('button', { name: 'Send the complaint' }).click()
}

const complaintsOf = ({ id }: Person) => count('select 1 from complaint where complainant_id = $1', id)

test('[CO-12] the session ends while somebody writes: the text stays, they sign in elsewhere, and press again', async () => {
  const { seller, categoryId } = world.people
  const { productId } = await offer(seller, categoryId, { title: 'Blue bowl' })
  const omar = await registered(world.marketry, 'madeinpk', 'Omar', ['buyer'])
  const page = await world.pageOf(omar, `/complaints/new?product=${productId}`)
  await complaining(page, omar)
  await page.getByText('You are no longer logged in').waitFor()
  expect(await page.locator('textarea[name=text]').inputValue()).toBe(story)
  expect(await look(page, 'signed-out-form')).toEqual([])
  const other = await page.context().newPage()
  await logIn(other, world.at(''), omar)
  await other.waitForURL(world.at('/'))
  await other.close()
  await page.evaluate("dispatchEvent(new Event('focus'))")
  await page.getByText('You are logged in again').waitFor()
  await page.getByRole('button', { name: 'Send the complaint' }).click()
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}$/)
  await page.getByText(story).first().waitFor()
  expect(await complaintsOf(omar)).toBe(1)
})

test('[CO-12] a form with pictures of somebody who is signed out by now stays as it is, and says so', async () => {
  const tariq = await registered(world.marketry, 'madeinpk', 'Tariq', ['seller'])
  const page = await world.pageOf(tariq, '/sell/new')
  await page.getByLabel('Title').fill('Lacquered chest')
  await page.locator('textarea[name=description]').fill(story)
  const large = { name: 'chest.png', mimeType: 'image/png', buffer: Buffer.alloc(3 * 1_024 * 1_024, 'x') }
  await page.locator('input[type=file]').setInputFiles(large)
  await rows.query('delete from session where member_id = $1', [tariq.id])
  const form = page.locator('form:has(textarea[name=description])')
  // What is missing in it would be said first, and is not what this is about.
  await form.evaluate((element) => ((element as unknown as { noValidate: boolean }).noValidate = true))
  await form.locator('button[type=submit]').click()
  await page.getByText('You are no longer logged in').waitFor()
  expect(await page.locator('textarea[name=description]').inputValue()).toBe(story)
})

test('[CO-12] a form from before the last login is fresh after one press', async () => {
  const { seller, categoryId } = world.people
  const { productId } = await offer(seller, categoryId, { title: 'Brass tray' })
  const sana = await registered(world.marketry, 'madeinpk', 'Sana', ['buyer'])
  const page = await world.pageOf(sana, `/complaints/new?product=${productId}`)
  await page.context().clearCookies()
  const other = await page.context().newPage()
  await logIn(other, world.at(''), sana)
  await other.waitForURL(world.at('/'))
  await page.getByLabel('It is not as described').check()
  await page.locator('textarea[name=text]').fill(story)
  await page.getByRole('button', { name: 'Send the complaint' }).click()
  await page.getByText('This page had grown too old').waitFor()
  expect(await page.locator('textarea[name=text]').inputValue()).toBe(story)
  await page.getByRole('button', { name: 'Send the complaint' }).click()
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}$/)
  expect(await complaintsOf(sana)).toBe(1)
})

test('[CO-12] the same without script: the text comes back on the page to sign in, and is sent from there', async () => {
  const { seller, categoryId } = world.people
  const { productId } = await offer(seller, categoryId, { title: 'Camel-skin lamp' })
  const hina = await registered(world.marketry, 'madeinpk', 'Hina', ['buyer'])
  const page = await openPage(world.browser, { javaScriptEnabled: false })
  await logIn(page, world.at(''), hina, `/complaints/new?product=${productId}`)
  await page.waitForURL(/complaints\/new/)
  await complaining(page, hina)
  await page.getByText('You are no longer logged in').waitFor()
  await picture(page, 'signed-out-kept')
  expect(await page.getByLabel('What you wrote').inputValue()).toBe(story)
  const other = await page.context().newPage()
  await logIn(other, world.at(''), hina)
  await other.waitForURL(world.at('/'))
  await page.getByRole('button', { name: 'Send it again' }).click()
  await page.getByText('This page had grown too old').waitFor()
  expect(await page.locator('textarea[name=text]').inputValue()).toBe(story)
  await page.getByRole('button', { name: 'Send the complaint' }).click()
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}$/)
  expect(await complaintsOf(hina)).toBe(1)
})

test('[CO-11] what another operator saved meanwhile is not written over, whatever made the page look again', async () => {
  const { operator } = world.people
  const mine = await world.pageOf(operator, '/admin/pages/new')
  await mine.getByLabel('Title').fill('Our dyers')
  await mine.getByLabel('Path').fill('dyers')
  await mine.getByRole('button', { name: 'Begin the draft' }).click()
  await mine.waitForURL(/\/admin\/pages\/[0-9a-f-]{36}$/)
  const { pathname } = new URL(mine.url())
  await mine.getByRole('textbox', { name: 'Text of the page' }).click()
  await mine.keyboard.type('They dye with indigo.')
  const theirs = await world.pageOf(operator, pathname)
  await theirs.locator('textarea[name=lead]').fill('From Multan')
  await theirs.getByRole('button', { name: 'Save the draft' }).click()
  await theirs.waitForURL(/\?saved=2$/)
  await dark(mine)
  await mine.getByRole('button', { name: 'Save the draft' }).click()
  await mine.getByText(/^Somebody else has saved this page/).waitFor()
  expect(await mine.getByRole('textbox', { name: 'Text of the page' }).innerText()).toContain('indigo')
  const link = mine.locator(`a[href="${pathname}/revisions?from=1&to=2"]`)
  await link.waitFor()
  // One's own save moves on: the next is over it.
  await theirs.locator('textarea[name=lead]').fill('From Multan, and Sindh')
  await theirs.getByRole('button', { name: 'Save the draft' }).click()
  await theirs.waitForURL(/\?saved=3$/)
})

test('[CO-16] a tab of the settings that lay open for long changes what was changed in it, and nothing else', async () => {
  const { operator } = world.people
  const old = await world.pageOf(operator, '/admin/settings')
  const older = await world.pageOf(operator, '/admin/settings')
  expect((await operator.patch('/settings/', { fee_percent: '7' })).status).toBe(200)
  await dark(old)
  await old.getByLabel('In one sentence').fill('By hand, and by nothing else.')
  await old.getByRole('button', { name: 'Keep', exact: true }).click()
  await old.waitForURL(/\?kept=3$/)
  const { body } = await operator.get('/settings/')
  expect([body.version, body.fee_percent, body.brand.tagline]).toEqual([3, '7', 'By hand, and by nothing else.'])
  // What both have changed is said, and left as it is.
  await older.getByLabel('In one sentence').fill('With love.')
  await older.getByRole('button', { name: 'Keep', exact: true }).click()
  await older.getByText(/^Somebody else has changed some of the same settings/).waitFor()
  expect(await older.getByLabel('In one sentence').inputValue()).toBe('With love.')
  // The next change in the same tab is over what was kept.
  await old.getByLabel('In one sentence').fill('By hand alone.')
  await old.getByRole('button', { name: 'Keep', exact: true }).click()
  await old.waitForURL(/\?kept=4$/)
})

test('[CO-4] a bad file among good ones leaves nothing half said; sent again, all is there once', async () => {
  const { buyer } = world.people
  const order = await orderIn(world.marketry, world.people, 'delivered')
  const id = await complain(buyer, order)
  const page = await world.pageOf(buyer, `/complaints/${id}`)
  const [said, file] = [page.getByLabel('What you want to say'), page.locator('input[type=file]').first()]
  const text = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(`This is ${name}.`) })
  await said.fill('Two papers that show it.')
  await file.setInputFiles([
    text('first.txt'),
    { name: 'second.pdf', mimeType: 'application/pdf', buffer: Buffer.from('4d5a90000300000004000000ffff0000', 'hex') },
  ])
  await page.getByRole('button', { name: 'Send', exact: true }).first().click()
  await page
    .getByText(/second\.pdf.*could not be kept/)
    .first()
    .waitFor()
  const lines = async () => (await buyer.get(`/complaints/${id}/`)).body.lines.map(lineOf)
  const before = await lines()
  expect(await said.inputValue()).toBe('Two papers that show it.')
  await file.setInputFiles([text('first.txt'), text('second.txt')])
  await page.getByRole('button', { name: 'Send', exact: true }).first().click()
  await page.getByText('second.txt').first().waitFor()
  expect(await lines()).toEqual([...before, 'first.txt', 'second.txt', 'Two papers that show it.'])
  // What was added before the words were refused is not added again with better ones.
  await file.setInputFiles([text('third.txt')])
  await said.evaluate((field: { maxLength: number }) => {
    field.maxLength = 10_000
  })
  await said.fill('x'.repeat(6_000))
  await page.getByRole('button', { name: 'Send', exact: true }).first().click()
  await eventually(lines, (all) => all.includes('third.txt'), 'the third file')
  await said.fill('And a third.')
  await page.getByRole('button', { name: 'Send', exact: true }).first().click()
  await page.getByText('And a third.').first().waitFor()
  expect((await lines()).slice(-2)).toEqual(['third.txt', 'And a third.'])
})

const lineOf = ({ text, file }: { text: string | null; file: { name: string } | null }) => file?.name ?? text

test('[CO-7] a message being written outlives light and dark, and is gone once it is said', async () => {
  const { buyer, seller, categoryId } = world.people
  const { productId } = await offer(seller, categoryId, { title: 'Peacock fan' })
  const begun = await buyer.post('/conversations/', { about: 'product', product_id: productId, body: 'Is it large?' })
  expect(begun.status).toBe(201)
  const page = await world.pageOf(seller, `/messages/${begun.body.id}`)
  const field = page.locator('textarea[name=body]')
  await field.fill('As large as a door, and')
  await dark(page)
  expect(await field.inputValue()).toBe('As large as a door, and')
  await page.locator('input[type=file]').setInputFiles({
    name: 'fan.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Two metres across.'),
  })
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByText('fan.txt').first().waitFor()
  await eventually(
    () => field.inputValue(),
    (text) => text === '',
    'the empty place to write',
  )
})
