import { Client } from 'pg'
import type Stripe from 'stripe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Marketry, startMarketry } from '../../../test/support/marketry.ts'
import { newId } from '../../kernel/ids.ts'
import { onOccasion } from '../../platform/telemetry/occasion.ts'
import { openIntake } from './intake.ts'

let marketry: Marketry
let takeIn: ReturnType<typeof openIntake>

beforeAll(async () => {
  // Nobody works: each job stays where it can be counted. What waits for the database gives up soon.
  marketry = await startMarketry(['web'], { DATABASE_TIMEOUT_MS: '2000' })
  takeIn = openIntake(marketry.parts.services)
})
afterAll(() => marketry.close())

function event(metadata: Record<string, string> = {}): Stripe.Event {
  const object = { id: `ch_${newId()}`, object: 'charge', metadata }
  return {
    id: `evt_${newId()}`,
    object: 'event',
    type: 'charge.succeeded',
    data: { object },
  } as unknown as Stripe.Event
}

const jobsOf = (eventIds: readonly string[]) =>
  marketry.parts.db.aboveMarketplaces(async (tx) => {
    const jobs = await marketry.parts.jobs.list(tx, { queue: 'process_stripe_event', limit: 100 })
    return jobs.filter(({ data }) => eventIds.includes(String(data['eventId'])))
  })

test('[CO-5] a burst of events, some of them sent three times: each is kept once, with one job', async () => {
  const burst = Array.from({ length: 40 }, () => event())
  await Promise.all([...burst, ...burst.slice(0, 10), ...burst.slice(5, 15)].map(takeIn))
  const jobs = await jobsOf(burst.map(({ id }) => id))
  expect(jobs.map(({ data }) => data['eventId']).toSorted()).toEqual(burst.map(({ id }) => id).toSorted())
})

test('[CO-5] one that cannot be kept takes none of those along that came with it', async () => {
  const broken = event({ note: 'no text of PostgreSQL holds \u0000' })
  const sound = Array.from({ length: 12 }, () => event())
  const [refused, ...taken] = await Promise.allSettled([broken, ...sound].map(takeIn))
  expect(refused?.status).toBe('rejected')
  expect(new Set(taken.map(({ status }) => status))).toEqual(new Set(['fulfilled']))
  expect(await jobsOf([broken, ...sound].map(({ id }) => id))).toHaveLength(12)
})

test('[CO-5] that the database is stuck is told to all of a burst at once, and none is tried alone', async () => {
  const { services } = marketry.parts
  let tried = 0
  const aboveMarketplaces: typeof services.db.aboveMarketplaces = (work) => {
    tried += 1
    return services.db.aboveMarketplaces(work)
  }
  const counting = openIntake({ ...services, db: { ...services.db, aboveMarketplaces } })
  const admin = new Client({ connectionString: marketry.databaseUrls.adminUrl })
  await admin.connect()
  await admin.query('begin')
  await admin.query('lock table stripe_event in access exclusive mode')
  const burst = Array.from({ length: 150 }, () => event())
  const told = await Promise.allSettled(burst.map(counting))
  await admin.end()
  expect(new Set(told.map(({ status }) => status))).toEqual(new Set(['rejected']))
  expect(tried).toBe(2)
  expect(await jobsOf(burst.map(({ id }) => id))).toEqual([])
})

test('[CO-16] each job names the request that brought its event, however many came together', async () => {
  const came = [event(), event(), event()]
  await Promise.all(came.map((one) => onOccasion({ request: `for ${one.id}` }, () => takeIn(one))))
  const jobs = await jobsOf(came.map(({ id }) => id))
  for (const { data } of jobs) expect(data['requestId']).toBe(`for ${data['eventId']}`)
  expect(jobs).toHaveLength(3)
})
