import { afterAll, beforeAll, expect, test } from 'vitest'
import { about, complain, grievance, heard, orderIn as ordered } from '../support/complaining.ts'
import { balances, place, proof, type Traders, traders, turnClock } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, type Reply, registered } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { bankDoes, chargeOf } from '../support/stripe-events.ts'
import { operatorOf } from '../support/trade.ts'

/* Somebody complains; the other side is heard; those who run the marketplace decide, and the money follows. */

const day = 86_400
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

/** An order in a state; where it is completed, its seller has been paid. */
async function orderIn(state: string, price?: string): Promise<string> {
  const id = await ordered(marketry, people, state, price)
  if (state === 'completed') {
    await eventually(
      () => people.seller.get(`/orders/${id}/`),
      ({ body }) => body.payouts[0]?.state === 'paid',
      'the payout',
    )
  }
  return id
}

const said = { kind: 'not_as_described', text: grievance }
const reason = 'The pictures show another seam than the one that was sold.'

const decide = (operator: Person, id: string, verdict: object): Promise<Reply> =>
  operator.post(about(id, 'decision/'), { reason, ...verdict })

const until = (person: Person, path: string, what: object): Promise<Reply> =>
  eventually(
    () => person.get(path),
    ({ body }) => {
      try {
        expect(body).toMatchObject(what)
        return true
      } catch {
        return false
      }
    },
    JSON.stringify(what),
  )

async function settled(): Promise<void> {
  await rows.quiet()
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
  const books = await balances(people.operator)
  for (const kind of ['clawbacks_in_flight', 'refunds_in_flight', 'escrow', 'disputed_funds']) {
    expect([kind, books[kind] ?? '0.00']).toEqual([kind, '0.00'])
  }
}

const kindsTold = async (person: Person) =>
  (await person.get('/notifications/?limit=100')).body.results.map(({ kind }: { kind: string }) => kind)

test('[PK-10] both sides are heard, the decision stands when nobody appeals, and a part goes back', async () => {
  const { buyer, seller, operator } = people
  const orderId = await orderIn('completed')
  const id = await complain(buyer, orderId, { wants_back: '400.00' })
  expect((await seller.get('/complaints/?role=respondent')).body.results[0]).toMatchObject({ id, state: 'opened' })
  expect(await kindsTold(seller)).toContain('complaint-opened')
  expect((await decide(operator, id, { outcome: 'upheld' })).body.code).toBe('not_in_this_state')

  const answered = await seller.post(about(id, 'replies/'), { text: 'It was described as it is: made by hand.' })
  expect(answered.body).toMatchObject({ state: 'under_review', lines: [{ kind: 'opening' }, { kind: 'reply' }] })
  expect(await kindsTold(buyer)).toContain('complaint-answered')

  const desk = (await operator.get(about(id))).body
  expect(desk.decision).toMatchObject({
    final: false,
    remedies: { whole: [{ party: 'buyer', amount: '1000.00' }], part: [{ amount: '1000.00', at_most: true }] },
  })
  const decided = await decide(operator, id, { outcome: 'partly_upheld', refund: 'part', amount: '250.00' })
  expect(decided.body).toMatchObject({ state: 'decided', decisions: [{ outcome: 'partly_upheld', refund: '250.00' }] })
  expect(decided.body.deadlines).toMatchObject([{ money: [{ party: 'buyer', amount: '250.00' }] }])
  // Nothing moves before the time to appeal is over.
  expect((await buyer.get(`/orders/${orderId}/`)).body.given_back).toBe('0.00')
  expect((await buyer.post(about(id, 'accept/'))).body.code).toBe('both_may_appeal')

  await turnClock(operator, 3 * day + 60)
  await until(buyer, about(id), { state: 'closed', given_back: '250.00' })
  await until(buyer, `/orders/${orderId}/`, {
    given_back: '250.00',
    refunds: [{ amount: '250.00', state: 'succeeded' }],
  })
  expect((await seller.get(`/orders/${orderId}/`)).body.taken_back).toMatchObject([{ amount: '245.00' }])
  expect((await buyer.post(about(id, 'appeal/'), { reason })).body.code).toBe('not_in_this_state')
  expect((await buyer.post(about(id, 'replies/'), { text: 'And yet' })).body.code).toBe('complaint_over')
  await settled()
})

