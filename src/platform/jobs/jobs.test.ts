import { Client, type QueryResult } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { untilPassing } from '../../../test/support/eventually.ts'
import { jobsOf, openAppDatabase, openPlatform, type TestPlatform } from '../../../test/support/platform.ts'
import { sql } from '../db/sql.ts'
import { FinalFailure, type JobData, type JobDefinition, type RunningJob } from './definition.ts'
import type { JobsServer } from './jobs.ts'

type Handler = (data: JobData, run: RunningJob) => Promise<unknown>
interface Handlers {
  on: Map<string, Handler>
}

let platform: TestPlatform
let jobs: JobsServer<Handlers>
const handlers: Handlers = { on: new Map() }
const running: JobsServer<Handlers>[] = []

function declare(name: string, more: Partial<JobDefinition<Handlers>> = {}): JobDefinition<Handlers> {
  return {
    name,
    summary: `Tests ${name}.`,
    handle: async (services, data, run) => services.on.get(name)?.(data, run),
    ...more,
  }
}

const definitions = [
  declare('plain_job', { queue: { concurrency: 2 } }),
  declare('flaky_job', { queue: { retryLimit: 2, retryDelay: 0 } }),
  declare('single_job', { queue: { policy: 'short' } }),
]

beforeAll(async () => {
  platform = await openPlatform()
})
afterAll(() => platform.close())

async function start(work: boolean): Promise<JobsServer<Handlers>> {
  const server = jobsOf<Handlers>(platform, definitions)
  await server.start()
  if (work) await server.work(handlers)
  running.push(server)
  return server
}

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
  handlers.on.clear()
  await asOwner('delete from jobs.job')
})

async function asOwner(text: string, values: unknown[] = []): Promise<QueryResult> {
  const client = new Client({ connectionString: platform.database.ownerUrl })
  await client.connect()
  try {
    return await client.query(text, values)
  } finally {
    await client.end()
  }
}

const view = (id: string) => platform.db.inMarketplace(platform.here, (tx) => jobs.find(tx, id))
const inState = (id: string, state: string) => untilPassing(async () => expect((await view(id))?.state).toBe(state))
const send = (name: string, data: JobData = {}) =>
  platform.db.inMarketplace(platform.here, async (tx) => jobs.send(tx, name, { marketplaceId: platform.here, ...data }))

test('[CO-8] a job is there when its transaction commits, and never was when it is rolled back', async () => {
  jobs = await start(false)
  let lost = ''
  await expect(
    platform.db.inMarketplace(platform.here, async (tx) => {
      lost = jobs.send(tx, 'plain_job', { marketplaceId: platform.here })
      expect((await jobs.find(tx, lost))?.state).toBe('PENDING')
      throw new Error('rolled back')
    }),
  ).rejects.toThrow('rolled back')
  expect(await view(lost)).toBeUndefined()
  const kept = await send('plain_job', { orderId: 'o1' })
  expect(await view(kept)).toMatchObject({
    queue: 'plain_job',
    state: 'PENDING',
    data: { orderId: 'o1' },
    attempts: 0,
    attemptsAllowed: 4,
    endedAt: null,
  })
})

test('[CO-8] a worker of another process is woken by NOTIFY, handles the job, and keeps its result', async () => {
  const other = openAppDatabase(platform.database, platform.clock)
  const worker = jobsOf<Handlers>({ ...platform, db: other }, definitions)
  await worker.start()
  await worker.work(handlers)
  try {
    jobs = await start(false)
    const seen: [JobData, number][] = []
    handlers.on.set('plain_job', async (data, run) => {
      seen.push([data, run.attempt])
      return { sent: true }
    })
    const id = await send('plain_job', { orderId: 'o2' })
    await inState(id, 'SUCCESS')
    expect(seen).toEqual([[{ marketplaceId: platform.here, orderId: 'o2' }, 1]])
    expect(await view(id)).toMatchObject({ output: { sent: true }, attempts: 1, durationMs: expect.any(Number) })
  } finally {
    await worker.stop()
    await other.close()
  }
})

