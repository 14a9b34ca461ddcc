import { afterAll, beforeAll, expect, test } from 'vitest'
import { pay, place, traders } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'

let marketry: Marketry
beforeAll(async () => {
  marketry = await startMarketry()
})
afterAll(() => marketry?.close())

test('[CO-3] [PK-11] a deal keeps the fee it was made with, whatever the operator changes meanwhile', async () => {
  const people = await traders(marketry, 'madeinpk')
  const { operator, seller, buyer } = people
  const { id } = await place(people, { price: '5000.00' })

  expect((await operator.patch('/settings/', { fee_percent: '10' })).status).toBe(200)
  const later = await place(people, { price: '5000.00', title: 'Sold under the new fee' })
  expect((await buyer.get(`/orders/${id}/`)).body.fee_percent).toBe('2')
  expect((await buyer.get(`/orders/${later.id}/`)).body.fee_percent).toBe('10')

  await pay(marketry, buyer, id)
  await seller.post(`/orders/${id}/mark-shipped/`, { carrier: 'TCS', tracking_number: 'TCS-1' })
  await buyer.post(`/orders/${id}/confirm-delivery/`)
  await buyer.post(`/orders/${id}/complete/`)
  await eventually(
    () => seller.get('/payouts/'),
    ({ body }) => body.results[0]?.state === 'paid',
    'the payout',
  )
  expect((await seller.get('/payouts/')).body.results[0].amount).toBe('4900.00')
})

test('[CO-3] [PK-11] a seller whose account cannot be paid yet is paid when it can', async () => {
  const people = await traders(marketry, 'designia')
  const { seller, buyer } = people
  const { id } = await place(people, { price: '100.00', currency: 'USD' })
  await pay(marketry, buyer, id)
  const account = await accountOf(seller.id)
  await simulator(`accounts/${account}/restrict`)
  await eventually(
    () => seller.get('/stripe/account/'),
    ({ body }) => body.state !== 'ready',
    'the restriction',
  )

  await seller.post(`/orders/${id}/mark-shipped/`, { carrier: 'DHL', tracking_number: 'DHL-1' })
  await buyer.post(`/orders/${id}/confirm-delivery/`)
  expect((await buyer.post(`/orders/${id}/complete/`)).body.state).toBe('completed')
  expect((await seller.get('/payouts/')).body.results).toMatchObject([{ state: 'waiting', amount: '90.00' }])

  await simulator(`accounts/${account}/enable`)
  await eventually(
    () => seller.get('/payouts/'),
    ({ body }) => body.results[0]?.state === 'paid',
    'the payout',
  )
})

async function accountOf(memberId: string): Promise<string> {
  const { services } = marketry.parts
  const accounts = await services.stripe.accounts.list({ limit: 100 })
  const found = accounts.data.find(({ metadata }) => metadata?.['member_id'] === memberId)
  if (!found) throw new Error(`${memberId} has no account at Stripe`)
  return found.id
}

async function simulator(path: string): Promise<void> {
  const answer = await fetch(`${marketry.simulatorUrl}/_simulator/api/${path}`, { method: 'POST' })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
}
