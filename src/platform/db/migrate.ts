import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { Client } from 'pg'
import { installJobs } from '../jobs/install.ts'

/** One migration: its file name, and when it was applied (UTC), null while it waits. */
export interface MigrationStatus {
  name: string
  appliedAt: Date | null
}

const folder = new URL('../../../db/migrations/', import.meta.url)

// Any constant will do: it keeps two processes that start together from migrating at the same time.
const migrationLock = 7_238_001

/**
 * Brings the database up to date: runs every SQL file of db/migrations that is not recorded yet, in the order of their
 * names, each in a transaction of its own, then the job queue's own. Forward only. An applied file that has changed
 * since is refused.
 * @returns the names that were applied now
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const fresh = await asOwner(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    const applied = await appliedMigrations(client)
    const done: string[] = []
    for (const { name, text, hash } of await migrationFiles()) {
      const known = applied.get(name)
      if (known && known.hash !== hash) {
        throw new Error(`db/migrations/${name} was changed after it was applied; write a further migration instead.`)
      }
      if (known) continue
      // On a connection of its own: what a file needs, such as an extension's settings, it must not have from the one before,
      // which an older database was given long ago.
      await asOwner(ownerUrl, (alone) => apply(alone, { name, text, hash }))
      done.push(name)
    }
    return done
  })
  await installJobs(ownerUrl)
  return fresh
}

async function apply(client: Client, { name, text, hash }: { name: string; text: string; hash: string }) {
  await client.query('begin')
  await client.query(text)
  await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash])
  await client.query('commit')
}

/** What `marketry migrate --status` shows: every file, and when it was applied. */
export async function migrationStatus(ownerUrl: string): Promise<MigrationStatus[]> {
  return asOwner(ownerUrl, async (client) => {
    const applied = await appliedMigrations(client)
    return (await migrationFiles()).map(({ name }) => ({ name, appliedAt: applied.get(name)?.appliedAt ?? null }))
  })
}

async function asOwner<Answer>(url: string, work: (client: Client) => Promise<Answer>): Promise<Answer> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function appliedMigrations(client: Client) {
  await client.query(`create table if not exists migration (
    name text primary key, hash text not null, applied_at timestamptz not null default now());
    grant select on migration to marketry_app`)
  const { rows } = await client.query<{ name: string; hash: string; applied_at: Date }>('select * from migration')
  return new Map(rows.map((row) => [row.name, { hash: row.hash, appliedAt: row.applied_at }]))
}

/** Every migration of this program in order, with its text and the hash of it. */
export async function migrationFiles() {
  const names = (await readdir(folder)).filter((name) => /^\d{4}[a-z]?-[a-z0-9-]+\.sql$/.test(name)).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    }),
  )
}
