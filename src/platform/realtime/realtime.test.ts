import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eventually } from '../../../test/support/eventually.ts'
import { openPlatform, type TestPlatform } from '../../../test/support/platform.ts'
import { hasRedis, type RedisServer, startRedis } from '../../../test/support/redis.ts'
import type { Actor } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { sql } from '../db/sql.ts'
import type { Tx } from '../db/transaction.ts'
import type { ChannelKind } from './channels.ts'
import type { Farewell, Watcher } from './watcher.ts'
import { openRealtime, type Realtime } from './realtime.ts'
import { deleteEventsBefore } from './store.ts'
import type { Encoding, Told } from './told.ts'

const visitor: Actor = { kind: 'visitor' }
const open: ChannelKind = { kind: 'open', summary: 'For everybody.', mayWatch: () => true }
const own: ChannelKind = {
  kind: 'own',
  summary: "A member's own.",
  mayWatch: (actor, key) => actor.kind === 'member' && actor.memberId === key,
}

let platform: TestPlatform
let redis: RedisServer | undefined
const running: Realtime[] = []
let channel: `open:${string}`

beforeAll(async () => {
  platform = await openPlatform()
  if (hasRedis) redis = await startRedis()
})
beforeEach(() => {
  channel = `open:${newId()}`
})
afterAll(async () => {
  await Promise.all(running.map((one) => one.stop()))
  await redis?.close()
  await platform?.close()
})

/** What a process has of it. The pace is so slow that nothing is found by looking, unless a test wants that. */
async function process(over: 'postgres' | 'redis', pace = 600_000): Promise<Realtime> {
  const realtime = openRealtime({
    ...platform,
    url: platform.database.appUrl,
    redis: over === 'redis' ? { url: redis?.url ?? '' } : undefined,
    channels: [open, own],
    pace,
  })
  running.push(realtime)
  await realtime.start(true)
  await eventually(
    async () => realtime.line.stands(),
    (stands) => stands,
    'the line',
  )
  return realtime
}

/** Keeps what it is given. */
function listener(keepsUp = true) {
  const numbers: bigint[] = []
  const told: Told[] = []
  const stood: { number: bigint; lost: boolean }[] = []
  const farewells: Farewell[] = []
  const watcher: Watcher = {
    take(events) {
      told.push(...events)
      numbers.push(...events.map(({ event }) => event.number))
      return keepsUp
    },
    standsAt(number, lost) {
      stood.push({ number, lost })
      return keepsUp
    },
    over: (why) => void farewells.push(why),
  }
  return { watcher, numbers, told, stood, farewells }
}

const publish = ({ live }: Pick<Realtime, 'live'>, count = 1, on = channel, marketplace = platform.here) =>
  platform.db.inMarketplace(marketplace, async (tx: Tx) => {
    for (let turn = 0; turn < count; turn++) live.publish(tx, { channel: on, event: 'said', data: { turn } })
  })
const upTo = (count: number) => Array.from({ length: count }, (_, index) => BigInt(index + 1))
const has = (numbers: readonly bigint[], count: number) =>
  eventually(
    async () => numbers.length,
    (length) => length >= count,
    `${count} events`,
  )
const comes = async (realtime: Realtime, one: ReturnType<typeof listener>, after?: bigint) => {
  const leave = await realtime.hub.watch({ marketplaceId: platform.here, actor: visitor, channel, after }, one.watcher)
  if (after === undefined)
    await eventually(
      async () => one.stood.length,
      (length) => length > 0,
      'a place',
    )
  return leave
}

