import { afterAll, beforeAll, expect, test } from 'vitest'
import { about, complain, grievance, orderIn } from '../support/complaining.ts'
import { type Traders, traders, turnClock } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import type { Person } from '../support/person.ts'

/* Before a complaint is decided: the time the other side has to answer, and what the two may settle by themselves. */

const [hour, day] = [3_600, 86_400]
let marketry: Marketry
let people: Traders

beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, 'madeinpk')
})

afterAll(() => marketry?.close())

const delivered = () => orderIn(marketry, people, 'delivered')
const stateOf = async (id: string) => (await people.buyer.get(about(id))).body.state
const told = async (person: Person, id: string) =>
  (await person.get('/notifications/?limit=100')).body.results.flatMap((one: { kind: string; link: string }) =>
    one.link === `/complaints/${id}` ? [one.kind] : [],
  )

test('[PK-10] [CO-3] the other side has the time that was set when the case was begun, and no other', async () => {
  const { buyer, seller, operator } = people
  const set = (days: object) => operator.patch('/settings/', { complaints: days })
  const before = await complain(buyer, await delivered())
  expect((await set({ time_to_answer: 5 * day, time_to_appeal: 2 * day })).status).toBe(200)
  const after = await complain(buyer, await delivered())
  const notices = (await seller.get('/notifications/?limit=100')).body.results
  const due = (await seller.get(about(after))).body.deadlines[0].due as string
  const asDay = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Asia/Karachi' } as const
  const by = new Intl.DateTimeFormat('en-PK', asDay).format(new Date(due))
  expect(notices.find(({ link }: { link: string }) => link === `/complaints/${after}`).body).toContain(by)

  await turnClock(operator, 3 * day - hour)
  expect([await stateOf(before), await stateOf(after)]).toEqual(['opened', 'opened'])
  await turnClock(operator, 2 * hour)
  await eventually(
    () => stateOf(before),
    (state) => state === 'under_review',
    'the end of three days',
  )
  await turnClock(operator, 2 * day - 2 * hour)
  expect(await stateOf(after)).toBe('opened')
  await turnClock(operator, 2 * hour)
  await eventually(
    () => stateOf(after),
    (state) => state === 'under_review',
    'the end of five days',
  )
  expect(await told(seller, after)).toContain('complaint-unanswered')
  // And to appeal what was set then.
  const decide = (id: string) => operator.post(about(id, 'decision/'), { outcome: 'rejected', reason: grievance })
  const window = async (id: string) => {
    const { deadlines, history } = (await decide(id)).body
    return Date.parse(deadlines[0].due) - Date.parse(history.at(-1).at)
  }
  expect([await window(before), await window(after)]).toEqual([3 * day * 1_000, 2 * day * 1_000])
  await set({ time_to_answer: 3 * day, time_to_appeal: 3 * day })
})

test('[PK-10] an answer in time goes to those who decide at once, and is not overtaken by the end of the time', async () => {
  const { buyer, seller, operator } = people
  const id = await complain(buyer, await delivered())
  await turnClock(operator, 3 * day - hour)
  await seller.post(about(id, 'replies/'), { text: 'It left my house whole.' })
  const { state, deadlines } = (await buyer.get(about(id))).body
  expect([state, deadlines.map(({ label }: { label: string }) => label)]).toEqual(['under_review', ['End undecided']])
  await turnClock(operator, 2 * hour)
  expect(await told(seller, id)).not.toContain('complaint-unanswered')
})

test('[PK-10] a later offer takes the place of the one before, and no answer is given by offering', async () => {
  const { buyer, seller } = people
  const orderId = await delivered()
  const id = await complain(buyer, orderId)
  const offer = (amount: string, person = seller) => person.post(about(id, 'offer/'), { amount })
  expect((await offer('100.00')).body).toMatchObject({ offered: '100.00', state: 'opened' })
  await seller.post(about(id, 'replies/'), { text: 'It left my house whole.' })
  expect((await offer('250.00')).body).toMatchObject({ offered: '250.00', state: 'under_review' })
  // One may also take back of it: what stands is what was said last.
  expect((await offer('200.00')).body).toMatchObject({ offered: '200.00', state: 'under_review' })
  expect(await told(buyer, id)).toContain('complaint-offer')
  expect((await offer('-1.00')).status).toBe(422)
  expect((await offer('0.00')).status).toBe(422)
  // It is the buyer's to take, and the house offers nothing in the seller's name.
  expect((await seller.post(about(id, 'accept-offer/'), { amount: '200.00' })).body.code).toBe('not_your_step')
  expect((await offer('500.00', people.operator)).body.code).toBe('not_your_step')
  // What is taken is what was seen: of an offer that has changed under the buyer's hand nothing becomes.
  for (const seen of ['250.00', '100.00', '200.01']) {
    const { status, body } = await buyer.post(about(id, 'accept-offer/'), { amount: seen })
    expect([status, body.code]).toEqual([409, 'offer_changed'])
  }
  expect((await buyer.post(about(id, 'accept-offer/'))).status).toBe(422)
  expect((await buyer.post(about(id, 'accept-offer/'), { amount: 'all' })).body.code).toBe('amount_malformed')
  const { next } = (await buyer.get(about(id))).body
  expect(next[0]).toMatchObject({ name: 'accept_offer', input: [{ name: 'amount', value: '200.00' }] })
  const taken = await buyer.post(about(id, 'accept-offer/'), { amount: '200.00' })
  expect(taken.body).toMatchObject({ state: 'settled', given_back: '200.00', final: true })
  expect(await told(seller, id)).toContain('complaint-settled')
  expect((await offer('1.00')).body.code).toBe('not_in_this_state')
  expect((await buyer.post(about(id, 'accept-offer/'), { amount: '200.00' })).body.code).toBe('not_in_this_state')
  expect((await buyer.get(`/orders/${orderId}/`)).body.given_back).toBe('200.00')

  // Of the same order only what is left can still be offered.
  const again = await complain(buyer, orderId)
  const beyond = await seller.post(about(again, 'offer/'), { amount: '800.01' })
  expect(beyond.body.code).toBe('beyond_price')
  expect((await seller.post(about(again, 'offer/'), { amount: '800.00' })).body.offered).toBe('800.00')
})

test('[PK-10] what was offered binds nobody once it is decided, and money is offered only by whom it would come from', async () => {
  const { buyer, seller, operator } = people
  const orderId = await delivered()
  const id = await complain(buyer, orderId)
  await seller.post(about(id, 'offer/'), { amount: '900.00' })
  await seller.post(about(id, 'replies/'), { text: 'It left my house whole.' })
  await operator.post(about(id, 'decision/'), { outcome: 'rejected', reason: grievance })
  expect((await buyer.post(about(id, 'accept-offer/'), { amount: '900.00' })).body.code).toBe('not_in_this_state')
  expect((await seller.post(about(id, 'offer/'), { amount: '1.00' })).body.code).toBe('not_in_this_state')
  expect((await buyer.post(about(id, 'accept/'))).body).toMatchObject({ state: 'closed', given_back: '0.00' })

  const ofBuyer = await complain(seller, orderId)
  expect((await buyer.post(about(ofBuyer, 'offer/'), { amount: '1.00' })).body.code).toBe('no_money_in_it')
  const { next } = (await buyer.get(about(ofBuyer))).body
  expect(next.map(({ name }: { name: string }) => name)).not.toContain('offer')
})
