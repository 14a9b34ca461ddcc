import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaint } from '../../src/modules/complaints/process.ts'
import { endsOfComplaints } from '../../src/modules/orders/store.ts'
import { about, complain, grievance, orderIn as ordered } from '../support/complaining.ts'
import { balances, proof, type Traders, traders, turnClock } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import type { Person } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { bankDoes, chargeOf } from '../support/stripe-events.ts'
import { operatorOf } from '../support/trade.ts'

/* While a buyer complains of an order its seller is not paid, whatever happens; when the complaint is over it goes on. */

const day = 86_400
const inspection = 7 * day
let marketry: Marketry
let rows: Rows
let people: Traders
let second: Person

beforeAll(async () => {
  marketry = await startMarketry()
  rows = await openRows(marketry.databaseUrls)
  people = await traders(marketry, 'madeinpk')
  second = await operatorOf(marketry, 'madeinpk', 'Second')
})

afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

const orderIn = (state: string) => ordered(marketry, people, state)
const order = async (id: string) => (await people.seller.get(`/orders/${id}/`)).body
const decide = (operator: Person, id: string, verdict: object) =>
  operator.post(about(id, 'decision/'), { reason: grievance, ...verdict })

const until = (id: string, state: string) =>
  eventually(
    () => people.seller.get(`/orders/${id}/`),
    ({ body }) => body.state === state,
    `the order in the state ${state}`,
  )

const paid = (id: string, amount: string) =>
  eventually(
    () => people.seller.get(`/orders/${id}/`),
    ({ body }) => body.payouts[0]?.state === 'paid' && body.payouts[0].amount === amount,
    `the payout of ${amount}`,
  )

/** The seller has been paid nothing for it, by any way. */
async function unpaid(id: string): Promise<void> {
  await rows.quiet()
  const { payouts, held_by_complaint: complaintId } = await order(id)
  expect([payouts, typeof complaintId]).toEqual([[], 'string'])
}

test('[PK-10] the time to look passes while a complaint is open: the seller is paid when it is decided against it', async () => {
  const { buyer, seller, operator } = people
  const id = await orderIn('delivered')
  expect((await order(id)).deadlines).toMatchObject([{ transition: 'complete' }])
  const complaintId = await complain(buyer, id)
  expect(await order(id)).toMatchObject({ held_by_complaint: complaintId, deadlines: [] })
  // Not by accident either: the buyer who has complained does not pay the seller by pressing the wrong button.
  const pressed = await buyer.post(`/orders/${id}/complete/`)
  expect([pressed.status, pressed.body.code]).toEqual([409, 'complaint_open'])
  expect((await buyer.get(`/orders/${id}/`)).body.next.map(({ name }: { name: string }) => name)).not.toContain(
    'complete',
  )
  const { steps } = (await seller.get(`/orders/${id}/what-if/`)).body
  const said = steps.find(({ name }: { name: string }) => name === 'complete')
  expect(said).toMatchObject({ due: null, refusal: expect.stringContaining('The buyer complains of this order') })

  await turnClock(operator, inspection + 60)
  await unpaid(id)
  await seller.post(about(complaintId, 'replies/'), { text: 'It left my house whole.' })
  await decide(operator, complaintId, { outcome: 'rejected' })
  // It may be appealed still, and so nothing goes.
  await unpaid(id)
  expect((await buyer.post(about(complaintId, 'accept/'))).body.state).toBe('closed')
  // The time has passed long ago: at once.
  await until(id, 'completed')
  await paid(id, '980.00')
  expect((await order(id)).held_by_complaint).toBeNull()
})

test('[PK-10] a complaint that is withdrawn lets the order go on with the time it has left', async () => {
  const { buyer, operator } = people
  const id = await orderIn('delivered')
  const [{ due }] = (await order(id)).deadlines
  const complaintId = await complain(buyer, id)
  await turnClock(operator, day)
  expect((await buyer.post(about(complaintId, 'withdraw/'))).body.state).toBe('withdrawn')
  expect(await order(id)).toMatchObject({ held_by_complaint: null, deadlines: [{ transition: 'complete', due }] })
  await turnClock(operator, inspection)
  await until(id, 'completed')
})

