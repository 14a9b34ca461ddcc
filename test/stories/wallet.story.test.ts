import { afterAll, beforeAll, expect, test } from 'vitest'
import { balances, lead, place, proof, type Traders, traders, turnClock } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, registered } from '../support/person.ts'
import { bankDoes, chargeOf } from '../support/stripe-events.ts'
import { payByCard } from '../support/stripe-pages.ts'
import { address, connectedSeller } from '../support/trade.ts'

let marketry: Marketry
let people: Traders
beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, 'madeinpk')
})
afterAll(() => marketry?.close())

const inWallet = async (person: Person) => (await person.get('/wallet/')).body.balances[0].amount

async function toppedUp(person: Person, amount: string): Promise<string> {
  const { status, body } = await person.post('/wallet/topups/', { amount })
  expect(status, JSON.stringify(body)).toBe(201)
  await payByCard(marketry, body.checkout_url)
  await eventually(
    () => person.get(`/wallet/topups/${body.id}/`),
    (reply) => reply.body.state === 'credited',
    'the top-up',
  )
  return body.id
}

test('[CO-4] a member pays into their wallet by card, pays an order from it, and a refund goes back there', async () => {
  const { operator, seller } = people
  const buyer = await registered(marketry, 'madeinpk', 'Dania', ['buyer'])
  await toppedUp(buyer, '6000.00')
  expect(await inWallet(buyer)).toBe('6000.00')

  const { id } = await place({ ...people, buyer, addressId: await address(buyer) }, { price: '5000.00' })
  const page = await buyer.post(`/orders/${id}/pay/`)
  expect(page.body.paid).toBe(false)
  const paid = await buyer.post(`/orders/${id}/pay/`, { source: 'wallet' })
  expect(paid.status, JSON.stringify(paid.body)).toBe(201)
  expect(paid.body.paid).toBe(true)
  expect((await seller.get(`/orders/${id}/`)).body.state).toBe('paid')
  expect(await inWallet(buyer)).toBe('1000.00')
  expect((await buyer.post(`/orders/${id}/pay/`, { source: 'wallet' })).body.code).toBe('not_in_this_state')

  await lead(people, id, 'cancelled')
  await eventually(
    () => inWallet(buyer),
    (amount) => amount === '6000.00',
    'the refund in the wallet',
  )
  const { results } = (await buyer.get('/wallet/entries/')).body
  expect(results.map(({ kind, amount, balance }: Record<string, string>) => [kind, amount, balance])).toEqual([
    ['wallet-refunded', '5000.00', '6000.00'],
    ['wallet-spent', '-5000.00', '1000.00'],
    ['wallet-topped-up', '6000.00', '6000.00'],
  ])
  expect(await proof(operator)).toEqual({ proved: true, wrong: [] })
})

test('[CO-4] a sale that was paid from a wallet pays its seller like any other', async () => {
  const { operator, seller } = people
  const buyer = await registered(marketry, 'madeinpk', 'Ehsan', ['buyer'])
  await toppedUp(buyer, '5000.00')
  const { id } = await place({ ...people, buyer, addressId: await address(buyer) }, { price: '5000.00' })
  await buyer.post(`/orders/${id}/pay/`, { source: 'wallet' })
  await lead({ ...people, buyer }, id, 'completed')
  await eventually(
    () => seller.get('/payouts/'),
    ({ body }) => body.results.find((payout: { deal_id: string }) => payout.deal_id === id)?.state === 'paid',
    'the payout',
  )
  expect(await inWallet(buyer)).toBe('0.00')
  expect((await proof(operator)).wrong).toEqual([])
})

test('[CO-4] of fifty orders at once a wallet pays as many as it can, and never more', async () => {
  const { operator } = people
  const buyer = await registered(marketry, 'madeinpk', 'Farah', ['buyer'])
  await toppedUp(buyer, '2000.00')
  const addressId = await address(buyer)
  const { id, listingId } = await place({ ...people, buyer, addressId }, { price: '200.00', stock: 60 })
  const orders = [id]
  for (let count = 1; count < 50; count++) {
    const placed = await buyer.post(`/listings/${listingId}/purchase/`, { quantity: 1, address_id: addressId })
    expect(placed.status, JSON.stringify(placed.body)).toBe(201)
    orders.push(placed.body.id)
  }
  const outcomes = await Promise.all(orders.map((order) => buyer.post(`/orders/${order}/pay/`, { source: 'wallet' })))
  const paid = outcomes.filter(({ status }) => status === 201).length
  expect(paid).toBe(10)
  expect(new Set(outcomes.filter(({ status }) => status !== 201).map(({ body }) => body.code))).toEqual(
    new Set(['wallet_too_low']),
  )
  expect(await inWallet(buyer)).toBe('0.00')
  expect((await proof(operator)).wrong).toEqual([])
})

