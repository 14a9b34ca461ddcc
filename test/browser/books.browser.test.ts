import { expect, test } from 'vitest'
import { owing } from '../support/debts.ts'
import { pay, place } from '../support/deals.ts'
import type { Person } from '../support/person.ts'
import { picture } from './support/looking.ts'
import { tooWide } from './support/measured.ts'
import { openWorld } from './support/world.ts'

const world = openWorld()
const { at } = world

/** Without script: these pages work so. */
const opened = (person: Person, path: string, width = 1_000) =>
  world.pageOf(person, path, { viewport: { width, height: 800 }, javaScriptEnabled: false })

test('[CO-4] [CO-12] a buyer sees their wallet, pays an order from it, and reads their statement', {
  timeout: 120_000,
}, async () => {
  const { operator, buyer } = world.people
  const gift = { amount: '6000.00', direction: 'give', reason: 'The parcel was late' }
  expect((await operator.post(`/wallets/${buyer.id}/adjustments/`, gift)).status).toBe(201)
  const { id } = await place(world.people, { price: '5000.00' })
  const page = await opened(buyer, `/orders/${id}`, 360)
  await page.getByRole('button', { name: /Pay from your wallet/ }).click()
  await page.getByText('Paid. The seller has been told').waitFor()
  await page.goto(at('/wallet'))
  await page
    .getByRole('cell', { name: /The parcel was late/ })
    .first()
    .waitFor()
  await picture(page, 'wallet')
  await page.goto(at('/statement'))
  await page.getByText('As a table for a spreadsheet').waitFor()
  await picture(page, 'statement')
  expect(await tooWide(page)).toBe(0)
})

test('[CO-4] [CO-16] the operator sets fees, compares with Stripe, and is told that a month is not over', {
  timeout: 120_000,
}, async () => {
  const { operator, buyer } = world.people
  const { id } = await place(world.people, { price: '900.00' })
  await pay(world.marketry, buyer, id)
  const page = await opened(operator, '/admin/fees')
  const first = page.getByRole('group', { name: 'Rule 1' })
  await first.getByLabel('Name').fill('Everything')
  await first.getByLabel('Per cent').fill('3')
  await first.getByLabel(/^Plus/).fill('20.00')
  await page.getByRole('button', { name: 'Set them' }).click()
  await page.getByText('Kept.').waitFor()
  await page.goto(at('/admin/fees?price=5000.00'))
  await page.getByText(/The house takes Rs\s170; the seller gets Rs\s4,830\./).waitFor()
  await page.getByText(/By “Everything”: 3 %, plus Rs\s20/).waitFor()
  await picture(page, 'fees')
  await page.goto(at('/admin/ledger/stripe'))
  await page.getByRole('button', { name: 'Ask Stripe now' }).click()
  await page.getByText('Nothing differs').waitFor()
  await picture(page, 'reconciliation')
  await page.goto(at('/admin/ledger/statement'))
  await page.getByRole('heading', { name: 'Balance at Stripe' }).waitFor()
  await picture(page, 'statement-of-the-house')
  await page.goto(at('/admin/ledger/months'))
  await page.getByLabel('Month').fill('2090-01')
  await page.getByRole('button', { name: 'Close it' }).click()
  expect(await page.getByText('2090-01 is not over yet.').count()).toBeGreaterThan(0)
  await picture(page, 'months')
})

test('[CO-4] [CO-16] the operator finds who owes the house, books what was paid, and gives up the rest', {
  timeout: 120_000,
}, async () => {
  const owed = await owing(world.marketry, world.people)
  const { operator, seller } = world.people
  const { name } = (await seller.get('/me/')).body
  const page = await opened(operator, '/admin/debts')
  await page.getByLabel('Name or e-mail').fill(name.slice(0, 4))
  await page.getByRole('button', { name: 'Show' }).click()
  const row = page.getByRole('row', { name })
  expect(await row.getByRole('link', { name, exact: true }).getAttribute('href')).toBe(`/admin/members/${seller.id}`)
  await row.getByRole('link', { name: /^Book it/ }).click()
  await picture(page, 'debts-open')
  await row.getByLabel('How much').fill('100.00')
  await row.getByLabel('Receipt, or reason').fill('Bank transfer 4711')
  await row.getByRole('button', { name: 'Book it' }).click()
  const left = (Number(owed) - 100).toLocaleString('en')
  await row.getByText(new RegExp(`Rs\\s${left}`)).waitFor()
  await row.getByRole('link', { name: /^Book it/ }).click()
  await row.getByLabel('How it ends').selectOption('written_off')
  await row.getByLabel('Receipt, or reason').fill('They have nothing left')
  await row.getByRole('button', { name: 'Book it' }).click()
  await page.getByText('Nobody owes anything').waitFor()
  expect((await seller.get('/debt/')).body.debts).toEqual([{ amount: '0.00', currency: 'PKR' }])
})
