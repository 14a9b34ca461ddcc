import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from '../../src/platform/db/sql.ts'
import { place, proof, type Traders, traders, until } from '../support/deals.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { deliver, eventsOf, signatureOf, withFault } from '../support/stripe-events.ts'
import { paidUnheard } from './support/unheard.ts'

let marketry: Marketry
let rows: Rows
let people: Traders

beforeAll(async () => {
  marketry = await startMarketry()
  rows = await openRows(marketry.databaseUrls)
  people = await traders(marketry, 'madeinpk')
  // From here on the tests are the postman.
  await rows.quiet()
  await withFault(marketry, 'lose')
})

afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

beforeEach(() => rows.quiet())

const stateOf = async (id: string) => (await people.buyer.get(`/orders/${id}/`)).body.state

/** What a payment has left behind, each counted. */
async function effectsOn(id: string) {
  const count = async (query: string) =>
    Number((await rows.query<{ n: string }>(`select count(*) as n from ${query}`, [id]))[0]?.n)
  return {
    paidSteps: await count(`history where subject_id = $1 and transition = 'pay'`),
    salesBooked: await count(`entry where deal_id = $1 and kind = 'sale-paid'`),
    feesBooked: await count(`entry where deal_id = $1 and kind = 'processing-fee-charged'`),
    notices: await count(
      `notification where cause like '%' || $1 || '%' and kind in ('order-paid', 'payment-success')`,
    ),
  }
}
const once = { paidSteps: 1, salesBooked: 1, feesBooked: 1, notices: 2 }

