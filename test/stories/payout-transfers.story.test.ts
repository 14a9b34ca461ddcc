import { afterAll, beforeAll, expect, test } from 'vitest'
import { balances, lead, pay, place, proof, step, type Traders, traders, untilSays } from '../support/deals.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import type { Person } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'

/* A payout is sent by one transfer or by several, and nothing of any of them is lost, whoever reverses it. */

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

/** Waits until an order's page says what it should. */
const says = (person: Person, id: string, what: object) => untilSays(person, `/orders/${id}/`, what)

async function sold(price: string): Promise<string> {
  const { id } = await place(people, { price })
  await pay(marketry, people.buyer, id)
  await lead(people, id, 'completed')
  await says(people.seller, id, { payouts: [{ state: expect.stringMatching(/paid|withheld/) }] })
  return id
}

async function settled(): Promise<Record<string, string>> {
  await rows.quiet()
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
  const books = await balances(people.operator)
  for (const kind of ['clawbacks_in_flight', 'refunds_in_flight', 'payouts_in_flight']) {
    expect([kind, books[kind] ?? '0.00']).toEqual([kind, '0.00'])
  }
  return books
}

const transfersOf = async (orderId: string) =>
  (await marketry.parts.services.stripe.transfers.list({ transfer_group: orderId })).data.toSorted(
    (one, other) => one.amount - other.amount,
  )

test('[CO-4] [CO-5] what came back and was sent again is known by all its transfers: each can come back, and be taken back', async () => {
  const { stripe } = marketry.parts.services
  const id = await sold('1000.00')
  const [first] = await transfersOf(id)
  await stripe.transfers.createReversal(first?.id ?? '', { amount: 50_000 })
  const { body } = await says(people.seller, id, { payouts: [{ state: 'returned' }] })
  const again = `/payouts/${body.payouts[0].id}/retry/`
  expect((await people.operator.post(again)).status).toBe(202)
  await says(people.seller, id, { payouts: [{ state: 'paid' }] })
  expect(await transfersOf(id)).toMatchObject([{ amount: 50_000 }, { amount: 98_000, amount_reversed: 50_000 }])

  // Of the first one something comes back once more, though another is the last.
  await stripe.transfers.createReversal(first?.id ?? '', { amount: 10_000 })
  await says(people.seller, id, { payouts: [{ state: 'returned' }] })
  expect(await settled()).toMatchObject({ payable_to_member: '100.00' })
  expect((await people.operator.post(again)).status).toBe(202)
  await says(people.seller, id, { payouts: [{ state: 'paid' }] })
  expect(await settled()).toMatchObject({ payable_to_member: '0.00' })

  // A refund of all takes what is in each of the three.
  await step(people.operator, id, 'refund', {})
  await says(people.seller, id, { taken_back: [{ amount: '980.00', state: 'recovered' }] })
  for (const transfer of await transfersOf(id)) expect(transfer.amount_reversed).toBe(transfer.amount)
  expect(await settled()).toMatchObject({ payable_to_member: '0.00' })
})

test('[CO-4] [CO-5] what is left at Stripe of a payout whose rest was kept back can come back as well', async () => {
  const { stripe } = marketry.parts.services
  const id = await sold('1000.00')
  const [first] = await transfersOf(id)
  await stripe.transfers.createReversal(first?.id ?? '', { amount: 49_000 })
  await says(people.seller, id, { payouts: [{ state: 'returned' }] })
  await step(people.operator, id, 'refund', { amount: '500.00' })
  await says(people.seller, id, { payouts: [{ state: 'rest_withheld' }], taken_back: [{ state: 'recovered' }] })
  await stripe.transfers.createReversal(first?.id ?? '', { amount: 49_000 })
  const { body } = await says(people.seller, id, { payouts: [{ state: 'returned' }] })
  expect(await settled()).toMatchObject({ payable_to_member: '490.00' })
  expect((await people.operator.post(`/payouts/${body.payouts[0].id}/retry/`)).status).toBe(202)
  await says(people.seller, id, { payouts: [{ state: 'paid' }] })
  expect(await settled()).toMatchObject({ payable_to_member: '0.00' })
})

test('[CO-4] [CO-5] a currency of three decimals is sent in multiples of ten, and the rest goes with the next payout', async () => {
  // A marketplace trades in the currency of its preset; this one is made to trade in dinars before anybody is there.
  await rows.query(`update marketplace set settings = settings || '{"currency":"KWD"}' where slug = 'designia'`)
  await marketry.parts.services.directory.refresh()
  const traded = await traders(marketry, 'designia')
  const paidOut = async (price: string) => {
    const { id } = await place(traded, { price, currency: 'KWD' })
    await pay(marketry, traded.buyer, id)
    await lead(traded, id, 'completed')
    await says(traded.seller, id, { payouts: [{ state: expect.stringMatching(/^(paid|failed)$/) }] })
    return (await transfersOf(id)).map(({ amount }) => amount)
  }
  const share = (price: bigint, fee: bigint) => price - (price * fee) / 10_000n
  const feeOf = BigInt((await marketry.parts.services.directory.bySlug('designia'))?.settings.feeBasisPoints ?? 0)
  const prices = [1_250n, 1_550n]
  expect(prices.some((price) => share(price, feeOf) % 10n !== 0n)).toBe(true)
  const sent = [...(await paidOut('1.250')), ...(await paidOut('1.550'))]
  expect(sent.every((amount) => amount % 10 === 0)).toBe(true)
  const earned = prices.reduce((sum, price) => sum + share(price, feeOf), 0n)
  expect(BigInt(sent.reduce((sum, amount) => sum + amount, 0))).toBe(earned - (earned % 10n))
  await rows.quiet()
  expect((await proof(traded.operator)).wrong).toEqual([])
})
