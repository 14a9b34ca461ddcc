import { join } from 'node:path'
import type { Config } from './config.ts'
import type { Process, Subject } from './engine/process.ts'
import { type Announce, buildEngine } from './engine/run.ts'
import type { AppServices } from './engine/services.ts'
import { fireTimerJob, waitingTimers } from './engine/timers.ts'
import { accountsModule } from './modules/accounts/module.ts'
import { activityModule } from './modules/activity/module.ts'
import { holdOffers, showOffers } from './modules/catalogue/index.ts'
import { catalogueModule } from './modules/catalogue/module.ts'
import { feesModule } from './modules/fees/module.ts'
import { feedbackModule } from './modules/feedback/module.ts'
import { filesModule } from './modules/files/module.ts'
import { locationsModule } from './modules/locations/module.ts'
import { marketplacesModule } from './modules/marketplaces/module.ts'
import { type NoticeData, noticeChannel, noticeKinds, openNoticeOffice } from './modules/notifications/index.ts'
import { notificationsModule } from './modules/notifications/module.ts'
import { operationsModule } from './modules/operations/module.ts'
import { hasOpenOrder, noticeDataOf, orderNotices } from './modules/orders/index.ts'
import { ordersModule } from './modules/orders/module.ts'
import { goodsOrder } from './modules/orders/process.ts'
import { createCheckout, createRefund, expireCheckout, paymentEvents } from './modules/payments/index.ts'
import { paymentsModule } from './modules/payments/module.ts'
import { paymentAttempt, refund } from './modules/payments/process.ts'
import {
  createAccount,
  createTransfer,
  memberMayBePaid,
  type OffersOfSeller,
  payoutEvents,
  payoutNoticeData,
  payoutNotices,
} from './modules/payouts/index.ts'
import { payoutsModule } from './modules/payouts/module.ts'
import { payout } from './modules/payouts/process.ts'
import { settingsModule } from './modules/settings/module.ts'
import { type Authentication, openAuthentication } from './platform/auth/authentication.ts'
import { type BusinessClock, createClock } from './platform/clock/clock.ts'
import { type Database, openDatabase } from './platform/db/database.ts'
import { createFiles } from './platform/files/files.ts'
import { sweepPendingFiles } from './platform/files/jobs.ts'
import { openStorage } from './platform/files/storage.ts'
import { forgetIdempotencyKeys } from './platform/http/jobs.ts'
import type { JobDefinition } from './platform/jobs/definition.ts'
import { createJobs, type JobsServer } from './platform/jobs/jobs.ts'
import { purgeJobs } from './platform/jobs/purge.ts'
import { type Inbox, openInbox } from './platform/mail/inbox.ts'
import { createConsoleMail, createMail, type Mail, type MailSettings } from './platform/mail/mail.ts'
import type { Module } from './platform/module.ts'
import { createOutsideCalls } from './platform/outside/outside.ts'
import type { Policy } from './platform/permissions/policy.ts'
import { forgetLiveEvents } from './platform/realtime/jobs.ts'
import { openRealtime, type Realtime } from './platform/realtime/realtime.ts'
import { openRates, type Rates } from './platform/rates/rates.ts'
import { openStripe } from './platform/stripe/client.ts'
import { createLog } from './platform/telemetry/log.ts'
import { createMetrics, type Metrics } from './platform/telemetry/metrics.ts'
import { noTraces, type Traces } from './platform/telemetry/traces.ts'
import { openDirectory } from './platform/tenancy/directory.ts'
import { presets } from './presets/all.ts'

/** The settings, once it is known where the database is. */
export type ReadyConfig = Config & { database: { url: string } }

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
}

/** The lifecycles of this program. */
export const processes: readonly Process[] = [goodsOrder, paymentAttempt, refund, payout]

/** The kinds of jobs there are, for a command that sends and steers them. Builds everything and starts nothing. */
export async function declareJobs(config: ReadyConfig): Promise<readonly JobDefinition<AppServices>[]> {
  const { db, declaredJobs } = await compose(config)
  await db.close()
  return declaredJobs
}

