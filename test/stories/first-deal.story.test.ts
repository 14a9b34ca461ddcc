import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { registered } from '../support/person.ts'
import { payByCard } from '../support/stripe-pages.ts'
import { address, category, connectedSeller, offer, operatorOf } from '../support/trade.ts'

let marketry: Marketry
beforeAll(async () => {
  marketry = await startMarketry()
})
afterAll(() => marketry?.close())

test('[PK-5] [PK-7] [PK-9] [PK-11] [CO-4] [CO-5] a deal, from the first offer to settled books', async () => {
  const operator = await operatorOf(marketry, 'madeinpk')
  const seller = await connectedSeller(marketry, 'madeinpk')
  const { productId, listingId } = await offer(seller, await category(operator), { price: '5000.00' })
  const buyer = await registered(marketry, 'madeinpk', 'Bilal', ['buyer'])

  // Finding it and ordering two pieces.
  const found = await buyer.get('/products/?q=ajrak')
  expect(found.body.results.map(({ id }: { id: string }) => id)).toContain(productId)
  const placed = await buyer.post(`/listings/${listingId}/purchase/`, { quantity: 2, address_id: await address(buyer) })
  expect(placed.status).toBe(201)
  const { id } = placed.body
  expect(placed.body).toMatchObject({ state: 'pending_payment', amount: '10000.00', currency: 'PKR', fee_percent: '2' })
  expect((await buyer.get(`/products/${productId}/`)).body.stock).toBe(1)

  // Paying by card; the seller sees the address only now.
  expect((await seller.get(`/orders/${id}/`)).body.ship_to).toBeNull()
  const checkout = await buyer.post(`/orders/${id}/pay/`)
  expect(checkout.status).toBe(201)
  await payByCard(marketry, checkout.body.checkout_url)
  await orderIn(buyer, id, 'paid')
  const sold = await seller.get(`/orders/${id}/`)
  expect(sold.body.ship_to).toMatchObject({ recipient: 'Bilal Ahmed', city: 'Lahore' })
  expect(stepsOf(sold.body)).toEqual(['ship', 'cancel', 'refund_part'])

  // Sending, receiving, being content.
  const parcel = { carrier: 'TCS', tracking_number: 'TCS-123456' }
  expect((await seller.post(`/orders/${id}/mark-shipped/`, parcel)).body.state).toBe('shipped')
  expect((await buyer.get(`/orders/${id}/`)).body.parcel).toEqual(parcel)
  expect((await buyer.post(`/orders/${id}/confirm-delivery/`)).body.state).toBe('delivered')
  const delivered = await buyer.get(`/orders/${id}/`)
  const complete = delivered.body.next.find(({ name }: { name: string }) => name === 'complete')
  expect(complete.money).toEqual([
    { party: 'house', amount: '200.00', currency: 'PKR', meaning: 'is the fee of the marketplace' },
    { party: 'seller', amount: '9800.00', currency: 'PKR', meaning: 'is paid out to the seller' },
  ])
  expect((await buyer.post(`/orders/${id}/complete/`)).body.state).toBe('completed')

  // The seller is paid less 2 %.
  await eventually(
    () => seller.get('/payouts/'),
    ({ body }) => body.results[0]?.state === 'paid' && body.results[0]?.amount === '9800.00',
    'the payout',
  )

  // What they say of one another.
  const said = await buyer.post(`/orders/${id}/feedback/`, { about: 'seller', rating: 5, comment: 'Beautiful work.' })
  expect(said.status).toBe(201)
  expect((await buyer.post(`/orders/${id}/feedback/`, { about: 'platform', rating: 4 })).status).toBe(201)
  expect((await buyer.get(`/sellers/${seller.id}/feedback/`)).body).toMatchObject({ average: null, count: 0 })
  const back = await seller.post(`/orders/${id}/feedback/`, { about: 'buyer', rating: 5, comment: 'Paid at once.' })
  expect(back.body).toMatchObject({ seen: true })
  expect((await buyer.get(`/sellers/${seller.id}/feedback/`)).body).toMatchObject({ average: 5, count: 1 })

  // The books prove it, against Stripe's own balance.
  const proof = await operator.get('/ledger/verify/')
  expect(proof.body).toMatchObject({ proved: true, stripe_agrees: true })
  // A fee of 2 % does not carry Stripe's 2.9 % and 30: the books are right, and say so.
  expect(proof.body.faults.map(({ code }: { code: string }) => code)).toEqual(['stripe_overdrawn'])
  const { balances } = (await operator.get('/ledger/accounts/')).body
  const held = Object.fromEntries(balances.map(({ kind, amount }: { kind: string; amount: string }) => [kind, amount]))
  expect(held).toMatchObject({
    escrow: '0.00',
    payable_to_member: '0.00',
    fee_revenue: '200.00',
    payouts_in_flight: '0.00',
  })

  // Everybody was told, once.
  const kinds = async (person: typeof buyer) =>
    (await person.get('/notifications/')).body.results.map(({ kind }: { kind: string }) => kind).toSorted()
  expect(await kinds(buyer)).toEqual([
    'feedback-published',
    'feedback-request',
    'order-placed',
    'order-shipped',
    'payment-success',
  ])
  expect(await kinds(seller)).toEqual([
    'feedback-published',
    'order-completed',
    'order-delivered',
    'order-paid',
    'payout-paid',
  ])
})

async function orderIn(person: Awaited<ReturnType<typeof registered>>, id: string, state: string) {
  return eventually(
    () => person.get(`/orders/${id}/`),
    ({ body }) => body.state === state,
    `the order in the state ${state}`,
  )
}

function stepsOf({ next }: { next: { name: string }[] }): string[] {
  return next.map(({ name }) => name)
}
