import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startStripeSimulator } from '../../simulators/stripe/server.ts'
import type { Parts } from '../../src/compose.ts'
import { loadConfig } from '../../src/config.ts'
import { newId } from '../../src/kernel/ids.ts'
import { type Role, startServer } from '../../src/main.ts'
import { insertMarketplace } from '../../src/platform/tenancy/store.ts'
import { freshDatabase } from './database.ts'
import { freePorts } from './ports.ts'

/** A whole Marketry of a test's own: database, simulator, server with both roles, two marketplaces. */
export interface Marketry {
  parts: Parts
  /** Host with port under which a marketplace is reached. */
  host(slug: string): string
  /** The address to connect to: names below localhost need not resolve. */
  port: number
  simulatorUrl: string
  databaseUrls: { adminUrl: string; appUrl: string }
  /** Starts `marketry web` or `marketry worker` as a process of its own on the same database; a web one on its own port. */
  another(role: Role): Promise<{ port: number; process: ChildProcess; close(): Promise<void> }>
  close(): Promise<void>
}

const marketplaces = ['madeinpk', 'designia'] as const

/** The port by which the program reaches what listens on `port`: its own, or a wire that can be made to fail. */
export type Through = (name: 'database' | 'stripe', port: number) => Promise<number>

const straight: Through = async (_name, port) => port

/** Starts it, with settings of one's own on top of the test's; `close` leaves nothing behind. */
export async function startMarketry(
  roles: readonly Role[] = ['web', 'worker'],
  settings: Readonly<Record<string, string>> = {},
  through: Through = straight,
): Promise<Marketry> {
  const database = await freshDatabase()
  const appUrl = new URL(database.appUrl)
  const databasePort = String(await through('database', Number(appUrl.port)))
  // A wire that can be made to fail lies before the port, and not before the socket file.
  if (databasePort !== appUrl.port) appUrl.searchParams.delete('host')
  appUrl.port = databasePort
  const home = mkdtempSync(join(tmpdir(), 'marketry-home-'))
  const [port, simulatorPort, inboxPort] = await freePorts(3)
  const simulator = await startStripeSimulator({
    port: simulatorPort,
    host: '127.0.0.1',
    folder: join(home, 'stripe'),
    webhookUrl: `http://127.0.0.1:${port}/api/stripe/webhook/`,
    webhookSecret: 'whsec_simulator',
    connectWebhookSecret: 'whsec_simulator_connect',
    secretKey: 'sk_test_simulator',
    publicUrl: `http://stripe.localhost:${simulatorPort}`,
  })
  const stripePort = await through('stripe', simulatorPort)
  const environmentFor = (servedAt: number, mailAt: number) => ({
    ENVIRONMENT: 'test',
    PORT: String(servedAt),
    MARKETRY_HOME: home,
    DATABASE_URL: appUrl.href,
    STRIPE_SIMULATOR_PORT: String(stripePort),
    EMAIL_INBOX_PORT: String(mailAt),
    LOG_LEVEL: 'error',
    // Opening its connections alone takes a busy machine seconds; who is refused when all are taken has a test of its own.
    DATABASE_WAIT_MS: '15000',
    ...settings,
  })
  const config = loadConfig(environmentFor(port, inboxPort))
  const server = await startServer({ ...config, database: { ...config.database, url: appUrl.href } }, roles)
  await openMarketplaces(server.parts)

  return {
    parts: server.parts,
    host: (slug) => `${slug}.localhost:${port}`,
    port,
    simulatorUrl: simulator.url,
    databaseUrls: database,
    async another(role) {
      const [itsPort, itsInbox] = await freePorts(2)
      const child = await startProcess(role, environmentFor(itsPort, itsInbox))
      return { port: itsPort, process: child, close: () => endProcess(child) }
    },
    async close() {
      await server.close()
      await simulator.close()
      await database.drop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

const program = fileURLToPath(new URL('../../src/cli/program.ts', import.meta.url))

/** Answers when the process has said that it serves. */
async function startProcess(role: Role, environment: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, role], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  await new Promise<void>((serves, fails) => {
    child.stdout.on('data', (text) => {
      said += String(text)
      if (/Answering requests|Doing jobs/.test(said)) serves()
    })
    child.once('exit', () => fails(new Error(`marketry ${role} ended before it served: ${said}`)))
  })
  return child
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

async function openMarketplaces({ services }: Parts): Promise<void> {
  await services.db.aboveMarketplaces(async (tx) => {
    for (const slug of marketplaces) {
      await insertMarketplace(tx, { id: newId(), slug, preset: slug, name: slug, hosts: [`${slug}.localhost`] })
    }
  })
  await services.directory.refresh()
}
