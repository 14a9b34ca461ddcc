import { onTestFinished } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { type Database, openDatabase } from '../../src/platform/db/database.ts'
import { sql } from '../../src/platform/db/sql.ts'
import { insertMarketplace } from '../../src/platform/tenancy/store.ts'
import { type TestClock, testClock } from './clock.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'

/** Two marketplaces in a database of a test's own, as the app's role sees it, and a clock the test turns. */
export interface Tenants {
  db: Database
  fresh: FreshDatabase
  clock: TestClock
  here: string
  elsewhere: string
}

/** Opens them, made from the preset `madeinpk`; they go away with the test. */
export async function openTenants(): Promise<Tenants> {
  const fresh = await freshDatabase()
  const clock = testClock('2026-03-01T12:00:00Z')
  const db = openDatabase(
    { url: fresh.appUrl, connections: 4, statementTimeout: 20_000, connectionTimeout: 20_000 },
    clock,
  )
  onTestFinished(async () => {
    await db.close()
    await fresh.drop()
  })
  const open = async (slug: string) => {
    const row = { id: newId(), slug, preset: 'madeinpk', name: slug, hosts: [`${slug}.localhost`] }
    await db.aboveMarketplaces((tx) => insertMarketplace(tx, row))
    return row.id
  }
  return { db, fresh, clock, here: await open('here'), elsewhere: await open('elsewhere') }
}

/** Puts a bare member into a marketplace, who has a name and an address but no way to sign in. Answers the id. */
export async function putMember(tenants: Tenants, marketplaceId: string, name: string): Promise<string> {
  const id = newId()
  const now = tenants.clock.now()
  await tenants.db.inMarketplace(marketplaceId, async (tx) => {
    tx.write(sql`insert into member (id, email, name, created_at, updated_at)
      values (${id}, ${`${name.toLowerCase()}@example.com`}, ${name}, ${now}, ${now})`)
  })
  return id
}

/** Waits until some transaction in the test's database stands in a queue for a lock. */
export async function somebodyWaits({ db }: Tenants): Promise<void> {
  for (;;) {
    const waiting = await db.aboveMarketplaces((tx) =>
      tx.rows(sql`select from pg_locks where not granted and pid in
        (select pid from pg_stat_activity where datname = current_database())`),
    )
    if (waiting.length > 0) return
  }
}
