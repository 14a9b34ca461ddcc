import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { openRates } from '../../src/platform/rates/rates.ts'
import type { RateRule } from '../../src/platform/rates/rules.ts'
import type { ChannelKind } from '../../src/platform/realtime/channels.ts'
import { openRealtime, type Realtime } from '../../src/platform/realtime/realtime.ts'
import { eventually } from '../support/eventually.ts'
import { type FaultProxy, startFaultProxy, type Wire } from '../support/fault-proxy.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { visitor } from '../support/person.ts'
import { openPlatform, type TestPlatform } from '../support/platform.ts'
import { hasRedis, type RedisServer, startRedis } from '../support/redis.ts'

/*
 * The wire between a process and Redis breaks in every way a wire can. What happens is still heard, each thing once and in
 * order; what is counted is still counted; and nobody waits for a Redis that does not answer.
 */

const open: ChannelKind = { kind: 'open', summary: 'For everybody.', mayWatch: () => true }
const whole = { delayMs: 0, silent: false, closed: false, resetAfter: [] }

let redis: RedisServer
let wire: FaultProxy
beforeAll(async () => {
  if (!hasRedis) return
  redis = await startRedis()
  wire = await startFaultProxy({ port: Number(new URL(redis.url).port) })
})
afterEach(() => {
  if (hasRedis) Object.assign(wire.wire, whole)
})
afterAll(async () => {
  await wire?.close()
  await redis?.close()
})
const overTheWire = () => Object.assign(new URL(redis.url), { port: String(wire.port) }).href
const stands = (realtime: Realtime, wanted: boolean) =>
  eventually(
    async () => realtime.line.stands(),
    (now) => now === wanted,
    wanted ? 'the line' : 'the loss of the line',
  )

