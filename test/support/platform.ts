import { newId } from '../../src/kernel/ids.ts'
import type { Clock } from '../../src/kernel/time.ts'
import { type Database, openDatabase } from '../../src/platform/db/database.ts'
import type { JobData, JobDefinition } from '../../src/platform/jobs/definition.ts'
import { createJobs, type JobsServer } from '../../src/platform/jobs/jobs.ts'
import { createLog, type Log } from '../../src/platform/telemetry/log.ts'
import { noTraces } from '../../src/platform/telemetry/traces.ts'
import { insertMarketplace } from '../../src/platform/tenancy/store.ts'
import { type TestClock, testClock } from './clock.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'

/** A database of a test's own with two marketplaces in it, and what the platform makes of it. */
export interface TestPlatform {
  database: FreshDatabase
  db: Database
  clock: TestClock
  log: Log
  /** Two marketplaces: what happens in one must not be seen in the other. */
  here: string
  there: string
  close(): Promise<void>
}

/** Opens a platform; `close` removes it. */
export async function openPlatform(): Promise<TestPlatform> {
  const database = await freshDatabase()
  const clock = testClock()
  const db = openAppDatabase(database, clock)
  const [here, there] = [newId(), newId()]
  await db.aboveMarketplaces(async (tx) => {
    await insertMarketplace(tx, { id: here, slug: 'here', preset: 'madeinpk', name: 'Here', hosts: ['here.test'] })
    await insertMarketplace(tx, { id: there, slug: 'there', preset: 'madeinpk', name: 'There', hosts: ['there.test'] })
  })
  return {
    database,
    db,
    clock,
    log: createLog({ level: 'silent', readable: false }),
    here,
    there,
    async close() {
      await db.close()
      await database.drop()
    },
  }
}

/** A further pool on a test's database, as another process would have one. */
export function openAppDatabase(database: FreshDatabase, clock: Clock): Database {
  return openDatabase(
    { url: database.appUrl, connections: 6, statementTimeout: 10_000, connectionTimeout: 5_000 },
    clock,
  )
}

/** Jobs over a test's platform, not started. */
export function jobsOf<Services>(
  { database, db, clock, log, here, there }: TestPlatform,
  definitions: readonly JobDefinition<Services, JobData>[],
): JobsServer<Services> {
  return createJobs<Services>(
    {
      url: database.appUrl,
      connections: 4,
      db,
      clock,
      log,
      traces: noTraces,
      meter: { jobEnded: () => {} },
      marketplaces: async () => [
        { id: here, zone: 'Asia/Karachi' },
        { id: there, zone: 'Europe/London' },
      ],
    },
    definitions,
  )
}
