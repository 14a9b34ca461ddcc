import { afterAll, beforeAll, expect, test } from 'vitest'
import { reference } from '../../simulators/stripe/reference/shapes.ts'
import { isKnownWord } from '../../src/modules/disputes/rules.ts'
import { balances, lead, pay, place, proof, step, type Traders, traders, untilSays } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { bankDoes, chargeOf, withFault } from '../support/stripe-events.ts'

/* How a dispute ends otherwise than by won or lost: settled by the card network, appealed, or in a word nobody knew. */

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

async function paidOrder(state: string, price = '1000.00') {
  const order = await place(people, { price, stock: 1 })
  await pay(marketry, people.buyer, order.id)
  await lead(people, order.id, state)
  if (state === 'completed') await untilSays(people.seller, `/orders/${order.id}/`, { payouts: [{ state: 'paid' }] })
  return { ...order, charge: (await chargeOf(marketry, order.id)).id }
}

/** An order led into a state, and a dispute about it that the bank has decided. */
async function decided(state: string, end: 'win' | 'lose') {
  const order = await paidOrder(state)
  const { id: atStripe } = await bankDoes(marketry, 'charges', order.charge, 'dispute')
  await untilSays(people.operator, `/orders/${order.id}/`, { disputes: [{ state: 'needs_response' }] })
  await bankDoes(marketry, 'disputes', atStripe, end)
  await untilSays(people.operator, `/orders/${order.id}/`, { disputes: [{ state: end === 'win' ? 'won' : 'lost' }] })
  await rows.quiet()
  return { ...order, atStripe }
}

const booked = (kind: string, amount: string) =>
  eventually(
    () => balances(people.operator),
    (books) => (books[kind] ?? '0.00') === amount,
    `${kind} of ${amount}`,
  )

async function settled(): Promise<Record<string, string>> {
  await rows.quiet()
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
  const books = await balances(people.operator)
  for (const kind of ['disputed_funds', 'clawbacks_in_flight', 'refunds_in_flight', 'escrow']) {
    expect([kind, books[kind] ?? '0.00']).toEqual([kind, '0.00'])
  }
  return books
}

const more = (after: Record<string, string>, before: Record<string, string>, kind: string) =>
  Number(after[kind] ?? 0) - Number(before[kind] ?? 0)

const toldOf = async (word: string) => {
  const { body } = await people.operator.get('/notifications/')
  return body.results.filter((row: { kind: string; body: string }) => {
    return row.kind === 'dispute-at-stripe' && row.body.includes(`“${word}”`)
  })
}

test('[CO-5] each word that Stripe has for how a dispute stands is known', () => {
  const words = reference.schemas['Dispute.Status']?.enum?.map(String) ?? []
  expect(words).toContain('won')
  expect(words.filter((word) => !isKnownWord(word))).toEqual([])
})

test('[CO-5] a word that nobody knows undoes no booking: the money is booked, the order waits, and the operator is told', async () => {
  const { id, charge } = await paidOrder('delivered')
  const heard = await withFault(marketry, 'lose', { only: 'charge.dispute' })
  const { id: atStripe } = await bankDoes(marketry, 'charges', charge, 'dispute')
  await heard()
  await bankDoes(marketry, 'disputes', atStripe, 'call', { status: 'on_the_moon' })
  await untilSays(people.operator, `/orders/${id}/`, { state: 'disputed', disputes: [{ state: 'told' }] })
  await booked('disputed_funds', '1000.00')
  await rows.quiet()
  expect((await proof(people.operator)).proved).toBe(true)
  expect(await toldOf('on_the_moon')).toHaveLength(1)

  await bankDoes(marketry, 'disputes', atStripe, 'win')
  await untilSays(people.seller, `/orders/${id}/`, { state: 'completed', disputes: [{ state: 'won' }] })
  await settled()
})

test('[CO-5] an appeal while nothing is decided is with the bank, is not answered by itself, and the operator is told', async () => {
  const { id, charge } = await paidOrder('delivered')
  const { id: atStripe } = await bankDoes(marketry, 'charges', charge, 'dispute')
  const { body } = await untilSays(people.operator, `/orders/${id}/`, { disputes: [{ state: 'needs_response' }] })
  await bankDoes(marketry, 'disputes', atStripe, 'call', { status: 'appeal_needs_response' })
  await untilSays(people.operator, `/disputes/${body.disputes[0].id}/`, { state: 'under_review', deadline: null })
  await rows.quiet()
  expect(await toldOf('appeal_needs_response')).toHaveLength(1)
  await bankDoes(marketry, 'disputes', atStripe, 'win')
  await untilSays(people.seller, `/orders/${id}/`, { state: 'completed', disputes: [{ state: 'won' }] })
  await settled()
})

