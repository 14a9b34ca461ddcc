import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Stripe } from 'stripe'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { faultsOf } from './reference/conformance.ts'
import { reference } from './reference/shapes.ts'
import { routes } from './routes.ts'
import { startStripeSimulator } from './server.ts'
import {
  CARD,
  checkout,
  delivered,
  onboardedSeller,
  openTestbed,
  pay,
  sdkFor,
  sendForm,
  steer,
  type Testbed,
} from './testbed.ts'

let bed: Testbed
beforeAll(async () => {
  bed = await openTestbed({ retryDelaysMs: [60_000, 60_000] })
})
beforeEach(async () => {
  bed.answerWith(200)
  await steer(bed, 'DELETE', 'api/faults')
})
afterAll(() => bed.close())

describe('idempotency', () => {
  const wish = { email: 'same@example.com' }

  test('[CO-5] the same key and parameters give the same answer, marked as a replay', async () => {
    const first = await bed.stripe.customers.create(wish, { idempotencyKey: 'k-1' })
    const second = await bed.stripe.customers.create(wish, { idempotencyKey: 'k-1' })
    expect(second.id).toBe(first.id)
    const headers = { authorization: 'Bearer sk_test_simulator', 'idempotency-key': 'k-1' }
    const init = { method: 'POST', headers, body: new URLSearchParams(wish) }
    const third = await fetch(`${bed.simulator.url}/v1/customers`, init)
    expect(third.headers.get('idempotent-replayed')).toBe('true')
    expect(third.headers.get('original-request')).toBe(first.lastResponse.requestId)
    expect(third.headers.get('request-id')).not.toBe(first.lastResponse.requestId)
    expect((await bed.stripe.customers.list(wish)).data).toHaveLength(1)
  })

  test('[CO-5] the same key with other parameters is an idempotency error', async () => {
    await bed.stripe.customers.create(wish, { idempotencyKey: 'k-2' })
    await expect(
      bed.stripe.customers.create({ email: 'other@example.com' }, { idempotencyKey: 'k-2' }),
    ).rejects.toMatchObject({ type: 'StripeIdempotencyError', statusCode: 400 })
    await expect(
      bed.stripe.paymentIntents.create({ amount: 100, currency: 'usd' }, { idempotencyKey: 'k-2' }),
    ).rejects.toMatchObject({ type: 'StripeIdempotencyError' })
  })

  test('[CO-5] while the first is running the second is told so, and one customer is made', async () => {
    await steer(bed, 'POST', 'api/faults/latency', { count: 1, ms: 200 })
    const email = 'parallel@example.com'
    const tries = await Promise.allSettled(
      [1, 2, 3].map(() => bed.stripe.customers.create({ email }, { idempotencyKey: 'k-3' })),
    )
    const refused = tries
      .filter((result) => result.status === 'rejected')
      .map(({ reason }) => [reason.statusCode, reason.code])
    expect(refused).toEqual([
      [409, 'idempotency_key_in_use'],
      [409, 'idempotency_key_in_use'],
    ])
    expect((await bed.stripe.customers.list({ email })).data).toHaveLength(1)
  })

  test('[CO-5] a refusal before the work began is not kept, one after it is', async () => {
    const key = { idempotencyKey: 'k-4' }
    await expect(
      bed.stripe.paymentIntents.create({ amount: 'x' as never, currency: 'usd' }, key),
    ).rejects.toMatchObject({ code: 'parameter_invalid_integer' })
    expect(await bed.stripe.paymentIntents.create({ amount: 500, currency: 'usd' }, key)).toMatchObject({ amount: 500 })
    const declined = () => pay(bed, { payment_method: 'pm_card_chargeDeclined' })
    const options = { idempotencyKey: 'k-5' }
    const attempt = () =>
      bed.stripe.paymentIntents
        .create({ amount: 500, currency: 'usd', confirm: true, payment_method: 'pm_card_chargeDeclined' }, options)
        .catch((error) => error)
    const [first, second] = [await attempt(), await attempt()]
    expect(second.charge).toBe(first.charge)
    await expect(declined()).rejects.toMatchObject({ statusCode: 402 })
  })

  test('[CO-5] keys of the platform and of an account do not meet', async () => {
    const stripeAccount = await onboardedSeller(bed)
    const own = await bed.stripe.customers.create(wish, { idempotencyKey: 'k-6' })
    const other = await bed.stripe.customers.create(wish, { idempotencyKey: 'k-6', stripeAccount })
    expect(other.id).not.toBe(own.id)
  })

  test('[CO-5] an answer lost on its way is found by its key', async () => {
    await steer(bed, 'POST', 'api/faults/drop_answer', { count: 1 })
    const email = 'lost@example.com'
    await expect(bed.stripe.customers.create({ email }, { idempotencyKey: 'k-7' })).rejects.toMatchObject({
      type: 'StripeConnectionError',
    })
    const found = await bed.stripe.customers.create({ email }, { idempotencyKey: 'k-7' })
    expect((await bed.stripe.customers.list({ email })).data.map(({ id }) => id)).toEqual([found.id])
  })
})

