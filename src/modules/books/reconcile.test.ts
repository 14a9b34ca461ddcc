import type Stripe from 'stripe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Marketry, startMarketry } from '../../../test/support/marketry.ts'
import { openRows, type Rows } from '../../../test/support/rows.ts'
import { withFault } from '../../../test/support/stripe-events.ts'
import { atStripe } from '../../../test/support/stripe-steering.ts'
import type { StripeClient } from '../../platform/stripe/client.ts'
import { fetchMovements } from './reconcile.ts'

let marketry: Marketry
let rows: Rows

beforeAll(async () => {
  marketry = await startMarketry(['web'])
  rows = await openRows(marketry.databaseUrls)
  await withFault(marketry, 'lose')
})

afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

const day = 86_400

/** So many payments, some days from now at Stripe. */
async function paid(count: number, daysOn: number): Promise<void> {
  await atStripe(marketry, 'turn', { offset_ms: daysOn * day * 1_000 })
  const one = () =>
    marketry.parts.services.stripe.paymentIntents.create({
      amount: 20_000,
      currency: 'pkr',
      payment_method: 'pm_card_bypassPending',
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
      confirm: true,
    })
  for (let left = count; left > 0; left -= 25) await Promise.all(Array.from({ length: Math.min(25, left) }, one))
}

type List = (params: Stripe.BalanceTransactionListParams) => AsyncIterable<Stripe.BalanceTransaction>

/** Stripe with its list of bookings taken through `through`. */
function listing(through: (list: List) => List): StripeClient {
  const { stripe } = marketry.parts.services
  const list = through((params) => stripe.balanceTransactions.list(params))
  return Object.create(stripe, { balanceTransactions: { value: { list } } })
}

const keptIds = async () => (await rows.query<{ id: string }>('select id from stripe_movement')).map(({ id }) => id)

test('[CO-4] what a reading that broke off had not come to is read by the next', async () => {
  const { db, stripe } = marketry.parts.services
  await paid(5, 0)
  expect(await fetchMovements({ db, stripe })).toBe(5n)
  for (const daysOn of [2, 3, 4]) await paid(75, daysOn)

  let relent: (() => Promise<void>) | undefined
  const breakingOff = listing(
    (list) =>
      async function* (params) {
        let seen = 0
        for await (const booked of list(params)) {
          yield booked
          // The newest page was read; the next is answered by a fault.
          if (++seen === 100) relent = await withFault(marketry, 'server_error', { only: '/v1/balance_transactions' })
        }
      },
  )
  await expect(fetchMovements({ db, stripe: breakingOff })).rejects.toMatchObject({ statusCode: 500 })
  expect(relent).toBeDefined()
  await relent?.()

  await fetchMovements({ db, stripe })
  const booked = await stripe.balanceTransactions.list({ limit: 100 }).autoPagingToArray({ limit: 1_000 })
  expect(booked).toHaveLength(230)
  const kept = new Set(await keptIds())
  expect(booked.filter(({ id }) => !kept.has(id))).toEqual([])
})

test('[CO-4] after a reading that came to its end only the last day is read again', async () => {
  const { db } = marketry.parts.services
  const asked: Stripe.BalanceTransactionListParams[] = []
  const overheard = listing((list) => (params) => {
    asked.push(params)
    return list(params)
  })
  expect(await fetchMovements({ db, stripe: overheard })).toBe(0n)
  const [newest] = await rows.query<{ created: Date }>('select max(created) as created from stripe_movement')
  expect(asked.map(({ created }) => created)).toEqual([{ gte: Number(newest?.created) / 1_000 - day }])
})
