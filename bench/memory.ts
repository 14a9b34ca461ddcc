import type { ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { fillCrowd, shopName } from './crowd.ts'
import { endInOrder, startEverything, upPort } from './everything.ts'
import { over, type Pace } from './load.ts'
import { residentOf } from './resident.ts'
import { end, type Place, type Setting } from './setting.ts'

/** What a program takes of memory, in MiB resident, and how many seconds after its start it is ready. */
export interface Weight {
  name: string
  ready: number
  idle: number
  /** The most that was seen while it worked. */
  loaded: number
}

const barePort = 18_085
// Seconds after which a program that has started is idle.
const settling = 3

/**
 * The roles as processes of their own, beside Node's own server; then everything as `npm start` runs it on data that is
 * there: both programs of ours, without PostgreSQL.
 */
export async function measureMemory(setting: Setting): Promise<Weight[]> {
  const { pace, place, start } = setting
  const shop = await place('weighed', 18_087)
  await fillCrowd(shop.adminUrl, [1_000])
  const bare = () => start('bare.ts', { BODY_BYTES: '13000', BARE_PORT: String(barePort) })
  const jobs = pace.products / 20
  return [
    await weigh('bare `node:http`', bare, () => over(`http://127.0.0.1:${barePort}/`)(pace.round * pace.rounds)),
    await weigh(
      '`marketry web`',
      () => shop.serve('web'),
      () => visit(pace, shop.port, shopName(0)),
    ),
    await weigh(
      '`marketry worker`',
      () => shop.serve('worker'),
      () => workOff(pace, shop, jobs),
    ),
    await weighEverything(setting),
  ]
}

async function weigh(name: string, begin: () => Promise<ChildProcess>, load: () => Promise<unknown>): Promise<Weight> {
  const began = performance.now()
  const program = await begin()
  const ready = (performance.now() - began) / 1_000
  await pause(settling * 1_000)
  const idle = await residentOf(program)
  let loaded = idle
  const ended = new AbortController()
  const watching = (async () => {
    for (; !ended.signal.aborted; await pause(100)) loaded = Math.max(loaded, await residentOf(program))
  })()
  await load()
  ended.abort()
  await watching
  await end(program)
  return { name, ready, idle, loaded }
}

/** Readers of whom half ask for what is kept, and half for what nobody has asked for yet. */
async function visit(pace: Pace, port: number, host: string): Promise<void> {
  let turn = 0
  await over(`http://127.0.0.1:${port}`, {
    prepare: () => ({
      path: `/api/v1/products/${turn++ % 2 ? '' : `?price_max=${10_000 + turn}.00`}`,
      headers: { host: `${host}.localhost` },
    }),
  })(pace.round * pace.rounds)
}

/** Jobs about events that were never told, until none is left or as long as the others are loaded. */
async function workOff(pace: Pace, shop: Place, jobs: number): Promise<void> {
  await shop.withParts(({ services }) =>
    services.db.aboveMarketplaces(async (tx) => {
      for (let n = 0; n < jobs; n++) services.jobs.send(tx, 'process_stripe_event', { eventId: `evt_${n}` })
    }),
  )
  const admin = new Client({ connectionString: shop.adminUrl })
  await admin.connect()
  const left = "select 1 from jobs.job where name = 'process_stripe_event' and state in ('created', 'retry', 'active')"
  const until = performance.now() + pace.round * pace.rounds * 1_000
  while (performance.now() < until && (await admin.query(`${left} limit 1`)).rowCount) await pause(100)
  await admin.end()
}

async function weighEverything({ pace, home, adopt }: Setting): Promise<Weight> {
  const folder = home('weighed')
  const begin = () => startEverything(folder, adopt)
  // The first start makes the database and fills it.
  await endInOrder(await begin())
  return weigh('`npm start`, warm', begin, () => visit(pace, upPort, 'madeinpk'))
}
