import type { Parts } from '../compose.ts'
import { selectOverdueTimers } from '../engine/store.ts'
import { undeliveredEvents, unroutableEvents, unsettledEvents } from '../modules/payments/index.ts'
import { pendingMigrations } from '../platform/db/pending.ts'
import { adviceOnPower, excessivePowers } from '../platform/db/refuse-power.ts'
import { serverFacts } from '../platform/db/server-facts.ts'
import { type Check, fault, warning, well } from './diagnosis.ts'

/** Business time a deadline may have passed before somebody should look: a worker takes them within seconds. */
const patience = 5 * 60_000

/** Real milliseconds after which an event of Stripe should have been dealt with: a worker takes seconds. */
const eventPatience = 10 * 60_000

/** Real milliseconds by which the database's clock and this machine's may differ before tokens suffer. */
const drift = 5_000

/** Real milliseconds. An event that was fetched may still be on its way to us; the doctor looks back over a day. */
const underWay = 10 * 60_000
const day = 24 * 60 * 60_000

const reach = 'See that the PostgreSQL of DATABASE_URL runs and can be reached from here.'

/** What the database can be asked. */
export function databaseChecks({ services, db, jobs, clock }: Parts): Check[] {
  return [
    { name: 'database', look: () => version({ db, clock }), advice: reach },
    { name: 'role', look: () => role(db), advice: reach },
    { name: 'migrations', look: () => migrations(db), advice: 'Apply what waits: npx marketry migrate' },
    {
      name: 'jobs',
      look: () => jobsGo({ db, jobs }),
      advice: 'Make the tables of the job queue: npx marketry migrate',
    },
    { name: 'deadlines', look: () => deadlines({ services, db, jobs, clock }), advice: reach },
    { name: 'stripe events', look: () => events({ db, jobs, clock }), advice: reach },
    { name: 'clock', look: () => businessClock({ services, clock }), advice: reach },
  ]
}

async function version({ db, clock }: Pick<Parts, 'db' | 'clock'>) {
  const before = clock.real().getTime()
  const server = await serverFacts(db)
  const advice = 'Bring PostgreSQL 18 or newer, or unset DATABASE_URL for the embedded one.'
  if (server.major < 18) return fault(`PostgreSQL is ${server.version}, and 18 is needed.`, advice)
  const off = Math.abs(server.at.getTime() - (before + clock.real().getTime()) / 2)
  if (off > drift) {
    const seconds = Math.round(off / 1000)
    return warning(
      `The database's clock and this machine's differ by ${seconds} s.`,
      'Set both by a time server (NTP).',
    )
  }
  return well(`PostgreSQL ${server.version} answers.`)
}

async function role(db: Parts['db']) {
  const powers = await excessivePowers(db)
  return powers.length > 0 ? fault(powers.join(' '), adviceOnPower) : well('The app works as a role without power.')
}

async function migrations(db: Parts['db']) {
  const names = await db.aboveMarketplaces(pendingMigrations)
  if (names.length === 0) return well('The database is up to date.')
  return fault(`The database lacks ${names.join(', ')}.`, 'Apply what waits: npx marketry migrate')
}

async function jobsGo({ db, jobs }: Pick<Parts, 'db' | 'jobs'>) {
  const [queues, workers] = await db.aboveMarketplaces((tx) => Promise.all([jobs.queues(tx), jobs.workers(tx)]))
  const failed = queues.filter((queue) => queue.failed > 0)
  if (failed.length > 0) {
    const named = failed.map((queue) => `${queue.failed} of ${queue.name}`).join(', ')
    return fault(
      `Jobs have failed for good: ${named}.`,
      'See why: npx marketry jobs status --list failed. Then retry each, or purge them: npx marketry jobs --help',
    )
  }
  if (workers.length === 0) {
    const waiting = queues.reduce((sum, queue) => sum + queue.waiting, 0)
    return warning(`No worker runs; ${waiting} jobs wait.`, 'Start one: npx marketry worker, or npm start.')
  }
  return well(`${workers.length} ${workers.length === 1 ? 'worker runs' : 'workers run'}; no job has failed.`)
}

