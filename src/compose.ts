import { join } from 'node:path'
import { outsideCalls } from './compose/calls.ts'
import { documentPurposes, documentReaders } from './compose/files.ts'
import { announceBy, kindsOfNotices } from './compose/notices.ts'
import { heldByOpenDeal, offersOfSeller, offersOfSuspended, sellerMayBePaid } from './compose/offers.ts'
import { openMail, openTracesOf, storageOf } from './compose/outside.ts'
import { presetPages } from './compose/pages.ts'
import { processes } from './compose/processes.ts'
import { checklists } from './compose/checklists.ts'
import type { Config } from './config.ts'
import { buildEngine } from './engine/run.ts'
import type { AppServices } from './engine/services.ts'
import { fireTimerJob, waitingTimers } from './engine/timers.ts'
import { inviteOperatorBy } from './modules/accounts/index.ts'
import { accountsModule } from './modules/accounts/module.ts'
import { actingModule } from './modules/acting/module.ts'
import { activityModule } from './modules/activity/module.ts'
import { auctionChannel, hasBidOn } from './modules/auctions/index.ts'
import { auctionsModule } from './modules/auctions/module.ts'
import { booksModule } from './modules/books/module.ts'
import { cataloguePages } from './modules/catalogue/index.ts'
import { catalogueModule } from './modules/catalogue/module.ts'
import { complaintsModule } from './modules/complaints/module.ts'
import { feesModule } from './modules/fees/module.ts'
import { desksModule } from './modules/desks/module.ts'
import { disciplineModule } from './modules/discipline/module.ts'
import { disputeEvents } from './modules/disputes/index.ts'
import { disputesModule } from './modules/disputes/module.ts'
import { feedbackModule } from './modules/feedback/module.ts'
import { filesModule } from './modules/files/module.ts'
import { locationsModule } from './modules/locations/module.ts'
import { marketplacesModule } from './modules/marketplaces/module.ts'
import { messagesChannel } from './modules/messages/index.ts'
import { messagesModule } from './modules/messages/module.ts'
import { noticeChannel, openNoticeOffice } from './modules/notifications/index.ts'
import { notificationsModule } from './modules/notifications/module.ts'
import { operationsModule } from './modules/operations/module.ts'
import { ordersModule } from './modules/orders/module.ts'
import { openPagesJob, sitePages } from './modules/pages/index.ts'
import { pagesModule } from './modules/pages/module.ts'
import { paymentEvents } from './modules/payments/index.ts'
import { paymentsModule } from './modules/payments/module.ts'
import { payoutEvents, stoppedAmong } from './modules/payouts/index.ts'
import { payoutsModule } from './modules/payouts/module.ts'
import { permissionsModule } from './modules/permissions/module.ts'
import { privacyModule } from './modules/privacy/module.ts'
import { settingsModule } from './modules/settings/module.ts'
import { shippingModule } from './modules/shipping/module.ts'
import { storefrontModule } from './modules/storefront/module.ts'
import { walletsModule } from './modules/wallets/module.ts'
import { wishesModule } from './modules/wishes/module.ts'
import { type Authentication, openAuthentication } from './platform/auth/authentication.ts'
import { keyFor } from './platform/auth/keys.ts'
import { idleSinceOf } from './platform/auth/wakefulness.ts'
import { type BusinessClock, createClock } from './platform/clock/clock.ts'
import { type Database, openDatabase } from './platform/db/database.ts'
import { openDocumentLinks } from './platform/files/document-link.ts'
import { createDocuments } from './platform/files/documents.ts'
import { createFiles } from './platform/files/files.ts'
import { sweepOrphanedBytes, sweepPendingFiles } from './platform/files/jobs.ts'
import { openStorage } from './platform/files/storage.ts'
import { openReadiness } from './platform/http/readiness.ts'
import { forgetIdempotencyKeys } from './platform/http/jobs.ts'
import type { JobDefinition } from './platform/jobs/definition.ts'
import { createJobs, type JobsServer } from './platform/jobs/jobs.ts'
import { purgeJobs } from './platform/jobs/purge.ts'
import { type Inbox, openInbox } from './platform/mail/inbox.ts'
import type { Module } from './platform/module.ts'
import { createOutsideCalls } from './platform/outside/outside.ts'
import type { Policy } from './platform/permissions/policy.ts'
import type { PersonalPart } from './platform/privacy/person.ts'
import { forgetLiveEvents } from './platform/realtime/jobs.ts'
import { openRealtime, type Realtime } from './platform/realtime/realtime.ts'
import { openRates, type Rates } from './platform/rates/rates.ts'
import { openStripe } from './platform/stripe/client.ts'
import { createLog } from './platform/telemetry/log.ts'
import { createMetrics, type Metrics } from './platform/telemetry/metrics.ts'
import { openDirectory } from './platform/tenancy/directory.ts'
import { presetsOf } from './presets/all.ts'
import { demoPasswordOf } from './presets/demo/members.ts'

