import { afterAll, beforeAll, expect, test } from 'vitest'
import { owing } from '../support/debts.ts'
import { balances, proof, type Traders, traders } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { payByCard } from '../support/stripe-pages.ts'

/* A seller owes the house, and sells nothing that would pay it off. */

let marketry: Marketry
let rows: Rows
let people: Traders

beforeAll(async () => {
  marketry = await startMarketry()
  rows = await openRows(marketry.databaseUrls)
  people = await traders(marketry, 'madeinpk')
})

afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

test('[CO-4] a debt is paid by receipt, from the wallet and by card, and what is left is written off with a reason', async () => {
  const { operator, seller, buyer } = people
  await owing(marketry, people)
  const owed = async () => (await seller.get('/debt/')).body.debts[0].amount
  const found = async (query: string) => (await operator.get(`/debts/?${query}`)).body.results
  expect(await found('')).toMatchObject([{ member_id: seller.id, amount: '4900.00' }])
  const { name } = (await seller.get('/me/')).body
  expect(await found(`search=${encodeURIComponent(name)}&currency=PKR`)).toMatchObject([{ member_id: seller.id }])
  expect([await found('search=Nobody'), await found('currency=USD'), await found(`member=${buyer.id}`)]).toEqual([
    [],
    [],
    [],
  ])
  expect((await operator.get('/debts/?member=Bilal')).body.errors).toMatchObject([{ path: 'member' }])
  const debt = `/debts/${seller.id}`

  const receipt = { amount: '1000.00', means: 'by_hand', note: 'Bank transfer 4711' }
  expect((await seller.post(`${debt}/payments/`, receipt)).status).toBe(403)
  expect((await operator.post(`${debt}/payments/`, receipt)).body.debts).toEqual([
    { amount: '3900.00', currency: 'PKR' },
  ])
  expect((await operator.post(`${debt}/payments/`, { ...receipt, amount: '3900.01' })).body.code).toBe('exceeds_debt')

  expect((await seller.post('/debt/wallet-payments/', { amount: '500.00' })).body.code).toBe('wallet_too_low')
  await operator.post(`/wallets/${seller.id}/adjustments/`, { amount: '500.00', direction: 'give', reason: 'Goodwill' })
  expect((await seller.post('/debt/wallet-payments/', { amount: '500.00' })).status).toBe(201)
  expect(await owed()).toBe('3400.00')

  const { body } = await seller.post('/debt/card-payments/', { amount: '1400.00' })
  await payByCard(marketry, body.checkout_url)
  await eventually(owed, (amount) => amount === '2000.00', 'the payment by card')
  expect((await seller.get('/wallet/')).body.balances[0].amount).toBe('0.00')

  const reason = 'The shop has closed'
  expect((await buyer.post(`${debt}/write-offs/`, { amount: '2000.00', reason })).status).toBe(403)
  expect((await operator.post(`/debts/${operator.id}/write-offs/`, { amount: '1.00', reason })).status).toBe(403)
  expect((await operator.post(`${debt}/write-offs/`, { amount: '2000.00', reason })).status).toBe(201)
  expect(await owed()).toBe('0.00')
  const books = await balances(operator)
  expect(books).toMatchObject({ member_debt: '0.00', debts_written_off: '2000.00', external_cash: '1000.00' })
  const { results } = (await operator.get('/activity/?action=debt.written_off')).body
  expect(results[0]).toMatchObject({ object_id: seller.id, details: { amount: '2000.00', reason } })
  expect((await proof(operator)).wrong).toEqual([])
})

test('[CO-4] of fifty payments of a debt at once no more than the debt is taken', async () => {
  await owing(marketry, people)
  const receipt = { amount: '1000.00', means: 'by_hand', note: 'The same receipt' }
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, () => people.operator.post(`/debts/${people.seller.id}/payments/`, receipt)),
  )
  expect(outcomes.filter(({ status }) => status === 201)).toHaveLength(4)
  expect((await people.seller.get('/debt/')).body.debts[0].amount).toBe('900.00')
})