test('[PK-10] silence of the other side moves it on, and a rejected complaint moves nothing', async () => {
  const { buyer, seller, operator } = people
  const orderId = await orderIn('shipped')
  const id = await complain(buyer, orderId, { kind: 'not_received' })
  expect((await buyer.get(about(id))).body.deadlines).toMatchObject([{ label: 'Go on without an answer', money: [] }])
  await turnClock(operator, 3 * day - 600)
  expect((await buyer.get(about(id))).body.state).toBe('opened')
  await turnClock(operator, 1_200)
  await until(buyer, about(id), { state: 'under_review' })
  // Late is not never: it is read all the same.
  expect((await seller.post(about(id, 'replies/'), { text: 'The carrier says tomorrow.' })).status).toBe(201)
  expect((await decide(operator, id, { outcome: 'rejected', refund: 'whole' })).body.code).toBe('rejected_with_effect')
  expect((await decide(operator, id, { outcome: 'rejected' })).body.state).toBe('decided')
  // The seller has got all they wanted, and cannot appeal; the buyer may give in.
  expect((await seller.post(about(id, 'appeal/'), { reason })).body.code).toBe('not_your_step')
  expect((await seller.get(about(id))).body.next).toEqual([])
  expect((await buyer.post(about(id, 'accept/'))).body).toMatchObject({ state: 'closed', given_back: '0.00' })
  expect((await buyer.get(`/orders/${orderId}/`)).body).toMatchObject({ state: 'shipped', given_back: '0.00' })
  await buyer.post(`/orders/${orderId}/confirm-delivery/`)
  await buyer.post(`/orders/${orderId}/complete/`)
  await settled()
})

test('[PK-10] an appeal goes to another operator, who decides for good: the whole price goes back', async () => {
  const { buyer, seller, operator } = people
  const orderId = await orderIn('delivered')
  const { id } = await heard(people, orderId)
  await decide(operator, id, { outcome: 'rejected' })
  const short = await buyer.post(about(id, 'appeal/'), { reason: 'No.' })
  expect(short.status).toBe(422)
  const appealed = await buyer.post(about(id, 'appeal/'), { reason: 'Look at the second picture again, please.' })
  expect(appealed.body).toMatchObject({ state: 'appealed', lines: [{}, {}, { kind: 'appeal' }] })
  expect((await buyer.post(about(id, 'appeal/'), { reason })).body.code).toBe('not_in_this_state')
  expect((await operator.get(about(id))).body.decision).toBeNull()
  expect((await decide(operator, id, { outcome: 'upheld', refund: 'whole' })).body.code).toBe('decided_before')

  expect((await second.get(about(id))).body.decision).toMatchObject({ final: true })
  const final = await decide(second, id, { outcome: 'upheld', refund: 'whole', strike: true })
  expect(final.body).toMatchObject({
    state: 'closed',
    given_back: '1000.00',
    decisions: [{ instance: 1 }, { instance: 2 }],
  })
  await until(buyer, `/orders/${orderId}/`, { state: 'refunded', refunds: [{ amount: '1000.00', state: 'succeeded' }] })
  expect((await decide(second, id, { outcome: 'rejected' })).body.code).toBe('not_in_this_state')
  expect(await kindsTold(seller)).toContain('complaint-appealed')
  const { results } = (await operator.get(`/violations/?member=${seller.id}`)).body
  expect(results).toMatchObject([{ kind: 'complaint', counts: true }])
  await settled()
})

test('[PK-10] the two come to terms: the seller offers, the buyer takes it, and it goes back out of what is held', async () => {
  const { buyer, seller } = people
  const orderId = await orderIn('delivered')
  const id = await complain(buyer, orderId, { wants_back: '500.00' })
  expect((await buyer.post(about(id, 'accept-offer/'), { amount: '1.00' })).body.code).toBe('nothing_offered')
  expect((await seller.post(about(id, 'offer/'), { amount: '1000.01' })).body.code).toBe('beyond_price')
  expect((await buyer.post(about(id, 'offer/'), { amount: '1.00' })).body.code).toBe('not_your_step')
  expect((await seller.post(about(id, 'offer/'), { amount: '300.00' })).body).toMatchObject({
    offered: '300.00',
    state: 'opened',
  })
  const { next } = (await buyer.get(about(id))).body
  expect(next).toMatchObject([
    { name: 'accept_offer', money: [{ party: 'buyer', amount: '300.00' }] },
    { name: 'withdraw' },
  ])
  const settledWith = await buyer.post(about(id, 'accept-offer/'), { amount: '300.00' })
  expect(settledWith.body).toMatchObject({ state: 'settled', given_back: '300.00' })
  await until(buyer, `/orders/${orderId}/`, { state: 'delivered', given_back: '300.00' })
  await buyer.post(`/orders/${orderId}/complete/`)
  await until(seller, `/orders/${orderId}/`, { payouts: [{ amount: '686.00', state: 'paid' }] })
  await settled()
})

