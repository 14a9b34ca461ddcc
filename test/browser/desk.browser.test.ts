import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { place } from '../support/deals.ts'
import { untilPassing } from '../support/eventually.ts'
import { registered } from '../support/person.ts'
import { enter, tabTo, type } from './support/keyboard.ts'
import { look } from './support/looking.ts'
import { openWorld } from './support/world.ts'

let lamp: { productId: string }
const world = openWorld(async ({ marketry, people }) => {
  lamp = await place(people, { title: 'Camel lamp' })
  await registered(marketry, 'madeinpk', 'Zara', ['buyer'])
})
const { pageOf } = world

test('[CO-12] [CO-16] an operator narrows the members, keeps the view, suspends one and takes the list away, by keyboard alone', async () => {
  const page = await pageOf(world.people.operator, '/admin/members')
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

test('[CO-12] [CO-16] a name typed where an id belongs leaves the list in place: what is wrong is said at the field, in both languages', async () => {
  const page = await pageOf(world.people.operator, '/admin/payouts')
  await page.locator('summary', { hasText: 'More filters' }).click()
  const field = page.getByRole('searchbox', { name: 'The member’s id' })
  await field.fill('Bilal')
  await field.press('Enter')
  await page.getByRole('alert').getByText('Some fields are not right.').waitFor()
  expect(await field.inputValue()).toBe('Bilal')
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  expect(await page.locator(`[id="${await field.getAttribute('aria-describedby')}"]`).innerText()).toBe(
    'This is not an id.',
  )
  await page.getByText('Nothing is shown until the marked filter is right.').waitFor()
  expect(await page.getByRole('link', { name: 'Export CSV' }).count()).toBe(0)
  expect(await look(page, 'filter-faulty')).toEqual([])

  await page.context().addCookies([{ name: 'language', value: 'ur', url: world.at('/') }])
  await page.reload()
  await page.getByText('یہ شناخت نہیں۔').waitFor()
  expect(await page.getByRole('searchbox', { name: 'رکن کی شناخت' }).inputValue()).toBe('Bilal')
  expect(await look(page, 'filter-faulty-urdu')).toEqual([])
  await page.context().close()
})

test('[CO-12] [CO-16] a product is taken off sale in its own cell, and put back with the chosen, by keyboard alone', async () => {
  const page = await pageOf(world.people.operator, '/admin/products')
  const opener = page.getByRole('link', { name: 'Change State of Camel lamp' })
  const why = page.getByRole('textbox', { name: 'Why' })
  await enter(page.getByRole('link', { name: 'Change State of Camel lamp' }))
  await expect.poll(() => why.evaluate((field) => field.matches(':focus'))).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(() => opener.evaluate((link) => link.matches(':focus')), { timeout: 15_000 }).toBe(true)
  await page.keyboard.press('Enter')
  await expect.poll(() => why.evaluate((field) => field.matches(':focus'))).toBe(true)
  await page.keyboard.type('no')
  await page.keyboard.press('Enter')
  // What is wrong is tied to the field, for whoever does not see it.
  await page.getByRole('alert').waitFor()
  expect(await why.getAttribute('aria-invalid')).toBe('true')
  await tabTo(page.getByRole('textbox', { name: 'Why' }))
  await page.keyboard.press('Control+A')
  await page.keyboard.type('No proof that it is camel')
  await page.keyboard.press('Enter')
  await page
    .getByRole('row', { name: /Camel lamp/ })
    .getByText('Off sale')
    .waitFor()
  await expect.poll(() => opener.evaluate((link) => link.matches(':focus')), { timeout: 15_000 }).toBe(true)

  await tabTo(page.getByRole('checkbox', { name: 'Choose Camel lamp' }))
  await page.keyboard.press('Space')
  await enter(page.getByRole('button', { name: 'Let it be sold again' }))
  await page.getByText('This product can be bought again').waitFor()
  await enter(page.getByRole('button', { name: 'Do it' }))
  await page.getByText('Done.').waitFor()
  await page
    .getByRole('row', { name: /Camel lamp/ })
    .getByText('For sale')
    .waitFor()
  await page.context().close()
})

test('[CO-12] [CO-16] the desk is gone through by its groups, and what a rule takes is changed in its cell, by keyboard alone', async () => {
  const rules = [{ name: 'Everything', percent: '3' }]
  expect((await world.people.operator.post('/fees/', { rules })).status).toBe(201)
  const page = await pageOf(world.people.operator, '/admin')
  const ways = page.getByRole('navigation', { name: "Operator's desk" })
  await enter(ways.getByRole('link', { name: 'Money', exact: true }))
  await page.waitForURL(/\/admin\/ledger$/)
  await enter(ways.getByRole('link', { name: 'Fees', exact: true }))
  await page.waitForURL(/\/admin\/fees$/)
  await expect.poll(() => ways.locator('[aria-current]').allInnerTexts()).toEqual(['Money', 'Fees'])

  await enter(page.getByRole('link', { name: 'Change Takes of Everything' }))
  const cell = page.getByRole('row', { name: /Everything/ })
  const percent = cell.getByRole('textbox', { name: 'Per cent' })
  await expect.poll(() => percent.evaluate((field) => field.matches(':focus'))).toBe(true)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('a lot')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  expect(await percent.getAttribute('aria-invalid')).toBe('true')
  await tabTo(percent)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('4.5')
  await page.keyboard.press('Enter')
  await cell.getByText('4.5 %').waitFor()
  const { body } = await world.people.operator.get('/fees/')
  expect(body.schedules[0]).toMatchObject({ standing: 'in force', rules: [{ name: 'Everything', percent: '4.5' }] })
  await page.context().close()
})

/** Chooses a row, says what shall be done to it, and does it; without script. */
async function doTo(page: Page, row: RegExp, verb: string, said: string): Promise<void> {
  await page.getByRole('checkbox', { name: row }).check()
  await page.getByRole('button', { name: verb, exact: true }).click()
  await page.getByText(said).waitFor()
  await page.getByRole('button', { name: 'Do it' }).click()
  await page.getByRole('status').getByText('Done.').waitFor()
}

test('[CO-8] [CO-16] a failed run is chosen and tried again, one that waits is called off; without script', async () => {
  const { services } = world.marketry.parts
  const marketplace = await services.directory.bySlug('madeinpk')
  const nothing = { marketplaceId: marketplace?.id ?? '', refundId: 'none' }
  const [failing, waiting] = await services.db.aboveMarketplaces(async (tx) => [
    services.jobs.send(tx, 'refund_to_wallet', nothing, { retryLimit: 0 }),
    services.jobs.send(tx, 'refund_to_wallet', nothing, { startAfterSeconds: 3_600 }),
  ])
  const job = async (id: string) => (await world.people.operator.get(`/jobs/${id}/`)).body
  await expect.poll(async () => (await job(failing)).state, { timeout: 15_000 }).toBe('FAILURE')
  const { ended_at: ended } = await job(failing)
  const page = await pageOf(world.people.operator, '/admin/jobs?list=failed', { javaScriptEnabled: false })
  await doTo(page, new RegExp(failing.slice(-6)), 'Try again', 'This run is tried once more, at once.')
  await expect.poll(async () => (await job(failing)).ended_at, { timeout: 15_000 }).not.toBe(ended)
  await page.goto(world.at('/admin/jobs?list=scheduled'))
  await doTo(page, new RegExp(waiting.slice(-6)), 'Call off', 'This run is called off.')
  expect((await job(waiting)).state).toBe('CANCELLED')
  await page.context().close()
})

test('[CO-2] [CO-16] a grant is taken back on its page, and holds no more; without script', async () => {
  const { seller, buyer, operator } = world.people
  const share = { member_id: buyer.id, noun: 'Product', object_id: lamp.productId, action: 'update' }
  expect((await seller.post('/grants/', share)).status).toBe(201)
  const page = await pageOf(operator, '/admin/grants', { javaScriptEnabled: false })
  await doTo(page, /^Choose change for/, 'Take back', 'This grant holds no more from now on.')
  expect((await buyer.get('/grants/')).body.results).toEqual([])
  await page.context().close()
})

test('[CO-16] categories are added one after the other: the form is empty for the next one', async () => {
  const page = await pageOf(world.people.operator, '/admin/categories')
  const name = page.getByRole('textbox', { name: 'Name', exact: true }).last()
  for (const one of ['Door knockers', 'Window grilles']) {
    await name.fill(one)
    await page.getByRole('button', { name: 'Add it' }).click()
    await page.getByRole('link', { name: `Change Name of ${one}` }).waitFor()
    await untilPassing(async () => expect(await name.inputValue()).toBe(''))
  }
  await page.context().close()
})

test('[CO-16] a category is called otherwise, and put elsewhere, in its own cells; without script', async () => {
  const { operator } = world.people
  const { body: shawls } = await operator.post('/categories/', { name: 'Shawls' })
  const { body: textiles } = await operator.post('/categories/', { name: 'Woven things' })
  const page = await pageOf(operator, '/admin/categories', { javaScriptEnabled: false })
  await page.getByRole('link', { name: 'Change Name of Shawls' }).click()
  const cell = page.locator('[data-open]')
  await cell.getByLabel('In addresses').fill('No address, this!')
  await cell.getByRole('button', { name: 'Keep' }).click()
  await cell.getByRole('alert').waitFor()
  await cell.getByLabel('In addresses').fill('shawls-and-stoles')
  await cell.getByLabel('Name', { exact: true }).fill('Shawls and stoles')
  await cell.getByRole('button', { name: 'Keep' }).click()
  await page.getByRole('link', { name: 'Change Place of Shawls and stoles' }).click()
  await cell.getByLabel('Below').selectOption(textiles.id)
  await cell.getByRole('button', { name: 'Keep' }).click()
  await page.getByRole('cell', { name: '0 below Woven things' }).waitFor()
  const { body } = await operator.get('/desk/categories/?search=stoles')
  expect(body.results).toMatchObject([{ id: shawls.id, name: 'Shawls and stoles', parent_id: textiles.id }])
  await page.context().close()
})
