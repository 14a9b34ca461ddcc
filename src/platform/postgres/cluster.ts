import { realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { postgresAccount } from './account.ts'
import { installedBinaries } from './binaries.ts'
import { createCluster, refuseOtherMajor } from './create.ts'
import { explain } from './explain.ts'
import { StartFailure } from './failure.ts'
import { choosePort } from './port.ts'
import { runningPostmaster } from './postmaster.ts'
import { existingHome, reachableBinaries, reachableHome } from './reach.ts'
import { prepareRoles } from './roles.ts'
import { type Passwords, passwordsOf } from './secrets.ts'
import { leftRunning, startServer, stopServer } from './server.ts'
import { openSocketFolder } from './socket.ts'

/** What a cluster is started with. */
export type ClusterRequest = {
  /** Where its files lie; made when absent. */
  dataFolder: string
  /** The port; without it a free one is chosen and remembered. */
  port?: number
  /** False only where everything may be lost in a crash (tests). Default true. */
  durable?: boolean
  /** Told in a sentence about anything the person at the terminal should know. */
  say?: (line: string) => void
}

/** A PostgreSQL that answers, with its roles and its database. */
export type Cluster = {
  host: string
  port: number
  /** The superuser, in the database `postgres`. Never given to the application. */
  adminUrl: string
  /** The owner of the database `marketry`: migrations only. */
  ownerUrl: string
  /** The role the application works as: owns nothing, bypasses nothing. */
  appUrl: string
  /** The server was found running and taken over. */
  taken: boolean
  /** Where the files really lie, which root may have had to choose elsewhere. */
  home: string
  /** Ends the server in order: open transactions are rolled back, the files are left clean. */
  stop(): Promise<void>
}

/**
 * Makes sure that this folder's PostgreSQL runs and can be used: makes the files when there are none, takes a server over
 * that was left running, starts one otherwise. The server outlives this process whatever happens to it; end it with `stop`.
 *
 * @throws StartFailure with a sentence and an advice for each fault a person can mend.
 */
export async function ensureCluster(request: ClusterRequest): Promise<Cluster> {
  const { durable = true, say = () => {} } = request
  const account = postgresAccount()
  const installed = await installedBinaries()
  const home = await orExplain(request.dataFolder, () => reachableHome(request.dataFolder, account, say))
  const binaries = await orExplain(home, () => reachableBinaries(installed, account))
  const passwords = await orExplain(home, () => passwordsOf(home))
  createCluster({ home, binaries, adminPassword: passwords.admin, durable, account })
  refuseOtherMajor(home, installed.major)

  const found = await leftRunning(home)
  const port = found?.port ?? (await choosePort(home, request.port))
  if (!found) await orExplain(home, () => startServer({ home, binaries, port, durable, account }))
  const cluster = describe(home, port, passwords, Boolean(found), () => stopServer(home, binaries, account))
  await answers(cluster, home)
  await prepareRoles(cluster.adminUrl, passwords)
  return cluster
}

/** Stops the server of this folder if one runs. Answers whether there was one. */
export async function stopCluster(dataFolder: string): Promise<boolean> {
  const home = existingHome(dataFolder)
  if (!home || !runningPostmaster(home)) return false
  const account = postgresAccount()
  await stopServer(home, reachableBinaries(await installedBinaries(), account), account)
  return true
}

/** Stops the server of this folder and removes its files, wherever they lie. Nothing can bring them back. */
export async function dropCluster(dataFolder: string): Promise<void> {
  await stopCluster(dataFolder)
  const home = existingHome(dataFolder)
  if (home) rmSync(home, { recursive: true })
}

/**
 * Ends the server of this folder without waiting: connections are cut, and the next start recovers from the log. For a
 * process that must go at once.
 */
export function endAtOnce(dataFolder: string): void {
  const home = existingHome(dataFolder)
  const server = home && runningPostmaster(home)
  if (server) process.kill(server.pid, 'SIGQUIT')
}

function describe(
  home: string,
  port: number,
  passwords: Passwords,
  taken: boolean,
  stop: () => Promise<void>,
): Cluster {
  const folder = openSocketFolder(home, port)
  // As libpq reads it, too: a folder is where its socket file is.
  const by = folder === undefined ? '' : `?host=${encodeURIComponent(folder)}`
  const url = (role: string, password: string, database: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}${by}`
  return {
    host: '127.0.0.1',
    port,
    adminUrl: url('postgres', passwords.admin, 'postgres'),
    ownerUrl: url('marketry_owner', passwords.owner, 'marketry'),
    appUrl: url('marketry_app', passwords.app, 'marketry'),
    taken,
    home,
    stop,
  }
}

/** Proves that the server behind the port is this folder's, and not one that has taken its port and number. */
async function answers(cluster: Cluster, home: string): Promise<void> {
  const client = new Client({ connectionString: cluster.adminUrl })
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string }>("select current_setting('data_directory') as folder")
    if (realpathSync(rows[0]?.folder ?? '') === realpathSync(join(home, 'data'))) return
  } catch (cause) {
    throw explain(String(cause), home)
  } finally {
    await client.end()
  }
  throw new StartFailure(
    `Port ${cluster.port} answers, but for another PostgreSQL than the one of ${home}.`,
    'End that server, or delete the file `port` in the data folder so that another port is chosen.',
  )
}

async function orExplain<Answer>(home: string, work: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (fault) {
    throw fault instanceof StartFailure ? fault : explain(String(fault), home)
  }
}
