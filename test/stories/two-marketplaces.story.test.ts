import { afterAll, beforeAll, expect, test } from 'vitest'
import { balances, lead, pay, place, proof, type Traders, traders, turnClock, until } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'

/* One deployment, one Stripe account, two marketplaces: each with its currency, its fee, its books, and nothing of the other. */

let marketry: Marketry
let made: Traders
let design: Traders

beforeAll(async () => {
  marketry = await startMarketry()
  made = await traders(marketry, 'madeinpk')
  design = await traders(marketry, 'designia')
})

afterAll(() => marketry?.close())

test('[CO-1] [CO-4] a deal in dollars at ten percent, beside one in rupees at two', async () => {
  const rupees = await place(made, { price: '5000.00', title: 'Ajrak shawl' })
  const dollars = await place(design, { price: '80.50', currency: 'USD', title: 'Walnut stool' })
  await Promise.all([pay(marketry, made.buyer, rupees.id), pay(marketry, design.buyer, dollars.id)])
  await Promise.all([lead(made, rupees.id, 'completed'), lead(design, dollars.id, 'completed')])

  const order = (await design.buyer.get(`/orders/${dollars.id}/`)).body
  expect(order).toMatchObject({ amount: '80.50', currency: 'USD', fee_percent: '10', state: 'completed' })
  expect(await payoutOf(design)).toMatchObject({ amount: '72.45', currency: 'USD' })
  expect(await payoutOf(made)).toMatchObject({ amount: '4900.00', currency: 'PKR' })

  // Each one's books hold its own, and both are proved though they share one balance at Stripe.
  expect(await balances(design.operator)).toMatchObject({ escrow: '0.00', fee_revenue: '8.05' })
  expect(await balances(made.operator)).toMatchObject({ escrow: '0.00', fee_revenue: '100.00' })
  expect(await proof(design.operator)).toEqual({ proved: true, wrong: [] })
  expect(await proof(made.operator)).toEqual({ proved: true, wrong: [] })
  const currencies = async ({ operator }: Traders) => [
    ...new Set(
      (await operator.get('/ledger/accounts/')).body.balances.map(({ currency }: { currency: string }) => currency),
    ),
  ]
  expect(await currencies(design)).toEqual(['USD'])
  expect(await currencies(made)).toEqual(['PKR'])

  // And nothing of the other is to be seen: not for a buyer who looks, nor for the operator.
  const titles = async (people: Traders) => ({
    shop: (await people.buyer.get('/products/')).body.results.map(({ title }: { title: string }) => title),
    deals: (await people.operator.get('/deals/')).body.results.map(({ title }: { title: string }) => title),
  })
  expect(await titles(design)).toEqual({ shop: ['Walnut stool'], deals: ['Walnut stool'] })
  expect(await titles(made)).toEqual({ shop: ['Ajrak shawl'], deals: ['Ajrak shawl'] })
})

test('[CO-17] one clock for both, and to each its own windows', async () => {
  const rupees = await place(made)
  const dollars = await place(design, { price: '80.50', currency: 'USD' })
  await turnClock(made.operator, 49 * 3_600)
  await until(made.buyer, rupees.id, 'expired')
  expect((await design.buyer.get(`/orders/${dollars.id}/`)).body.state).toBe('pending_payment')
  await turnClock(design.operator, 24 * 3_600)
  await until(design.buyer, dollars.id, 'expired')
})

test('[PK-11] a fee that is changed later leaves a deal that was made as it was made', async () => {
  const { id } = await place(design, { price: '100.00', currency: 'USD' })
  expect((await design.operator.patch('/settings/', { fee_percent: '25' })).status).toBe(200)
  await pay(marketry, design.buyer, id)
  await lead(design, id, 'delivered')
  const complete = (await design.buyer.get(`/orders/${id}/`)).body.next.find(
    ({ name }: { name: string }) => name === 'complete',
  )
  expect(complete.money.map(({ party, amount }: Record<string, string>) => [party, amount])).toEqual([
    ['house', '10.00'],
    ['seller', '90.00'],
  ])
  const later = await place(design, { price: '100.00', currency: 'USD' })
  expect((await design.buyer.get(`/orders/${later.id}/`)).body.fee_percent).toBe('25')
  expect(
    (await made.buyer.post(`/listings/${(await place(made)).listingId}/purchase/`, { address_id: made.addressId })).body
      .fee_percent,
  ).toBe('2')
})

async function payoutOf({ seller }: Traders) {
  const { body } = await eventually(
    () => seller.get('/payouts/'),
    (reply) => reply.body.results[0]?.state === 'paid',
    'the payout',
  )
  return body.results[0]
}