test('[CO-5] won, and taken again by an appeal: a claim until it is decided; lost then, whoever was paid gives it back', async () => {
  const before = await settled()
  const { id, atStripe } = await decided('completed', 'win')
  await bankDoes(marketry, 'disputes', atStripe, 'appeal')
  await booked('disputed_funds', '1000.00')
  await rows.quiet()
  expect((await proof(people.operator)).proved).toBe(true)
  await bankDoes(marketry, 'disputes', atStripe, 'lose')
  await untilSays(people.seller, `/orders/${id}/`, {
    given_back: '1000.00',
    taken_back: [{ amount: '980.00', state: 'recovered' }],
  })
  const after = await settled()
  expect([more(after, before, 'dispute_losses'), more(after, before, 'fee_revenue')]).toEqual([0, 0])
})

test('[CO-5] won, taken again by an appeal and won again: what was taken is back, and nobody has lost anything', async () => {
  const before = await settled()
  const { id, atStripe } = await decided('completed', 'win')
  await bankDoes(marketry, 'disputes', atStripe, 'appeal')
  await booked('disputed_funds', '1000.00')
  await bankDoes(marketry, 'disputes', atStripe, 'win')
  await booked('disputed_funds', '0.00')
  const after = await settled()
  expect(more(after, before, 'dispute_losses')).toBe(0)
  expect((await people.seller.get(`/orders/${id}/`)).body).toMatchObject({ given_back: '0.00', taken_back: [] })
})

test('[CO-4] [CO-5] won, taken again, and won again with a part of it: the house bears the rest, and nothing stays claimed', async () => {
  const before = await settled()
  const { id, atStripe } = await decided('completed', 'win')
  await bankDoes(marketry, 'disputes', atStripe, 'appeal')
  await booked('disputed_funds', '1000.00')
  await bankDoes(marketry, 'disputes', atStripe, 'win', { amount: 60_000 })
  await eventually(
    () => balances(people.operator),
    (books) => Number(books['disputed_funds'] ?? 0) < 1_000,
    'a part is back',
  )
  const after = await settled()
  expect(more(after, before, 'dispute_losses')).toBe(400)
  expect((await people.seller.get(`/orders/${id}/`)).body).toMatchObject({ given_back: '0.00', taken_back: [] })
})

test('[CO-5] a bank that comes back by an ordinary word after it was over is told to the operator, each time', async () => {
  const { id, charge } = await paidOrder('delivered')
  const { id: atStripe } = await bankDoes(marketry, 'charges', charge, 'dispute', { inquiry: true })
  await untilSays(people.operator, `/orders/${id}/`, { disputes: [{ state: 'needs_response' }] })
  await rows.quiet()
  const toldBefore = (await toldOf('warning_needs_response')).length
  const stands = (word: string) =>
    eventually(
      () => rows.query('select 1 from dispute where stripe_id = $1 and at_stripe = $2', [atStripe, word]),
      (found) => found.length === 1,
      `the word ${word}`,
    )
  for (const times of [1, 2]) {
    await bankDoes(marketry, 'disputes', atStripe, 'call', { status: 'prevented' })
    await stands('prevented')
    await untilSays(people.buyer, `/orders/${id}/`, { state: 'delivered', disputes: [{ state: 'closed' }] })
    // Told twice that it stands there, it has changed once.
    await bankDoes(marketry, 'disputes', atStripe, 'call', { status: 'warning_needs_response' })
    await bankDoes(marketry, 'disputes', atStripe, 'call', { status: 'warning_needs_response' })
    await stands('warning_needs_response')
    await rows.quiet()
    expect((await toldOf('warning_needs_response')).length - toldBefore).toBe(times)
  }
  expect(await toldOf('prevented')).toEqual([])
  expect((await people.operator.get(`/orders/${id}/`)).body.disputes).toMatchObject([{ state: 'closed' }])
  await step(people.buyer, id, 'complete', {})
  await settled()
})

test('[CO-5] won before it was sent and lost by an appeal: the order that holds its price gives it', async () => {
  const before = await settled()
  const { id, atStripe } = await decided('paid', 'win')
  await untilSays(people.seller, `/orders/${id}/`, { state: 'paid' })
  await bankDoes(marketry, 'disputes', atStripe, 'appeal')
  await booked('disputed_funds', '1000.00')
  await bankDoes(marketry, 'disputes', atStripe, 'lose')
  await untilSays(people.buyer, `/orders/${id}/`, { state: 'charged_back', given_back: '1000.00', refunds: [] })
  const after = await settled()
  expect(more(after, before, 'dispute_losses')).toBe(0)
})

