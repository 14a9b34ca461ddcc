import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureMember } from '../../src/modules/accounts/index.ts'
import {
  balances,
  lead,
  pay,
  place,
  proof,
  step,
  type Traders,
  traders,
  untilSays,
  turnClock,
} from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import type { Person } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { bankDoes, chargeOf, deliver, withFault } from '../support/stripe-events.ts'
import { address } from '../support/trade.ts'

/* A buyer's bank asks for the money back: while it is held, after it was paid out, about a part, or only by a question. */

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

/** An order led into a state, and a dispute about it; the operator sees it. */
async function disputed(state: string, how: object = {}, price = '1000.00') {
  const order = await place(people, { price, stock: 1 })
  await pay(marketry, people.buyer, order.id)
  await lead(people, order.id, state)
  if (state === 'completed') await untilSays(people.seller, `/orders/${order.id}/`, { payouts: [{ state: 'paid' }] })
  const charge = await chargeOf(marketry, order.id)
  const { id: atStripe } = await bankDoes(marketry, 'charges', charge.id, 'dispute', how)
  const { body } = await untilSays(people.operator, `/orders/${order.id}/`, { disputes: [{ state: 'needs_response' }] })
  return { ...order, atStripe, disputeId: String(body.disputes[0].id) }
}

async function settled(): Promise<Record<string, string>> {
  await rows.quiet()
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
  const books = await balances(people.operator)
  for (const kind of ['disputed_funds', 'clawbacks_in_flight', 'refunds_in_flight', 'escrow']) {
    expect([kind, books[kind] ?? '0.00']).toEqual([kind, '0.00'])
  }
  return books
}

test('[CO-5] won while held: nobody is paid meanwhile, the evidence goes to the bank, the seller is paid', async () => {
  const { id, disputeId, atStripe } = await disputed('delivered')
  const frozen = (await people.buyer.get(`/orders/${id}/`)).body
  expect(frozen).toMatchObject({ state: 'disputed', next: [], deadlines: [] })
  expect((await people.buyer.post(`/orders/${id}/complete/`)).body.code).toBe('not_in_this_state')
  expect(await balances(people.operator)).toMatchObject({ disputed_funds: '1000.00', dispute_fees: '15.00' })
  expect((await proof(people.operator)).proved).toBe(true)

  const evidence = await people.seller.post(`/disputes/${disputeId}/evidence/`, { text: 'The buyer signed for it.' })
  expect(evidence.body).toMatchObject({ evidence: [{ author_role: 'seller' }], next: [], reason: 'fraudulent' })
  expect((await people.buyer.get(`/disputes/${disputeId}/`)).status).toBe(404)
  const asked = await people.operator.get(`/disputes/${disputeId}/`)
  expect(asked.body.next).toMatchObject([
    { name: 'submit', money: [], irreversible: true },
    {
      name: 'accept',
      money: [
        { party: 'buyer', amount: '1000.00', meaning: expect.stringContaining('what the seller was paid for it') },
      ],
    },
  ])
  await people.operator.post(`/disputes/${disputeId}/submit/`)
  await untilSays(people.operator, `/disputes/${disputeId}/`, { state: 'under_review', may_add_evidence: false })
  const sent = await marketry.parts.services.stripe.disputes.retrieve(atStripe)
  expect(sent).toMatchObject({ status: 'under_review', evidence: { shipping_tracking_number: 'TCS-123456' } })
  expect(sent.evidence.uncategorized_text).toContain('The buyer signed for it.')
  expect((await people.seller.post(`/disputes/${disputeId}/evidence/`, { text: 'And more' })).body.code).toBe(
    'evidence_sent',
  )

  await bankDoes(marketry, 'disputes', atStripe, 'win')
  await untilSays(people.seller, `/orders/${id}/`, {
    state: 'completed',
    payouts: [{ amount: '980.00', state: 'paid' }],
  })
  await untilSays(people.seller, `/disputes/${disputeId}/`, { state: 'won', final: true })
  expect(await settled()).toMatchObject({ fee_revenue: '20.00' })
})