test('[CO-4] one order that is paid from a wallet fifty times at once is paid once', async () => {
  const buyer = await registered(marketry, 'madeinpk', 'Gul', ['buyer'])
  await toppedUp(buyer, '5000.00')
  const { id } = await place({ ...people, buyer, addressId: await address(buyer) }, { price: '200.00' })
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, () => buyer.post(`/orders/${id}/pay/`, { source: 'wallet' })),
  )
  expect(outcomes.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(await inWallet(buyer)).toBe('4800.00')
})

test('[CO-4] the operator gives goodwill with a reason, once, and takes back no more than there is', async () => {
  const { operator, seller } = people
  const buyer = await registered(marketry, 'madeinpk', 'Hina', ['buyer'])
  const adjust = (body: object, idempotencyKey?: string) =>
    operator.post(`/wallets/${buyer.id}/adjustments/`, body, idempotencyKey ? { idempotencyKey } : {})
  const gift = { amount: '150.00', direction: 'give', reason: 'The parcel was late' }
  expect((await adjust(gift, 'gift-1')).status).toBe(201)
  expect((await adjust(gift, 'gift-1')).status).toBe(201)
  expect(await inWallet(buyer)).toBe('150.00')
  expect((await adjust({ ...gift, direction: 'take', amount: '150.01' })).body.code).toBe('wallet_too_low')
  expect((await adjust({ ...gift, direction: 'take', amount: '50.00' })).body.balances[0].amount).toBe('100.00')
  expect((await adjust({ ...gift, reason: ' ' })).status).toBe(422)
  expect((await adjust({ ...gift, amount: '0.00' })).body.code).toBe('amount_malformed')
  expect((await seller.post(`/wallets/${buyer.id}/adjustments/`, gift)).status).toBe(403)
  expect((await operator.post(`/wallets/${operator.id}/adjustments/`, gift)).status).toBe(403)
  expect((await operator.post(`/wallets/${people.categoryId}/adjustments/`, gift)).status).toBe(404)

  const line = (await buyer.get('/wallet/entries/')).body.results[1]
  expect(line).toMatchObject({ kind: 'wallet-credited', reason: 'The parcel was late', amount: '150.00' })
  const { results } = (await operator.get('/activity/')).body
  expect(results.filter(({ action }: { action: string }) => action === 'wallet.adjusted')).toHaveLength(2)
  expect((await proof(operator)).wrong).toEqual([])
})

test('[CO-4] a top-up that was given up or never paid puts nothing into the wallet', async () => {
  const { operator } = people
  const buyer = await registered(marketry, 'madeinpk', 'Iqbal', ['buyer'])
  const { body } = await buyer.post('/wallet/topups/', { amount: '500.00' })
  expect((await people.buyer.get(`/wallet/topups/${body.id}/`)).status).toBe(404)
  const again = await buyer.post(`/wallet/topups/${body.id}/pay/`)
  expect(again.body.checkout_url).toBe(body.checkout_url)
  expect((await buyer.post(`/wallet/topups/${body.id}/cancel/`)).status).toBe(204)
  expect((await buyer.post(`/wallet/topups/${body.id}/pay/`)).body.code).toBe('not_in_this_state')

  const late = (await buyer.post('/wallet/topups/', { amount: '700.00' })).body
  await turnClock(operator, 49 * 3_600)
  await eventually(
    () => buyer.get(`/wallet/topups/${late.id}/`),
    (reply) => reply.body.state === 'expired',
    'the end of the top-up',
  )
  expect(await inWallet(buyer)).toBe('0.00')
  expect((await buyer.post('/wallet/topups/', { amount: '0.01' })).body.code).toBe('amount_malformed')
  expect((await proof(operator)).wrong).toEqual([])
})

test('[CO-4] a member with an account at Stripe takes money out of their wallet; fifty at once take no more than it has', async () => {
  const { operator, seller, buyer } = people
  const gift = { amount: '1000.00', direction: 'give', reason: 'For the fair' }
  await operator.post(`/wallets/${seller.id}/adjustments/`, gift)
  await operator.post(`/wallets/${buyer.id}/adjustments/`, gift)
  expect((await buyer.post('/wallet/withdrawals/', { amount: '1.00' })).body.code).toBe('no_account')
  expect((await seller.post('/wallet/withdrawals/', { amount: '1000.01' })).body.code).toBe('wallet_too_low')
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, () => seller.post('/wallet/withdrawals/', { amount: '100.00' })),
  )
  expect(outcomes.filter(({ status }) => status === 201)).toHaveLength(10)
  expect(await inWallet(seller)).toBe('0.00')
  const sent = outcomes.find(({ status }) => status === 201)?.body
  const { results } = (await seller.get('/payouts/?limit=100')).body
  expect(results.find(({ id }: { id: string }) => id === sent.payout_id)).toMatchObject({
    deal_id: sent.id,
    amount: '100.00',
  })
  expect((await proof(operator)).wrong).toEqual([])
})

