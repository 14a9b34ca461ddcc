import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, loadConfig } from '../config.ts'
import { ensureCluster } from '../platform/postgres/cluster.ts'
import { project } from './places.ts'
import { say } from './say.ts'
import { holderOf } from './turn.ts'

/** The settings and a database that answers: what nearly every command needs. */
export type Deployment = {
  /** With `database.url` and `database.ownerUrl` set, whether the database is embedded or brought along. */
  config: ConfigWithDatabase
  /** Leaves the database as it was found: an embedded one that had to be started is stopped again. */
  close(): Promise<void>
}

/** The settings, with both addresses of the database known. */
export type ConfigWithDatabase = Config & { database: { url: string; ownerUrl: string } }

/** The settings of this project: the environment's, completed by its `.env`. */
export function readSettings(): Config {
  const file = join(project, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  process.env['MARKETRY_HOME'] ||= join(project, '.marketry')
  return loadConfig()
}

/** Opens the deployment for a command that runs beside, or without, a running server. */
export async function openDeployment(): Promise<Deployment> {
  const config = readSettings()
  const { url, ownerUrl } = config.database
  if (url) return { config: withDatabase(config, url, ownerUrl ?? url), close: async () => {} }
  const cluster = await ensureCluster({ dataFolder: embeddedFolder(config), say })
  return {
    config: withDatabase(config, cluster.appUrl, cluster.ownerUrl),
    async close() {
      // Somebody may have begun to use the server that this command started.
      if (!cluster.taken && (await holderOf('up', config.home)) === null) await cluster.stop()
    },
  }
}

/** Where the embedded PostgreSQL of this deployment lies. */
export function embeddedFolder(config: Config): string {
  return join(config.home, 'postgres')
}

/** The same settings with the addresses of a database that answers. */
export function withDatabase(config: Config, url: string, ownerUrl: string): ConfigWithDatabase {
  return { ...config, database: { ...config.database, url, ownerUrl } }
}