test('[CO-5] lost while held: the escrow covers it, and the fee of the dispute is the house’s', async () => {
  const before = await settled()
  const { id, atStripe } = await disputed('shipped')
  await bankDoes(marketry, 'disputes', atStripe, 'lose')
  await untilSays(people.buyer, `/orders/${id}/`, { state: 'charged_back', refunds: [], disputes: [{ state: 'lost' }] })
  const after = await settled()
  expect(Number(after['dispute_fees']) - Number(before['dispute_fees'])).toBe(15)
  expect([after['fee_revenue'], after['dispute_losses'] ?? '0.00']).toEqual([before['fee_revenue'], '0.00'])
})

test('[CO-5] lost before it was sent: nothing is sent, and the piece is for sale again', async () => {
  const { id, productId, atStripe } = await disputed('paid', { amount: 40_000 })
  expect(
    (await people.seller.post(`/orders/${id}/mark-shipped/`, { carrier: 'TCS', tracking_number: 'T-1' })).body.code,
  ).toBe('not_in_this_state')
  await bankDoes(marketry, 'disputes', atStripe, 'lose')
  // The bank gave 400.00 of the 1,000.00; what is left goes back as well. Stripe refunds no charge that was charged back:
  // the operator sees it and gives it back by hand.
  const { body } = await untilSays(people.buyer, `/orders/${id}/`, {
    state: 'charged_back',
    given_back: '1000.00',
    refunds: [{ amount: '600.00', state: 'failed' }],
  })
  const byHand = await people.operator.post(`/refunds/${body.refunds[0].id}/settle/`, { note: 'By bank transfer' })
  expect(byHand.body.state).toBe('settled')
  expect((await people.buyer.get(`/products/${productId}/`)).body.stock).toBe(1)
  await settled()
})

test('[CO-5] a part is lost while held: the seller has the rest, less the fee on it', async () => {
  const { id, atStripe } = await disputed('delivered', { amount: 25_000 })
  await bankDoes(marketry, 'disputes', atStripe, 'lose')
  await untilSays(people.seller, `/orders/${id}/`, {
    state: 'charged_back',
    payouts: [{ amount: '735.00', state: 'paid' }],
  })
  expect(await settled()).toMatchObject({ payable_to_member: '0.00' })
})

test('[CO-5] won before it was sent, the order goes on: it must be sent, and its deadline begins anew', async () => {
  const { id, atStripe } = await disputed('paid')
  await bankDoes(marketry, 'disputes', atStripe, 'win')
  await untilSays(people.seller, `/orders/${id}/`, { state: 'paid', deadlines: [{ transition: 'lapse' }] })
  await step(people.seller, id, 'cancel', {})
  const { body } = await untilSays(people.buyer, `/orders/${id}/`, { refunds: [{ state: 'succeeded' }] })
  expect(body.state).toBe('cancelled')
  await settled()
})

test('[CO-5] lost after the payout: the seller’s share is taken back, the house gives its fee', async () => {
  const before = await settled()
  const { id, atStripe, disputeId } = await disputed('completed', { amount: 50_000 })
  expect((await people.seller.post(`/orders/${id}/refund/`, { amount: '1.00' })).body.code).toBe('charge_disputed')
  expect((await people.operator.post(`/disputes/${disputeId}/accept/`)).status).toBe(200)
  await untilSays(people.seller, `/disputes/${disputeId}/`, { state: 'lost' })
  const { body } = await untilSays(people.seller, `/orders/${id}/`, {
    state: 'completed',
    given_back: '500.00',
    taken_back: [{ amount: '490.00', state: 'recovered' }],
  })
  expect(body.next).toMatchObject([{ money: [{ amount: '500.00', at_most: true }] }])
  const after = await settled()
  expect(Number(after['fee_revenue']) - Number(before['fee_revenue'])).toBe(10)
  expect(await marketry.parts.services.stripe.disputes.retrieve(atStripe)).toMatchObject({ status: 'lost' })
})

