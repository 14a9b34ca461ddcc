import { afterAll, beforeAll, expect, test } from 'vitest'
import { lead, pay, place, step, type Traders, traders } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, registered } from '../support/person.ts'

let marketry: Marketry
let people: Traders

beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, 'madeinpk')
})
afterAll(() => marketry?.close())

interface Opened {
  id: string
  kind: string
  deal_id: string
  moves: { account: string; whose: string; amount: string }[]
  division: {
    of: string
    parts: { recipient: string; amount: string; percent: string | null; unrounded: string | null }[]
  } | null
}
const opened = async (person: Person, query: string): Promise<Opened[]> =>
  (await person.get(`/entries/?${query}`)).body.results

test('[CO-5] an amount opens into what it came of: each party sees their own side, and strangers nothing', async () => {
  const { buyer, seller } = people
  const order = await place(people, { price: '4999.99' })
  await pay(marketry, buyer, order.id)
  await lead(people, order.id, 'completed')
  const sold = await eventually(
    () => opened(seller, `deals=${order.id}`),
    (entries) => entries.some(({ kind }) => kind === 'payout-paid'),
    'the payout in the books',
  )

  // The seller: what was held, how it was divided to the last digit, and their own way of the money.
  const released = sold.find(({ kind }) => kind === 'sale-released')
  expect(released?.division).toMatchObject({
    of: '4999.99',
    parts: [
      { recipient: 'house', amount: '100.00', percent: '2', unrounded: '99.9998' },
      { recipient: 'seller', amount: '4899.99', percent: null },
    ],
  })
  expect(released?.moves).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ account: 'payable_to_member', whose: 'yours', amount: '4899.99' }),
      expect.objectContaining({ account: 'escrow', whose: 'held', amount: '-4999.99' }),
    ]),
  )

  // The buyer: that it was held and let go, and nothing of what the seller and the house make of it.
  const bought = await opened(buyer, `deals=${order.id}`)
  expect(bought.map(({ kind }) => kind)).toEqual(['sale-paid', 'sale-released'])
  expect(bought.flatMap(({ moves }) => moves.map(({ account }) => account))).toEqual(['escrow', 'escrow'])
  expect(bought.every(({ division }) => division === null)).toBe(true)

  // By itself too; to a stranger there is no such entry.
  const id = released?.id ?? ''
  expect((await opened(seller, `entries=${id}`)).map((entry) => entry.id)).toEqual([id])
  const stranger = await registered(marketry, 'madeinpk', 'Stranger', ['buyer', 'seller'])
  expect(await opened(stranger, `deals=${order.id}&entries=${id}`)).toEqual([])
})

test('[CO-5] a part given back is opened to both', async () => {
  const { buyer, seller } = people
  const order = await place(people, { price: '800.00' })
  await pay(marketry, buyer, order.id)
  await step(seller, order.id, 'refund', { amount: '100.00', reason: 'A thread was loose' })
  for (const person of [buyer, seller]) {
    const entries = await opened(person, `deals=${order.id}`)
    const given = entries.find(({ kind }) => kind === 'refund-started')
    expect(given?.moves).toContainEqual(expect.objectContaining({ account: 'refunds_in_flight', amount: '100.00' }))
  }
})
