import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { lead, pay, place } from '../support/deals.ts'
import { look } from './support/looking.ts'
import { tooWide } from './support/measured.ts'
import { openWorld } from './support/world.ts'

let order: string
const world = openWorld(async ({ marketry, people }) => {
  ;({ id: order } = await place(people, { title: 'Ajrak shawl', price: '5000.00' }))
  await pay(marketry, people.buyer, order)
  await lead(people, order, 'completed')
})
const { at, pageOf } = world

/** Every way on the page leads to a section that is there, and on a telephone nothing is wider than it. */
async function wholeOn(page: Page, sections: readonly string[]): Promise<void> {
  const ways = page.getByRole('navigation', { name: 'On this page' }).getByRole('link')
  expect(await ways.allInnerTexts()).toEqual(expect.arrayContaining([...sections]))
  for (const way of await ways.all()) {
    const id = await way.getAttribute('href')
    expect(await page.locator(id ?? '#').count(), id ?? '').toBe(1)
  }
  await page.setViewportSize({ width: 360, height: 780 })
  expect(await tooWide(page)).toBe(0)
}

test('[CO-16] [CO-12] all of a deal is on one screen, and a figure of its books opens', {
  timeout: 60_000,
}, async () => {
  const page = await pageOf(world.people.operator, `/admin/deals/${order}`)
  const released = page.locator('#books li', { hasText: 'divided by the deal' }).first()
  await released.locator('summary').click()
  await released.getByText('held in escrow').first().waitFor()
  expect(await page.locator('#stripe').innerText()).toMatch(/ch_\w+/)
  expect(await page.locator('#letters').innerText()).toContain('Your payment for Ajrak shawl has arrived')
  expect(await look(page, 'oversight-deal')).toEqual([])
  await wholeOn(page, [
    'Where it stands',
    'History',
    'In the books',
    'At Stripe',
    'Parties',
    'Papers and evidence',
    'Letters',
    'Log',
  ])
  expect(await look(page, 'oversight-deal-360')).toEqual([])
})

test('[CO-16] [CO-12] all of a member is on one screen, and their wallet is put right with a reason', {
  timeout: 60_000,
}, async () => {
  const path = `/admin/members/${world.people.seller.id}`
  const page = await pageOf(world.people.operator, path, { colorScheme: 'dark' })
  const money = page.locator('#money')
  await money.locator('summary', { hasText: 'Adjust the wallet' }).click()
  await money.getByLabel('How much').fill('25.00')
  await money.getByLabel('Why').fill('A picture for the blog')
  await money.getByRole('button', { name: 'Book it' }).click()
  await money
    .getByText(/Rs\s25/)
    .first()
    .waitFor()
  expect(await look(page, 'oversight-member')).toEqual([])
  await wholeOn(page, [
    'Standing',
    'Roles',
    'Signed in',
    'Deals',
    'Money',
    'At Stripe',
    'Products',
    'Feedback',
    'Letters',
    'Log',
    'Their data',
  ])
  await page.goto(at(`${path}/statement`))
  const gift = page.getByRole('row', { name: /A picture for the blog/ })
  await gift.locator('summary').click()
  await gift.getByText('given to members by the house').waitFor()
})
