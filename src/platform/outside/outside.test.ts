import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { untilPassing } from '../../../test/support/eventually.ts'
import { jobsOf, openPlatform, type TestPlatform } from '../../../test/support/platform.ts'
import { newId } from '../../kernel/ids.ts'
import type { JobsServer } from '../jobs/jobs.ts'
import { defineOutsideCall } from './definition.ts'
import { intend } from './intend.ts'
import { createOutsideCalls, type OutsideNeeds } from './outside.ts'
import { selectCall } from './store.ts'
import { noTraces } from '../telemetry/traces.ts'

interface TestServices extends OutsideNeeds {
  jobs: JobsServer<TestServices>
}

/** The other side: does a thing once per key, however often and however badly it is asked. */
let side: Server
let address: string
const done = new Map<string, string>()
let asked = 0
/** What to do with the answers to come: one for each, then well. */
let mishaps: ('silence after doing' | '500' | 'cut' | 'no' | 'well')[] = []
let gate: Promise<void> | undefined

const recorded: { id: string; answer: unknown }[] = []
const refusals: { id: string; code: string }[] = []
let failRecording = 0
let timeoutMs = 400

class SaidNo extends Error {}

const transfer = defineOutsideCall<TestServices, { amount: string }, { transfer: string }>({
  kind: 'test_transfer',
  get timeoutMs() {
    return timeoutMs
  },
  async call(_, request, { idempotencyKey, signal }) {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'idempotency-key': idempotencyKey },
      body: JSON.stringify(request),
      signal,
    })
    if (response.status === 402) throw new SaidNo('insufficient funds')
    if (!response.ok) throw new Error(`status ${response.status}`)
    return (await response.json()) as { transfer: string }
  },
  refusalOf: (fault) =>
    fault instanceof SaidNo ? { code: 'balance_insufficient', message: fault.message } : undefined,
  async record(_, _tx, { id }, answer) {
    if (failRecording > 0) {
      failRecording--
      throw new SaidNo('the process was killed here')
    }
    recorded.push({ id, answer })
  },
  async refused(_, _tx, { id }, { code }) {
    refusals.push({ id, code })
  },
})

class Broken extends Error {}

/** Of this a second one harms nobody. */
const page = defineOutsideCall<TestServices, { amount: string }, { transfer: string }>({
  ...transfer,
  kind: 'test_page',
  timeoutMs: 10_000,
  async call(...asking) {
    return transfer.call(...asking).catch((fault: Error) => {
      throw fault.message === 'status 500' ? new Broken(fault.message) : fault
    })
  },
  isKept: (fault) => fault instanceof Broken,
})

const calls = createOutsideCalls<TestServices>([transfer, page])
let platform: TestPlatform
let services: TestServices
let working: JobsServer<TestServices> | undefined