test('[CO-8] other processes are told of a job by NOTIFY once its transaction has committed, and of none before', async () => {
  jobs = await start(false)
  const listener = new Client({ connectionString: platform.database.appUrl })
  await listener.connect()
  const told: unknown[] = []
  listener.on('notification', ({ payload }) => told.push(payload))
  await listener.query('listen marketry_jobs')
  const notices = async () => {
    await listener.query('select 1')
    return told.length
  }
  await platform.db.inMarketplace(platform.here, async (tx) => {
    jobs.send(tx, 'plain_job', { marketplaceId: platform.here })
    jobs.send(tx, 'flaky_job', { marketplaceId: platform.here }, { startAfterSeconds: 60 })
    await tx.rows(sql`select 1`)
    expect(await notices()).toBe(0)
  })
  await untilPassing(async () => expect(await notices()).toBe(1))
  expect(told).toEqual(['plain_job'])
  await listener.end()
})

test('[CO-8] many jobs of one queue are all handled, each once', async () => {
  jobs = await start(true)
  const counts = new Map<unknown, number>()
  handlers.on.set('plain_job', async ({ number }) => void counts.set(number, (counts.get(number) ?? 0) + 1))
  await platform.db.inMarketplace(platform.here, async (tx) => {
    for (let number = 0; number < 200; number++) jobs.send(tx, 'plain_job', { marketplaceId: platform.here, number })
  })
  await untilPassing(() => expect(counts.size).toBe(200))
  expect([...counts.values()].every((count) => count === 1)).toBe(true)
})

test('[DS-5] what fails is tried again with back-off, then kept for a person, who may have it tried once more', async () => {
  jobs = await start(true)
  const attempts: number[] = []
  handlers.on.set('flaky_job', async (_, { attempt }) => {
    attempts.push(attempt)
    throw Object.assign(new Error('the other side is away'), { detail: 'Key (email)=(a@b.test)' })
  })
  const id = await send('flaky_job')
  await inState(id, 'FAILURE')
  expect(attempts).toEqual([1, 2, 3])
  expect((await view(id))?.output).toEqual({
    name: 'Error',
    message: 'the other side is away',
    stack: expect.any(String),
  })
  handlers.on.set('flaky_job', async () => 'well')
  await platform.db.inMarketplace(platform.here, (tx) => jobs.retry(tx, id))
  await inState(id, 'SUCCESS')
  expect(await view(id)).toMatchObject({ output: { value: 'well' }, attempts: 4 })
})

test('[CO-8] a failure that no attempt can mend is not repeated', async () => {
  jobs = await start(true)
  let attempts = 0
  handlers.on.set('flaky_job', async () => {
    attempts++
    throw new FinalFailure('550 no such mailbox: amna@example.com')
  })
  const id = await send('flaky_job')
  await inState(id, 'FAILURE')
  expect(attempts).toBe(1)
  // What failed is kept for a person, and so tells nothing of one: mail servers like to repeat the address.
  const { output } = (await view(id)) ?? {}
  expect(output).toMatchObject({ message: '550 no such mailbox: [personal]' })
  expect(JSON.stringify(output)).not.toContain('amna')
})

test('[CO-8] the job of a worker that died is taken up by another', async () => {
  jobs = await start(false)
  const id = await send('plain_job')
  // What a killed worker leaves behind: an active job whose heartbeat stopped.
  await asOwner(
    `update jobs.job set state = 'active', started_on = now() - interval '2 minutes', heartbeat_on = now() - interval '1 minute' where id = $1`,
    [id],
  )
  await start(true)
  await inState(id, 'SUCCESS')
  expect(await view(id)).toMatchObject({ attempts: 2 })
}, 40_000)

test('[CO-8] stopping lets a running job finish, and takes up no other', async () => {
  const worker = await start(true)
  jobs = worker
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  handlers.on.set('single_job', async () => {
    begin()
    await gate
    return { finished: true }
  })
  const id = await send('single_job')
  await begun
  const stopping = worker.stop()
  open()
  await stopping
  expect(await view(id)).toMatchObject({ state: 'SUCCESS', output: { finished: true } })
})