/** The settings, once it is known where the database is; and the file that keeps the log, where one does. */
export type ReadyConfig = Config & { database: { url: string }; logFile?: string }

/** Everything built and nothing started: the parts that the web and worker roles are made of. */
export interface Parts {
  services: AppServices
  clock: BusinessClock
  db: Database
  jobs: JobsServer<AppServices>
  realtime: Realtime
  rates: Rates
  authentication: Authentication
  modules: readonly Module[]
  metrics: Metrics
  inbox: Inbox
  /** Every kind of job there is. */
  declaredJobs: readonly JobDefinition<AppServices>[]
  /** The types of Stripe's events that somebody here takes notice of. */
  stripeEvents: readonly string[]
}

/** The kinds of jobs there are, for a command that sends and steers them. Builds everything and starts nothing. */
export async function declareJobs(config: ReadyConfig): Promise<readonly JobDefinition<AppServices>[]> {
  const { db, declaredJobs } = await compose(config)
  await db.close()
  return declaredJobs
}

/** Builds everything once: the one place that knows all parts. */
export async function compose(config: ReadyConfig): Promise<Parts> {
  const log = createLog({
    level: config.logLevel,
    readable: config.development,
    ...(config.logFile && { file: config.logFile }),
  })
  const clock = createClock(
    {
      url: config.database.url,
      development: config.development,
      followers: config.stripe.simulated ? [`http://${config.stripe.host}:${config.stripe.port}`] : [],
    },
    log,
  )
  const traces = await openTracesOf(config)
  const db = openDatabase(
    {
      url: config.database.url,
      connections: config.database.connections,
      statementTimeout: config.database.timeoutMs,
      connectionTimeout: config.database.waitMs,
      watch: {
        slowMs: config.database.slowMs,
        slow: (statement, took) => log.warn({ statement, milliseconds: Math.round(took) }, 'slow statement'),
        deaf: (err) => log.error({ err }, 'somebody who was told of a commit stumbled over it'),
        traces,
      },
    },
    clock,
  )
  const metrics = createMetrics()
  metrics.watchPool(db.pool)
  metrics.watchTimers(() => waitingTimers({ db, clock }))
  const presets = presetsOf(config)
  const directory = openDirectory(db, presets, () => clock.real().getTime())
  const authentication = openAuthentication(config, db, clock)
  const inbox = openInbox(join(config.home, 'mail'))
  const realtime = openRealtime({
    db,
    url: config.database.url,
    redis: config.redis,
    clock,
    log,
    channels: [noticeChannel, auctionChannel, messagesChannel],
    async idleSince(marketplaceId) {
      const marketplace = await directory.byId(marketplaceId)
      return marketplace ? idleSinceOf(marketplace.settings, clock.real()) : null
    },
  })
  const rates = openRates({ line: realtime.line, redis: realtime.redis, clock })
  const outside = createOutsideCalls<AppServices>(outsideCalls)
  const storage = await openStorage(storageOf(config))
  const documentLinks = openDocumentLinks(keyFor(config.secretKey, 'document-link'), clock)
  const services: AppServices = {
    config,
    db,
    clock,
    directory,
    stripe: openStripe(config.stripe),
    mail: openMail(config),
    live: realtime.live,
    files: createFiles(storage, db),
    documents: createDocuments({ storage, db, links: documentLinks, realNow: () => clock.real() }, documentPurposes),
    log,
    traces,
    outside,
    // The engine and the jobs are built over the services and are among them.
    get engine() {
      return engine
    },
    get jobs() {
      return jobs
    },
  }
  const office = openNoticeOffice({ sendEach: (...sent) => jobs.sendEach(...sent) }, realtime.live, kindsOfNotices)
  const engine = buildEngine(services, processes, announceBy(office.notifyAll))

  const stripeEvents = { ...paymentEvents, ...payoutEvents(office, offersOfSeller), ...disputeEvents(office) }
  const modules: Module[] = [
    settingsModule(services, presets),
    accountsModule(services, {
      authentication,
      policies: () => policiesOf(modules),
      standing: offersOfSuspended,
    }),
    activityModule(),
    actingModule(services, office),
    notificationsModule(services, kindsOfNotices, office, { hub: realtime.hub, confirm: authentication.confirm }),
    filesModule({
      files: services.files,
      documents: services.documents,
      links: documentLinks,
      readers: documentReaders,
    }),
    locationsModule(),
    shippingModule(),
    catalogueModule(services, { sellerMayBePaid, heldByOpenDeal, bidUpon: hasBidOn }),
    paymentsModule(services, stripeEvents, () => office),
    payoutsModule(services, offersOfSeller),
    feesModule(),
    ordersModule(services),
    auctionsModule(services, {
      office,
      authentication,
      payouts: { sellerMayBePaid, stoppedAmong },
      hub: realtime.hub,
    }),
    disciplineModule(services),
    disputesModule(services),
    messagesModule(services, { office, rates, authentication, hub: realtime.hub, line: realtime.line }),
    complaintsModule({ services, office }),
    feedbackModule(services),
    wishesModule(() => office),
    storefrontModule(services, [...cataloguePages, sitePages]),
    desksModule(checklists),
    permissionsModule(() => modules.flatMap(({ nouns }) => nouns ?? [])),
    privacyModule({ services, storage, office, personal: () => personalPartsOf(modules) }),
    walletsModule(services, office),
    booksModule(services),
    operationsModule(services, {
      clock,
      inbox,
      demoPasswordOf,
      simulatorUrl: config.stripe.simulated ? new URL('/_simulator/', config.stripe.connectUrl).href : null,
    }),
    marketplacesModule(
      services,
      presets,
      {
        opened: (tx, marketplaceId) => jobs.send(tx, openPagesJob, { marketplaceId }),
        invite: inviteOperatorBy(services),
      },
      openReadiness({ db, log, jobs: { schedules: (tx) => jobs.schedules(tx) } }),
    ),
    pagesModule(services, { office, presetPages }),
  ]
  const declaredJobs: readonly JobDefinition<AppServices>[] = [
    ...modules.flatMap((module) => module.jobs ?? []),
    outside.job,
    fireTimerJob(
      () => engine,
      ({ process: name, transition }) => metrics.timerFailed(name, transition),
    ),
    sweepPendingFiles,
    sweepOrphanedBytes,
    purgeJobs,
    forgetIdempotencyKeys,
    forgetLiveEvents,
  ]
  const jobs = createJobs<AppServices>(
    {
      url: config.database.url,
      connections: 6,
      db,
      clock,
      log,
      traces,
      meter: metrics,
      marketplaces: async () => (await directory.all()).map(({ id, settings }) => ({ id, zone: settings.zone })),
    },
    declaredJobs,
  )
  return {
    services,
    clock,
    db,
    jobs,
    realtime,
    rates,
    authentication,
    modules,
    metrics,
    inbox,
    declaredJobs,
    stripeEvents: Object.keys(stripeEvents),
  }
}

/** What each module holds of persons. */
function personalPartsOf(modules: readonly Module[]): PersonalPart[] {
  return modules.flatMap(({ personal }) => personal ?? [])
}

function policiesOf(modules: readonly Module[]): Policy[] {
  return modules.flatMap((module) => module.policies ?? [])
}
