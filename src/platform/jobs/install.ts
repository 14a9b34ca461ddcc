import { readFile } from 'node:fs/promises'
import { Client } from 'pg'
import { openBoss } from './boss.ts'

// Any constant will do: it keeps two processes that start together from installing at the same time.
const installLock = 7_238_002

/**
 * Makes or brings up to date the tables of pg-boss in the schema `jobs`, and gives the app's role what it needs of them.
 * A step of `migrate`, after the SQL files; running it again changes nothing.
 * @param ownerUrl the address of marketry_owner
 */
export async function installJobs(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [installLock])
    const boss = openBoss(ownerUrl, { migrate: true, supervise: false, connections: 2 })
    await boss.start()
    await boss.stop({ graceful: false })
    await client.query(await readFile(new URL('install.sql', import.meta.url), 'utf8'))
  } finally {
    await client.end()
  }
}
