import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../../test/support/eventually.ts'
import { type Lifecycles, openLifecycles, type Visit, visitProcess } from '../../test/support/lifecycles.ts'
import { jobsOf } from '../../test/support/platform.ts'
import type { JobsServer } from '../platform/jobs/jobs.ts'
import { after, type DueTimer, type Effect, same } from './process.ts'
import { hurryTimer, pickDueTimers, selectTimerPage } from './store.ts'
import { fireTimerJob, sendDueTimers, waitingTimers } from './timers.ts'
import type { AppServices } from './services.ts'

const minute = 60_000
const words = { label: 'A step', meaning: 'Something happens.' }
const broken = new Set<string>()

/** Fails for whom the test says, as a step does whose partner does not answer. */
const failForSome: Effect<Visit> = {
  name: 'fail for some',
  run({ subject }) {
    if (broken.has(subject.id)) throw new Error('the gate is shut')
  },
}

const process = visitProcess({
  name: 'visit',
  version: 1,
  initial: 'open',
  states: {
    open: { label: 'Open', money: 'none' },
    over: { label: 'Over', final: true, money: 'none' },
  },
  transitions: {
    knock: { ...words, from: 'open', to: same, at: after('knock'), effects: [failForSome] },
    close: { ...words, from: 'open', to: 'over', at: after('close') },
  },
})

let life: Lifecycles
let jobs: JobsServer<AppServices>
const failures: DueTimer[] = []

beforeAll(async () => {
  life = await openLifecycles([process])
  jobs = jobsOf<AppServices>(life.platform, [
    fireTimerJob(
      () => life.engine,
      (timer) => failures.push(timer),
    ) as never,
  ])
  Object.assign(life.services, { jobs })
  await jobs.start()
  await jobs.work(life.services)
})
afterAll(async () => {
  await jobs.stop()
  await life.close()
})

const fails = () =>
  life.platform.db.inMarketplace(life.platform.here, (tx) =>
    selectTimerPage(tx, { failing: true, dueBefore: null, process: null, after: null, limit: 100 }),
  )

test('[CO-3] deadlines that always fail delay none of a hundred others; they are tried again ever more seldom, and seen', async () => {
  const { platform, services } = life
  const { clock } = platform
  const visits = await inTurn(Array.from({ length: 100 }), (_, index) =>
    life.begin('visit', { policy: { knock: index < 5 ? 1 : 60, close: 3_600 } }),
  )
  // The first five are due longest, and stand in front of everybody.
  for (const id of visits.slice(0, 5)) broken.add(id)
  clock.turnForward(2 * minute)
  expect(await sendDueTimers(services)).toBe(100)
  const knocked = await eventually(
    () => inTurn(visits.slice(5), (id) => life.read('visit', id)),
    (all) => all.every(({ step }) => step === 1),
    'the ninety-five others',
  )
  expect(knocked.every(({ state }) => state === 'open')).toBe(true)
  const failing = await eventually(fails, (rows) => rows.length === 5, 'the five that fail')
  expect(failing.map(({ attempts, last_error }) => `${attempts} ${last_error}`)).toEqual(
    Array(5).fill('1 the gate is shut'),
  )
  expect(failures.map(({ transition }) => transition)).toEqual(Array(5).fill('knock'))

  // Not before their pause is over, and that grows.
  expect(await sendDueTimers(services)).toBe(0)
  for (const [index, pause] of [1, 2, 4].entries()) {
    clock.passReal(pause * minute - 1_000)
    expect(await sendDueTimers(services)).toBe(0)
    clock.passReal(1_000)
    expect(await sendDueTimers(services)).toBe(5)
    await eventually(fails, (rows) => rows.every(({ attempts }) => attempts === index + 2), 'the next try')
  }
  // All this while their other deadline runs, and is met in its time.
  expect(await waitingTimers(services)).toEqual({ overdue: 5, failing: 5 })
  clock.turnForward(60 * minute)
  expect(await sendDueTimers(services)).toBe(100)
  await eventually(
    () => inTurn(visits, (id) => life.read('visit', id)),
    (all) => all.every(({ state }) => state === 'over'),
    'the end of all hundred',
  )
  expect(await fails()).toEqual([])
  expect(await waitingTimers(services)).toEqual({ overdue: 0, failing: 0 })
})

test('[CO-3] one that fails is met at once when somebody has mended the cause and says so', async () => {
  const { clock, db, here } = life.platform
  const id = await life.begin('visit', { policy: { knock: 1, close: 36_000 } })
  broken.add(id)
  clock.turnForward(minute)
  expect(await sendDueTimers(life.services)).toBe(1)
  await eventually(fails, (rows) => rows.length === 1, 'the failure')
  broken.delete(id)
  expect(await sendDueTimers(life.services)).toBe(0)
  const timer = { process: 'visit', subjectId: id, transition: 'knock' }
  expect(await db.inMarketplace(here, (tx) => hurryTimer(tx, timer, clock.real()))).toBe(true)
  expect(await sendDueTimers(life.services)).toBe(1)
  await eventually(fails, (rows) => rows.length === 0, 'the deadline that is met')
  expect(await life.history('visit', id)).toMatchObject([{ transition: 'book' }, { transition: 'knock' }])
  expect(await db.inMarketplace(here, (tx) => hurryTimer(tx, timer, clock.real()))).toBe(false)
})

test('[CO-3] fresh deadlines go first even where more have failed than are picked at once', async () => {
  const { clock, db } = life.platform
  const policy = { knock: 1, close: 36_000 }
  const ids = await inTurn(Array.from({ length: 30 }), () => life.begin('visit', { policy }))
  for (const id of ids) broken.add(id)
  clock.turnForward(minute)
  await sendDueTimers(life.services)
  await eventually(fails, (rows) => rows.length === 30, 'thirty failures')
  clock.passReal(minute)
  const fresh = await life.begin('visit', { policy })
  clock.turnForward(minute)
  const real = clock.real()
  const picked = await db.aboveMarketplaces((tx) =>
    pickDueTimers(tx, { business: clock.now(), real, leaseUntil: new Date(real.getTime() + minute), most: 4 }),
  )
  expect(picked.map(({ subject_id }) => subject_id)).toContain(fresh)
  expect(picked).toHaveLength(2)
})

/** One after the other: a hundred transactions at once would have to wait for a connection too long. */
async function inTurn<T, R>(all: readonly T[], one: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (const [index, item] of all.entries()) done.push(await one(item, index))
  return done
}
