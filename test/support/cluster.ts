import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../src/platform/db/migrate.ts'
import { type Cluster, ensureCluster } from '../../src/platform/postgres/cluster.ts'
import { prepareDatabase } from '../../src/platform/postgres/roles.ts'
import { openRunFolder, sweepRuns } from './run-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a test asks for the run's PostgreSQL; the first to ask starts it. */
    clusterDoor: string
  }
}

/** What a test learns about the run's PostgreSQL. The addresses of `owner` and `app` lead to the template. */
export type TestCluster = { adminUrl: string; ownerUrl: string; appUrl: string }

/** The migrated database that every test's own one is cloned from. Nobody may stay connected to it. */
export const template = 'marketry_template'

/**
 * One PostgreSQL for the whole run, beside any that `npm start` runs, and started only when a test asks for it: the pure
 * tests wait for nothing.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweepRuns()
  const folder = openRunFolder()
  let cluster: Promise<Cluster> | undefined

  const door = createServer((_, response) => {
    cluster ??= startWithTemplate(folder.database)
    cluster.then(
      ({ adminUrl, ownerUrl, appUrl }) =>
        response.end(JSON.stringify({ adminUrl, ownerUrl, appUrl } satisfies TestCluster)),
      (fault) => response.writeHead(500).end(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)),
    )
  })
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  project.provide('clusterDoor', `http://127.0.0.1:${(door.address() as AddressInfo).port}/`)

  // A run that is broken off does not come to its end below.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      folder.removeAtOnce()
      process.exit(130)
    })
  }

  return async () => {
    door.close()
    door.closeAllConnections()
    await folder.remove()
  }
}

async function startWithTemplate(dataFolder: string): Promise<Cluster> {
  const cluster = await ensureCluster({ dataFolder, durable: false })
  await prepareDatabase(cluster.adminUrl, template)
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${template}` }).href
  const moved = { ...cluster, ownerUrl: at(cluster.ownerUrl), appUrl: at(cluster.appUrl) }
  await migrate(moved.ownerUrl)
  return moved
}