test('[PK-10] who may complain of what: a party of an order, of a member one has dealt with, once at a time', async () => {
  const { buyer, seller, operator } = people
  const orderId = await orderIn('paid')
  const stranger = await registered(marketry, 'madeinpk', 'Stranger', ['buyer'])
  const foreign = await registered(marketry, 'designia', 'Foreign', ['buyer'])
  const first = { about: 'order', about_id: orderId, ...said }
  expect((await stranger.post('/complaints/', first)).status).toBe(404)
  expect((await operator.post('/complaints/', first)).status).toBe(404)
  expect((await foreign.post('/complaints/', first)).status).toBe(404)
  expect((await buyer.post('/complaints/', { ...first, wants_back: '1000.01' })).body.code).toBe('beyond_price')
  expect((await seller.post('/complaints/', { ...first, wants_back: '1.00' })).body.code).toBe('no_money_in_it')
  const id = await complain(buyer, orderId)
  expect((await buyer.post('/complaints/', first)).body.code).toBe('complained_already')
  // The other side may have something to say of the same order too.
  const back = await complain(seller, orderId, { kind: 'conduct' })
  for (const person of [stranger, foreign]) {
    expect((await person.get(about(id))).status).toBe(404)
    expect((await person.post(about(id, 'replies/'), { text: 'Me too' })).status).toBe(404)
    expect((await person.post(about(id, 'withdraw/'))).status).toBe(404)
    expect((await person.get('/complaints/')).body.results).toEqual([])
  }
  expect((await seller.post(about(id, 'withdraw/'))).body.code).toBe('not_your_step')
  expect((await stranger.post(about(id, 'decision/'), { outcome: 'upheld', reason })).status).toBe(403)
  expect((await buyer.post(about(id, 'withdraw/'))).body.state).toBe('withdrawn')
  expect((await buyer.post('/complaints/', first)).status).toBe(201)
  expect((await seller.post(about(back, 'withdraw/'))).body.state).toBe('withdrawn')

  const member = { about: 'member', about_id: seller.id, ...said, kind: 'conduct' }
  expect((await stranger.post('/complaints/', member)).body.code).toBe('never_dealt')
  expect((await seller.post('/complaints/', member)).body.code).toBe('complaint_of_oneself')
  expect((await foreign.post('/complaints/', member)).status).toBe(404)
  expect((await buyer.post('/complaints/', member)).body).toMatchObject({
    about: 'member',
    title: null,
    currency: null,
  })

  const productId = (await buyer.get(`/orders/${orderId}/`)).body.product_id
  const product = { about: 'product', about_id: productId, ...said, kind: 'counterfeit' }
  expect((await seller.post('/complaints/', product)).body.code).toBe('complaint_of_oneself')
  const opened = await stranger.post('/complaints/', product)
  expect(opened.body).toMatchObject({ about: 'product', respondent: { id: seller.id } })
  await seller.post(about(opened.body.id, 'replies/'), { text: 'It is my own work.' })
  expect((await decide(operator, opened.body.id, { outcome: 'upheld', refund: 'whole' })).body.code).toBe(
    'no_money_in_it',
  )
  expect((await operator.get('/desk/complaints/?about=product&waiting=true')).body.results).toMatchObject([
    { id: opened.body.id, complainant: { id: stranger.id } },
  ])
  expect((await stranger.get('/desk/complaints/')).status).toBe(403)
  await seller.post(`/orders/${orderId}/cancel/`, {})
})

test('[PK-10] while the bank asks for the money nothing goes back by the complaint, and never twice', async () => {
  const { buyer, operator } = people
  const orderId = await orderIn('completed')
  const { id } = await heard(people, orderId)
  await decide(operator, id, { outcome: 'upheld', refund: 'whole' })
  const { id: charge } = await chargeOf(marketry, orderId)
  const { id: atStripe } = await bankDoes(marketry, 'charges', charge, 'dispute', {})
  await until(buyer, `/orders/${orderId}/`, { disputes: [{ state: 'needs_response' }] })
  expect((await buyer.get(about(id))).body.at_bank).toBe(true)
  expect((await people.seller.post(about(id, 'accept/'))).body.code).toBe('charge_disputed')
  // Nothing of it runs meanwhile, so that nothing fails; and its page says why.
  expect((await buyer.get(about(id))).body.deadlines).toEqual([])
  const { steps } = (await buyer.get(about(id, 'what-if/'))).body
  expect(steps.find(({ name }: { name: string }) => name === 'stand')).toMatchObject({
    due: null,
    refusal: "The buyer's bank is asking for this payment back. Wait until it has decided.",
  })
  await turnClock(operator, 3 * day + 60)
  await rows.quiet()
  expect((await operator.get('/timers/?list=failing')).body.results).toEqual([])
  expect((await buyer.get(about(id))).body).toMatchObject({ state: 'decided', given_back: '0.00' })
  await bankDoes(marketry, 'disputes', atStripe, 'lose')
  await until(buyer, `/orders/${orderId}/`, { given_back: '1000.00', disputes: [{ state: 'lost' }] })
  // The bank has given it all: the complaint goes on by itself, and has nothing left to give.
  await until(buyer, about(id), { state: 'closed', given_back: '0.00' })
  expect((await buyer.get(`/orders/${orderId}/`)).body).toMatchObject({ given_back: '1000.00', refunds: [] })
  await settled()
})