test('[CO-5] an inquiry takes nothing; closed, the order goes on from where it stood; grown into a dispute, it is one', async () => {
  const { id, atStripe } = await disputed('delivered', { inquiry: true })
  const frozen = (await people.seller.get(`/orders/${id}/`)).body
  expect(frozen).toMatchObject({ state: 'disputed' })
  expect((await balances(people.operator))['disputed_funds'] ?? '0.00').toBe('0.00')
  await bankDoes(marketry, 'disputes', atStripe, 'close')
  await untilSays(people.buyer, `/orders/${id}/`, { state: 'delivered', deadlines: [{ transition: 'complete' }] })

  const other = await disputed('delivered', { inquiry: true })
  await bankDoes(marketry, 'disputes', other.atStripe, 'escalate')
  await eventually(
    () => balances(people.operator),
    (books) => books['disputed_funds'] === '1000.00',
    'the money taken',
  )
  await bankDoes(marketry, 'disputes', other.atStripe, 'lose')
  await untilSays(people.buyer, `/orders/${other.id}/`, { state: 'charged_back' })
  await step(people.buyer, id, 'complete')
  await settled()
})

test('[CO-5] a refund that bounces is in sight, is sent again, and what cannot be sent is settled by hand', async () => {
  const { id } = await place(people, { price: '600.00' })
  await pay(marketry, people.buyer, id)
  await step(people.buyer, id, 'cancel', {})
  const { body } = await untilSays(people.buyer, `/orders/${id}/`, { refunds: [{ state: 'succeeded' }] })
  const [{ id: refundId }] = body.refunds
  const atStripe = async () =>
    (await rows.query<{ id: string }>('select stripe_refund_id as id from refund where id = $1', [refundId]))[0]?.id ??
    ''
  await rows.quiet()
  await bankDoes(marketry, 'refunds', await atStripe(), 'fail')
  await untilSays(people.buyer, `/orders/${id}/`, { refunds: [{ state: 'failed' }] })
  await rows.quiet()
  expect(await balances(people.operator)).toMatchObject({ refunds_in_flight: '600.00' })
  expect((await people.operator.post(`/refunds/${refundId}/retry/`)).status).toBe(202)
  await untilSays(people.buyer, `/orders/${id}/`, { refunds: [{ state: 'succeeded' }] })
  await rows.quiet()
  await bankDoes(marketry, 'refunds', await atStripe(), 'fail')
  await untilSays(people.buyer, `/orders/${id}/`, { refunds: [{ state: 'failed' }] })
  const note = { note: 'Bank transfer of 3 May, number 4711' }
  expect((await people.seller.post(`/refunds/${refundId}/settle/`, note)).status).toBe(403)
  expect((await people.operator.post(`/refunds/${refundId}/settle/`, note)).body.state).toBe('settled')
  expect(await settled()).toMatchObject({ external_cash: '-1200.00' })
})

test('[CO-5] a refund that bounced and was put into the wallet stays there, though Stripe tells of the bounce again', async () => {
  const before = await balances(people.operator)
  const { id } = await place(people, { price: '700.00' })
  await pay(marketry, people.buyer, id)
  await step(people.buyer, id, 'cancel', {})
  const { body } = await untilSays(people.buyer, `/orders/${id}/`, { refunds: [{ state: 'succeeded' }] })
  const [{ id: refundId }] = body.refunds
  await rows.quiet()
  const [{ atStripe } = { atStripe: '' }] = await rows.query<{ atStripe: string }>(
    'select stripe_refund_id as "atStripe" from refund where id = $1',
    [refundId],
  )
  await bankDoes(marketry, 'refunds', atStripe, 'fail')
  await untilSays(people.buyer, `/orders/${id}/`, { refunds: [{ state: 'failed' }] })
  await rows.quiet()
  expect((await people.operator.post(`/refunds/${refundId}/to-wallet/`)).body.state).toBe('succeeded')

  const events = await marketry.parts.services.stripe.events.list({ limit: 100, type: 'refund.failed' })
  const told = events.data.find(({ data }) => (data.object as { id: string }).id === atStripe)
  await deliver(marketry, { ...told, id: 'evt_told_late' })
  const after = await settled()
  expect((await people.buyer.get(`/orders/${id}/`)).body.refunds).toMatchObject([{ state: 'succeeded' }])
  expect(Number(after['wallet']) - Number(before['wallet'] ?? 0)).toBe(700)
})

