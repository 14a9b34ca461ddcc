import { readFile } from 'node:fs/promises'
import { Client } from 'pg'
import { openBoss } from './boss.ts'

/**
 * Makes or brings up to date the tables of pg-boss in the schema `jobs`, and gives the app's role what it needs of them.
 * A step of `migrate`, after the SQL files; running it again changes nothing.
 * @param ownerUrl the address of marketry_owner
 */
export async function installJobs(ownerUrl: string): Promise<void> {
  const boss = openBoss(ownerUrl, { migrate: true, supervise: false, connections: 2 })
  await boss.start()
  await boss.stop({ graceful: false })
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(await readFile(new URL('install.sql', import.meta.url), 'utf8'))
  } finally {
    await client.end()
  }
}
