import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import type Stripe from 'stripe'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { untilPassing } from '../../test/support/eventually.ts'
import { temporaryFolder } from '../../test/support/folder.ts'
import { type Marketry, startMarketry } from '../../test/support/marketry.ts'
import { atStripe } from '../../test/support/stripe-steering.ts'
import { newId } from '../kernel/ids.ts'
import { takeIn } from '../modules/payments/intake.ts'
import { type Check, diagnose } from './diagnosis.ts'
import { databaseChecks } from './doctor-database.ts'
import { outsideChecks } from './doctor-outside.ts'

let marketry: Marketry
let admin: Client
/** Stands for a worker: it is known by its connection. */
let worker: Client

beforeAll(async () => {
  marketry = await startMarketry(['web'])
  admin = new Client({ connectionString: marketry.databaseUrls.adminUrl })
  await admin.connect()
})
afterAll(async () => {
  await worker.end()
  await admin.end()
  await marketry.close()
})
beforeEach(async () => {
  await worker?.end()
  worker = new Client({
    connectionString: marketry.databaseUrls.appUrl,
    application_name: 'marketry-jobs-listen',
  })
  await worker.connect()
})

async function found(checks: readonly Check[], name: string) {
  const findings = await diagnose(checks.filter((check) => check.name === name))
  return findings[0]
}
const inside = (name: string) => found(databaseChecks(marketry.parts), name)
const config = () => marketry.parts.services.config

test('[CO-13] a deployment in order has nothing to mend', async () => {
  const outside = outsideChecks(config(), true).filter(({ name }) => !['web app', 'disk'].includes(name))
  const findings = await diagnose([...databaseChecks(marketry.parts), ...outside])
  expect(findings.filter(({ state }) => state !== 'ok')).toEqual([])
  expect(findings.map(({ check }) => check)).toEqual([
    'database',
    'role',
    'migrations',
    'jobs',
    'deadlines',
    'stripe events',
    'clock',
    'stripe',
    'redis',
    'mail',
    'files',
  ])
})

test('[CO-13] a migration that waits is named', async () => {
  const { rows } = await admin.query("delete from migration where name = '0011-jobs.sql' returning *")
  expect(await inside('migrations')).toMatchObject({ state: 'fault', says: 'The database lacks 0011-jobs.sql.' })
  await admin.query('insert into migration select ($1::jsonb ->> $2), ($1::jsonb ->> $3)', [rows[0], 'name', 'hash'])
  expect(await inside('migrations')).toMatchObject({ state: 'ok' })
})

test('[CO-13] a job that failed for good is a fault, no worker a warning', async () => {
  const { jobs, db } = marketry.parts
  await worker.end()
  await expect.poll(() => inside('jobs')).toMatchObject({ state: 'warning', says: 'No worker runs; 0 jobs wait.' })
  const id = await db.aboveMarketplaces(async (tx) => jobs.trigger(tx, 'purge_jobs'))
  await admin.query("update jobs.job set state = 'failed', completed_on = now() where id = $1", [id])
  expect(await inside('jobs')).toMatchObject({ state: 'fault', says: 'Jobs have failed for good: 1 of purge_jobs.' })
  await admin.query('delete from jobs.job where id = $1', [id])
  worker = new Client({ connectionString: marketry.databaseUrls.appUrl })
  await worker.connect()
})

test('[CO-13] an overdue deadline is a fault while a worker runs, and says why it failed', async () => {
  const { services, clock } = marketry.parts
  const shop = await services.directory.bySlug('madeinpk')
  const due = (minutes: number) => new Date(clock.now().getTime() - minutes * 60_000)
  const put = (minutes: number) =>
    admin.query(
      `insert into timer (marketplace_id, process, subject_id, transition, due_at, attempts, last_error)
       values ($1, 'goods-order', $2, 'expire', $3, 4, 'no such order')`,
      [shop?.id, newId(), due(minutes)],
    )
  await put(1)
  expect(await inside('deadlines')).toMatchObject({ state: 'ok' })
  await put(6)
  const says =
    '1 deadlines are overdue, and 1 of them fail. One is goods-order expire in madeinpk, which failed 4 times: no such order.'
  expect(await inside('deadlines')).toMatchObject({ state: 'fault', says })
  await worker.end()
  await expect.poll(() => inside('deadlines')).toMatchObject({ state: 'warning', says })
  await admin.query('delete from timer')
  worker = new Client({ connectionString: marketry.databaseUrls.appUrl })
  await worker.connect()
})