test('[CO-5] an operator who bought it says neither that its refund was settled nor that it goes to their wallet, unless there is no other', async () => {
  const { operator } = people
  const { services } = marketry.parts
  const marketplace = await services.directory.bySlug('madeinpk')
  if (!marketplace) throw new Error('there is no madeinpk')
  const second = {
    email: 'second@madeinpk.example',
    password: 'a long pass phrase',
    name: 'Second',
    roles: ['operator'],
  }
  const { id: secondId } = await ensureMember(services, marketplace, second)
  const { id } = await place({ ...people, buyer: operator, addressId: await address(operator) }, { price: '300.00' })
  await pay(marketry, operator, id)
  await step(operator, id, 'cancel', {})
  const { body } = await untilSays(operator, `/orders/${id}/`, { refunds: [{ state: 'succeeded' }] })
  const refund = `/refunds/${body.refunds[0].id}`
  const settle = await operator.post(`${refund}/settle/`, { note: 'Paid to myself in cash' })
  expect([settle.status, settle.body.code]).toEqual([403, 'party_may_not_decide'])
  expect((await operator.post(`${refund}/to-wallet/`)).body.code).toBe('party_may_not_decide')

  // The second one leaves: nobody but a party is there to decide now.
  await rows.query(`delete from member_role where member_id = $1`, [secondId])
  await rows.quiet()
  const [{ atStripe } = { atStripe: '' }] = await rows.query<{ atStripe: string }>(
    'select stripe_refund_id as "atStripe" from refund where deal_id = $1',
    [id],
  )
  await bankDoes(marketry, 'refunds', atStripe, 'fail')
  await untilSays(operator, `/orders/${id}/`, { refunds: [{ state: 'failed' }] })
  expect((await operator.post(`${refund}/settle/`, { note: 'Paid back in cash' })).body.state).toBe('settled')
  const { results } = (await operator.get('/activity/?action=refund.settled')).body
  expect(results[0]).toMatchObject({ action: 'refund.settled', details: { as_party: true } })
})

test('[CO-5] where it was so agreed, the house bears the loss and the seller the fee; a later change alters no made deal', async () => {
  const before = await settled()
  const agree = (loss: string, fee: string) =>
    people.operator.patch('/settings/', { dispute_loss_borne_by: loss, dispute_fee_borne_by: fee })
  expect((await agree('house', 'seller')).status).toBe(200)
  const { id, atStripe } = await disputed('completed')
  await agree('seller', 'house')
  await bankDoes(marketry, 'disputes', atStripe, 'lose')
  await untilSays(people.seller, `/orders/${id}/`, {
    disputes: [{ state: 'lost' }],
    given_back: '1000.00',
    taken_back: [{ amount: '15.00', state: 'recovered' }],
  })
  const after = await settled()
  expect(after['dispute_fees']).toBe(before['dispute_fees'])
  expect(Number(after['dispute_losses']) - Number(before['dispute_losses'] ?? 0)).toBe(1_000)
})