test('[CO-4] a top-up that its payer’s bank takes back after it was spent is the payer’s to answer for, not the house’s', async () => {
  const { operator } = people
  const thief = await registered(marketry, 'madeinpk', 'Javed', ['buyer'])
  const topUp = await toppedUp(thief, '6000.00')
  const { id } = await place({ ...people, buyer: thief, addressId: await address(thief) }, { price: '5000.00' })
  await thief.post(`/orders/${id}/pay/`, { source: 'wallet' })
  const before = await balances(operator)

  const { id: dispute } = await bankDoes(marketry, 'charges', (await chargeOf(marketry, topUp)).id, 'dispute')
  await eventually(
    () => operator.get('/disputes/'),
    ({ body }) => body.results.some(({ order_id: deal, state }: Line) => deal === topUp && state === 'needs_response'),
    'the dispute',
  )
  await bankDoes(marketry, 'disputes', dispute, 'lose')
  await eventually(
    () => operator.get('/disputes/'),
    ({ body }) => body.results.some(({ order_id: deal, state }: Line) => deal === topUp && state === 'lost'),
    'the end of the dispute',
  )
  expect(await inWallet(thief)).toBe('0.00')
  const after = await balances(operator)
  expect(after['dispute_losses'] ?? '0.00').toBe(before['dispute_losses'] ?? '0.00')
  expect(Number(after['member_debt'] ?? 0) - Number(before['member_debt'] ?? 0)).toBe(5000)
  expect((await proof(operator)).wrong).toEqual([])
})

test('[CO-4] [CO-5] while a bank asks a top-up back it is neither spent nor taken out; won it is free, lost it is gone', async () => {
  const { operator, seller } = people
  const disputed = async (amount: string) => {
    const topUp = await toppedUp(seller, amount)
    const { id } = await bankDoes(marketry, 'charges', (await chargeOf(marketry, topUp)).id, 'dispute')
    await stands(topUp, 'needs_response')
    return { topUp, dispute: id }
  }
  const stands = (topUp: string, wanted: string) =>
    eventually(
      () => operator.get('/disputes/'),
      ({ body }) => body.results.some(({ order_id: deal, state }: Line) => deal === topUp && state === wanted),
      `the dispute ${wanted}`,
    )
  const wallet = async () => (await seller.get('/wallet/')).body.balances[0]
  await toppedUp(seller, '1000.00')
  const first = await disputed('3000.00')
  expect(await wallet()).toMatchObject({ amount: '4000.00', available: '1000.00' })
  expect((await seller.post('/wallet/withdrawals/', { amount: '1000.01' })).body.code).toBe('wallet_too_low')
  const other = await connectedSeller(marketry, 'madeinpk')
  const buying = { ...people, seller: other, buyer: seller, addressId: await address(seller) }
  const { id } = await place(buying, { price: '2000.00' })
  expect((await seller.post(`/orders/${id}/pay/`, { source: 'wallet' })).body.code).toBe('wallet_too_low')
  const take = { amount: '1000.01', direction: 'take', reason: 'A mistake of ours' }
  expect((await operator.post(`/wallets/${seller.id}/adjustments/`, take)).body.code).toBe('wallet_too_low')

  await bankDoes(marketry, 'disputes', first.dispute, 'win')
  await stands(first.topUp, 'won')
  expect(await wallet()).toMatchObject({ amount: '4000.00', available: '4000.00' })
  expect((await seller.post(`/orders/${id}/pay/`, { source: 'wallet' })).body.paid).toBe(true)

  const second = await disputed('3000.00')
  expect(await wallet()).toMatchObject({ amount: '5000.00', available: '2000.00' })
  await bankDoes(marketry, 'disputes', second.dispute, 'lose')
  await stands(second.topUp, 'lost')
  expect(await wallet()).toMatchObject({ amount: '2000.00', available: '2000.00' })
  expect((await proof(operator)).wrong).toEqual([])
})

test('[CO-5] what was just paid in by card is taken out again without waiting for the rest of the balance', async () => {
  const person = await connectedSeller(marketry, 'madeinpk', 'Kiran')
  const topUps = [await toppedUp(person, '600.00'), await toppedUp(person, '400.00')]
  const gift = { amount: '50.00', direction: 'give', reason: 'For the fair' }
  await people.operator.post(`/wallets/${person.id}/adjustments/`, gift)
  const { status, body } = await person.post('/wallet/withdrawals/', { amount: '1020.00' })
  expect(status, JSON.stringify(body)).toBe(201)
  await eventually(
    () => person.get('/payouts/'),
    (reply) => reply.body.results.length === 3 && reply.body.results.every(({ state }: Line) => state === 'paid'),
    'the payouts',
  )
  const { data } = await marketry.parts.services.stripe.transfers.list({ transfer_group: body.id })
  const [first, second] = await Promise.all(topUps.map((topUp) => chargeOf(marketry, topUp)))
  const sources = data.map(({ amount, source_transaction: source }) => [amount, source])
  expect(sources.toSorted(([one], [other]) => Number(other) - Number(one))).toEqual([
    [60_000, first?.id],
    [40_000, second?.id],
    [2_000, null],
  ])
  expect((await proof(people.operator)).wrong).toEqual([])
})

type Line = Record<string, string>
