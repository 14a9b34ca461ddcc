import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Database, openDatabase } from '../platform/db/database.ts'
import type { JobDefinition } from '../platform/jobs/definition.ts'
import { createJobs, type Jobs } from '../platform/jobs/jobs.ts'
import type { Services } from '../platform/services.ts'
import { createLog } from '../platform/telemetry/log.ts'
import { type MarketplaceDirectory, openDirectory } from '../platform/tenancy/directory.ts'
import { presets } from '../presets/all.ts'
import { openDeployment } from './deployment.ts'
import { project } from './places.ts'

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
  const clock = { now: () => new Date(), real: () => new Date() }
  const db = openDatabase({ url, connections: 2, statementTimeout: 30_000, connectionTimeout: 10_000 }, clock)
  const jobs = createJobs(
    {
      url,
      connections: 1,
      db,
      clock,
      log: createLog({ level: 'warn', readable: true }),
      meter: { jobEnded: () => {} },
      marketplaces: async () => [],
    },
    await declaredJobs(),
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

/** Every kind of job, as the composition root puts them together. Loaded only when asked for. */
async function declaredJobs(): Promise<readonly JobDefinition<Services>[]> {
  const main = (await import(pathToFileURL(join(project, 'src', 'main.ts')).href)) as {
    declareJobs(): readonly JobDefinition<Services>[]
  }
  return main.declareJobs()
}