test.each([
  ['win', 'won', 'succeeded'],
  ['lose', 'lost', 'overtaken'],
])(
  '[CO-5] a refund that met a dispute we were not told of: the bank says %s, and the refund is %s',
  async (end, state, refund) => {
    const { id } = await place(people, { price: '700.00' })
    await pay(marketry, people.buyer, id)
    const heard = await withFault(marketry, 'lose', { only: 'charge.dispute' })
    const { id: atStripe } = await bankDoes(marketry, 'charges', (await chargeOf(marketry, id)).id, 'dispute')
    await step(people.buyer, id, 'cancel', {})
    await untilSays(people.buyer, `/orders/${id}/`, {
      state: 'cancelled',
      refunds: [{ state: 'failed' }],
      disputes: [],
    })
    await heard()
    await bankDoes(marketry, 'disputes', atStripe, end)
    const { body } = await untilSays(people.operator, `/orders/${id}/`, {
      disputes: [{ state }],
      refunds: [{ state: refund }],
    })
    expect(body).toMatchObject({ state: 'cancelled', given_back: '700.00', taken_back: [] })
    await settled()
  },
)

test('[CO-5] a refund that met a dispute about a part of it covers the part, and no more than the rest is still to be given', async () => {
  const before = await balances(people.operator)
  const { id } = await place(people, { price: '700.00' })
  await pay(marketry, people.buyer, id)
  const heard = await withFault(marketry, 'lose', { only: 'charge.dispute' })
  const charge = await chargeOf(marketry, id)
  const { id: atStripe } = await bankDoes(marketry, 'charges', charge.id, 'dispute', { amount: 40_000 })
  await step(people.buyer, id, 'cancel', {})
  await untilSays(people.buyer, `/orders/${id}/`, {
    state: 'cancelled',
    refunds: [{ amount: '700.00', state: 'failed' }],
  })
  await heard()
  await bankDoes(marketry, 'disputes', atStripe, 'lose')
  const { body } = await untilSays(people.operator, `/orders/${id}/`, {
    disputes: [{ state: 'lost', amount: '400.00' }],
  })
  await rows.quiet()
  expect(body).toMatchObject({ given_back: '700.00', taken_back: [], refunds: [{ amount: '300.00', state: 'failed' }] })
  const covered = await balances(people.operator)
  expect(covered['dispute_losses'] ?? '0.00').toBe(before['dispute_losses'] ?? '0.00')
  expect(covered['refunds_in_flight']).toBe('300.00')
  const { results } = (await people.operator.get('/refunds/?state=failed')).body
  expect(results).toMatchObject([{ deal_id: id, amount: '300.00' }])
  const byHand = await people.operator.post(`/refunds/${body.refunds[0].id}/settle/`, { note: 'Paid back in cash' })
  expect(byHand.body.state).toBe('settled')
  const after = await settled()
  expect(Number(after['external_cash'] ?? 0) - Number(before['external_cash'] ?? 0)).toBe(-300)
})

test.each([
  ['settle', { note: 'Paid back in cash' }, 'settled'],
  ['to-wallet', undefined, 'succeeded'],
])(
  '[CO-5] while the bank asks, a refund it stopped is given in no other way (%s); once it is won, it may be',
  async (way, input, then) => {
    const { id } = await place(people, { price: '700.00' })
    await pay(marketry, people.buyer, id)
    const heard = await withFault(marketry, 'lose', { only: 'charge.dispute' })
    const { id: atStripe } = await bankDoes(marketry, 'charges', (await chargeOf(marketry, id)).id, 'dispute')
    await step(people.buyer, id, 'cancel', {})
    const { body } = await untilSays(people.buyer, `/orders/${id}/`, { refunds: [{ state: 'failed' }] })
    const refundId = String(body.refunds[0].id)
    await heard()
    const { data } = await marketry.parts.services.stripe.events.list({ limit: 100, type: 'charge.dispute.created' })
    await deliver(marketry, data.find((event) => (event.data.object as { id: string }).id === atStripe) ?? '')
    await untilSays(people.operator, `/orders/${id}/`, { disputes: [{ state: 'needs_response' }] })
    const give = () => people.operator.post(`/refunds/${refundId}/${way}/`, input)
    const refused = await give()
    expect([refused.status, refused.body.code]).toEqual([409, 'charge_disputed'])
    expect((await people.operator.get(`/orders/${id}/`)).body.refunds).toMatchObject([{ state: 'failed' }])

    await bankDoes(marketry, 'disputes', atStripe, 'win')
    // It is sent again by itself; where that fails as well, nobody but the operator is left to give it.
    await untilSays(people.operator, `/orders/${id}/`, {
      disputes: [{ state: 'won' }],
      refunds: [{ state: 'succeeded' }],
    })
    await rows.quiet()
    const [{ sent } = { sent: '' }] = await rows.query<{ sent: string }>(
      'select stripe_refund_id as sent from refund where id = $1',
      [refundId],
    )
    await bankDoes(marketry, 'refunds', sent, 'fail')
    await untilSays(people.operator, `/orders/${id}/`, { refunds: [{ state: 'failed' }] })
    expect((await give()).body.state).toBe(then)
    await settled()
  },
)