test('[CO-13] an event of Stripe that nobody could be given is a fault', async () => {
  await admin.query(`insert into stripe_event (id, type, object_ids, payload, state, received_at)
    values ('evt_lost', 'charge.succeeded', '{}', '{}', 'unroutable', '2026-01-01')`)
  expect(await inside('stripe events')).toMatchObject({
    state: 'fault',
    says: '1 events of Stripe belong to no marketplace, the first evt_lost (charge.succeeded).',
  })
  await admin.query('delete from stripe_event')
})

test('[CO-13] an event of Stripe that came and was not dealt with is a fault while a worker runs', async () => {
  const put = (id: string, age: string) =>
    admin.query(
      `insert into stripe_event (id, type, object_ids, payload, received_at)
       values ($1, 'charge.succeeded', '{}', '{}', now() - $2::interval)`,
      [id, age],
    )
  await put('evt_now', '1 minute')
  expect(await inside('stripe events')).toMatchObject({ state: 'ok' })
  await put('evt_old', '1 hour')
  const says = expect.stringContaining(
    '1 events of Stripe have come and are not dealt with, the oldest evt_old (charge.succeeded)',
  )
  expect(await inside('stripe events')).toMatchObject({ state: 'fault', says })
  await worker.end()
  await untilPassing(async () => expect(await inside('stripe events')).toMatchObject({ state: 'warning', says }))
  await admin.query('delete from stripe_event')
  worker = new Client({ connectionString: marketry.databaseUrls.appUrl })
  await worker.connect()
})

test('[CO-13] [CO-5] events that Stripe did not deliver and that had to be fetched are worth knowing', async () => {
  const { services } = marketry.parts
  const fetched = (id: string, account?: string) =>
    ({
      id,
      type: 'payout.paid',
      ...(account && { account }),
      data: { object: { id: 'po_1' } },
    }) as unknown as Stripe.Event
  const came = (...ids: string[]) =>
    admin.query(
      `update stripe_event set received_at = received_at - interval '20 minutes', state = 'ignored' where id = any ($1)`,
      [ids],
    )
  const arrivals = [fetched('evt_a', 'acct_1'), fetched('evt_b', 'acct_1'), fetched('evt_c')]
  await takeIn(
    services,
    arrivals.map((event) => ({ event, fetched: true })),
  )
  // They may still be on their way.
  expect(await inside('stripe events')).toMatchObject({ state: 'ok' })
  await came('evt_a', 'evt_b', 'evt_c')
  await came('evt_a')
  const finding = await inside('stripe events')
  expect(finding).toMatchObject({ state: 'warning' })
  expect(finding?.says).toMatch(/^Stripe did not deliver 3 events of the last day, 2 of them of connected accounts;/)
  expect(finding?.advice).toContain('both endpoints')

  // What is delivered after all was late and no more, and is not taken in a second time.
  expect(await takeIn(services, [{ event: fetched('evt_c') }])).toEqual(new Set())
  const ofAccounts = await inside('stripe events')
  expect(ofAccounts?.says).toMatch(/^Stripe did not deliver 2 events .* The newest is evt_b \(payout\.paid\)\.$/)
  expect(ofAccounts?.advice).toContain('the endpoint for connected accounts')
  await admin.query(`update stripe_event set received_at = received_at - interval '1 day'`)
  expect(await inside('stripe events')).toMatchObject({ state: 'ok' })
  await admin.query('delete from stripe_event')
})

