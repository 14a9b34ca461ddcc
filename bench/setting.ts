import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compose, type Parts } from '../src/compose.ts'
import { loadConfig } from '../src/config.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { endAtOnce, ensureCluster, stopCluster } from '../src/platform/postgres/cluster.ts'
import { prepareDatabase } from '../src/platform/postgres/roles.ts'
import type { Pace } from './load.ts'

/** What is measured: a durable PostgreSQL of the run's own, and deployments over it. */
export interface Setting {
  pace: Pace
  /** The deployment at which most is measured. */
  shop: Place
  /** A further deployment, with a database of its own. */
  place(name: string, port: number): Promise<Place>
  /** A folder for a deployment that brings a PostgreSQL of its own; both end with the setting. */
  home(name: string): string
  /** Has a program end with the setting, however that ends. */
  adopt(child: ChildProcess): ChildProcess
  /** Starts a further program of this folder; answers when it has said that it listens. */
  start(script: string, environment: Record<string, string>): Promise<ChildProcess>
  close(): Promise<void>
}

/** A deployment: a migrated database, and the port at which its server answers once it is served. */
export interface Place {
  port: number
  /** As the superuser, whom row-level security does not hold: to fill the database, and for limits. */
  adminUrl: string
  /** As the application. */
  appUrl: string
  /** Builds the parts in this process. */
  withParts<Answer>(work: (parts: Parts) => Promise<Answer>): Promise<Answer>
  /** Starts the role as a process of its own, as `marketry web` and `marketry worker` do; at a port of its own if given. */
  serve(role?: 'web' | 'worker', port?: number): Promise<ChildProcess>
}

/** Makes it in a folder of its own. */
export async function openSetting(pace: Pace): Promise<Setting> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'marketry-bench-'))
  chmodSync(folder, 0o755)
  const cluster = await ensureCluster({ dataFolder: join(folder, 'postgres'), durable: true })
  const children: ChildProcess[] = []
  const homes = [folder]
  // PostgreSQL outlives whoever started it: a run that is broken off takes it along.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      for (const child of children) child.kill('SIGKILL')
      for (const home of homes) endAtOnce(join(home, 'postgres'))
      // Its processes write until they are gone. In one go, or what was being measured would fail and end this first.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000)
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
      process.exit(130)
    })
  }

  const adopt: Setting['adopt'] = (child) => {
    children.push(child)
    return child
  }

  const home: Setting['home'] = (name) => {
    const made = join(folder, name)
    mkdirSync(made)
    homes.push(made)
    return made
  }

  const start: Setting['start'] = async (script, environment) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, script)], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    adopt(child)
    const [said] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
    if (!Buffer.isBuffer(said)) throw new Error(`${script} ended before it listened`)
    return child
  }

  const place: Setting['place'] = async (name, port) => {
    await prepareDatabase(cluster.adminUrl, name)
    const [adminUrl, ownerUrl, appUrl] = [cluster.adminUrl, cluster.ownerUrl, cluster.appUrl].map(
      (url) => Object.assign(new URL(url), { pathname: `/${name}` }).href,
    ) as [string, string, string]
    await migrate(ownerUrl)
    const environment = {
      // As in production, but for the simulator's stand-in keys: nothing here speaks to Stripe.
      ENVIRONMENT: 'development',
      PORT: String(port),
      MARKETRY_HOME: folder,
      DATABASE_URL: appUrl,
      EMAIL_HOST: 'console',
      LOG_LEVEL: 'error',
      // Counted as in production, and never reached: all load comes from one address.
      RATE_LIMIT_ADDRESS: '1000000000',
      RATE_LIMIT_MEMBER: '1000000000',
      RATE_LIMIT_MESSAGES: '1000000000',
      RATE_LIMIT_SOCKETS: '1000000000',
    }
    const config = loadConfig(environment)
    return {
      port,
      adminUrl,
      appUrl,
      async withParts(work) {
        const parts = await compose({ ...config, database: { ...config.database, url: appUrl } })
        await parts.jobs.start()
        try {
          return await work(parts)
        } finally {
          await parts.jobs.stop()
          await parts.db.close()
        }
      },
      serve: (role = 'web', own = port) => start('server.ts', { ...environment, ROLE: role, PORT: String(own) }),
    }
  }

  return {
    pace,
    shop: await place('marketry', 18_080),
    place,
    home,
    adopt,
    start,
    async close() {
      await Promise.all(children.map(end))
      await Promise.all(homes.map((own) => stopCluster(join(own, 'postgres'))))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Ends a program and waits until it is gone. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