describe.each(['postgres', ...(hasRedis ? ['redis'] : [])] as ('postgres' | 'redis')[])('over %s', (over) => {
  test('[CO-15] what one process commits, the watchers of another hear: each once, in order', async () => {
    const [here, there] = [await process(over), await process(over)]
    const [near, far] = [listener(), listener()]
    await comes(here, near)
    await comes(there, far)
    await Promise.all(Array.from({ length: 20 }, () => publish(here, 3)))
    await Promise.all([has(near.numbers, 60), has(far.numbers, 60)])
    expect(near.numbers).toEqual(upTo(60))
    expect(far.numbers).toEqual(upTo(60))
  })

  test('[CO-15] a transaction that is rolled back has told nobody, and uses up no number', async () => {
    const here = await process(over)
    const near = listener()
    await comes(here, near)
    const undone = platform.db.inMarketplace(platform.here, async (tx) => {
      here.live.publish(tx, { channel, event: 'said', data: {} })
      throw new Error('no')
    })
    await expect(undone).rejects.toThrow('no')
    await publish(here)
    await has(near.numbers, 1)
    expect(near.numbers).toEqual([1n])
  })

  test('[CO-15] whoever was away is given what came meanwhile, then what comes', async () => {
    const [here, there] = [await process(over), await process(over)]
    await publish(here, 5)
    const far = listener()
    await comes(there, far, 2n)
    await has(far.numbers, 3)
    await publish(here)
    await has(far.numbers, 4)
    expect(far.numbers).toEqual([3n, 4n, 5n, 6n])
    expect(far.stood).toEqual([])
  })

  test('[CO-15] whoever missed what is not kept any more, or too much, is told to look afresh', async () => {
    const here = await process(over)
    await publish(here, 3)
    await platform.db.aboveMarketplaces((tx) => deleteEventsBefore(tx, new Date(platform.clock.real().getTime() + 1)))
    const late = listener()
    await comes(here, late, 1n)
    await eventually(
      async () => late.stood,
      (stood) => stood.length === 1,
    )
    expect(late.stood).toEqual([{ number: 3n, lost: true }])
    await publish(here, 600)
    await has(late.numbers, 600)
    const idle = listener()
    await comes(here, idle, 3n)
    await eventually(
      async () => idle.stood,
      (stood) => stood.length === 1,
    )
    expect(idle.stood).toEqual([{ number: 603n, lost: true }])
  })
})

