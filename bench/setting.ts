import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compose, type Parts } from '../src/compose.ts'
import { loadConfig } from '../src/config.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { type Cluster, ensureCluster } from '../src/platform/postgres/cluster.ts'

/** What is measured: a durable PostgreSQL of the run's own and a server process over it, as a deployment has them. */
export interface Setting {
  cluster: Cluster
  port: number
  /** Builds the parts in this process, to fill the database; stopped again before anything is measured. */
  withParts<Answer>(work: (parts: Parts) => Promise<Answer>): Promise<Answer>
  /** Starts a further program of this folder; answers when it has said that it listens. */
  start(script: string, environment: Record<string, string>): Promise<ChildProcess>
  close(): Promise<void>
}

export const port = 18_080

/** Makes it in a folder of its own. */
export async function openSetting(): Promise<Setting> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'marketry-bench-'))
  chmodSync(folder, 0o755)
  const cluster = await ensureCluster({ dataFolder: join(folder, 'postgres'), durable: true })
  await migrate(cluster.ownerUrl)
  const environment = {
    // As in production, but for the simulator's stand-in keys: nothing here speaks to Stripe.
    ENVIRONMENT: 'development',
    PORT: String(port),
    MARKETRY_HOME: folder,
    DATABASE_URL: cluster.appUrl,
    EMAIL_HOST: 'console',
    LOG_LEVEL: 'error',
    // Counted as in production, and never reached: all load comes from one address.
    RATE_LIMIT_ADDRESS: '1000000000',
    RATE_LIMIT_MEMBER: '1000000000',
  }
  const children: ChildProcess[] = []
  const config = loadConfig(environment)
  return {
    cluster,
    port,
    async withParts(work) {
      const parts = await compose({ ...config, database: { ...config.database, url: cluster.appUrl } })
      await parts.jobs.start()
      try {
        return await work(parts)
      } finally {
        await parts.jobs.stop()
        await parts.db.close()
      }
    },
    async start(script, more) {
      const child = spawn(process.execPath, [join(import.meta.dirname, script)], {
        env: { ...process.env, ...environment, ...more },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      children.push(child)
      await once(child.stdout, 'data')
      return child
    },
    async close() {
      for (const child of children) child.kill('SIGKILL')
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