test('[CO-8] where a queue says so, jobs with one key are folded into one that waits', async () => {
  jobs = await start(false)
  await platform.db.inMarketplace(platform.here, async (tx) => {
    for (const key of ['a', 'a', 'b'])
      jobs.send(tx, 'single_job', { marketplaceId: platform.here }, { singletonKey: key })
  })
  expect(await platform.db.inMarketplace(platform.here, (tx) => jobs.list(tx, { queue: 'single_job' }))).toHaveLength(2)
})

test('[DS-6] the monitor lists by state, pages, cancels, counts and purges', async () => {
  jobs = await start(false)
  const ids = await platform.db.inMarketplace(platform.here, async (tx) =>
    // Ids of one millisecond come in any order.
    ['a', 'b', 'c'].map((name) => jobs.send(tx, 'plain_job', { marketplaceId: platform.here, name })).toSorted(),
  )
  const inHere = <Answer>(work: Parameters<typeof platform.db.inMarketplace<Answer>>[1]) =>
    platform.db.inMarketplace(platform.here, work)
  await inHere(async (tx) => jobs.send(tx, 'plain_job', { marketplaceId: platform.here }, { startAfterSeconds: 3_600 }))
  expect((await inHere((tx) => jobs.list(tx, { list: 'waiting', limit: 2 }))).map(({ id }) => id)).toEqual([
    ids[2],
    ids[1],
  ])
  expect(await inHere((tx) => jobs.list(tx, { list: 'waiting', before: ids[1]! }))).toHaveLength(1)
  expect(await inHere((tx) => jobs.list(tx, { list: 'scheduled' }))).toHaveLength(1)
  await inHere((tx) => jobs.cancel(tx, ids[0]!))
  expect((await view(ids[0]!))?.state).toBe('CANCELLED')
  await expect(inHere((tx) => jobs.cancel(tx, ids[0]!))).rejects.toMatchObject({ code: 'job_not_steerable' })
  await expect(inHere((tx) => jobs.retry(tx, ids[1]!))).rejects.toMatchObject({ code: 'job_not_steerable' })
  expect((await inHere((tx) => jobs.queues(tx))).find(({ name }) => name === 'plain_job')).toEqual({
    name: 'plain_job',
    summary: 'Tests plain_job.',
    waiting: 2,
    scheduled: 1,
    active: 0,
    failed: 0,
    success: 0,
  })
  const soon = new Date(Date.now() + 60_000)
  expect(await platform.db.aboveMarketplaces((tx) => jobs.purge(tx, { list: 'success', endedBefore: soon }))).toBe(1)
  expect(await view(ids[0]!)).toBeUndefined()
})

test('[CO-8] an operator sees and steers the jobs of the own marketplace only; above them all are seen', async () => {
  jobs = await start(false)
  const id = await send('plain_job')
  const away = <Answer>(work: Parameters<typeof platform.db.inMarketplace<Answer>>[1]) =>
    platform.db.inMarketplace(platform.there, work)
  expect(await away((tx) => jobs.list(tx))).toEqual([])
  expect(await away((tx) => jobs.find(tx, id))).toBeUndefined()
  expect((await away((tx) => jobs.queues(tx))).every(({ waiting }) => waiting === 0)).toBe(true)
  for (const act of ['cancel', 'retry'] as const)
    await expect(away((tx) => jobs[act](tx, id))).rejects.toMatchObject({ code: 'not_found' })
  expect(await platform.db.aboveMarketplaces((tx) => jobs.list(tx))).toHaveLength(1)
})

test('[PK-15] a job can be triggered by name, in its own marketplace whatever the data say', async () => {
  jobs = await start(false)
  const id = await platform.db.inMarketplace(platform.here, async (tx) =>
    jobs.trigger(tx, 'plain_job', { marketplaceId: platform.there, orderId: 'x' }),
  )
  expect((await view(id))?.data).toEqual({ marketplaceId: platform.here, orderId: 'x' })
  await expect(
    platform.db.inMarketplace(platform.here, async (tx) => jobs.trigger(tx, 'no_such_job')),
  ).rejects.toMatchObject({ code: 'not_found' })
})

