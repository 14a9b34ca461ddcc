import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../src/platform/db/migrate.ts'
import { type Cluster, endAtOnce, ensureCluster, stopCluster } from '../../src/platform/postgres/cluster.ts'
import { isAlive } from '../../src/platform/postgres/postmaster.ts'
import { prepareDatabase } from '../../src/platform/postgres/roles.ts'

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

const prefix = 'marketry-test-'

/**
 * One PostgreSQL for the whole run, beside any that `npm start` runs, and started only when a test asks for it: the pure
 * tests wait for nothing.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep()
  const folder = mkdtempSync(join(realpathSync(tmpdir()), prefix))
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'run.pid'), String(process.pid))
  let cluster: Promise<Cluster> | undefined

  const door = createServer((_, response) => {
    cluster ??= startWithTemplate(join(folder, 'postgres'))
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
      endAtOnce(join(folder, 'postgres'))
      process.exit(130)
    })
  }

  return async () => {
    door.close()
    door.closeAllConnections()
    await stopCluster(join(folder, 'postgres'))
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startWithTemplate(dataFolder: string): Promise<Cluster> {
  const cluster = await ensureCluster({ dataFolder, durable: false })
  await prepareDatabase(cluster.adminUrl, template)
  const at = (url: string) => url.replace(/\/marketry$/, `/${template}`)
  const moved = { ...cluster, ownerUrl: at(cluster.ownerUrl), appUrl: at(cluster.appUrl) }
  await migrate(moved.ownerUrl)
  return moved
}

/** A run that was killed leaves its PostgreSQL behind; the next run ends it. */
async function sweep(): Promise<void> {
  const place = realpathSync(tmpdir())
  for (const name of readdirSync(place)) {
    const mark = join(place, name, 'run.pid')
    if (!name.startsWith(prefix) || !existsSync(mark) || isAlive(Number(readFileSync(mark, 'utf8')))) continue
    await stopCluster(join(place, name, 'postgres'))
    rmSync(join(place, name), { recursive: true, force: true })
  }
}
