import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startStripeSimulator } from '../../simulators/stripe/server.ts'
import { freshDatabase } from '../../test/support/database.ts'
import { compose } from '../compose.ts'
import { loadConfig } from '../config.ts'
import { sql } from '../platform/db/sql.ts'
import { demoLogins, fillWithDemo, seedDemo } from './seed.ts'

/** An empty deployment with its simulator, as `npm start` has them when it comes to the demo. */
async function openEmpty() {
  const database = await freshDatabase()
  const home = mkdtempSync(join(tmpdir(), 'marketry-seed-'))
  const simulator = await startStripeSimulator({ port: 0, host: '127.0.0.1', secretKey: 'sk_test_simulator' })
  onTestFinished(async () => {
    await simulator.close()
    await database.drop()
    rmSync(home, { recursive: true })
  })
  const config = loadConfig({
    ENVIRONMENT: 'test',
    MARKETRY_HOME: home,
    DATABASE_URL: database.appUrl,
    STRIPE_SIMULATOR_PORT: String(simulator.port),
    LOG_LEVEL: 'error',
  })
  return { ...config, database: { ...config.database, url: database.appUrl, ownerUrl: database.ownerUrl } }
}

interface Figures {
  sellers: number
  connected: number
  products: number
  pictured: number
  listed: number
  auctioned: number
  pages: number
  messages: number
  complaints: string
}

const figures = sql`select
  (select count(distinct seller_id)::int from product) as sellers,
  (select count(*)::int from connected_account where payouts_enabled) as connected,
  (select count(*)::int from product) as products,
  (select count(distinct product_id)::int from product_picture) as pictured,
  (select count(*)::int from listing where status = 'active') as listed,
  (select count(*)::int from auction where state = 'live' and ends_at > now()) as auctioned,
  (select count(*)::int from page where state = 'published') as pages,
  (select count(*)::int from message) as messages,
  (select coalesce(string_agg(state, ' ' order by state), 'none') from complaint) as complaints`

test('[CO-13] an empty deployment is filled once, even when the first attempt is killed on the way', async () => {
  const config = await openEmpty()
  const parts = await compose(config)
  onTestFinished(() => parts.db.close())
  await parts.clock.start()
  await parts.jobs.start()
  onTestFinished(async () => {
    await parts.jobs.stop()
    await parts.clock.stop()
  })
  const { services } = parts
  const read = async (slug: string) => {
    const marketplace = await services.directory.bySlug(slug)
    return parts.db.snapshot(marketplace?.id ?? '', (tx) => tx.one<Figures>(figures))
  }

  let left = 15
  const failing = {
    ...services.files,
    storePicture: (...sent: Parameters<typeof services.files.storePicture>) =>
      left-- > 0 ? services.files.storePicture(...sent) : Promise.reject(new Error('killed')),
  }
  const dying = Object.defineProperty(Object.create(services), 'files', { value: failing })
  await expect(fillWithDemo({ services: dying })).rejects.toThrow('killed')

  expect(await fillWithDemo({ services })).toBe(true)
  const first = [await read('madeinpk'), await read('designia')] as const
  expect(first.map(({ complaints }) => complaints)).toEqual(['decided under_review', 'none'])
  for (const shop of first) {
    expect(shop.products).toBeGreaterThan(30)
    expect(shop.pages).toBe(10)
    expect(shop).toMatchObject({ connected: shop.sellers, pictured: shop.products })
    expect(shop.listed + shop.auctioned).toBeGreaterThan(shop.products * 0.8)
  }
  // Whenever within the month that follows one first looks, some run still.
  expect(first.map(({ auctioned }) => auctioned)).toEqual([9, 0])
  expect(first.map(({ messages }) => messages)).toEqual([8, 0])
  expect(await seedDemo(config)).toBe(false)
  expect([await read('madeinpk'), await read('designia')]).toEqual(first)
}, 180_000)

test('[CO-13] the newcomer is shown one login of each sort, and none is shown twice', () => {
  expect(demoLogins.map(({ marketplace, who }) => `${marketplace} ${who}`)).toEqual([
    'house superadmin',
    'madeinpk operator',
    'madeinpk seller',
    'madeinpk buyer',
    'designia operator',
    'designia seller',
    'designia buyer',
  ])
  expect(new Set(demoLogins.map(({ marketplace, login }) => `${marketplace} ${login}`)).size).toBe(7)
})
