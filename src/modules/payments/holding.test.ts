import { afterAll, beforeAll, expect, test } from 'vitest'
import { about, complain } from '../../../test/support/complaining.ts'
import { lead, pay, place, proof, type Traders, traders } from '../../../test/support/deals.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { type Marketry, startMarketry } from '../../../test/support/marketry.ts'
import type { Person } from '../../../test/support/person.ts'
import { openRows, type Rows } from '../../../test/support/rows.ts'
import { longestHolding } from '../../kernel/holding.ts'
import { seconds } from '../../kernel/time.ts'

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

/** The hourly look, at once. */
async function look(): Promise<unknown> {
  const job = marketry.parts.declaredJobs.find(({ name }) => name === 'bound_holding')
  return job?.handle(marketry.parts.services, {}, { signal: new AbortController().signal } as never)
}

/** An order led into a state, whose price has been held for so many days. */
async function held(state: string, days: number): Promise<string> {
  const { id } = await place(people)
  await pay(marketry, people.buyer, id)
  await lead(people, id, state)
  await rows.query(
    `update payment_attempt set entered_at = entered_at - $2 * interval '1 day' where deal_id = $1 and state = 'paid'`,
    [id, days],
  )
  return id
}

const stateOf = async (id: string) => (await people.buyer.get(`/orders/${id}/`)).body.state
const told = async (person: Person, id: string, kind = 'holding-bound-near') =>
  (await person.get('/notifications/?limit=100')).body.results.filter(
    (notice: { kind: string; link: string }) => notice.kind === kind && notice.link?.includes(id),
  ).length

test('[CO-5] a platform may hold money for 90 days in most countries, two years in the United States, ten days in Thailand', () => {
  expect(['PK', 'GB', 'US', 'TH'].map((country) => longestHolding(country) / seconds.day)).toEqual([90, 90, 730, 10])
})

test('[CO-5] a week before the bound both sides and the operator are told, once', async () => {
  const near = await held('delivered', 84)
  const far = await held('delivered', 82)
  await look()
  await look()
  for (const person of [people.buyer, people.seller, people.operator]) {
    expect([await told(person, near), await told(person, far)]).toEqual([1, 0])
  }
  expect(await stateOf(near)).toBe('delivered')
})

test.each([
  ['paid', 'cancelled'],
  ['shipped', 'completed'],
  ['delivered', 'completed'],
  ['return_requested', 'completed'],
  ['sent_back', 'refunded'],
])('[CO-5] at the bound an order that is %s is decided as by silence: %s', async (state, end) => {
  const id = await held(state, 91)
  await look()
  expect(await stateOf(id)).toBe(end)
  await eventually(
    () => proof(people.operator),
    ({ proved }) => proved,
    'the proof of the books',
  )
})

test('[CO-5] what only a bank can decide is told to the operator, and blocks no other', async () => {
  const stuck = await held('delivered', 91)
  const other = await held('paid', 91)
  await rows.query(`delete from timer where subject_id = $1`, [stuck])
  await look()
  expect([await stateOf(stuck), await stateOf(other)]).toEqual(['delivered', 'cancelled'])
  expect(await told(people.operator, stuck, 'holding-bound-reached')).toBe(1)
  expect(await told(people.buyer, stuck, 'holding-bound-reached')).toBe(0)
})

test('[CO-5] [PK-10] an order of which its buyer complains is told to the operator at the bound, and goes on when that is over', async () => {
  const id = await held('delivered', 91)
  const complaintId = await complain(people.buyer, id)
  await look()
  await look()
  expect([await stateOf(id), await told(people.operator, id, 'holding-bound-reached')]).toEqual(['delivered', 1])
  await people.buyer.post(about(complaintId, 'withdraw/'))
  await look()
  expect(await stateOf(id)).toBe('completed')
})

test("[CO-5] where the seller's account is in a stricter country, its rule holds", async () => {
  const [account] = await rows.query<{ country: string | null }>(
    'select country from connected_account where member_id = $1',
    [people.seller.id],
  )
  expect(account?.country).toMatch(/^[A-Z]{2}$/)
  await rows.query(`update connected_account set country = 'TH' where member_id = $1`, [people.seller.id])
  const [near, over, young] = [await held('delivered', 4), await held('delivered', 11), await held('delivered', 2)]
  await look()
  await eventually(
    () => stateOf(over),
    (state) => state === 'completed',
    'the decision by silence',
  )
  expect([await told(people.seller, near), await told(people.seller, young)]).toEqual([1, 0])
  expect(await stateOf(near)).toBe('delivered')
  await rows.query(`update connected_account set country = 'PK' where member_id = $1`, [people.seller.id])
})
