import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import type { Config } from '../config.ts'
import { migrate } from '../platform/db/migrate.ts'
import { type Cluster, endAtOnce, ensureCluster } from '../platform/postgres/cluster.ts'
import { StartFailure } from '../platform/postgres/failure.ts'
import { buildWeb } from './build-web.ts'
import { type ConfigWithDatabase, embeddedFolder, readSettings, withDatabase } from './deployment.ts'
import { endAll, untilAborted, whenAskedToEnd } from './ending.ts'
import { refuseTakenPorts, type WantedPort } from './free-ports.ts'
import { untilReady } from './ready.ts'
import { say, showFault, step } from './say.ts'
import { seedOnce, startServer } from './server.ts'
import { startSimulator } from './start-simulator.ts'
import { takeTurn } from './turn.ts'
import { welcome } from './welcome.ts'

export const command = new Command('up')
  .description('Start everything: PostgreSQL, migrations, demo, web app, Stripe simulator, server')
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm start\n  $ PORT=9000 npm start\n  $ MARKETRY_HOME=/srv/marketry npm start',
  )
  .action(() => up(serveHere))

/** Runs the server once all it needs is there; `running` learns how it is ended. Answers when it serves. */
export type Serve = (ready: ConfigWithDatabase, running: AsyncDisposableStack, asked: AbortSignal) => Promise<void>

/** Milliseconds a start waits for an earlier one of the same folder that was killed and is about to notice. */
const patience = 2000

/** Seconds the orderly end may take before what is left is ended outright. */
const endWithin = 30

/** Starts everything, says where it is, and ends it all when asked to. */
export async function up(serve: Serve): Promise<void> {
  const asked = new AbortController()
  let home: string | undefined
  let mayEnd = () => {}
  const atOnce = () => {
    say('Ending at once.')
    // The simulator notices by itself, and the server is this process.
    if (home) endAtOnce(join(home, 'postgres'))
    process.exit(130)
  }
  whenAskedToEnd(() => {
    say('\nEnding …')
    mayEnd()
    setTimeout(atOnce, endWithin * 1000).unref()
    asked.abort()
  }, atOnce)

  const running = new AsyncDisposableStack()
  try {
    const config = readSettings()
    home = config.home
    mkdirSync(home, { recursive: true })
    const turn = await takeTurn('up', home, patience)
    if (!turn) throw alreadyRunning(home)
    running.defer(() => turn.release())
    if (asked.signal.aborted) turn.ending()
    mayEnd = () => turn.ending()
    await start(config, serve, running, asked.signal)
    await untilAborted(asked.signal)
  } catch (fault) {
    if (!asked.signal.aborted) {
      showFault(fault)
      process.exitCode = 1
    }
  }
  await endAll(running)
}

/** Starts one thing after another; `running` learns how each is ended, in the opposite order. */
async function start(config: Config, serve: Serve, running: AsyncDisposableStack, asked: AbortSignal): Promise<void> {
  await refuseTakenPorts(portsOf(config))
  const ready = await database(config, running)
  asked.throwIfAborted()
  await step(
    (names: string[]) => (names.length ? `Database migrated: ${names.length} steps` : 'Database up to date'),
    () => migrate(ready.database.ownerUrl),
  )
  asked.throwIfAborted()
  await step(
    (built: boolean) => (built ? 'Web app built' : 'Web app up to date'),
    () => buildWeb(asked),
  )
  asked.throwIfAborted()
  if (ready.stripe.simulated) {
    const simulator = await step('Stripe simulator ready', () => startSimulator(ready))
    running.defer(() => simulator.stop())
  }
  asked.throwIfAborted()
  await seedOnce(ready)
  asked.throwIfAborted()
  await step('Server ready', () => serve(ready, running, asked))
  await welcome(ready)
}

/** Both roles of the server in this process: what `npm start` runs. */
export const serveHere: Serve = async (ready, running, asked) => {
  const server = await startServer(ready)
  running.defer(() => server.close())
  await untilReady(ready, asked)
}

async function database(config: Config, running: AsyncDisposableStack): Promise<ConfigWithDatabase> {
  const { url, ownerUrl } = config.database
  if (url) return withDatabase(config, url, ownerUrl ?? url)
  const done = (cluster: Cluster) => `PostgreSQL 18 ${cluster.taken ? 'was still running, and is taken over' : 'ready'}`
  const cluster = await step(done, () => ensureCluster({ dataFolder: embeddedFolder(config), say }))
  running.defer(() => cluster.stop())
  return withDatabase(config, cluster.appUrl, cluster.ownerUrl)
}

function portsOf({ port, host, stripe, email, development }: Config): WantedPort[] {
  const server = { port, host, setting: 'PORT', purpose: 'the server' }
  const simulator = {
    port: stripe.port,
    host: stripe.host,
    setting: 'STRIPE_SIMULATOR_PORT',
    purpose: 'the Stripe simulator',
  }
  const inbox = { port: email.inboxPort, host: '127.0.0.1', setting: 'EMAIL_INBOX_PORT', purpose: 'the mail inbox' }
  return [server, ...(stripe.simulated ? [simulator] : []), ...(development && !email.host ? [inbox] : [])]
}

function alreadyRunning(home: string): StartFailure {
  return new StartFailure(
    `Marketry is already running on the data in ${home}.`,
    'End it first (Ctrl-C where it runs), or start this one with another folder: MARKETRY_HOME=… PORT=… npm start',
  )
}