test('[DS-6] a job triggered by hand is one of its own, found by its id, though one like it waits already', async () => {
  jobs = await start(false)
  const waits = await send('single_job')
  const [mine, again] = await platform.db.inMarketplace(platform.here, async (tx) => [
    jobs.trigger(tx, 'single_job'),
    jobs.trigger(tx, 'single_job'),
  ])
  for (const id of [waits, mine!, again!])
    expect(await view(id)).toMatchObject({ queue: 'single_job', state: 'PENDING' })
})

test('[CO-8] the app can put jobs in but not change their tables', async () => {
  await expect(platform.db.pool.query('alter table jobs.job add column more text')).rejects.toThrow(/must be owner/)
  await expect(platform.db.pool.query("select jobs.delete_queue('plain_job')")).rejects.toThrow(/permission denied/)
})

test('two jobs of one name, or a name not in snake_case, are refused at once', () => {
  expect(() => jobsOf(platform, [declare('plain_job'), declare('plain_job')])).toThrow('two jobs are named')
  expect(() => jobsOf(platform, [declare('Plain-Job')])).toThrow('snake_case')
})

test('[CO-8] a handler says how far it has come, and the result takes its place', async () => {
  jobs = await start(true)
  const enough = Promise.withResolvers<void>()
  handlers.on.set('plain_job', async (_, run) => {
    run.progress(5, 10)
    // Of many in one second only some are written.
    for (let done = 6; done < 10; done++) run.progress(done, 10)
    await enough.promise
    return { steps: 10 }
  })
  const id = await send('plain_job')
  await untilPassing(async () => expect((await view(id))?.progress).toEqual({ done: 5, of: 10 }))
  expect(await view(id)).toMatchObject({ state: 'PROGRESS', output: null })
  enough.resolve()
  await inState(id, 'SUCCESS')
  expect(await view(id)).toMatchObject({ output: { steps: 10 }, progress: null })
})

test('[DS-6] workers answer when they are called; one that was killed does not, and is forgotten', async () => {
  jobs = await start(true)
  const second = jobsOf<Handlers>(platform, definitions)
  await second.start()
  await second.work(handlers)
  try {
    await untilPassing(async () => expect(await jobs.callRoll()).toHaveLength(2))
    expect((await jobs.callRoll()).map(({ answered, running: inHand }) => ({ answered, inHand }))).toEqual([
      { answered: true, inHand: 0 },
      { answered: true, inHand: 0 },
    ])
    const silent = new Date(platform.clock.real().getTime() - 30_000)
    await asOwner(
      `insert into job_worker (id, host, pid, started_at, seen_at, running)
       values (gen_random_uuid(), 'elsewhere', 1, $1, $1, 3)`,
      [silent],
    )
    const called = await jobs.callRoll()
    expect(called.map(({ host, answered }) => [host === 'elsewhere', answered])).toEqual([
      [true, false],
      [false, true],
      [false, true],
    ])
    platform.clock.passReal(31_000)
    await jobs.callRoll()
    await untilPassing(async () => expect(await jobs.callRoll()).toHaveLength(2))
  } finally {
    await second.stop()
  }
  expect(await jobs.callRoll()).toHaveLength(1)
})

test('[DS-6] an operator purges the jobs of their own marketplace, and no others', async () => {
  jobs = await start(false)
  const mine = await send('plain_job')
  const theirs = await platform.db.inMarketplace(platform.there, async (tx) =>
    jobs.send(tx, 'plain_job', { marketplaceId: platform.there }),
  )
  await asOwner("update jobs.job set state = 'completed', completed_on = now() - interval '2 days'")
  const purge = () =>
    platform.db.inMarketplace(platform.here, (tx) =>
      jobs.purge(tx, { list: 'success', endedBefore: platform.clock.real() }),
    )
  expect(await purge()).toBe(1)
  expect(await view(mine)).toBeUndefined()
  expect(await platform.db.inMarketplace(platform.there, (tx) => jobs.find(tx, theirs))).toBeDefined()
})