async function deadlines({ services, db, jobs, clock }: Pick<Parts, 'services' | 'db' | 'jobs' | 'clock'>) {
  const before = new Date(clock.now().getTime() - patience)
  const all = await services.directory.all()
  const found = await Promise.all(
    all.map(async ({ id, slug }) => {
      const overdue = await db.snapshot(id, (tx) => selectOverdueTimers(tx, before))
      return overdue.map((timer) => ({ ...timer, slug }))
    }),
  )
  const overdue = found.flat()
  const [first] = overdue.toSorted((a, b) => b.attempts - a.attempts)
  if (!first) return well('No deadline is overdue.')
  const why = first.last_error ? `, which failed ${first.attempts} times: ${first.last_error}` : ''
  const failing = overdue.filter(({ attempts }) => attempts > 0).length
  const says = `${overdue.length} deadlines are overdue, and ${failing} of them fail. One is ${first.process} ${first.transition} in ${first.slug}${why}.`
  const workers = await db.aboveMarketplaces((tx) => jobs.workers(tx))
  if (workers.length === 0) return warning(says, 'A worker takes them: npx marketry worker, or npm start.')
  return fault(says, 'See why, and try again, at /admin/processes of the marketplace.')
}

async function events({ db, jobs, clock }: Pick<Parts, 'db' | 'jobs' | 'clock'>) {
  const before = new Date(clock.real().getTime() - eventPatience)
  const unsettled = await db.aboveMarketplaces((tx) => unsettledEvents(tx, before))
  if (unsettled[0]) return unsettledFinding(unsettled, await db.aboveMarketplaces((tx) => jobs.workers(tx)))
  const lost = await db.aboveMarketplaces(unroutableEvents)
  const [first] = lost
  if (!first) return (await undelivered({ db, clock })) ?? well('Every event of Stripe was given to its marketplace.')
  return fault(
    `${lost.length} events of Stripe belong to no marketplace, the first ${first.id} (${first.type}).`,
    'See in Stripe what made the object: another program on the same account, or a person by hand.',
  )
}

function unsettledFinding(unsettled: readonly { id: string; type: string; received_at: Date }[], workers: unknown[]) {
  const [{ id, type, received_at: since }] = unsettled as [{ id: string; type: string; received_at: Date }]
  const says = `${unsettled.length} events of Stripe have come and are not dealt with, the oldest ${id} (${type}) since ${since.toISOString()}: money may have come that is not booked.`
  if (workers.length === 0) return warning(says, 'A worker deals with them: npx marketry worker, or npm start.')
  return fault(
    says,
    'They are taken up again every quarter of an hour. See why they fail: npx marketry jobs status --list failed.',
  )
}

/** Nothing is lost, since the list is read every quarter of an hour; but news comes late, and Stripe gives the endpoint up. */
async function undelivered({ db, clock }: Pick<Parts, 'db' | 'clock'>) {
  const before = (ms: number) => new Date(clock.real().getTime() - ms)
  const found = await db.aboveMarketplaces((tx) => undeliveredEvents(tx, before(day), before(underWay)))
  const { of_platform: ofPlatform, of_accounts: ofAccounts } = found
  if (ofPlatform + ofAccounts === 0n) return undefined
  const says = `Stripe did not deliver ${ofPlatform + ofAccounts} events of the last day, ${ofAccounts} of them of connected accounts; they were fetched from its list. The newest is ${found.newest_id} (${found.newest_type}).`
  const endpoint = ofPlatform === 0n ? 'the endpoint for connected accounts' : 'both endpoints'
  return warning(
    says,
    `See in Stripe that ${endpoint} can reach /api/stripe/webhook/, and that STRIPE_WEBHOOK_SECRET has the secret of each: docs/stripe.md.`,
  )
}

async function businessClock({ services, clock }: Pick<Parts, 'services' | 'clock'>) {
  const offset = clock.offset()
  if (offset === 0) return well('Business time is real time.')
  const says = `Business time is ${(offset / 3_600_000).toFixed(1)} hours ahead of real time.`
  if (services.config.development) return well(says)
  return fault(says, 'This database was used in development. Do not use it in production: deals have run early.')
}