test('[CO-5] lost, and won by an appeal: what comes back is the house’s, until its operator decides', async () => {
  const before = await settled()
  const { id, atStripe } = await decided('completed', 'lose')
  await untilSays(people.seller, `/orders/${id}/`, { taken_back: [{ amount: '980.00', state: 'recovered' }] })
  // Stripe keeps a fee for it, and moves nothing else.
  const fees = Number((await settled())['dispute_fees'])
  await bankDoes(marketry, 'disputes', atStripe, 'appeal', { fee: 2_000 })
  await booked('dispute_fees', (fees + 20).toFixed(2))
  await settled()
  await bankDoes(marketry, 'disputes', atStripe, 'win')
  await eventually(
    () => balances(people.operator),
    (books) => more(books, before, 'dispute_losses') === -1_000,
    'what was lost is back',
  )
  expect(more(await settled(), before, 'fee_revenue')).toBe(0)
})

test('[CO-5] what the card network settles by giving the money back is lost: out of what is held, and never paid out', async () => {
  const before = await settled()
  const { id, charge } = await paidOrder('delivered')
  await bankDoes(marketry, 'charges', charge, 'dispute', { prevented: true })
  await untilSays(people.buyer, `/orders/${id}/`, { state: 'charged_back', disputes: [{ state: 'lost' }], payouts: [] })
  const after = await settled()
  expect(more(after, before, 'dispute_losses')).toBe(0)
})

test('[CO-5] settled by the card network after the payout: whoever was paid gives it back', async () => {
  const { id, charge } = await paidOrder('completed')
  await bankDoes(marketry, 'charges', charge, 'dispute', { prevented: true })
  await untilSays(people.seller, `/orders/${id}/`, {
    disputes: [{ state: 'lost' }],
    taken_back: [{ amount: '980.00', state: 'recovered' }],
  })
  expect((await settled())['payable_to_member']).toBe('0.00')
})

test('[CO-5] settled by the card network and nothing taken: closed, and the order goes on; taken after all, it is lost', async () => {
  const { id, charge } = await paidOrder('delivered')
  const { id: atStripe } = await bankDoes(marketry, 'charges', charge, 'dispute', { inquiry: true })
  await untilSays(people.operator, `/orders/${id}/`, { disputes: [{ state: 'needs_response' }] })
  await bankDoes(marketry, 'disputes', atStripe, 'call', { status: 'prevented' })
  await untilSays(people.buyer, `/orders/${id}/`, { state: 'delivered', disputes: [{ state: 'closed' }] })
  await rows.quiet()

  await bankDoes(marketry, 'disputes', atStripe, 'call', { status: 'warning_needs_response' })
  await bankDoes(marketry, 'disputes', atStripe, 'prevent')
  await untilSays(people.buyer, `/orders/${id}/`, { state: 'charged_back', given_back: '1000.00' })
  expect((await settled())['payable_to_member']).toBe('0.00')
})

test('[CO-4] [CO-5] a dispute that is over while what was taken for it is not covered is found in the books', async () => {
  const { id, charge } = await paidOrder('delivered')
  const { id: atStripe } = await bankDoes(marketry, 'charges', charge, 'dispute')
  await untilSays(people.operator, `/orders/${id}/`, { disputes: [{ state: 'needs_response' }] })
  await rows.quiet()
  await rows.query(`update dispute set state = 'closed', at_stripe = 'prevented' where stripe_id = $1`, [atStripe])
  const { proved, wrong } = await proof(people.operator)
  expect({ proved, wrong }).toMatchObject({ proved: false, wrong: [{ code: 'dispute_uncovered' }] })

  // Asked again, Stripe says what it says of it, and it is covered.
  await bankDoes(marketry, 'disputes', atStripe, 'lose')
  await untilSays(people.buyer, `/orders/${id}/`, { given_back: '1000.00' })
  await settled()
})

/**
 * An order whose refund is on its way, waiting for its payer, when the bank takes `share` of the price: we hear nothing of the
 * dispute until it is lost.
 */
async function lostWhileSending({ share = 100_000 }: { share?: number } = {}) {
  const { id, charge } = await paidOrder('paid')
  const heard = await withFault(marketry, 'lose', { only: 'charge.dispute' })
  const { id: atStripe } = await bankDoes(marketry, 'charges', charge, 'dispute', { inquiry: true, amount: share })
  const heal = await withFault(marketry, 'refund_waits')
  await step(people.buyer, id, 'cancel', {})
  const sent = () =>
    rows.query<{ id: string; sent: string }>(
      'select id, stripe_refund_id as sent from refund where deal_id = $1 and stripe_refund_id is not null',
      [id],
    )
  const [refund] = await eventually(sent, (found) => found.length === 1, 'the refund at Stripe')
  await heal()
  await bankDoes(marketry, 'disputes', atStripe, 'escalate')
  await heard()
  await bankDoes(marketry, 'disputes', atStripe, 'lose')
  await untilSays(people.operator, `/orders/${id}/`, { disputes: [{ state: 'lost' }], refunds: [{ state: 'sending' }] })
  await rows.quiet()
  return { id, refundId: refund?.id ?? '', sent: refund?.sent ?? '' }
}