/** Builds everything once: the one place that knows all parts. */
export async function compose(config: ReadyConfig): Promise<Parts> {
  const log = createLog({ level: config.logLevel, readable: config.development })
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
      connectionTimeout: Math.min(5_000, config.database.timeoutMs),
      watch: {
        slowMs: config.database.slowMs,
        slow: (statement, took) => log.warn({ statement, milliseconds: Math.round(took) }, 'slow statement'),
        traces,
      },
    },
    clock,
  )
  const metrics = createMetrics()
  metrics.watchPool(db.pool)
  metrics.watchTimers(() => waitingTimers({ db, clock }))
  const directory = openDirectory(db, presets, () => clock.real().getTime())
  const authentication = openAuthentication(config, db, clock)
  const inbox = openInbox(join(config.home, 'mail'))
  const realtime = openRealtime({
    db,
    url: config.database.url,
    redis: config.redis,
    clock,
    log,
    channels: [noticeChannel],
  })
  const rates = openRates({ line: realtime.line, redis: realtime.redis, clock })
  const outside = createOutsideCalls<AppServices>([
    createCheckout,
    expireCheckout,
    createRefund,
    createAccount,
    createTransfer,
  ])
  const services: AppServices = {
    config,
    db,
    clock,
    directory,
    stripe: openStripe(config.stripe),
    mail: openMail(config),
    live: realtime.live,
    files: createFiles(await openStorage(storageOf(config)), db),
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
  const kinds = noticeKinds([...orderNotices, ...payoutNotices])
  const office = openNoticeOffice({ send: (...job) => jobs.send(...job) }, realtime.live, kinds)
  const engine = buildEngine(services, processes, announceBy(office.notifyAll))

  const modules: Module[] = [
    settingsModule(services, presets),
    accountsModule(services, {
      authentication,
      policies: () => policiesOf(modules),
      standing: {
        suspended: (tx, memberId) => holdOffers(tx, memberId, 'suspended'),
        reinstated: (tx, memberId) => showOffers(tx, memberId, 'suspended'),
      },
    }),
    activityModule(),
    notificationsModule(services, kinds, { hub: realtime.hub, confirm: authentication.confirm }),
    filesModule(services),
    locationsModule(),
    catalogueModule(services, { sellerMayBePaid: memberMayBePaid, heldByOpenDeal: hasOpenOrder }),
    paymentsModule(services, { ...paymentEvents, ...payoutEvents(office, offersOfSeller) }),
    payoutsModule(services, offersOfSeller),
    feesModule(),
    ordersModule(services),
    feedbackModule(),
    operationsModule(services, { clock, inbox }),
    marketplacesModule(services, presets),
  ]
  const declaredJobs: readonly JobDefinition<AppServices>[] = [
    ...modules.flatMap((module) => module.jobs ?? []),
    outside.job,
    fireTimerJob(
      () => engine,
      ({ process: name, transition }) => metrics.timerFailed(name, transition),
    ),
    sweepPendingFiles,
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
  return { services, clock, db, jobs, realtime, rates, authentication, modules, metrics, inbox, declaredJobs }
}

/** While a seller cannot be paid, what they offer is out of sight. */
export const offersOfSeller: OffersOfSeller = {
  holdBack: (tx, memberId) => holdOffers(tx, memberId, 'payouts'),
  show: (tx, memberId) => showOffers(tx, memberId, 'payouts'),
}

function policiesOf(modules: readonly Module[]): Policy[] {
  return modules.flatMap((module) => module.policies ?? [])
}

/** What the notices of each process are about. */
const noticeData: Readonly<Record<string, (subject: never) => NoticeData>> = {
  [goodsOrder.name]: noticeDataOf,
  [payout.name]: payoutNoticeData,
}

/** Turns the notices of a step into notices to members: to each party, once for the step that caused them. */
function announceBy(notifyAll: ReturnType<typeof openNoticeOffice>['notifyAll']): Announce {
  return (tx, subject: Subject, notices, cause) => {
    const data = noticeData[cause.process]?.(subject as never) ?? {}
    const told = notices.flatMap(({ to, kind }) => {
      const memberId = subject.parties[to]
      const named = `${cause.process}:${cause.subjectId}:${cause.step}`
      return memberId ? [{ memberId, kind, cause: named, data }] : []
    })
    notifyAll(tx, told)
  }
}

/** Traces are read by a collector; the packages for it are loaded only where there is one. */
async function openTracesOf({ traces }: Config): Promise<Traces> {
  if (!traces) return noTraces
  const { openTraces } = await import('./platform/telemetry/open-telemetry.ts')
  return openTraces(traces)
}

function openMail(config: Config): Mail {
  const settings = mailSettingsOf(config)
  return settings ? createMail(settings) : createConsoleMail((text) => process.stdout.write(text))
}

/** The mail server by the settings; undefined where mail is only written to the console. */
export function mailSettingsOf({ email, development }: Config): MailSettings | undefined {
  if (email.host === 'console') return undefined
  if (email.host) {
    const security = email.port === 465 ? 'tls' : email.tls ? 'starttls' : 'none'
    const { host, port, user, password, from } = email
    return { host, port, security, from, ...(user ? { user } : {}), ...(password ? { password } : {}) }
  }
  if (!development)
    throw new Error('EMAIL_HOST is not set: without it nobody can verify an address or reset a password.')
  return { host: '127.0.0.1', port: email.inboxPort, security: 'none', from: email.from }
}

/** Where files lie by the settings. */
export function storageOf({ s3, home }: Config) {
  if (!s3) return { kind: 'disk', folder: join(home, 'files') } as const
  const { endpoint, ...bucket } = s3
  return { kind: 's3', ...bucket, ...(endpoint ? { endpoint } : {}) } as const
}