describe('[CO-5] an event of Stripe', () => {
  test('that comes ten times at once has one effect', async () => {
    const { id, completed } = await paidUnheard(marketry, people)
    expect(await stateOf(id)).toBe('pending_payment')
    const paths = [
      '/api/stripe/webhook/',
      '/api/payments/stripe_webhook/',
      '/api/v1/stripe/webhook',
      '/api/payments/stripe_webhook',
    ]
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, n) => deliver(marketry, completed, { path: paths[n % paths.length] as string })),
    )
    expect(replies.map(({ status }) => status)).toEqual(Array(10).fill(200))
    await until(people.buyer, id, 'paid')
    await rows.quiet()
    expect(await effectsOn(id)).toEqual(once)
    // Under another event's id too: what counts is what Stripe says of the object.
    await Promise.all(['evt_again_1', 'evt_again_2'].map((name) => deliver(marketry, { ...completed, id: name })))
    await rows.quiet()
    expect(
      await rows.query(`select distinct state from stripe_event where id = $1 or id like 'evt_again%'`, [completed.id]),
    ).toEqual([{ state: 'processed' }])
    expect(await effectsOn(id)).toEqual(once)
    expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
  })

  test('that comes before we know the page it speaks of finds its way by what we wrote on it', async () => {
    const { id, completed } = await paidUnheard(marketry, people)
    const [attempt] = await rows.query<{ id: string; marketplace_id: string }>(
      'select * from payment_attempt where deal_id = $1',
      [id],
    )
    const { id: attemptId = '', marketplace_id: marketplaceId = '' } = attempt ?? {}
    // As if we had been ended between Stripe's opening the page and our writing down which.
    await rows.query(
      `update payment_attempt set state = 'starting', session_id = null, checkout_url = null where id = $1`,
      [attemptId],
    )
    await rows.query(`update outside_call set state = 'intended', answer = null, answered_at = null where id = $1`, [
      attemptId,
    ])
    await rows.query('delete from stripe_object where object_id = $1', [(completed.data.object as { id: string }).id])

    await deliver(marketry, completed)
    await until(people.buyer, id, 'paid')
    await rows.quiet()
    expect(await effectsOn(id)).toEqual(once)

    // The call that opened the page is made again by its net: the same page, and no second step.
    const { services } = marketry.parts
    const outcome = await services.outside.perform(services, marketplaceId, attemptId)
    expect(outcome).toMatchObject({ state: 'answered', answer: { id: (completed.data.object as { id: string }).id } })
    await rows.quiet()
    expect(await effectsOn(id)).toEqual(once)
    expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
  })

  test('that comes after later ones, or is told in reverse, changes nothing of the end', async () => {
    const { id, completed } = await paidUnheard(marketry, people)
    const told = await eventsOf(marketry, id)
    expect(told.length).toBeGreaterThan(2)
    // Listed the newest first: the reverse of how it happened. And one that says the page ran out, which is not so.
    for (const event of told) await deliver(marketry, event)
    await deliver(marketry, { ...completed, id: 'evt_expired_late', type: 'checkout.session.expired' })
    await until(people.buyer, id, 'paid')
    await rows.quiet()
    expect(await effectsOn(id)).toEqual(once)
    expect(await stateOf(id)).toBe('paid')
  })

  test('is believed only as far as Stripe confirms it', async () => {
    const { id } = await place(people)
    const { body } = await people.buyer.post(`/orders/${id}/pay/`)
    const [created] = await rows.query<{ session_id: string }>(
      'select session_id from payment_attempt where deal_id = $1',
      [id],
    )
    expect(body.checkout_url).toContain(created?.session_id)
    const claim = { id: created?.session_id, object: 'checkout.session', payment_status: 'paid', status: 'complete' }
    await deliver(marketry, eventAbout(claim, 'evt_claims_paid'))
    await rows.quiet()
    expect(await stateOf(id)).toBe('pending_payment')
  })

  test('that nobody can be found for is kept, and shown', async () => {
    const event = eventAbout({ id: 'cs_of_nobody', object: 'checkout.session' }, 'evt_of_nobody')
    expect((await deliver(marketry, event)).status).toBe(200)
    await rows.quiet()
    expect(await rows.query(`select state, marketplace_id from stripe_event where id = 'evt_of_nobody'`)).toEqual([
      { state: 'unroutable', marketplace_id: null },
    ])
    const shown = await marketry.parts.db.aboveMarketplaces((tx) =>
      tx.rows<{ id: string }>(sql`select * from unroutable_stripe_events()`),
    )
    expect(shown.map(({ id }) => id)).toEqual(['evt_of_nobody'])
  })

  test('is taken from either endpoint: each signs with its own secret', async () => {
    const event = eventAbout({ id: 'acct_of_nobody', object: 'account' }, 'evt_of_connect')
    const text = JSON.stringify({ ...event, account: 'acct_of_nobody' })
    const byConnect = signatureOf(text, { by: 'whsec_simulator_connect' })
    expect((await deliver(marketry, text, { signature: byConnect })).status).toBe(200)
    expect((await deliver(marketry, text)).status).toBe(200)
    await rows.quiet()
    await rows.query(`delete from stripe_event where id = 'evt_of_connect'`)
  })

  test('is refused unsigned, altered, too old, from the future, signed by another, or written anew', async () => {
    const before = await rows.query('select count(*) from stripe_event')
    const { completed } = await paidUnheard(marketry, people)
    const text = JSON.stringify(completed)
    const wrong: (string | null)[] = [
      null,
      '',
      't=1,v1=00',
      signatureOf(text, { secondsFromNow: -301 - 5 }),
      signatureOf(text, { secondsFromNow: 301 + 5 }),
      signatureOf(text, { by: 'whsec_of_somebody_else' }),
      signatureOf(text.replace('"paid"', '"unpaid"')),
      signatureOf(JSON.stringify(completed, null, 2)),
      signatureOf(text).replace('v1=', 'v0='),
      signatureOf(text).replace(/t=\d+/, 't=99999999999'),
    ]
    const replies = await Promise.all(wrong.map((signature) => deliver(marketry, text, { signature })))
    expect(replies.map(({ status, body }) => `${status} ${body.code}`)).toEqual(
      wrong.map(() => '400 webhook_signature'),
    )
    expect(await rows.query('select count(*) from stripe_event')).toEqual(before)
    expect((await deliver(marketry, 'x'.repeat(1_100_000))).status).toBe(413)
    // Within Stripe's five minutes either way it is taken.
    expect((await deliver(marketry, text, { signature: signatureOf(text, { secondsFromNow: 240 }) })).status).toBe(200)
    expect((await deliver(marketry, text, { signature: signatureOf(text, { secondsFromNow: -240 }) })).status).toBe(200)
  })
})

test('[CO-5] while Stripe is away nothing is lost: one is told to try again, and the next press opens the page', async () => {
  const { id } = await place(people)
  await withFault(marketry, 'server_error', { count: 1, only: '/v1/checkout/sessions' })
  const away = await people.buyer.post(`/orders/${id}/pay/`)
  expect([away.status, away.body.code, away.headers['retry-after']]).toEqual([503, 'stripe_unavailable', '2'])
  const { body } = await people.buyer.post(`/orders/${id}/pay/`)
  expect(body.checkout_url).toMatch(/^http/)
  expect(await rows.query('select state from payment_attempt where deal_id = $1', [id])).toEqual([{ state: 'open' }])
})

function eventAbout(object: object, id: string) {
  return { id, object: 'event', type: 'checkout.session.completed', created: 1, livemode: false, data: { object } }
}