test('[CO-4] [CO-5] a refund on its way when the dispute is lost: failing then, it covers the loss and is given in no other way', async () => {
  const before = await settled()
  const { id, refundId, sent } = await lostWhileSending()
  expect(more(await balances(people.operator), before, 'dispute_losses')).toBe(1_000)
  await bankDoes(marketry, 'refunds', sent, 'give-up')
  await untilSays(people.operator, `/orders/${id}/`, { state: 'cancelled', refunds: [{ state: 'overtaken' }] })
  const byHand = await people.operator.post(`/refunds/${refundId}/settle/`, { note: 'Paid back in cash' })
  expect([byHand.status, byHand.body.code]).toEqual([409, 'not_in_this_state'])
  const after = await settled()
  expect([more(after, before, 'dispute_losses'), more(after, before, 'external_cash')]).toEqual([0, 0])
})

test('[CO-4] [CO-5] a part of it was taken by the bank: the failed refund covers that, and the rest is still to be given', async () => {
  const before = await settled()
  const { id, refundId, sent } = await lostWhileSending({ share: 40_000 })
  expect(more(await balances(people.operator), before, 'dispute_losses')).toBe(400)
  await bankDoes(marketry, 'refunds', sent, 'give-up')
  await untilSays(people.operator, `/orders/${id}/`, { refunds: [{ state: 'failed', amount: '600.00' }] })
  await rows.quiet()
  expect((await balances(people.operator))['refunds_in_flight']).toBe('600.00')
  const byHand = await people.operator.post(`/refunds/${refundId}/settle/`, { note: 'Paid back in cash' })
  expect(byHand.body.state).toBe('settled')
  const after = await settled()
  expect([more(after, before, 'dispute_losses'), more(after, before, 'external_cash')]).toEqual([0, -600])
})

test('[CO-4] [CO-5] one that arrives after all leaves the loss with the house: the buyer has had it twice', async () => {
  const before = await settled()
  const { id, sent } = await lostWhileSending()
  await bankDoes(marketry, 'refunds', sent, 'complete')
  await untilSays(people.operator, `/orders/${id}/`, { refunds: [{ state: 'succeeded' }] })
  expect(more(await settled(), before, 'dispute_losses')).toBe(1_000)
})

test('[CO-4] [CO-5] one that had failed and was not covered yet is given in no other way; tried again, it is over', async () => {
  const before = await settled()
  const { id, refundId } = await lostWhileSending()
  // As it was left before a failed refund covered a loss.
  await rows.query(`update refund set state = 'failed' where id = $1`, [refundId])
  for (const [way, input] of [['settle', { note: 'Paid back in cash' }], ['to-wallet']] as const) {
    const refused = await people.operator.post(`/refunds/${refundId}/${way}/`, input)
    expect([way, refused.status, refused.body.code]).toEqual([way, 409, 'taken_by_the_bank'])
  }
  expect((await people.operator.post(`/refunds/${refundId}/retry/`)).status).toBe(202)
  await untilSays(people.operator, `/orders/${id}/`, { refunds: [{ state: 'overtaken' }] })
  expect(more(await settled(), before, 'dispute_losses')).toBe(0)
})

test('[CO-4] [CO-5] a refund begun after a loss that the house bears, of what the bank did not take, stays to be given', async () => {
  await people.operator.patch('/settings/', { dispute_loss_borne_by: 'house' })
  const { id, charge } = await paidOrder('completed')
  const { id: atStripe } = await bankDoes(marketry, 'charges', charge, 'dispute', { amount: 50_000 })
  await untilSays(people.operator, `/orders/${id}/`, { disputes: [{ state: 'needs_response' }] })
  await bankDoes(marketry, 'disputes', atStripe, 'lose')
  await untilSays(people.operator, `/orders/${id}/`, { disputes: [{ state: 'lost' }], given_back: '500.00' })
  await rows.quiet()
  expect((await people.seller.post(`/orders/${id}/refund/`, {})).status).toBeLessThan(300)
  const { body } = await untilSays(people.operator, `/orders/${id}/`, {
    refunds: [{ state: 'failed', amount: '500.00' }],
  })
  await rows.quiet()
  const byHand = await people.operator.post(`/refunds/${body.refunds[0].id}/settle/`, { note: 'Paid back in cash' })
  expect(byHand.body.state).toBe('settled')
  await settled()
  await people.operator.patch('/settings/', { dispute_loss_borne_by: 'seller' })
})