describe('lists, expansion, errors', () => {
  test('[CO-5] pages follow a cursor both ways', async () => {
    const ids: string[] = []
    for (const n of [1, 2, 3, 4, 5])
      ids.unshift((await bed.stripe.customers.create({ email: 'page@example.com', name: String(n) })).id)
    const list = (extra: Stripe.CustomerListParams) =>
      bed.stripe.customers.list({ email: 'page@example.com', ...extra })
    const first = await list({ limit: 2 })
    expect([first.data.map(({ id }) => id), first.has_more]).toEqual([ids.slice(0, 2), true])
    const last = await list({ limit: 3, starting_after: String(ids[1]) })
    expect([last.data.map(({ id }) => id), last.has_more]).toEqual([ids.slice(2), false])
    const before = await list({ limit: 2, ending_before: String(ids[4]) })
    expect([before.data.map(({ id }) => id), before.has_more]).toEqual([ids.slice(2, 4), true])
    expect(await list({ limit: 2 }).autoPagingToArray({ limit: 100 })).toHaveLength(5)
    await expect(list({ limit: 101 })).rejects.toMatchObject({ param: 'limit' })
    await expect(list({ starting_after: 'cus_nothing' })).rejects.toMatchObject({
      code: 'resource_missing',
      param: 'starting_after',
    })
  })

  test('[CO-5] nested fields of lists and of single objects expand; what cannot is refused', async () => {
    const intent = await pay(bed)
    const charges = await bed.stripe.charges.list({
      payment_intent: intent.id,
      expand: ['data.balance_transaction', 'data.payment_intent'],
    })
    expect(charges.data[0]).toMatchObject({
      balance_transaction: { object: 'balance_transaction' },
      payment_intent: { id: intent.id },
    })
    const txns = await bed.stripe.balanceTransactions.list({ limit: 1, expand: ['data.source'] })
    expect(txns.data[0]?.source).toMatchObject({ object: 'charge' })
    await expect(bed.stripe.paymentIntents.retrieve(intent.id, { expand: ['colour'] })).rejects.toMatchObject({
      message: expect.stringMatching(/cannot be expanded/),
    })
    await expect(bed.stripe.paymentIntents.retrieve(intent.id, { expand: ['a.b.c.d.e'] })).rejects.toMatchObject({
      message: expect.stringMatching(/more than 4 levels/),
    })
  })

  test('[CO-5] events are found by type, time and cursor', async () => {
    await pay(bed)
    const { data } = await bed.stripe.events.list({ type: 'charge.succeeded', limit: 2 })
    expect(data.map(({ type }) => type)).toEqual(['charge.succeeded', 'charge.succeeded'])
    const [latest] = data
    expect(await bed.stripe.events.retrieve(String(latest?.id))).toMatchObject({
      id: latest?.id,
      api_version: '2026-10-28.endive',
      request: { id: expect.stringMatching(/^req_/) },
    })
    const created = Number(latest?.created)
    expect((await bed.stripe.events.list({ created: { gt: created + 60 } })).data).toEqual([])
    expect(
      (await bed.stripe.events.list({ types: ['charge.succeeded', 'payment_intent.succeeded'], limit: 3 })).data,
    ).toHaveLength(3)
  })

  test('[CO-5] every answer has a request id, echoes version and account, and unknown routes are Stripe’s 404', async () => {
    const balance = await bed.stripe.balance.retrieve()
    expect(balance.lastResponse).toMatchObject({
      requestId: expect.stringMatching(/^req_/),
      apiVersion: '2026-10-28.endive',
    })
    await expect(bed.stripe.rawRequest('GET', '/v1/nonsense')).rejects.toMatchObject({
      statusCode: 404,
      message: expect.stringMatching(/Unrecognized request URL/),
    })
    await expect(bed.stripe.charges.retrieve('ch_nothing')).rejects.toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
      message: "No such charge: 'ch_nothing'",
    })
    await expect(bed.stripe.transfers.create({ amount: 5, currency: 'usd' } as never)).rejects.toMatchObject({
      code: 'parameter_missing',
      param: 'destination',
    })
  })

  test('[CO-5] metadata has Stripe’s bounds', async () => {
    const metadata = Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`k${n}`, 'v']))
    await expect(bed.stripe.customers.create({ metadata })).rejects.toMatchObject({ param: 'metadata' })
    await expect(bed.stripe.customers.create({ metadata: { a: 'x'.repeat(501) } })).rejects.toMatchObject({
      param: 'metadata[a]',
    })
    const customer = await bed.stripe.customers.create({ metadata: { a: '1', b: '2' } })
    expect((await bed.stripe.customers.update(customer.id, { metadata: '' })).metadata).toEqual({})
  })
})