test('[PK-10] who complains before it has arrived holds the money too, and has it back after an appeal', async () => {
  const { buyer, seller, operator } = people
  const id = await orderIn('shipped')
  const complaintId = await complain(buyer, id)
  // What pays nobody runs on.
  await turnClock(operator, 14 * day + 60)
  await until(id, 'delivered')
  expect((await order(id)).deadlines).toEqual([])
  await turnClock(operator, inspection + 60)
  await unpaid(id)
  await decide(operator, complaintId, { outcome: 'rejected' })
  await buyer.post(about(complaintId, 'appeal/'), { reason: 'Look at the second picture again, please.' })
  await turnClock(operator, 4 * day)
  await unpaid(id)
  const final = await decide(second, complaintId, { outcome: 'upheld', refund: 'whole' })
  expect(final.body).toMatchObject({ state: 'closed', given_back: '1000.00' })
  await until(id, 'refunded')
  expect((await order(id)).payouts).toEqual([])
  expect((await seller.get(about(complaintId))).body.given_back).toBe('1000.00')
})

test('[PK-10] a part goes back by the decision, and the rest to the seller at once', async () => {
  const { buyer, seller, operator } = people
  const id = await orderIn('delivered')
  const complaintId = await complain(buyer, id)
  await seller.post(about(complaintId, 'replies/'), { text: 'It left my house whole.' })
  await turnClock(operator, inspection + 60)
  await decide(operator, complaintId, { outcome: 'partly_upheld', refund: 'part', amount: '250.00' })
  await turnClock(operator, 3 * day + 60)
  await until(id, 'completed')
  const { body } = await paid(id, '735.00')
  expect(body).toMatchObject({ given_back: '250.00', held_by_complaint: null })
})

test('[PK-10] no other way pays the seller either: not a return that is rejected or kept, nor a dispute that is won', async () => {
  const { buyer, operator } = people
  const returned = await orderIn('return_requested')
  const returnComplaint = await complain(buyer, returned)
  const rejected = await operator.post(`/orders/${returned}/reject-return/`, { reason: grievance })
  expect(rejected.body.code).toBe('complaint_open')
  await people.seller.post(`/orders/${returned}/accept-return/`)
  expect((await buyer.post(`/orders/${returned}/keep/`)).body.code).toBe('complaint_open')
  await turnClock(operator, 8 * day)
  await unpaid(returned)
  await buyer.post(about(returnComplaint, 'withdraw/'))
  await until(returned, 'completed')

  const disputed = await orderIn('delivered')
  const { id: charge } = await chargeOf(marketry, disputed)
  const { id: atStripe } = await bankDoes(marketry, 'charges', charge, 'dispute', {})
  await until(disputed, 'disputed')
  const complaintId = await complain(buyer, disputed)
  await bankDoes(marketry, 'disputes', atStripe, 'win')
  await until(disputed, 'delivered')
  await unpaid(disputed)
  await buyer.post(about(complaintId, 'withdraw/'))
  await turnClock(operator, inspection + 60)
  await until(disputed, 'completed')
})

test('[PK-10] a bank that takes a part leaves the rest held for the complaint', async () => {
  const { buyer, operator } = people
  const id = await orderIn('delivered')
  const { id: charge } = await chargeOf(marketry, id)
  const { id: atStripe } = await bankDoes(marketry, 'charges', charge, 'dispute', { amount: 40_000 })
  await until(id, 'disputed')
  const complaintId = await complain(buyer, id)
  await bankDoes(marketry, 'disputes', atStripe, 'lose')
  await until(id, 'delivered')
  await unpaid(id)
  expect((await order(id)).given_back).toBe('400.00')
  await buyer.post(about(complaintId, 'withdraw/'))
  await turnClock(operator, inspection + 60)
  await paid(id, '588.00')
})

test('[PK-10] a complaint that nobody decides ends: whoever must is told, and then the order goes on', async () => {
  const { buyer, operator } = people
  const told = async (person: Person) =>
    (await person.get('/notifications/?limit=100')).body.results.flatMap((one: { kind: string; link: string }) =>
      one.link === `/complaints/${complaintId}` ? [one.kind] : [],
    )
  const id = await orderIn('delivered')
  const complaintId = await complain(buyer, id)
  expect(await told(operator)).toEqual([])
  await turnClock(operator, 3 * day + 60)
  await eventually(
    () => told(operator),
    (kinds) => kinds.includes('complaint-to-decide'),
    'the notice',
  )
  expect(await told(second)).toEqual(['complaint-to-decide'])
  await turnClock(operator, 20 * day)
  await unpaid(id)
  await turnClock(operator, 10 * day)
  await until(id, 'completed')
  expect((await buyer.get(about(complaintId))).body).toMatchObject({ state: 'lapsed', final: true, given_back: '0.00' })
  expect(await told(buyer)).toContain('complaint-lapsed')
  // It is over: one may complain again, and what comes of it is then taken back from the seller.
  await complain(buyer, id)
  expect((await order(id)).held_by_complaint).toBeNull()
})