test('[CO-17] business time that was turned is told, and is a fault in production', async () => {
  await marketry.parts.clock.turnForward(90 * 60_000)
  expect(await inside('clock')).toMatchObject({
    state: 'ok',
    says: 'Business time is 1.5 hours ahead of real time.',
  })
  const { services } = marketry.parts
  const production = {
    ...marketry.parts,
    services: { ...services, config: { ...config(), development: false } } as typeof services,
  }
  expect(await found(databaseChecks(production), 'clock')).toMatchObject({ state: 'fault' })
})

test('[CO-13] Stripe and mail that do not answer are faults where they should', async () => {
  // Port 9 answers nobody.
  const away = {
    ...config(),
    stripe: { ...config().stripe, port: 9 },
    email: { ...config().email, inboxPort: 9 },
  } as ReturnType<typeof config>
  for (const name of ['stripe', 'mail']) {
    expect(await found(outsideChecks(away, true), name)).toMatchObject({ state: 'fault' })
    expect(await found(outsideChecks(away, false), name)).toMatchObject({ state: 'warning' })
  }
})

test('[CO-13] [CO-5] payouts that Stripe makes by itself from the platform are a fault', async () => {
  const { id } = await marketry.parts.services.stripe.accounts.retrieveCurrent()
  const stripe = () => found(outsideChecks(config(), true), 'stripe')
  expect(await stripe()).toMatchObject({ state: 'ok' })
  for (const interval of ['daily', 'weekly', 'monthly']) {
    await atStripe(marketry, `accounts/${id}/schedule`, { interval })
    const finding = await stripe()
    expect(finding).toMatchObject({ state: 'fault' })
    expect(finding?.says).toContain(`schedule: ${interval}`)
    expect(finding?.advice).toContain('manual payouts')
  }
  await atStripe(marketry, `accounts/${id}/schedule`, { interval: 'manual' })
  expect(await stripe()).toMatchObject({ state: 'ok' })
})

test('[CO-13] Redis that is set and does not answer is a fault, and its password is not told', async () => {
  expect(await found(outsideChecks(config(), true), 'redis')).toMatchObject({ state: 'ok' })
  const away = { ...config(), redis: { url: 'redis://:secret-word@127.0.0.1:9', password: undefined } }
  const finding = await found(outsideChecks(away, true), 'redis')
  expect(finding).toMatchObject({ state: 'fault' })
  expect(finding?.says).toMatch(/^Redis at 127\.0\.0\.1:9 cannot be used: .*ECONNREFUSED/)
  expect(JSON.stringify(finding)).not.toContain('secret-word')
})

test('[CO-13] a folder that cannot be written is a fault with advice', async () => {
  const home = join(temporaryFolder(), 'a-file')
  writeFileSync(home, '')
  const finding = await found(outsideChecks({ ...config(), home }, true), 'files')
  expect(finding).toMatchObject({ state: 'fault' })
  expect(finding?.advice).toContain(`may write in ${join(home, 'files')}`)
})

test('[CO-13] the command ends with status 1 on a fault, for people and for programs', () => {
  const { npm_lifecycle_event: _, NODE_ENV: __, VITEST: ___, ...own } = process.env
  const env = {
    ...own,
    MARKETRY_HOME: temporaryFolder(),
    DATABASE_URL: 'postgres://marketry_app:x@127.0.0.1:9/marketry',
  }
  const launcher = join(import.meta.dirname, '..', '..', 'bin', 'marketry.mjs')
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [launcher, 'doctor', ...args], { env, encoding: 'utf8' })
  const people = run()
  expect(people.stderr).toBe('')
  expect(people.status).toBe(1)
  expect(people.stdout).toMatch(/✗ database .*ECONNREFUSED/)
  expect(people.stdout).toContain('See that the PostgreSQL of DATABASE_URL runs')
  const programs = run('--json')
  expect(programs.status).toBe(1)
  const findings = JSON.parse(programs.stdout) as { check: string; state: string; advice?: string }[]
  expect(findings.find(({ check }) => check === 'database')).toMatchObject({ state: 'fault' })
  expect(findings.filter(({ state, advice }) => state !== 'ok' && !advice)).toEqual([])
})