describe('webhooks', () => {
  const made = () => bed.stripe.customers.create({ name: 'hook' })
  const copies = (id: string) =>
    bed.arrived.filter(
      ({ event }) => event.type === 'customer.created' && (event.data.object as Stripe.Customer).id === id,
    ).length

  test('[CO-5] they are signed as Stripe signs; a changed body is noticed', async () => {
    const { id } = await made()
    await delivered(bed)
    const last = bed.arrived.at(-1)
    const check = (body: string) => bed.stripe.webhooks.constructEvent(body, String(last?.signature), 'whsec_simulator')
    expect(check(String(last?.body)).data.object).toMatchObject({ id })
    expect(() => check(String(last?.body).replace('hook', 'hack'))).toThrow('signature')
    expect(faultsOf({ $ref: 'Event' }, last?.event)).toEqual([])
  })

  test('[CO-5] what is of a connected account is signed by the secret of its endpoint, where there is one', async () => {
    const two = await openTestbed({ connectWebhookSecret: 'whsec_of_accounts' })
    const account = await two.stripe.accounts.create({ type: 'express' })
    await two.stripe.accounts.update(account.id, { email: 'seller@example.com' })
    await two.stripe.customers.create({ name: 'hook' })
    await delivered(two)
    const signedBy = (type: string, secret: string) => {
      const { body, signature } = two.arrived.find(({ event }) => event.type === type) ?? { body: '', signature: '' }
      return two.stripe.webhooks.constructEvent(body, signature, secret).account
    }
    expect(signedBy('account.updated', 'whsec_of_accounts')).toBe(account.id)
    expect(() => signedBy('account.updated', 'whsec_simulator')).toThrow('signature')
    expect(signedBy('customer.created', 'whsec_simulator')).toBeUndefined()
    await two.close()
  })

  test('[CO-5] a receiver that fails is tried again, and the state says how often', async () => {
    bed.answerWith(500)
    const { id } = await made()
    const latest = async () => {
      const { data } = (await steer(bed, 'GET', 'api/events?limit=1')) as {
        data: [{ id: string; deliveries: unknown[] }]
      }
      return data[0]
    }
    await expect.poll(latest).toMatchObject({ deliveries: [{ state: 'waiting', attempts: 1, answer: '500' }] })
    await delivered(bed)
    const event = await latest()
    expect(event.deliveries).toEqual([{ state: 'waiting', attempts: 2, answer: '500' }])
    bed.answerWith(200)
    await delivered(bed)
    expect(copies(id)).toBe(1)
    expect(await bed.stripe.events.retrieve(event.id)).toMatchObject({ pending_webhooks: 0 })
    await steer(bed, 'POST', `api/events/${event.id}/resend`)
    expect(copies(id)).toBe(2)
  })

  test('[CO-5] trying ends after the last pause', async () => {
    bed.answerWith(500)
    await made()
    for (const _ of [1, 2, 3]) await delivered(bed)
    const { data } = (await steer(bed, 'GET', 'api/events?limit=1')) as { data: [{ deliveries: unknown[] }] }
    expect(data[0].deliveries).toEqual([{ state: 'failed', attempts: 3, answer: '500' }])
  })

  test('[CO-5] faults: twice, never, late, and overtaken', async () => {
    await steer(bed, 'POST', 'api/faults/duplicate', { count: 1 })
    const twice = await made()
    await delivered(bed)
    expect(copies(twice.id)).toBe(2)

    await steer(bed, 'POST', 'api/faults/lose', { count: 1 })
    const never = await made()
    await delivered(bed)
    expect(copies(never.id)).toBe(0)

    await steer(bed, 'POST', 'api/faults/lose', { only: 'charge.' })
    const unharmed = await made()
    await delivered(bed)
    expect(copies(unharmed.id)).toBe(1)

    await steer(bed, 'POST', 'api/faults/reorder', { count: 1 })
    const [held, overtaker] = [await made(), await made()]
    await delivered(bed)
    const order = bed.arrived.slice(-2).map(({ event }) => (event.data.object as Stripe.Customer).id)
    expect(order).toEqual([overtaker.id, held.id])

    await steer(bed, 'POST', 'api/faults/delay', { count: 1, ms: 3_600_000 })
    const late = await made()
    const next = await made()
    await steer(bed, 'GET', 'api/state')
    await expect.poll(() => copies(next.id)).toBe(1)
    expect(copies(late.id)).toBe(0)
    await delivered(bed)
    expect(copies(late.id)).toBe(1)
  })

  test('[CO-5] chance is seeded: two simulators lose the same webhooks', async () => {
    const lost = async () => {
      const other = await openTestbed({ seed: 'chance' })
      await steer(other, 'POST', 'api/faults/lose', { probability: 0.5 })
      for (const n of Array.from({ length: 12 }, (_, index) => index))
        await other.stripe.customers.create({ name: String(n) })
      await delivered(other)
      const names = other.arrived.map(({ event }) => (event.data.object as Stripe.Customer).name)
      await other.close()
      return names
    }
    const first = await lost()
    expect(await lost()).toEqual(first)
    expect(first.length).toBeGreaterThan(0)
    expect(first.length).toBeLessThan(12)
  })

  test('[CO-5] the API can be told to answer 429 and 500 before anything is done', async () => {
    await steer(bed, 'POST', 'api/faults/rate_limit', { count: 1 })
    await expect(made()).rejects.toMatchObject({ statusCode: 429, type: 'StripeRateLimitError' })
    await steer(bed, 'POST', 'api/faults/server_error', { count: 1 })
    await expect(made()).rejects.toMatchObject({ statusCode: 500, type: 'StripeAPIError' })
    expect(await made()).toMatchObject({ name: 'hook' })
    await steer(bed, 'POST', 'api/faults/server_error', { only: '/v1/transfers' })
    expect(await made()).toMatchObject({ name: 'hook' })
    const transfer = { amount: 100, currency: 'usd', destination: 'acct_nobody' }
    await expect(bed.stripe.transfers.create(transfer)).rejects.toMatchObject({ statusCode: 500 })
    await expect(steer(bed, 'POST', 'api/faults/nonsense', {})).rejects.toThrow('no fault')
  })
})

