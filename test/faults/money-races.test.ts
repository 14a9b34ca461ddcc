import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { balances, lead, pay, place, proof, type Traders, traders } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import type { Reply } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { bankDoes, chargeOf } from '../support/stripe-events.ts'

/* Everybody wants the same money at once: whatever wins, it is given once, and the books come out. */

// Fifty at once on a machine with two cores, and all that follows from it.
vi.setConfig({ testTimeout: 120_000 })

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

const times = <T>(count: number, ask: (n: number) => T) => Array.from({ length: count }, (_, n) => ask(n))

/** Where the house is full for the moment it says so, and one asks again. */
async function answered(ask: () => Promise<Reply>): Promise<Reply> {
  const reply = await ask()
  return reply.status === 503 ? answered(ask) : reply
}

/** All jobs at their end; on a machine busy with other things that takes more than one wait. */
const quiet = () => rows.quiet().catch(() => rows.quiet())

function tally(replies: readonly Reply[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { status, body } of replies) {
    const name = body.code ? `${status} ${body.code}` : String(status)
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

async function paidOrder(price: string, state: string): Promise<string> {
  const { id } = await place(people, { price })
  await pay(marketry, people.buyer, id)
  await lead(people, id, state)
  return id
}

/** Minor units that a deal has moved in accounts of a kind, in the kind's normal side. */
async function moved(dealId: string, kind: string): Promise<number> {
  const [row] = await rows.query<{ sum: string }>(
    `select coalesce(sum(case a.normal_side when 'debit' then p.amount else -p.amount end), 0) as sum
     from entry e join posting p on p.marketplace_id = e.marketplace_id and p.entry_id = e.id
     join account a on a.marketplace_id = p.marketplace_id and a.id = p.account_id
     where e.deal_id = $1 and a.kind = $2`,
    [dealId, kind],
  )
  return Number(row?.sum)
}

async function provedAtRest(): Promise<void> {
  await quiet()
  await eventually(
    () => proof(people.operator),
    ({ proved }) => proved,
    'the books and Stripe agree',
  )
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
}

test('[CO-4] fifty parts of a price that is held are wanted at once: as many go back as there is money for', async () => {
  const id = await paidOrder('1000.00', 'shipped')
  const replies = await Promise.all(
    times(50, (n) => {
      const who = n % 2 ? people.operator : people.seller
      return answered(() => who.post(`/orders/${id}/refund/`, { amount: '30.00' }))
    }),
  )
  expect(tally(replies)).toEqual({ '200': 33, '422 refund_exceeds_held': 17 })
  await provedAtRest()
  expect([await moved(id, 'escrow'), (await people.buyer.get(`/orders/${id}/`)).body.given_back]).toEqual([
    1_000,
    '990.00',
  ])
})

test('[CO-4] fifty parts of a price that was paid out are wanted at once: never more than the price', async () => {
  const id = await paidOrder('5000.00', 'completed')
  await eventually(
    () => people.seller.get(`/orders/${id}/`),
    ({ body }) => body.payouts[0]?.state === 'paid',
    'the payout',
  )
  const replies = await Promise.all(
    times(50, () => answered(() => people.seller.post(`/orders/${id}/refund/`, { amount: '150.00' }))),
  )
  expect(tally(replies)).toEqual({ '200': 33, '422 refund_exceeds_price': 17 })
  await provedAtRest()
  const { body } = await people.seller.get(`/orders/${id}/`)
  expect(body.given_back).toBe('4950.00')
  const taken = body.taken_back.reduce((sum: number, { amount }: { amount: string }) => sum + Number(amount) * 100, 0)
  // The fee went back with it: 1 of 100 is the house's still.
  expect([await moved(id, 'fee_revenue'), taken, await moved(id, 'member_debt')]).toEqual([100, 485_100, 0])
  const { data } = await marketry.parts.services.stripe.transfers.list({ transfer_group: id })
  expect(data[0]?.amount_reversed).toBe(485_100)
})

test('[CO-4] parts, completion, cancelling and a dispute at once, on four orders: each is settled once', {
  timeout: 120_000,
}, async () => {
  const ids = await Promise.all(times(4, () => paidOrder('1000.00', 'delivered')))
  await Promise.all(
    ids.map(async (id, n) => {
      const charge = await chargeOf(marketry, id)
      await Promise.all([
        ...times(10, () => people.seller.post(`/orders/${id}/refund/`, { amount: '90.00' })),
        ...times(3, () => people.buyer.post(`/orders/${id}/complete/`)),
        people.operator.post(`/orders/${id}/refund/`, {}),
        bankDoes(marketry, 'charges', charge.id, 'dispute').catch(() => 'refunded in full already'),
        ...(n % 2 ? [people.buyer.post(`/orders/${id}/request-return/`, { reason: 'Too small' })] : []),
      ])
    }),
  )
  await quiet()
  const disputes = (await marketry.parts.services.stripe.disputes.list({ limit: 100 })).data
  for (const [n, { id }] of disputes.entries()) {
    await bankDoes(marketry, 'disputes', id, n % 2 ? 'win' : 'lose')
  }
  await quiet()
  // What Stripe refused to refund while the bank was asking is in the operator's sight; it is given back by hand.
  const failed = await rows.query<{ id: string }>(`select id from refund where state = 'failed'`)
  for (const { id } of failed) await people.operator.post(`/refunds/${id}/settle/`, { note: 'By bank transfer' })
  await provedAtRest()
  for (const id of ids) {
    const sums = await Promise.all(
      ['disputed_funds', 'refunds_in_flight', 'payouts_in_flight', 'clawbacks_in_flight'].map((kind) =>
        moved(id, kind),
      ),
    )
    expect([id, sums]).toEqual([id, [0, 0, 0, 0]])
  }
  expect(Number((await balances(people.operator))['disputed_funds'] ?? 0)).toBe(0)
  const over = await rows.query('select * from payable where given_back > amount')
  expect(over).toEqual([])
})

test('[CO-4] of five sales that are released at once, each pays off what is owed still, and together no more', async () => {
  const first = await paidOrder('2000.00', 'completed')
  await quiet()
  const [account] = await rows.query<{ account_id: string }>(
    'select account_id from connected_account where member_id = $1',
    [people.seller.id],
  )
  const { stripe } = marketry.parts.services
  const atSeller = { stripeAccount: account?.account_id ?? '' }
  const { available } = await stripe.balance.retrieve({}, atSeller)
  for (const { amount, currency } of available)
    if (amount > 0) await stripe.payouts.create({ amount, currency }, atSeller)
  await people.operator.post(`/orders/${first}/refund/`, {})
  await quiet()
  const owed = Number((await balances(people.operator))['member_debt'])
  expect(owed).toBeGreaterThan(0)
  const ids = []
  for (const price of times(5, () => '900.00')) ids.push(await paidOrder(price, 'delivered'))
  const replies = await Promise.all(ids.map((id) => answered(() => people.buyer.post(`/orders/${id}/complete/`))))
  expect(tally(replies)).toEqual({ '200': 5 })
  await provedAtRest()
  const sent = await Promise.all(
    ids.map(async (id) => (await stripe.transfers.list({ transfer_group: id })).data[0]?.amount ?? 0),
  )
  expect(sent.reduce((sum, amount) => sum + amount, 0)).toBe(5 * 88_200 - owed * 100)
  expect((await balances(people.operator))['member_debt']).toBe('0.00')
})
