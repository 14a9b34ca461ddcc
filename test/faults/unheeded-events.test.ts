import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { diagnose } from '../../src/cli/diagnosis.ts'
import { databaseChecks } from '../../src/cli/doctor-database.ts'
import { place, proof, type Traders, traders, turnClock, until } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { eventsOf, withFault } from '../support/stripe-events.ts'
import { answerBank, cards, payByCard, saveCard } from '../support/stripe-pages.ts'

let marketry: Marketry
let rows: Rows
let people: Traders

beforeAll(async () => {
  marketry = await startMarketry()
  rows = await openRows(marketry.databaseUrls)
  people = await traders(marketry, 'madeinpk')
  // Turning the clock would set it going: here it runs when a test says so.
  const { db, jobs } = marketry.parts
  await db.aboveMarketplaces((tx) => jobs.switchSchedule(tx, 'catch_up_with_stripe', false))
})

afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

beforeEach(() => rows.quiet())

/** Stripe cannot be asked about card pages: a key was changed there, say. Webhooks come all the same. */
const unasked = () => withFault(marketry, 'server_error', { only: 'GET /v1/checkout/sessions' })

/** Pays an order; Stripe tells it and cannot be asked, for so long that the job is given up. Answers order and event. */
async function paidInVain() {
  const { id } = await place(people, { price: '5000.00' })
  const { body } = await people.buyer.post(`/orders/${id}/pay/`)
  await payByCard(marketry, body.checkout_url)
  const [event] = await eventsOf(marketry, id, 'checkout.session.completed')
  const eventId = event?.id ?? ''
  await eventually(
    () =>
      rows.query(
        `update jobs.job set state = 'failed', completed_on = now(), retry_count = retry_limit
         where name = 'process_stripe_event' and data ->> 'eventId' = $1 and state = 'retry' returning id`,
        [eventId],
      ),
    (ended) => ended.length === 1,
    'a vain try',
  )
  // An hour ago.
  await rows.query(`update stripe_event set received_at = received_at - interval '1 hour' where id = $1`, [eventId])
  expect(await inInbox(eventId)).toBe('received')
  return { id, eventId }
}

const inInbox = async (id: string) =>
  (await rows.query('select state from stripe_event where id = $1', [id]))[0]?.['state']

/** What the doctor finds of Stripe's events. */
const finding = async () =>
  (await diagnose(databaseChecks(marketry.parts).filter(({ name }) => name === 'stripe events')))[0]

const catchUp = () =>
  marketry.parts.db.aboveMarketplaces(async (tx) => marketry.parts.jobs.trigger(tx, 'catch_up_with_stripe'))

const jobsOfEvent = (eventId: string) =>
  rows.query<{ state: string; retry_count: number }>(
    `select state::text, retry_count from jobs.job where data ->> 'eventId' = $1`,
    [eventId],
  )

test('[CO-5] an event whose job was given up is taken up again when Stripe can be asked, and until then it is told', async () => {
  const heal = await unasked()
  const { id, eventId } = await paidInVain()
  expect(await finding()).toMatchObject({
    state: 'fault',
    says: expect.stringContaining(`1 events of Stripe have come and are not dealt with, the oldest ${eventId}`),
  })
  const [given] = await jobsOfEvent(eventId)
  for (const more of [1, 2]) {
    await catchUp()
    await eventually(
      () => jobsOfEvent(eventId),
      ([job]) => job?.state === 'failed' && job.retry_count === (given?.retry_count ?? 0) + more,
      'another vain try',
    )
  }
  await heal()
  await catchUp()
  await until(people.buyer, id, 'paid')
  await rows.quiet()
  expect(await inInbox(eventId)).toBe('processed')
  expect(await jobsOfEvent(eventId)).toMatchObject([{ state: 'completed' }])
  expect(await finding()).toMatchObject({ state: 'ok' })
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test('[CO-5] so is one whose job was purged, however long ago it came; one that is under way is left to its job', async () => {
  const heal = await unasked()
  const [purged, waiting] = [await paidInVain(), await paidInVain()]
  await rows.query(`delete from jobs.job where data ->> 'eventId' = $1`, [purged.eventId])
  await rows.query(`update stripe_event set received_at = received_at - interval '40 days' where id = $1`, [
    purged.eventId,
  ])
  const later = `update jobs.job set state = 'retry', start_after = now() + interval '1 hour' where data ->> 'eventId' = $1`
  await rows.query(later, [waiting.eventId])
  await heal()
  await catchUp()
  await until(people.buyer, purged.id, 'paid')
  await rows.quiet()
  expect(await inInbox(waiting.eventId)).toBe('received')
  expect(await jobsOfEvent(waiting.eventId)).toMatchObject([{ state: 'retry' }])
  await rows.query(`update jobs.job set start_after = now() where data ->> 'eventId' = $1`, [waiting.eventId])
  await until(people.buyer, waiting.id, 'paid')
})

test('[CO-5] an order that expires although its page was paid asks Stripe, and what was paid goes back', async () => {
  const heal = await unasked()
  const { id } = await paidInVain()
  await turnClock(people.operator, 49 * 3_600)
  await until(people.buyer, id, 'expired')
  await heal()
  const { body } = await eventually(
    () => people.buyer.get(`/orders/${id}/`),
    (reply) => reply.body.refunds[0]?.state === 'succeeded',
    'the refund of what came unheeded',
  )
  expect(body).toMatchObject({ state: 'expired', refunds: [{ amount: '5000.00', currency: 'PKR' }] })
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test('[CO-5] a page whose time is over is asked about: what was paid on it and never told pays the order', async () => {
  const told = await withFault(marketry, 'lose')
  const { id } = await place(people, { price: '5000.00' })
  const { body } = await people.buyer.post(`/orders/${id}/pay/`)
  await payByCard(marketry, body.checkout_url)
  await turnClock(people.operator, 24 * 3_600)
  await until(people.buyer, id, 'paid')
  await told()
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})

test('[CO-5] so is a saved card that waits for its holder: what they said yes to and was never told pays the order', async () => {
  const card = await saveCard(marketry, people.buyer, cards.asksAlways)
  const told = await withFault(marketry, 'lose')
  const { id } = await place(people, { price: '5000.00' })
  const { body } = await people.buyer.post(`/orders/${id}/pay/`, { payment_method: card })
  await answerBank(marketry, body.checkout_url, 'complete')
  await turnClock(people.operator, 24 * 3_600)
  await until(people.buyer, id, 'paid')
  await told()
  expect(await proof(people.operator)).toEqual({ proved: true, wrong: [] })
})