beforeAll(async () => {
  platform = await openPlatform()
  const jobs = jobsOf<TestServices>(platform, [
    { ...calls.job, queue: { ...calls.job.queue, retryDelay: 0, retryDelayMax: 1 } },
  ])
  await jobs.start()
  services = { db: platform.db, clock: platform.clock, jobs, traces: noTraces }
  side = createServer(async (request, response) => {
    asked++
    const mishap = mishaps.shift() ?? 'well'
    await gate
    if (mishap === '500') return void response.writeHead(500).end()
    if (mishap === 'no') return void response.writeHead(402).end()
    const key = String(request.headers['idempotency-key'])
    const made = done.get(key) ?? `tr_${done.size + 1}`
    done.set(key, made)
    if (mishap === 'silence after doing') return
    if (mishap === 'cut') return void request.socket.destroy()
    response.end(JSON.stringify({ transfer: made }))
  })
  await new Promise<void>((resolve) => side.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(side.address() as AddressInfo).port}/`
})
afterAll(async () => {
  await services.jobs.stop()
  side.closeAllConnections()
  side.close()
  await platform.close()
})
beforeEach(() => {
  done.clear()
  mishaps = []
  asked = 0
  recorded.length = 0
  refusals.length = 0
  failRecording = 0
  timeoutMs = 400
  gate = undefined
})
afterEach(async () => {
  await working?.stop()
  working = undefined
})

const intended = (options = {}) =>
  platform.db.inMarketplace(platform.here, async (tx) =>
    intend(services, tx, transfer, newId(), { amount: '98000' }, { netAfterSeconds: 3_600, ...options }),
  )
const perform = (id: string) => calls.perform(services, platform.here, id)
const stored = (id: string) => platform.db.inMarketplace(platform.here, (tx) => selectCall(tx, id))

test('[CO-5] an intended call is made after its commit, and its answer recorded', async () => {
  const id = await intended()
  expect(await perform(id)).toEqual({ state: 'answered', answer: { transfer: 'tr_1' } })
  expect(recorded).toEqual([{ id, answer: { transfer: 'tr_1' } }])
  expect(await stored(id)).toMatchObject({ state: 'answered', answer: { transfer: 'tr_1' }, attempts: 1 })
  expect(await perform(id)).toEqual({ state: 'answered', answer: { transfer: 'tr_1' } })
  expect([asked, recorded.length]).toEqual([1, 1])
})

test('[CO-5] an intention that is rolled back never goes out', async () => {
  let id = ''
  const lost = platform.db.inMarketplace(platform.here, async (tx) => {
    id = intend(services, tx, transfer, newId(), { amount: '1' })
    throw new Error('rolled back')
  })
  await expect(lost).rejects.toThrow('rolled back')
  await expect(perform(id)).rejects.toMatchObject({ code: 'not_found' })
  expect(asked).toBe(0)
})

test.each(['silence after doing', '500', 'cut'] as const)(
  '[CO-5] %s: asked again with the same key, the thing is done once and recorded once',
  async (mishap) => {
    mishaps = [mishap]
    const id = await intended()
    await expect(perform(id)).rejects.toThrow(/no answer|aborted|status 500|fetch failed/)
    expect(await stored(id)).toMatchObject({ state: 'intended', attempts: 1, last_error: expect.any(String) })
    expect(recorded).toEqual([])
    await perform(id)
    expect(done.size).toBe(1)
    expect(recorded).toEqual([{ id, answer: { transfer: 'tr_1' } }])
  },
)

test('[CO-5] after an answer that is kept under the key, what harms nobody is asked anew under another', async () => {
  mishaps = ['500', 'cut', '500']
  const id = await platform.db.inMarketplace(platform.here, async (tx) =>
    intend(services, tx, page, newId(), { amount: '1' }, { netAfterSeconds: 3_600 }),
  )
  const keyOf = async () => (await stored(id))?.idempotency_key
  const keys = [await keyOf()]
  for (let n = 0; n < 3; n++) {
    await expect(perform(id)).rejects.toThrow(/status 500|fetch failed/)
    keys.push(await keyOf())
  }
  // A wire that was cut says nothing: that key is kept.
  expect(keys[2]).toBe(keys[1])
  expect(new Set(keys).size).toBe(3)
  await perform(id)
  expect(recorded).toHaveLength(1)
  expect([...done.keys()]).toEqual([keys[1], keys[3]])
})

test('[CO-5] killed between the call and its record: the net asks again, and the effect is one', async () => {
  failRecording = 1
  const id = await intended()
  await expect(perform(id)).rejects.toThrow('killed')
  expect(await stored(id)).toMatchObject({ state: 'intended' })
  expect(refusals).toEqual([])
  await perform(id)
  expect([done.size, recorded.length, asked]).toEqual([1, 1, 2])
})

test('[CO-5] the job alone finishes what nobody performs, through faults', async () => {
  mishaps = ['500', 'cut']
  const id = await intended({ netAfterSeconds: 0 })
  working = jobsOf<TestServices>(platform, [calls.job])
  await working.start()
  await working.work({ ...services, jobs: working })
  await untilPassing(async () => expect(await stored(id)).toMatchObject({ state: 'answered', attempts: 3 }))
  expect([done.size, recorded.length]).toEqual([1, 1])
})

test('[CO-5] performed ten times at once it is recorded once, and all get the same answer', async () => {
  timeoutMs = 10_000
  const { promise, resolve: open } = Promise.withResolvers<void>()
  gate = promise
  const id = await intended()
  const all = Array.from({ length: 10 }, () => perform(id))
  await untilPassing(() => expect(asked).toBe(10))
  open()
  expect(new Set((await Promise.all(all)).map((outcome) => JSON.stringify(outcome))).size).toBe(1)
  expect([done.size, recorded.length]).toEqual([1, 1])
})

test('[CO-5] while the other side is silent, no connection is held', async () => {
  timeoutMs = 10_000
  const { promise, resolve: open } = Promise.withResolvers<void>()
  gate = promise
  const performing = perform(await intended())
  await untilPassing(() => expect(asked).toBe(1))
  expect(platform.db.pool.idleCount).toBe(platform.db.pool.totalCount)
  open()
  await performing
})

test('[CO-5] a definite no is recorded once as a no, and not asked again', async () => {
  mishaps = ['no']
  const id = await intended()
  const no = { state: 'refused', refusal: { code: 'balance_insufficient', message: 'insufficient funds' } }
  expect(await perform(id)).toEqual(no)
  expect(await perform(id)).toEqual(no)
  expect(refusals).toEqual([{ id, code: 'balance_insufficient' }])
  expect([asked, recorded.length]).toEqual([1, 0])
})

test('[CO-5] past the life of its key a call is not repeated blindly', async () => {
  mishaps = ['silence after doing']
  const id = await intended()
  await expect(perform(id)).rejects.toThrow(/no answer|aborted|status 500|fetch failed/)
  platform.clock.passReal(25 * 3_600_000)
  await expect(perform(id)).rejects.toThrow(/may have forgotten its key/)
  expect([asked, recorded.length]).toEqual([1, 0])
})

test('[CO-20] another marketplace can neither see nor perform the call', async () => {
  const id = await intended()
  await expect(calls.perform(services, platform.there, id)).rejects.toMatchObject({ code: 'not_found' })
  expect(asked).toBe(0)
})
