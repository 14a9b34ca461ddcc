import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { type Database, openDatabase } from '../../src/platform/db/database.ts'
import { sql } from '../../src/platform/db/sql.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'

/** Books of a test's own: a database, and two marketplaces that must know nothing of one another. */
export interface Books {
  db: Database
  fresh: FreshDatabase
  here: string
  elsewhere: string
}

/** Business time of the tests about money. */
export const noon = new Date('2026-03-01T12:00:00Z')

/** Opens a fresh database as the app's role, with two marketplaces; it goes away with the test. */
export async function openBooks(connections = 4): Promise<Books> {
  const fresh = await freshDatabase()
  const db = openDatabase(
    { url: fresh.appUrl, connections, statementTimeout: 20_000, connectionTimeout: 20_000 },
    { now: () => noon, real: () => noon },
  )
  onTestFinished(async () => {
    await db.close()
    await fresh.drop()
  })
  const here = await openMarketplace(db, 'here')
  return { db, fresh, here, elsewhere: await openMarketplace(db, 'elsewhere') }
}

/** One more marketplace, reached at `slug`. */
export async function openMarketplace(db: Database, slug: string): Promise<string> {
  const id = randomUUID()
  await db.aboveMarketplaces(async (tx) => {
    await tx.rows(sql`select open_marketplace(${id}, ${slug}, 'madeinpk', ${slug}, ${[`${slug}.localhost`]})`)
  })
  return id
}
