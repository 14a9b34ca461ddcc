import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { type Config, loadConfig } from '../../src/config.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Marketplace } from '../../src/kernel/marketplace.ts'
import { accountsModule } from '../../src/modules/accounts/module.ts'
import { type Authentication, openAuthentication } from '../../src/platform/auth/authentication.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { mostFileMemory, openFileMemory } from '../../src/platform/http/file-memory.ts'
import { buildServer } from '../../src/platform/http/server.ts'
import { installJobs } from '../../src/platform/jobs/install.ts'
import { createJobs } from '../../src/platform/jobs/jobs.ts'
import { type Inbox, openInbox } from '../../src/platform/mail/inbox.ts'
import { createMail } from '../../src/platform/mail/mail.ts'
import { receiveMail } from '../../src/platform/mail/receive.ts'
import type { Services } from '../../src/platform/services.ts'
import { createLog } from '../../src/platform/telemetry/log.ts'
import { noTraces } from '../../src/platform/telemetry/traces.ts'
import { openDirectory } from '../../src/platform/tenancy/directory.ts'
import { insertMarketplace } from '../../src/platform/tenancy/store.ts'
import { presets } from '../../src/presets/all.ts'
import { type TestClock, testClock } from './clock.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'
import { noRates } from './live.ts'
import { openAppDatabase } from './platform.ts'

/** A server with accounts and nothing else: real database, real jobs, real mail. */
export interface AccountsServer {
  app: FastifyInstance
  config: Config
  db: Database
  database: FreshDatabase
  clock: TestClock
  services: Services
  authentication: Authentication
  inbox: Inbox
  marketplace(slug: 'madeinpk' | 'designia' | 'house'): Promise<Marketplace>
  /** Sends a request to a marketplace and answers status, headers and parsed body. */
  ask(method: Method, path: string, given?: Asked): Promise<Answer>
  close(): Promise<void>
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Asked {
  body?: object | undefined
  /** madeinpk.localhost unless said otherwise. */
  host?: string
  access?: string
  headers?: Record<string, string>
  /** The client's network address. */
  from?: string
}

export interface Answer {
  status: number
  headers: Record<string, string | string[] | number | undefined>
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
  body: any
}

/** Opens it, with the marketplaces madeinpk, designia and house. */
export async function openAccountsServer(): Promise<AccountsServer> {
  const database = await freshDatabase()
  await installJobs(database.ownerUrl)
  const clock = testClock()
  const db = openAppDatabase(database, clock)
  const folder = await mkdtemp(join(tmpdir(), 'marketry-accounts-'))
  const inbox = openInbox(folder)
  const receiver = await receiveMail(inbox, 0)
  const config = loadConfig({ ENVIRONMENT: 'test', SECRET_KEY: 'a secret of the tests, thirty-two long' })
  const directory = openDirectory(db, presets, () => clock.real().getTime())
  for (const slug of ['madeinpk', 'designia', 'house']) {
    const row = { id: newId(), slug, preset: slug, name: slug, hosts: [`${slug}.localhost`] }
    await db.aboveMarketplaces((tx) => insertMarketplace(tx, row))
  }
  await directory.refresh()
  const log = createLog({ level: 'error', readable: true })
  const mail = createMail({ host: '127.0.0.1', port: receiver.port, security: 'none', from: 'no-reply@example.com' })
  const authentication = openAuthentication(config, db, clock)
  // Accounts ask for none of the services that are not here.
  const services = { config, db, clock, directory, mail, log, traces: noTraces } as unknown as Services
  const declared = accountsModule({ ...services, jobs: { send: (...given) => jobs.send(...given) } } as Services, {
    authentication,
    policies: () => declared.policies ?? [],
    standing: { suspended: async () => {}, reinstated: async () => {} },
  })
  const jobs = createJobs(
    {
      url: database.appUrl,
      connections: 3,
      db,
      clock,
      log,
      traces: noTraces,
      meter: { jobEnded: () => {} },
      marketplaces: async () => [],
    },
    declared.jobs ?? [],
  )
  services.jobs = jobs
  await jobs.start()
  await jobs.work(services)
  const app = await buildServer({
    fileMemory: openFileMemory(mostFileMemory),
    services,
    authentication,
    endpoints: declared.endpoints,
    rates: noRates,
    changedByStandIn: () => {},
  })

  return {
    app,
    config,
    db,
    database,
    clock,
    services,
    authentication,
    inbox,
    async marketplace(slug) {
      const found = await directory.bySlug(slug)
      if (!found) throw new Error(`no marketplace ${slug}`)
      return found
    },
    async ask(method, path, { body, host = 'madeinpk.localhost', access, headers = {}, from = '192.0.2.1' } = {}) {
      const response = await app.inject({
        method,
        url: path,
        remoteAddress: from,
        headers: { host, ...(access && { authorization: `Bearer ${access}` }), ...headers },
        ...(body && { payload: body }),
      })
      return {
        status: response.statusCode,
        headers: response.headers,
        body: response.body === '' ? undefined : JSON.parse(response.body),
      }
    },
    async close() {
      await app.close()
      await jobs.stop(5_000)
      await receiver.close()
      await db.close()
      await database.drop()
      await rm(folder, { recursive: true })
    },
  }
}
