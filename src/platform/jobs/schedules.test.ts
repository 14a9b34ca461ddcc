import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { untilPassing } from '../../../test/support/eventually.ts'
import { jobsOf, openPlatform, type TestPlatform } from '../../../test/support/platform.ts'
import type { JobDefinition } from './definition.ts'
import type { JobsServer } from './jobs.ts'
import { advanceSchedule } from './schedule-store.ts'

const idle = { summary: 'Tests schedules.', handle: async () => undefined }
let proving: () => Promise<void> = async () => {}
const definitions: JobDefinition<unknown>[] = [
  { ...idle, name: 'check_auction_endings', schedule: { cron: '*/5 * * * *', zone: 'UTC' } },
  { ...idle, name: 'midnight_job', schedule: { cron: '0 0 * * *', zone: 'marketplace' } },
  { ...idle, name: 'night_job', schedule: { cron: '30 1 * * *', zone: 'Europe/London' } },
  {
    ...idle,
    name: 'prove_books',
    queue: { policy: 'short' },
    schedule: { cron: '7 3 * * *', zone: 'marketplace' },
    handle: () => proving(),
  },
]

const minute = 60_000
let platform: TestPlatform
const running: JobsServer<unknown>[] = []

beforeAll(async () => {
  platform = await openPlatform()
  // A known hour, so that which schedule comes next does not hang on when the test is run.
  turnTo(new Date('2040-01-10T04:00:00Z'))
})
afterAll(() => platform.close())
afterEach(async () => {
  for (const jobs of running.splice(0)) await jobs.stop()
})

async function working(): Promise<JobsServer<unknown>> {
  const jobs = jobsOf<unknown>(platform, definitions)
  await jobs.start()
  await jobs.work({})
  running.push(jobs)
  await untilPassing(async () => expect((await schedules(jobs)).length).toBe(6))
  return jobs
}

const schedules = (jobs: JobsServer<unknown>) => platform.db.aboveMarketplaces((tx) => jobs.schedules(tx))
const sent = async (jobs: JobsServer<unknown>, queue: string) =>
  (await platform.db.aboveMarketplaces((tx) => jobs.list(tx, { queue, limit: 100 }))).map(
    ({ marketplaceId }) => marketplaceId,
  )
const turnTo = (instant: Date) =>
  platform.clock.turnForward(Math.max(instant.getTime() - platform.clock.now().getTime(), 0))

/** The next time the wall clock in `zone` shows `time`, after the business clock's now. */
function nextAt(zone: string, time: string): Date {
  const now = Temporal.Instant.fromEpochMilliseconds(platform.clock.now().getTime()).toZonedDateTimeISO(zone)
  const today = now.withPlainTime(time)
  const next = Temporal.ZonedDateTime.compare(today, now) > 0 ? today : now.add({ days: 1 }).withPlainTime(time)
  return new Date(next.epochMilliseconds)
}

test('[CO-8] a schedule is due by the wall clock of its zone; one in the marketplace’s zone once for each marketplace', async () => {
  const jobs = await working()
  const rows = await schedules(jobs)
  expect(rows.map(({ name, scope, zone }) => [name, scope, zone]).toSorted()).toEqual(
    [
      ['check_auction_endings', '', 'UTC'],
      ['midnight_job', platform.here, 'Asia/Karachi'],
      ['midnight_job', platform.there, 'Europe/London'],
      ['night_job', '', 'Europe/London'],
      ['prove_books', platform.here, 'Asia/Karachi'],
      ['prove_books', platform.there, 'Europe/London'],
    ].toSorted(),
  )
  const due = (scope: string) => rows.find((row) => row.name === 'midnight_job' && row.scope === scope)?.next_due
  expect(due(platform.here)).toEqual(nextAt('Asia/Karachi', '00:00'))
  expect(due(platform.there)).toEqual(nextAt('Europe/London', '00:00'))
})

test('[CO-17] when business time is turned to its hour it is sent, by one of several processes', async () => {
  const [jobs] = [await working(), await working(), await working()]
  turnTo(nextAt('Asia/Karachi', '00:00'))
  await untilPassing(async () => expect(await sent(jobs, 'midnight_job')).toContain(platform.here))
  // Three processes have looked again before this one's next schedule is due.
  turnTo(nextAt('Europe/London', '01:30'))
  await untilPassing(async () => expect(await sent(jobs, 'night_job')).toHaveLength(1))
  expect((await sent(jobs, 'midnight_job')).filter((id) => id === platform.here)).toHaveLength(1)
})

