import { afterAll, beforeAll, expect, test } from 'vitest'
import { CARD, openTestbed, sendForm, steer, type Testbed } from './testbed.ts'

let bed: Testbed

beforeAll(async () => {
  bed = await openTestbed()
})
afterAll(async () => {
  await bed.close()
})

/** Keeps a card on the page of a session in mode setup. Answers the customer and the card. */
async function kept(number: string): Promise<{ customer: string; card: string; onward: string }> {
  const { id: customer } = await bed.stripe.customers.create({ email: 'jenny@example.com' })
  const session = await bed.stripe.checkout.sessions.create({
    mode: 'setup',
    customer,
    currency: 'usd',
    success_url: 'http://shop.test/saved',
  })
  expect(session).toMatchObject({ payment_status: 'no_payment_required', amount_total: null, payment_intent: null })
  const page = new URL(String(session.url)).pathname
  const first = await sendForm(bed.simulator.url + page, { ...CARD, number })
  const asked = String(first.headers.get('location'))
  if (asked.includes('/3ds/')) await sendForm(asked, { result: 'complete' })
  const after = await bed.stripe.checkout.sessions.retrieve(session.id, { expand: ['setup_intent'] })
  expect(after).toMatchObject({ status: 'complete', setup_intent: { status: 'succeeded', usage: 'off_session' } })
  const { data } = await bed.stripe.customers.listPaymentMethods(customer)
  return { customer, card: String(data[0]?.id), onward: asked }
}

const charge = (customer: string, payment_method: string, extra = {}) =>
  bed.stripe.paymentIntents.create({
    amount: 2_000,
    currency: 'usd',
    customer,
    payment_method,
    confirm: true,
    off_session: true,
    ...extra,
  })

test('[CO-5] a card is kept on a page that charges nothing, and charged without its holder', async () => {
  const { customer, card } = await kept('4242 4242 4242 4242')
  expect(await charge(customer, card)).toMatchObject({ status: 'succeeded', amount_received: 2_000 })
})

test('[CO-5] a card whose bank asks is spared when it was saved, or is declined while its holder is away', async () => {
  const spared = await kept('4000 0025 0000 3155')
  expect(spared.onward).toContain('/3ds/')
  expect((await charge(spared.customer, spared.card)).status).toBe('succeeded')
  const asking = await kept('4000 0027 6000 3184')
  await expect(charge(asking.customer, asking.card)).rejects.toMatchObject({
    type: 'StripeCardError',
    statusCode: 402,
    code: 'authentication_required',
  })
  const present = await charge(asking.customer, asking.card, { off_session: false, return_url: 'http://shop.test/' })
  expect(present).toMatchObject({ status: 'requires_action', next_action: { type: 'redirect_to_url' } })
})

test('[CO-5] a card may be kept and declined later; a declined one is not kept; it is charged for its customer only', async () => {
  const { customer, card } = await kept('4000 0000 0000 0341')
  await expect(charge(customer, card)).rejects.toMatchObject({ code: 'card_declined' })
  await expect(kept('4000 0000 0000 0002')).rejects.toThrow(/complete/)
  const other = await bed.stripe.customers.create({})
  const good = await kept('4242 4242 4242 4242')
  await expect(charge(other.id, good.card)).rejects.toMatchObject({ type: 'StripeInvalidRequestError' })
})

test('[CO-5] away, the simulator breaks every connection, does nothing, and delivers when it is back', async () => {
  await steer(bed, 'POST', 'api/faults/outage', {})
  await expect(bed.stripe.customers.create({ email: 'away@example.com' })).rejects.toMatchObject({
    type: 'StripeConnectionError',
  })
  await steer(bed, 'DELETE', 'api/faults/outage')
  expect((await bed.stripe.customers.list({ email: 'away@example.com' })).data).toEqual([])
})

test('[CO-5] a fault is for some calls or events: a method, a beginning, anything between, several of them', async () => {
  await steer(bed, 'POST', 'api/faults/server_error', { only: 'POST /v1/cust*,GET /v1/balance' })
  await expect(bed.stripe.customers.create({})).rejects.toMatchObject({ statusCode: 500 })
  await expect(bed.stripe.balance.retrieve()).rejects.toMatchObject({ statusCode: 500 })
  expect((await bed.stripe.customers.list()).object).toBe('list')
  await steer(bed, 'DELETE', 'api/faults')
  await steer(bed, 'POST', 'api/faults/rate_limit', { count: 1 })
  const refused = await bed.stripe.balance.retrieve().catch((fault: unknown) => fault)
  expect(refused).toMatchObject({ statusCode: 429, headers: { 'retry-after': '2' } })
})

test('[CO-5] every answer of these tests had the shape that Stripe gives it', () => {
  expect(bed.misshapen).toEqual([])
})