test('[CO-5] nobody answers: a day before its time the evidence goes by itself', async () => {
  const { id, atStripe, disputeId } = await disputed('shipped')
  const { body } = await people.operator.get(`/disputes/${disputeId}/`)
  expect(Date.parse(body.due) - Date.parse(body.deadline)).toBe(86_400_000)
  await turnClock(people.operator, 8 * 86_400 + 60)
  await untilSays(people.operator, `/disputes/${disputeId}/`, { state: 'under_review' })
  const { evidence } = await marketry.parts.services.stripe.disputes.retrieve(atStripe)
  expect(evidence.uncategorized_text).toContain('Mark as shipped, by the seller: TCS-123456')
  await bankDoes(marketry, 'disputes', atStripe, 'lose')
  await untilSays(people.buyer, `/orders/${id}/`, { state: 'charged_back' })
  await settled()
})

test('[CO-5] whatever is said goes to the bank, shortened to what Stripe takes of it', async () => {
  const { id, disputeId, atStripe } = await disputed('delivered')
  const said = `It was delivered. ${'The buyer wrote that it had come. '.repeat(600)}`.slice(0, 20_000)
  for (const person of [people.seller, people.operator]) {
    expect((await person.post(`/disputes/${disputeId}/evidence/`, { text: said })).status).toBe(201)
  }
  await people.operator.post(`/disputes/${disputeId}/submit/`)
  await untilSays(people.operator, `/disputes/${disputeId}/`, { state: 'under_review' })
  const { evidence } = await marketry.parts.services.stripe.disputes.retrieve(atStripe)
  expect(evidence.uncategorized_text).toContain('Mark as shipped, by the seller: TCS-123456')
  expect(evidence.uncategorized_text?.match(/It was delivered\./g)).toHaveLength(2)
  expect(evidence.uncategorized_text?.match(/this is the beginning of/g)).toHaveLength(2)
  await bankDoes(marketry, 'disputes', atStripe, 'win')
  await untilSays(people.seller, `/orders/${id}/`, { state: 'completed' })
  await settled()
})

test('[CO-5] evidence that Stripe refuses is sent a few times and not without end, and the operator is told', async () => {
  const { id, disputeId, atStripe } = await disputed('shipped')
  const path = `/disputes/${disputeId}/`
  const hours = (count: number) => count * 3_600
  const calls = () =>
    rows.query(`select id from outside_call where kind = 'stripe_dispute_submit' and subject_id = $1`, [disputeId])
  // Stripe knows no such dispute, and says so each time. What is told of the true one must have come by then.
  await rows.quiet()
  await rows.query('update dispute set stripe_id = $2 where id = $1', [disputeId, `${atStripe}_elsewhere`])
  await turnClock(people.operator, hours(8 * 24) + 60)
  const refused = await untilSays(people.operator, path, { state: 'unanswered', may_add_evidence: true })
  expect(await calls()).toHaveLength(1)
  expect(Date.parse(refused.body.deadline) - Date.parse(refused.body.history.at(-1).at)).toBe(hours(6) * 1_000)
  const told = await people.operator.get('/notifications/')
  expect(told.body.results).toContainEqual(expect.objectContaining({ kind: 'dispute-evidence-refused' }))
  expect((await people.operator.get('/desk/operating/')).body.needs).toContainEqual(
    expect.objectContaining({ kind: 'disputes' }),
  )

  for (const times of [2, 3, 4]) {
    await turnClock(people.operator, hours(6) + 60)
    await eventually(calls, (made) => made.length === times, `${times} calls`)
    await untilSays(people.operator, path, { state: 'unanswered' })
  }
  // Its day comes before the next time.
  expect((await people.operator.get(path)).body.deadline).toBe(null)

  await rows.query('update dispute set stripe_id = $2 where id = $1', [disputeId, atStripe])
  await people.operator.post(`${path}submit/`)
  await untilSays(people.operator, path, { state: 'under_review' })
  await bankDoes(marketry, 'disputes', atStripe, 'lose')
  await untilSays(people.buyer, `/orders/${id}/`, { state: 'charged_back' })
  await settled()
})