test('[CO-8] a job that is due in two marketplaces is sent for both, though one of them still waits to be taken up', async () => {
  const jobs = await working()
  const gate = Promise.withResolvers<void>()
  proving = () => gate.promise
  const busy = await platform.db.aboveMarketplaces(async (tx) => jobs.trigger(tx, 'prove_books'))
  await untilPassing(async () =>
    expect((await platform.db.aboveMarketplaces((tx) => jobs.find(tx, busy)))?.state).toBe('PROGRESS'),
  )
  const before = (await sent(jobs, 'prove_books')).length
  turnTo(nextAt('Europe/London', '03:10'))
  turnTo(nextAt('Asia/Karachi', '03:10'))
  await untilPassing(async () =>
    expect((await schedules(jobs)).every((row) => row.next_due > platform.clock.now())).toBe(true),
  )
  const now = await sent(jobs, 'prove_books')
  gate.resolve()
  expect(now.slice(0, now.length - before).toSorted()).toEqual([platform.here, platform.there].toSorted())
})

test('[CO-8] of processes that find a schedule due at the same moment, one moves it on', async () => {
  const jobs = await working()
  const [row] = await schedules(jobs)
  const next = new Date(row!.next_due.getTime() + minute)
  const all = await Promise.all(
    [1, 2, 3, 4, 5].map(() => platform.db.aboveMarketplaces((tx) => advanceSchedule(tx, row!, next))),
  )
  expect(all.filter(Boolean)).toHaveLength(1)
})

test('[CO-17] what the clock was turned over is sent once, and then goes on as before', async () => {
  const jobs = await working()
  await untilPassing(async () =>
    expect((await schedules(jobs)).every((row) => row.next_due > platform.clock.now())).toBe(true),
  )
  const before = (await sent(jobs, 'check_auction_endings')).length
  platform.clock.turnForward(60 * minute)
  await untilPassing(async () => expect((await sent(jobs, 'check_auction_endings')).length).toBe(before + 1))
  const [row] = (await schedules(jobs)).filter(({ name }) => name === 'check_auction_endings')
  const wait = row!.next_due.getTime() - platform.clock.now().getTime()
  expect([wait > 0, wait <= 5 * minute]).toEqual([true, true])
})

test('[CO-8] at both changes of daylight saving a nightly schedule is sent once', async () => {
  const jobs = await working()
  const count = async (queue: string) => (await sent(jobs, queue)).length
  const turnAndRound = async (instant: string) => {
    turnTo(new Date(instant))
    await untilPassing(async () =>
      expect((await schedules(jobs)).every((row) => row.next_due > platform.clock.now())).toBe(true),
    )
  }
  // In spring 01:30 does not exist in London; in autumn it comes twice, at 00:30 and 01:30 UTC.
  await turnAndRound('2040-03-25T00:10:00Z')
  const spring = await count('night_job')
  await turnAndRound('2040-03-25T02:10:00Z')
  await turnAndRound('2040-03-25T23:10:00Z')
  expect(await count('night_job')).toBe(spring + 1)
  await turnAndRound('2040-10-28T00:10:00Z')
  const autumn = await count('night_job')
  await turnAndRound('2040-10-28T00:40:00Z')
  await turnAndRound('2040-10-28T01:40:00Z')
  await turnAndRound('2040-10-28T23:10:00Z')
  expect(await count('night_job')).toBe(autumn + 1)
})

test('[DS-6] a schedule can be switched off and on', async () => {
  const jobs = await working()
  const switchTo = (enabled: boolean) =>
    platform.db.aboveMarketplaces((tx) => jobs.switchSchedule(tx, 'check_auction_endings', enabled))
  await switchTo(false)
  const before = (await sent(jobs, 'check_auction_endings')).length
  const nights = (await sent(jobs, 'night_job')).length
  turnTo(nextAt('Europe/London', '01:30'))
  // The other schedule shows that the round was made.
  await untilPassing(async () => expect((await sent(jobs, 'night_job')).length).toBe(nights + 1))
  expect((await sent(jobs, 'check_auction_endings')).length).toBe(before)
  await switchTo(true)
  await untilPassing(async () => expect((await sent(jobs, 'check_auction_endings')).length).toBe(before + 1))
  await expect(
    platform.db.aboveMarketplaces((tx) => jobs.switchSchedule(tx, 'no_such_schedule', true)),
  ).rejects.toMatchObject({ code: 'not_found' })
})

test('[DS-6] the worker processes there are can be counted', async () => {
  const [jobs] = [await working(), await working()]
  await untilPassing(async () => expect(await platform.db.aboveMarketplaces((tx) => jobs.workers(tx))).toHaveLength(2))
})
