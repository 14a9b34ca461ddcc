import { existsSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { compose, type Parts, type ReadyConfig } from './compose.ts'
import { sendDueTimers } from './engine/timers.ts'
import { refuseUnknownVersions } from './engine/versions.ts'
import { serveStripeWebhook } from './modules/payments/webhook.ts'
import { presentBrand } from './modules/settings/index.ts'
import { recordStandIn } from './modules/acting/index.ts'
import { refusePower } from './platform/db/refuse-power.ts'
import { serveDocuments } from './platform/http/documents.ts'
import { serveHealth } from './platform/http/health.ts'
import { openLimits } from './platform/http/limits.ts'
import { mostFileMemory, openFileMemory } from './platform/http/file-memory.ts'
import { buildServer } from './platform/http/server.ts'
import { marketplaceOf } from './platform/http/tenancy.ts'
import { receiveMail } from './platform/mail/receive.ts'
import { serveSockets } from './platform/sockets/door.ts'
import { addressOf } from './platform/tenancy/address.ts'
import { serveWeb } from './platform/web/serve.ts'
import { brandKits } from './presets/brands/all.ts'

/** What a process does: answer requests, do jobs, or both. */
export type Role = 'web' | 'worker'

/** A server that runs. */
export interface RunningServer {
  parts: Parts
  /** The web role's Fastify; absent in a mere worker. */
  app?: FastifyInstance
  /** Finishes requests and jobs that are under way, and lets go of everything. */
  close(): Promise<void>
}

/** Every brand there is, for the page of samples. */
const kitsShown = brandKits.map(({ brand, ...kit }) => ({ ...kit, tone: brand.tone, brand: presentBrand(brand) }))

const webBuild = fileURLToPath(new URL('../web/build', import.meta.url))

// How often a worker looks for deadlines that have passed, milliseconds of real time.
const timerPace = 1_000

/**
 * Starts the roles over one composition. Answers when the process does what was asked of it; if that fails, what had been
 * started is ended again.
 */
export async function startServer(config: ReadyConfig, roles: readonly Role[]): Promise<RunningServer> {
  const parts = await compose(config)
  const running = new AsyncDisposableStack()
  running.defer(() => parts.services.traces.close())
  running.defer(() => parts.db.close())
  try {
    await refusePower(parts.db)
    await refuseUnknownVersions(parts.db, parts.services.engine.processes)
    await parts.clock.start()
    running.defer(() => parts.clock.stop())
    await parts.realtime.start(roles.includes('web'))
    running.defer(() => parts.realtime.stop())
    await parts.jobs.start()
    running.defer(() => parts.jobs.stop())
    await receiveMailInDevelopment(parts, running)
    if (roles.includes('worker')) {
      await parts.jobs.work(parts.services)
      running.defer(keepTime(parts))
    }
    const app = roles.includes('web') ? await openWeb(parts) : undefined
    if (app) {
      running.defer(() => app.close())
      running.defer(serveSockets(app.server, { ...parts, endpoints: socketsOf(parts) }))
    }
    // First of all: an answer that goes on for ever would keep the server from ending.
    running.defer(() => parts.realtime.hub.close())
    return { parts, ...(app ? { app } : {}), close: () => running.disposeAsync() }
  } catch (fault) {
    await running.disposeAsync()
    throw fault
  }
}

/** Without a mail server of its own, development receives every e-mail itself; one process does it for all. */
async function receiveMailInDevelopment({ services, inbox }: Parts, running: AsyncDisposableStack): Promise<void> {
  const { development, email } = services.config
  if (!development || email.host) return
  try {
    const receiver = await receiveMail(inbox, email.inboxPort)
    running.defer(() => receiver.close())
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw fault
    services.log.info({ port: email.inboxPort }, 'the inbox is received by another process')
  }
}

/** Answers requests on the configured port: the API, its documentation, Stripe's events, the web app. */
async function openWeb(parts: Parts): Promise<FastifyInstance> {
  const { services, modules, authentication } = parts
  const { config } = services
  const endpoints = modules.flatMap((module) => module.endpoints)
  const fileMemory = openFileMemory(mostFileMemory)
  const app = await buildServer({
    fileMemory,
    changedByStandIn: recordStandIn,
    services,
    authentication,
    endpoints,
    rates: parts.rates,
    answered: parts.metrics.requestAnswered,
  })
  serveHealth(app, parts)
  serveDocuments(app, services, { endpoints, sockets: socketsOf(parts) })
  await serveStripeWebhook(app, services)
  if (existsSync(webBuild)) {
    await serveWeb(app, {
      buildFolder: webBuild,
      formTargets: formTargetsOf(parts),
      pictureOrigins: services.documents.linkOrigin ? [services.documents.linkOrigin] : [],
      scheme: config.publicScheme,
      marketplaces: () => neighboursOf(parts),
      kits: config.development ? kitsShown : [],
      onFault: (fault, requestId) => services.log.error({ err: fault, request: requestId }, 'a page failed'),
      count: openLimits(parts.rates, config).ofRequest,
      isMember: (headers) => isMember(parts, headers),
      fileMemory,
    })
  }
  await app.listen({ port: config.port, host: config.host })
  return app
}

/** Whether a member is signed in by the cookie among these headers, at the marketplace they name. */
async function isMember({ services, authentication }: Parts, headers: IncomingHttpHeaders): Promise<boolean> {
  const marketplace = await marketplaceOf(services.directory, headers)
  if (!marketplace) return false
  const { actor } = await authentication.identify(marketplace, { cookie: headers.cookie })
  return actor.kind === 'member'
}

/** Where the modules take sockets. */
function socketsOf({ modules }: Parts) {
  return modules.flatMap(({ sockets }) => sockets ?? [])
}

/** The marketplaces as the page of the bare host lists them; the house is no shop. */
async function neighboursOf({ services }: Parts) {
  const all = await services.directory.all()
  return all
    .filter(({ settings }) => settings.modules.includes('catalogue'))
    .map((marketplace) => ({
      name: marketplace.name,
      tagline: marketplace.settings.brand.tagline,
      url: addressOf(services.config, marketplace),
    }))
}

/** A form of ours may lead to Stripe's pages, and nowhere else outside. */
function formTargetsOf({ services }: Parts): string[] {
  const { simulated, port } = services.config.stripe
  return simulated ? [`http://stripe.localhost:${port}`] : ['https://checkout.stripe.com', 'https://connect.stripe.com']
}

/** Looks for due deadlines every second, and at once when the clock was turned. Answers how to stop it. */
function keepTime({ services, clock }: Parts): () => Promise<void> {
  let ended = false
  let looking = Promise.resolve()
  const lookAfter = async (before: Promise<void>): Promise<void> => {
    await before
    if (ended) return
    await sendDueTimers(services).catch((fault: unknown) => services.log.error({ err: fault }, 'due timers'))
  }
  const look = () => {
    looking = lookAfter(looking)
  }
  const pace = setInterval(look, timerPace)
  clock.onTurn(look)
  return async () => {
    ended = true
    clearInterval(pace)
    await looking
  }
}