test('[CO-5] [CO-9] a file is evidence too: kept for both sides, sent to Stripe, and named there in what the bank reads', async () => {
  const { id, disputeId, atStripe } = await disputed('delivered')
  const bytes = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(32)])
  const sendIn = async (person: Person, content: Buffer, type: string, name: string) => {
    const { body } = await person.post('/documents/', {
      purpose: 'evidence',
      name,
      media_type: type,
      bytes: content.byteLength,
    })
    const { pathname, search } = new URL(body.upload.url)
    const sent = await fetch(`http://127.0.0.1:${marketry.port}${pathname}${search}`, {
      method: 'PUT',
      headers: { ...body.upload.headers, 'x-marketplace': 'madeinpk' },
      body: new Uint8Array(content),
    })
    expect(sent.status, await sent.text()).toBe(204)
    const received = await person.post(`/documents/${body.id}/received/`)
    expect(received.status, JSON.stringify(received.body)).toBe(200)
    return String(body.id)
  }
  const receipt = await sendIn(people.seller, bytes, 'image/png', 'receipt.png')
  const path = `/disputes/${disputeId}/`
  expect((await people.buyer.post(`${path}evidence/`, { document_id: receipt })).status).toBe(404)
  expect((await people.operator.post(`${path}evidence/`, { document_id: receipt })).body.code).toBe('file_unknown')
  const text = await sendIn(people.seller, Buffer.from('We spoke on the phone.'), 'text/plain', 'notes.txt')
  expect((await people.seller.post(`${path}evidence/`, { document_id: text })).body.code).toBe('file_type')
  expect((await people.seller.post(`${path}evidence/`, {})).status).toBe(422)

  const given = await people.seller.post(`${path}evidence/`, { text: 'It was delivered.', document_id: receipt })
  expect(given.status, JSON.stringify(given.body)).toBe(201)
  await untilSays(people.operator, path, {
    evidence: [{ text: 'It was delivered.', file: { name: 'receipt.png', sent: true } }],
  })
  expect((await people.operator.get(`/documents/${receipt}/`)).body.link.url).toContain(receipt)
  expect((await people.buyer.get(`/documents/${receipt}/`)).status).toBe(404)

  expect((await people.operator.post(`${path}submit/`)).status).toBe(200)
  await untilSays(people.operator, path, { state: 'under_review' })
  const { evidence } = await marketry.parts.services.stripe.disputes.retrieve(atStripe)
  expect(evidence.uncategorized_file).toMatch(/^file_/)
  const file = await marketry.parts.services.stripe.files.retrieve(String(evidence.uncategorized_file))
  expect(file).toMatchObject({
    purpose: 'dispute_evidence',
    size: bytes.byteLength,
    type: 'png',
    filename: 'receipt.png',
  })
  expect(evidence.uncategorized_text).toContain('receipt.png')
  await bankDoes(marketry, 'disputes', atStripe, 'win')
  await untilSays(people.seller, `/orders/${id}/`, { disputes: [{ state: 'won' }] })
})
