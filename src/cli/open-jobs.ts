import { declareJobs } from '../compose.ts'
import { type Database, openDatabase } from '../platform/db/database.ts'
import { createJobs, type Jobs } from '../platform/jobs/jobs.ts'
import { createLog } from '../platform/telemetry/log.ts'
import { noTraces } from '../platform/telemetry/traces.ts'
import { type MarketplaceDirectory, openDirectory } from '../platform/tenancy/directory.ts'
import { presets } from '../presets/all.ts'
import { realClock } from './real-clock.ts'
import { openDeployment } from './deployment.ts'

/** Jobs as a command sees them: it sends and steers, and works on none. */
export interface OpenedJobs {
  db: Database
  jobs: Jobs
  directory: Pick<MarketplaceDirectory, 'bySlug' | 'byId'>
}

/** Opens the deployment's jobs for `work`, and closes everything again. */
export async function withJobs(work: (opened: OpenedJobs) => Promise<void>): Promise<void> {
  const deployment = await openDeployment()
  const { url } = deployment.config.database
  const clock = realClock
  const db = openDatabase({ url, connections: 2, statementTimeout: 30_000, connectionTimeout: 10_000 }, clock)
  const jobs = createJobs(
    {
      url,
      connections: 1,
      db,
      clock,
      traces: noTraces,
      log: createLog({ level: 'warn', readable: true }),
      meter: { jobEnded: () => {} },
      marketplaces: async () => [],
    },
    await declareJobs(deployment.config),
  )
  try {
    await jobs.start()
    await work({ db, jobs, directory: openDirectory(db, presets, () => clock.real().getTime()) })
  } finally {
    await jobs.stop()
    await db.close()
    await deployment.close()
  }
}