test('[PK-10] an appeal that nobody decides lets the first decision stand', async () => {
  const { buyer, seller, operator } = people
  const id = await orderIn('delivered')
  const complaintId = await complain(buyer, id)
  await seller.post(about(complaintId, 'replies/'), { text: 'It left my house whole.' })
  await decide(operator, complaintId, { outcome: 'upheld', refund: 'part', amount: '100.00' })
  await seller.post(about(complaintId, 'appeal/'), { reason: 'The picture was taken before it was sent.' })
  await turnClock(operator, 30 * day + 60)
  await until(id, 'completed')
  expect((await buyer.get(about(complaintId))).body).toMatchObject({ state: 'closed', given_back: '100.00' })
})

test('[CO-3] [PK-10] a case keeps the time to decide that held when it was begun, and says by when', async () => {
  const { buyer, seller, operator } = people
  const decideIn = (days: number) => operator.patch('/settings/', { complaints: { time_to_decide: days * day } })
  const complaintId = await complain(buyer, await orderIn('delivered'))
  expect((await decideIn(5)).status).toBe(200)
  const later = await complain(buyer, await orderIn('delivered'))
  const window = async (id: string) => {
    const { deadlines, history } = (await seller.post(about(id, 'replies/'), { text: 'It left my house whole.' })).body
    return (Date.parse(deadlines[0].due) - Date.parse(history.at(-1).at)) / 1_000
  }
  expect([await window(complaintId), await window(later)]).toEqual([30 * day, 5 * day])
  const { body: notices } = await operator.get('/notifications/?limit=100')
  const [{ body: said }] = notices.results.filter(({ link }: { link: string }) => link === `/complaints/${later}`)
  expect(said).toMatch(/Decide on its page by \d+ \w+ \d{4}, and say why; then it ends undecided\./)
  await decideIn(30)
  for (const id of [complaintId, later]) await buyer.post(about(id, 'withdraw/'))
  await turnClock(operator, inspection + 60)
})

test("[PK-10] a seller's own complaint of the buyer holds nothing, since nothing can go back by it", async () => {
  const { seller, operator } = people
  const id = await orderIn('delivered')
  await complain(seller, id)
  expect(await order(id)).toMatchObject({ held_by_complaint: null, deadlines: [{ transition: 'complete' }] })
  await turnClock(operator, inspection + 60)
  await until(id, 'completed')
})

test('[PK-10] an order of before is paid as it was agreed, complaint or not', async () => {
  const { buyer, operator } = people
  const id = await orderIn('delivered')
  await rows.query(`update deal set process_version = 1 where id = $1`, [id])
  await complain(buyer, id)
  expect(await order(id)).toMatchObject({ held_by_complaint: null, deadlines: [{ transition: 'complete' }] })
  await turnClock(operator, inspection + 60)
  await until(id, 'completed')
})

test('[PK-10] raised in the moment in which the seller is to be paid: one of the two comes first, and both know it', async () => {
  const { buyer, operator } = people
  const ids = []
  for (let number = 0; number < 4; number++) ids.push(await orderIn('delivered'))
  const [, ...complaints] = await Promise.all([
    turnClock(operator, inspection + 60),
    ...ids.map((id) => complain(buyer, id)),
    ...ids.map((id) => buyer.post(`/orders/${id}/complete/`)),
  ])
  await rows.quiet()
  for (const [number, id] of ids.entries()) {
    const { state, held_by_complaint: holding, payouts, deadlines } = await order(id)
    const [complaintId] = [complaints[number]]
    expect([state, holding, payouts.length, deadlines.length]).toEqual(
      state === 'completed' ? ['completed', null, 1, 0] : ['delivered', complaintId, 0, 0],
    )
    await buyer.post(about(String(complaintId), 'withdraw/'))
    await until(id, 'completed')
  }
  expect((await operator.get('/timers/?list=failing')).body.results).toEqual([])
})

test('[PK-10] when all is over the books are proved, and nothing is held', async () => {
  await rows.quiet()
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
  const books = await balances(people.operator)
  for (const kind of ['clawbacks_in_flight', 'refunds_in_flight', 'escrow', 'disputed_funds']) {
    expect([kind, books[kind] ?? '0.00']).toEqual([kind, '0.00'])
  }
})

test('[PK-10] orders know when a complaint is over', () => {
  const finals = Object.entries(complaint.states).flatMap(([state, { final }]) => (final ? [state] : []))
  expect(finals.toSorted()).toEqual(endsOfComplaints.toSorted())
})
