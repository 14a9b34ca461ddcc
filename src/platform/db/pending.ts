import type { Database } from './database.ts'
import { migrationFiles } from './migrate.ts'
import { sql } from './sql.ts'
import type { Tx } from './transaction.ts'

/** The migrations of this program that the database has not had, as the app's role sees it; in order. */
export async function pendingMigrations(tx: Tx): Promise<string[]> {
  const files = await migrationFiles()
  const { there } = await tx.one<{ there: boolean }>(sql`select to_regclass('public.migration') is not null as there`)
  if (!there) return files.map(({ name }) => name)
  const applied = new Set((await tx.rows<{ name: string }>(sql`select name from migration`)).map(({ name }) => name))
  return files.filter(({ name }) => !applied.has(name)).map(({ name }) => name)
}

/**
 * The same for who asks often. Migrations only go forward and the program's files stay as they are while it runs: once
 * none is pending, none ever is.
 */
export function openPending(db: Database): () => Promise<string[]> {
  let none = false
  return async () => {
    if (none) return []
    const names = await db.aboveMarketplaces(pendingMigrations)
    none = names.length === 0
    return names
  }
}