test('[CO-15] a lower number is never seen after a higher one: the channel waits for whoever has the number', async () => {
  const here = await process('postgres')
  const near = listener()
  await comes(here, near)
  const [holding, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const slow = platform.db.inMarketplace(platform.here, async (tx) => {
    await tx.rows(sql`insert into live_channel (channel, number) values (${channel}, 0)`)
    here.live.publish(tx, { channel, event: 'said', data: { who: 'slow' } })
    holding.resolve()
    await release.promise
  })
  await holding.promise
  const quick = publish(here)
  release.resolve()
  await Promise.all([slow, quick])
  await has(near.numbers, 2)
  expect(near.numbers).toEqual([1n, 2n])
  expect(JSON.parse(near.told[0]?.event.data ?? '')).toEqual({ who: 'slow' })
})

test('[CO-15] two that tell the same channels the other way round do not wait for each other for ever', async () => {
  const here = await process('postgres')
  const other = `open:${newId()}` as const
  const both = (first: typeof channel, second: typeof channel) =>
    platform.db.inMarketplace(platform.here, async (tx) => {
      for (const on of [first, second]) here.live.publish(tx, { channel: on, event: 'said', data: {} })
    })
  const all = Array.from({ length: 30 }, (_, turn) => (turn % 2 ? both(channel, other) : both(other, channel)))
  await expect(Promise.all(all)).resolves.toHaveLength(30)
})

test('[CO-15] a channel of one marketplace is nothing in another, of whatever name', async () => {
  const here = await process('postgres')
  const near = listener()
  await comes(here, near)
  await publish(here, 2, channel, platform.there)
  await publish(here, 1)
  await has(near.numbers, 1)
  expect(near.numbers).toEqual([1n])
})

test('[CO-2] a channel lets in whom its policy lets in, and one that nobody declared lets in nobody', async () => {
  const { hub } = await process('postgres')
  const memberId = newId()
  const member: Actor = { kind: 'member', memberId, sessionId: newId(), roles: [] }
  const ask = (actor: Actor, name: `${string}:${string}`) =>
    hub.watch({ marketplaceId: platform.here, actor, channel: name }, listener().watcher)
  await expect(ask(visitor, `own:${memberId}`)).rejects.toMatchObject({ code: 'not_found' })
  await expect(ask(member, `own:${newId()}`)).rejects.toMatchObject({ code: 'not_found' })
  await expect(ask(member, `nothing:${memberId}`)).rejects.toMatchObject({ code: 'not_found' })
  await expect(ask(member, `own:${memberId}`)).resolves.toBeTypeOf('function')
})

test('[CO-15] whoever does not keep up is let go; the others miss nothing', async () => {
  const here = await process('postgres')
  const [slow, quick] = [listener(), listener()]
  await comes(here, quick)
  await here.hub.watch(
    { marketplaceId: platform.here, actor: visitor, channel, after: 0n },
    { ...slow.watcher, take: () => false },
  )
  for (let turn = 0; turn < 3; turn++) await publish(here)
  await has(quick.numbers, 3)
  expect(slow.farewells).toEqual(['slow'])
  expect(quick.numbers).toEqual(upTo(3))
  expect(here.hub.watching()).toBe(1)
})

test('[CO-15] an event is written once for all who watch it', async () => {
  const here = await process('postgres')
  const all = Array.from({ length: 50 }, () => listener())
  for (const one of all) await comes(here, one)
  await publish(here)
  await Promise.all(all.map((one) => has(one.numbers, 1)))
  let written = 0
  const encoding: Encoding = {
    name: 'counting',
    encode: ({ number }) => {
      written += 1
      return Buffer.from(String(number))
    },
  }
  expect(all.map(({ told }) => told[0]?.as(encoding).toString())).toEqual(all.map(() => '1'))
  expect(written).toBe(1)
})

test('[CO-1] who watches is let go when the session has ended', async () => {
  const here = await process('postgres', 50)
  const memberId = newId()
  const actor: Actor = { kind: 'member', memberId, sessionId: newId(), roles: [] }
  const one = listener()
  await here.hub.watch({ marketplaceId: platform.here, actor, channel: `own:${memberId}` }, one.watcher)
  await eventually(
    async () => one.farewells,
    (farewells) => farewells.length > 0,
  )
  expect(one.farewells).toEqual(['session-ended'])
})

test('[CO-15] a line that is cut mends itself, and what was said meanwhile is asked for', async () => {
  const [here, there] = [await process('postgres'), await process('postgres')]
  const far = listener()
  await comes(there, far)
  const admin = new Client({ connectionString: platform.database.adminUrl })
  await admin.connect()
  await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'marketry-live' and datname = current_database()`)
  await admin.end()
  await eventually(
    async () => there.line.stands(),
    (stands) => !stands,
    'the cut',
  )
  await publish(here, 4)
  await has(far.numbers, 4)
  expect(far.numbers).toEqual(upTo(4))
})

test('[CO-15] what was committed by a process that died before it could say so is found by looking', async () => {
  const there = await process('postgres', 50)
  const far = listener()
  await comes(there, far)
  // It commits, and its words reach nobody: they are said by a pool that is gone.
  const pool = { query: () => Promise.reject(new Error('dead')) } as never
  const mute = openRealtime({
    ...platform,
    db: { ...platform.db, pool },
    url: platform.database.appUrl,
    redis: undefined,
    channels: [],
  })
  await publish(mute, 2)
  await has(far.numbers, 2)
  expect(far.numbers).toEqual(upTo(2))
})

test.runIf(hasRedis)(
  '[CO-15] while Redis is away the database carries the words, and Redis again when it is back',
  async () => {
    const [here, there] = [await process('redis'), await process('redis')]
    const far = listener()
    await comes(there, far)
    await publish(here)
    await has(far.numbers, 1)
    await redis?.kill()
    await eventually(
      async () => here.line.stands() || there.line.stands(),
      (stands) => !stands,
      'the loss',
    )
    await publish(here, 3)
    await has(far.numbers, 4)
    await redis?.again()
    await eventually(
      async () => here.line.stands() && there.line.stands(),
      (stands) => stands,
      'the return',
    )
    await publish(here, 3)
    await has(far.numbers, 7)
    expect(far.numbers).toEqual(upTo(7))
  },
)
