import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { untilPassing } from '../../../test/support/eventually.ts'
import { type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { createLog } from '../telemetry/log.ts'
import { type BusinessClock, createClock } from './clock.ts'

const log = createLog({ level: 'silent', readable: false })
const day = 86_400_000
let database: FreshDatabase
const open: BusinessClock[] = []

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())
afterEach(async () => {
  for (const clock of open.splice(0)) await clock.stop()
})

async function started(development = true, followers: string[] = []): Promise<BusinessClock> {
  const clock = createClock({ url: database.appUrl, development, followers }, log)
  open.push(clock)
  await clock.start()
  return clock
}

const asAdmin = async (text: string) => {
  const client = new Client({ connectionString: database.adminUrl })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

test('[CO-17] turned forward in one process, business time goes forward in all; real time stays', async () => {
  const [one, other] = [await started(), await started()]
  const before = one.offset()
  let noticed = 0
  other.onTurn(() => noticed++)
  const turned = await one.turnForward(3 * day)
  expect(one.offset()).toBe(before + 3 * day)
  expect(Math.abs(turned.getTime() - one.real().getTime() - one.offset())).toBeLessThan(day)
  await untilPassing(() => expect(other.offset()).toBe(one.offset()))
  expect(noticed).toBe(1)
  expect((await started()).offset()).toBe(one.offset())
})

test('[CO-17] a process whose connection broke reads the offset again', async () => {
  const [one, other] = [await started(), await started()]
  await asAdmin("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'marketry-clock'")
  await untilPassing(() => one.turnForward(day))
  await untilPassing(() => expect(other.offset()).toBe(one.offset()))
})

test('[CO-17] turns made at once add up', async () => {
  const clocks = [await started(), await started(), await started()]
  const before = Math.max(...clocks.map((clock) => clock.offset()))
  await Promise.all(clocks.map((clock) => clock.turnForward(1_000)))
  for (const clock of clocks) await untilPassing(() => expect(clock.offset()).toBe(before + 3_000))
})

test('[CO-17] outside development it is refused, and follows what the database holds', async () => {
  const turned = await (await started()).turnForward(day)
  const real = await started(false)
  expect(real.now().getTime()).toBeGreaterThanOrEqual(turned.getTime())
  await expect(real.turnForward(day)).rejects.toMatchObject({ kind: 'forbidden', code: 'clock_is_real' })
})

test.each([0, -1, 1.5, Number.NaN, 1e15])('[CO-17] a turn by %s is refused', async (span) => {
  await expect((await started()).turnForward(span)).rejects.toMatchObject({ code: 'turn_out_of_bounds' })
})

test('[CO-17] followers are told at the start and at each turn, through faults', async () => {
  const told: unknown[] = []
  let failing = 1
  const simulator = createServer(async (request, response) => {
    const chunks = await request.toArray()
    if (failing-- > 0) return void response.writeHead(503).end()
    told.push([request.method, request.url, JSON.parse(Buffer.concat(chunks).toString())])
    response.end('{}')
  })
  await new Promise<void>((resolve) => simulator.listen(0, '127.0.0.1', resolve))
  try {
    const clock = await started(true, [`http://127.0.0.1:${(simulator.address() as AddressInfo).port}`])
    expect(told).toEqual([['POST', '/_simulator/clock', { offset_ms: clock.offset() }]])
    await clock.turnForward(day)
    expect(told).toContainEqual(['POST', '/_simulator/clock', { offset_ms: clock.offset() }])
  } finally {
    simulator.closeAllConnections()
    simulator.close()
  }
})

test('[CO-17] a follower that is away does not keep the clock from starting or turning', async () => {
  const clock = await started(true, ['http://127.0.0.1:9'])
  const before = clock.offset()
  await clock.turnForward(1_000)
  expect(clock.offset()).toBe(before + 1_000)
})