test('[PK-10] a decision and a bank that ask at the same moment: the buyer has the price once', async () => {
  const { buyer, operator, seller } = people
  const orderId = await orderIn('delivered')
  const { id } = await heard(people, orderId)
  await decide(operator, id, { outcome: 'upheld', refund: 'whole' })
  const { id: charge } = await chargeOf(marketry, orderId)
  const [accepted, { id: atStripe }] = await Promise.all([
    seller.post(about(id, 'accept/')),
    bankDoes(marketry, 'charges', charge, 'dispute', {}),
  ])
  const { body } = await eventually(
    () => buyer.get(`/orders/${orderId}/`),
    ({ body: order }) => order.disputes.length === 1,
    'the dispute',
  )
  // Whichever came first; the other finds it done, or waits.
  const first = accepted.status === 200 ? 'the seller' : 'the bank'
  const then = { 'the seller': 'refunded', 'the bank': 'disputed' }
  expect([accepted.body.code, body.state]).toEqual([first === 'the bank' ? 'charge_disputed' : undefined, then[first]])
  await bankDoes(marketry, 'disputes', atStripe, 'lose')
  await until(buyer, `/orders/${orderId}/`, { disputes: [{ state: 'lost' }] })
  await seller.post(about(id, 'accept/'))
  expect((await buyer.get(about(id))).body.state).toBe('closed')
  expect((await buyer.get(`/orders/${orderId}/`)).body.given_back).toBe('1000.00')
  expect(await proof(operator)).toEqual({ proved: true, wrong: [] })
})

test('[PK-10] evidence is seen by both sides and by nobody else', async () => {
  const { buyer, seller } = people
  const orderId = await orderIn('delivered')
  const id = await complain(buyer, orderId)
  const bytes = Buffer.from('A receipt.')
  const receipt = { purpose: 'evidence', name: 'receipt.txt', media_type: 'text/plain', bytes: bytes.length }
  const announced = (await buyer.post('/documents/', receipt)).body
  expect((await buyer.post(about(id, 'evidence/'), { document_id: announced.id })).body.code).toBe('file_unknown')
  await fetch(announced.upload.url.replace(/\/\/[^/]+/, `//127.0.0.1:${marketry.port}`), {
    method: 'PUT',
    headers: { ...announced.upload.headers, 'x-marketplace': 'madeinpk' },
    body: bytes,
  })
  expect((await buyer.post(`/documents/${announced.id}/received/`)).status).toBe(200)
  const added = await buyer.post(about(id, 'evidence/'), { document_id: announced.id })
  expect(added.body.lines.at(-1)).toMatchObject({
    text: null,
    file: { document_id: announced.id, name: 'receipt.txt' },
  })
  expect((await seller.get(`/documents/${announced.id}/`)).body.link.url).toContain('/bytes/')
  expect((await second.get(`/documents/${announced.id}/`)).status).toBe(200)
  const stranger = await registered(marketry, 'madeinpk', 'Nosy', ['buyer'])
  expect((await stranger.get(`/documents/${announced.id}/`)).status).toBe(404)
  expect((await seller.post(about(id, 'evidence/'), { document_id: announced.id })).body.code).toBe('file_unknown')
})

test('[PK-15] the jobs are there by their names; check_payment_deadlines lets expire what its timer did not', async () => {
  const { buyer, operator } = people
  const listed = (await operator.get('/jobs/queues/')).body.queues.map(({ name }: { name: string }) => name)
  const names = ['check_auction_endings', 'check_payment_deadlines', 'send_pending_notifications']
  const mails = ['send_auction_won_email', 'send_payment_success_email', 'send_feedback_request_email']
  expect(listed).toEqual(expect.arrayContaining([...names, ...mails]))
  const unpaid = await place(people, { price: '700.00', stock: 1 })
  await rows.query(`delete from timer where subject_id = $1`, [unpaid.id])
  await turnClock(operator, 2 * day + 60)
  expect((await buyer.get(`/orders/${unpaid.id}/`)).body.state).toBe('pending_payment')
  await operator.post('/jobs/trigger/', { name: 'check_payment_deadlines' })
  await until(buyer, `/orders/${unpaid.id}/`, { state: 'expired' })
  expect((await buyer.get(`/products/${unpaid.productId}/`)).body.stock).toBe(1)
})
