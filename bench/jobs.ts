import { PgBoss } from 'pg-boss'
import { newId } from '../src/kernel/ids.ts'
import { createJobs } from '../src/platform/jobs/jobs.ts'
import { compare, connections, type Drive, inParallel, type Row } from './load.ts'
import type { Place, Setting } from './setting.ts'

const queue = 'bench_job'
// Jobs worked on at once, and connections the work may use: the same for both.
const concurrency = 8
const working = 6

/** A job, from being sent in a transaction to having been worked on, beside the same by pg-boss alone. */
export async function measureJobs({ pace, shop }: Setting): Promise<Row[]> {
  return withOurs(shop, (ours) =>
    withBoss(shop, async (bare) => [
      { name: 'job sent with its change, and worked', aim: 0.5, ...(await compare(pace, ours, bare)) },
    ]),
  )
}

async function withOurs(shop: Place, measure: (drive: Drive) => Promise<Row[]>): Promise<Row[]> {
  return shop.withParts(async ({ services, clock, db, metrics }) => {
    const { rows } = await db.pool.query<{ id: string }>('select id from all_marketplaces() limit 1')
    const marketplaceId = rows[0]?.id ?? ''
    const waiting = new Map<string, () => void>()
    const needs = { url: shop.appUrl, connections: working, db, clock, log: services.log, traces: services.traces }
    const jobs = createJobs({ ...needs, meter: metrics, marketplaces: async () => [] }, [
      {
        name: queue,
        summary: 'Does nothing, to be measured.',
        queue: { concurrency },
        handle: async (_: unknown, { key }) => waiting.get(String(key))?.(),
      },
    ])
    await jobs.start()
    await jobs.work({})
    try {
      return await measure(
        inParallel(async () => {
          const key = newId()
          const { promise: worked, resolve } = Promise.withResolvers<void>()
          waiting.set(key, resolve)
          await db.inMarketplace(marketplaceId, async (tx) => jobs.send(tx, queue, { key, marketplaceId }))
          await worked
          waiting.delete(key)
        }),
      )
    } finally {
      await jobs.stop()
    }
  })
}

/** With workers that are woken by the database, and look again as soon as they have had something. */
async function withBoss(shop: Place, measure: (drive: Drive) => Promise<Row[]>): Promise<Row[]> {
  const options = { connectionString: shop.adminUrl, schema: 'bare_boss', useListenNotify: true, schedule: false }
  const boss = new PgBoss({ ...options, max: connections + working })
  boss.on('error', () => {})
  await boss.start()
  await boss.createQueue(queue, { notify: true })
  const waiting = new Map<string, () => void>()
  for (let n = 0; n < concurrency; n++) {
    const worker: string = await boss.work<{ key: string }>(queue, { pollingIntervalSeconds: 30 }, async ([job]) => {
      if (job) waiting.get(job.data.key)?.()
      boss.notifyWorker(worker)
    })
  }
  try {
    return await measure(
      inParallel(async () => {
        const key = newId()
        const { promise: worked, resolve } = Promise.withResolvers<void>()
        waiting.set(key, resolve)
        await boss.send(queue, { key })
        await worked
        waiting.delete(key)
      }),
    )
  } finally {
    await boss.stop({ graceful: false })
  }
}