describe('the control page', () => {
  test('[DS-7] shows accounts, faults, charges and events, and its forms lead back to it', async () => {
    await pay(bed)
    const html = await (await fetch(`${bed.simulator.url}/_simulator/`)).text()
    for (const text of [
      'Simulator: no real money',
      'seller@example.com',
      'drop_answer',
      'Make a dispute',
      'charge.succeeded',
    ])
      expect(html).toContain(text)
    const answer = await sendForm(`${bed.simulator.url}/_simulator/faults/lose`, {
      count: '3',
      probability: '',
      ms: '',
    })
    expect(answer.headers.get('location')).toBe('/_simulator/')
    expect(await steer(bed, 'GET', 'api/faults')).toEqual({
      faults: { lose: { count: 3, probability: 1, ms: 1000, only: null } },
    })
    await sendForm(`${bed.simulator.url}/_simulator/faults/lose`, { off: '1' })
    expect(await steer(bed, 'GET', 'api/faults')).toEqual({ faults: {} })
    expect((await sendForm(`${bed.simulator.url}/_simulator/turn`, { offset_ms: '1000' })).status).toBe(303)
    expect(await steer(bed, 'GET', 'clock')).toMatchObject({ offset_ms: 1000 })
  })

  test('[DS-7] forms of other sites are refused', async () => {
    for (const origin of ['http://evil.test', 'null']) {
      const answer = await fetch(`${bed.simulator.url}/_simulator/api/faults/lose`, {
        method: 'POST',
        headers: { origin },
      })
      expect(answer.status).toBe(403)
    }
    expect(await steer(bed, 'GET', 'api/faults')).toEqual({ faults: {} })
  })

  test('[DS-7] what is no JSON, too large, or no deed of the simulator is refused', async () => {
    const send = (path: string, body: string) =>
      fetch(`${bed.simulator.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    expect((await send('/_simulator/api/faults/lose', '{')).status).toBe(400)
    expect((await send('/v1/customers', 'x'.repeat(1_100_000))).status).toBe(413)
    await expect(steer(bed, 'POST', 'api/accounts/acct_nobody/restrict')).rejects.toThrow('404')
    await expect(steer(bed, 'POST', 'api/nonsense')).rejects.toThrow('400')
    await expect(steer(bed, 'POST', 'clock', { offset_ms: 1.5 })).rejects.toThrow('whole number')
  })
})

test('[CO-5] each route of the reference is answered, and each answered route is in the reference', () => {
  const answered = routes.map(({ method, path }) => `${method} ${path}`)
  expect(answered.toSorted()).toEqual(Object.keys(reference.routes).toSorted())
})

describe('a restart', () => {
  const LONG = [3_600_000, 3_600_000, 3_600_000]

  test('[CO-5] keeps accounts, balances, sessions, keys, clock and what is still to be delivered', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'simulator-'))
    const first = await openTestbed({ folder, retryDelaysMs: LONG })
    const seller = await onboardedSeller(first)
    const customer = await first.stripe.customers.create({ name: 'kept' }, { idempotencyKey: 'kept' })
    await pay(first)
    const session = await checkout(first)
    await steer(first, 'POST', 'clock', { offset_ms: 60_000 })
    await delivered(first)
    first.answerWith(503)
    await first.stripe.customers.create({ name: 'undelivered' })
    await delivered(first)
    await first.close()

    const second = await openTestbed({ folder, retryDelaysMs: LONG })
    expect(await second.stripe.accounts.retrieve(seller)).toMatchObject({ payouts_enabled: true })
    expect((await second.stripe.balance.retrieve()).available).toMatchObject([{ amount: 9680, currency: 'usd' }])
    expect(await second.stripe.customers.create({ name: 'kept' }, { idempotencyKey: 'kept' })).toMatchObject({
      id: customer.id,
    })
    expect(await steer(second, 'GET', 'clock')).toMatchObject({ offset_ms: 60_000 })
    await delivered(second)
    expect(second.arrived.map(({ event }) => event.data.object)).toMatchObject([{ name: 'undelivered' }])
    expect((await sendForm(`${second.simulator.url}/c/pay/${session.id}`, CARD)).status).toBe(303)
    await second.close()
    await rm(folder, { recursive: true })
  })

  test('[CO-5] a taken port is said, not waited for', async () => {
    await expect(startStripeSimulator({ port: bed.simulator.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

test('[CO-5] every event that arrived carries an object of Stripe’s shape', async () => {
  await delivered(bed)
  const shapes: Record<string, string> = {
    account: 'Account',
    application_fee: 'ApplicationFee',
    capability: 'Capability',
    charge: 'Charge',
    'checkout.session': 'Checkout.Session',
    customer: 'Customer',
    dispute: 'Dispute',
    payment_intent: 'PaymentIntent',
    payout: 'Payout',
    refund: 'Refund',
    transfer: 'Transfer',
  }
  const faults = bed.arrived.flatMap(({ event }) => {
    const doc = event.data.object as { object: string }
    const name = shapes[doc.object]
    return name ? faultsOf({ $ref: name }, doc, event.type) : [`${doc.object} is not in the reference`]
  })
  expect(faults).toEqual([])
  expect(Object.values(shapes).filter((name) => !(name in reference.schemas))).toEqual([])
  expect(bed.arrived.length).toBeGreaterThan(20)
  // The SDK's own default client speaks to the simulator as well, not only the one that watches the answers.
  expect(await sdkFor(bed.simulator).balance.retrieve()).toMatchObject({ object: 'balance' })
})

test('[CO-5] every answer in this file had the shape that Stripe describes', () => {
  expect(bed.misshapen).toEqual([])
})