describe.runIf(hasRedis)('two processes, one of them behind the wire', () => {
  let platform: TestPlatform
  let behind: Realtime
  let beside: Realtime
  let channel: `open:${string}`
  beforeAll(async () => {
    platform = await openPlatform()
    behind = await process(overTheWire())
    beside = await process(redis.url)
  })
  beforeEach(async () => {
    channel = `open:${newId()}`
    await Promise.all([stands(behind, true), stands(beside, true)])
  })
  afterAll(async () => {
    await Promise.all([behind?.stop(), beside?.stop()])
    await platform?.close()
  })

  async function process(url: string): Promise<Realtime> {
    const realtime = openRealtime({ ...platform, url: platform.database.appUrl, redis: { url }, channels: [open] })
    await realtime.start(true)
    return realtime
  }

  /** Watches the channel of this test, and keeps the numbers it is given. */
  async function listener({ hub }: Realtime): Promise<bigint[]> {
    const numbers: bigint[] = []
    let standing = false
    const wish = { marketplaceId: platform.here, actor: { kind: 'visitor' } as const, channel }
    await hub.watch(wish, {
      take(told) {
        numbers.push(...told.map(({ event }) => event.number))
        return true
      },
      standsAt: () => (standing = true),
      over: () => {},
    })
    await eventually(
      async () => standing,
      (now) => now,
      'a place',
    )
    return numbers
  }
  const publish = async ({ live }: Realtime, times: number) => {
    for (let turn = 0; turn < times; turn++) {
      await platform.db.inMarketplace(platform.here, async (tx) =>
        live.publish(tx, { channel, event: 'said', data: { turn } }),
      )
    }
  }
  /** Waits until both have heard so many, and answers what they heard. */
  async function heardBy(heard: readonly bigint[][], count: number): Promise<readonly bigint[][]> {
    for (const numbers of heard) {
      await eventually(
        async () => numbers.length,
        (length) => length >= count,
        `${count} events`,
      )
    }
    return heard
  }
  /** Each once, in order, at both. */
  const all = (count: number) => Array(2).fill(Array.from({ length: count }, (_, index) => BigInt(index + 1)))

  test('[CO-15] a wire that is cut while things happen costs nobody an event, and none comes twice', async () => {
    const heard = [await listener(behind), await listener(beside)]
    await publish(behind, 3)
    wire.cut()
    await publish(behind, 3)
    await publish(beside, 3)
    wire.cut()
    await publish(beside, 3)
    expect(await heardBy(heard, 12)).toEqual(all(12))
    await stands(behind, true)
    await publish(beside, 1)
    expect(await heardBy(heard, 13)).toEqual(all(13))
  })

  test('[CO-15] a word that Redis took before the wire was reset is said again by the database, and heard once', async () => {
    const heard = [await listener(behind), await listener(beside)]
    const resets = wire.resets()
    wire.wire.resetAfter = ['publish']
    await publish(behind, 1)
    await eventually(
      async () => wire.resets(),
      (now) => now > resets,
      'the reset',
    )
    await publish(behind, 2)
    expect(await heardBy(heard, 3)).toEqual(all(3))
  })

  test('[CO-15] over a slow wire all is heard in order', async () => {
    const heard = [await listener(behind), await listener(beside)]
    wire.wire.delayMs = 150
    await Promise.all([publish(behind, 5), publish(beside, 5)])
    expect(await heardBy(heard, 10)).toEqual(all(10))
  })

  test('[CO-15] a wire that falls silent is found out and given up: what happens meanwhile is heard, and afterwards too', async () => {
    const heard = [await listener(behind), await listener(beside)]
    wire.wire.silent = true
    await publish(behind, 2)
    await publish(beside, 2)
    expect(await heardBy(heard, 4)).toEqual(all(4))
    await stands(behind, false)
    await publish(behind, 2)
    await publish(beside, 2)
    expect(await heardBy(heard, 8)).toEqual(all(8))
    wire.wire.silent = false
    await stands(behind, true)
    await publish(beside, 1)
    await publish(behind, 1)
    expect(await heardBy(heard, 10)).toEqual(all(10))
  })

  const faults: [string, Partial<Wire>][] = [
    ['silent', { silent: true }],
    ['cut', { closed: true }],
    ['slow', { delayMs: 200 }],
  ]
  test.each(faults)(
    '[CO-20] over a wire that is %s counts are shared, and no verdict waits for them',
    async (_, fault) => {
      const rule: RateRule = { name: 'trial', times: 100, seconds: 3_600 }
      const [here, there] = [behind, beside].map((one) => openRates({ ...one, clock: platform.clock }))
      const key = newId()
      Object.assign(wire.wire, fault)
      if (fault.closed) wire.cut()
      // A verdict is no promise: it is there when the call returns.
      const verdicts = Array.from({ length: 101 }, () => here?.take(rule, key).admitted)
      expect(verdicts.filter(Boolean)).toHaveLength(100)
      expect(here?.take(rule, newId()).admitted).toBe(true)
      await eventually(
        async () => there?.take(rule, key).admitted,
        (admitted) => admitted === false,
        'the no of the other process',
      )
      expect(there?.take(rule, newId()).admitted).toBe(true)
    },
  )
})

describe.runIf(hasRedis)('a server behind the wire', () => {
  let marketry: Marketry
  beforeAll(async () => {
    marketry = await startMarketry(['web'], { REDIS_URL: overTheWire(), LOG_LEVEL: 'silent' })
  })
  afterAll(() => marketry?.close())

  test('[CO-20] while Redis says nothing, every request is answered, and nobody is refused for it', async () => {
    const nobody = visitor(marketry, 'madeinpk')
    expect((await nobody.get('/categories/')).status).toBe(200)
    wire.wire.silent = true
    const answers = await Promise.all(Array.from({ length: 30 }, () => nobody.get('/categories/')))
    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200))
    const wrong = await nobody.post('/auth/login/', { email: 'nobody@example.com', password: 'not-the-password' })
    expect(wrong.status).toBe(401)
  })
})
