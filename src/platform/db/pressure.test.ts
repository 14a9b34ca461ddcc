import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Refusal } from '../../kernel/errors.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { openPlatform, type TestPlatform } from '../../../test/support/platform.ts'
import { refusalOf } from '../http/problem.ts'
import { noTraces } from '../telemetry/traces.ts'
import { type Database, openDatabase } from './database.ts'
import { sql } from './sql.ts'

/* What the pool does when more is asked of it than it can carry, or when the database is slow. */

let platform: TestPlatform
beforeAll(async () => {
  platform = await openPlatform()
})
afterAll(() => platform?.close())

function openPool(settings: { connections: number; connectionTimeout?: number }, told: string[] = []): Database {
  const watch = {
    slowMs: 1_000,
    slow: (statement: string) => void told.push(statement),
    deaf: () => {},
    traces: noTraces,
  }
  return openDatabase(
    { url: platform.database.appUrl, statementTimeout: 10_000, connectionTimeout: 5_000, watch, ...settings },
    platform.clock,
  )
}

/** Holds a connection until it is let go. */
function hold(db: Database) {
  const gate = Promise.withResolvers<void>()
  const held = db.aboveMarketplaces(async (tx) => {
    await tx.rows(sql`select 1`)
    await gate.promise
  })
  return { held, letGo: gate.resolve }
}

test('[CO-15] when too many wait for a connection, the next is told at once to come later, and those who wait are served', async () => {
  const db = openPool({ connections: 2 })
  const holders = [hold(db), hold(db)]
  const waiting = Array.from({ length: 32 }, () => db.aboveMarketplaces((tx) => tx.rows(sql`select 1`)))
  await expect.poll(() => db.pool.waitingCount).toBe(32)
  const fault = (await db.aboveMarketplaces((tx) => tx.rows(sql`select 1`)).catch((no: unknown) => no)) as Refusal
  expect(fault).toMatchObject({ kind: 'unavailable', code: 'busy', retryAfterSeconds: 2 })
  for (const { letGo } of holders) letGo()
  await Promise.all([...waiting, ...holders.map(({ held }) => held)])
  expect(db.pool.waitingCount).toBe(0)
  await db.close()
})

test('[CO-15] who has waited for a connection as long as is set is told to come later', async () => {
  const db = openPool({ connections: 1, connectionTimeout: 50 })
  const { held, letGo } = hold(db)
  const fault = await db.aboveMarketplaces((tx) => tx.rows(sql`select 1`)).catch((no: unknown) => no)
  expect(refusalOf(fault)).toMatchObject({ kind: 'unavailable', code: 'busy', retryAfterSeconds: 2 })
  letGo()
  await held
  await db.close()
})

test('[CO-21] a slow statement is told of by its text, without the values', async () => {
  const told: string[] = []
  const db = openPool({ connections: 1 }, told)
  await db.aboveMarketplaces((tx) => tx.rows(sql`select pg_sleep(${1.05}), ${'a secret'}::text`))
  expect(told).toEqual(['select pg_sleep($1), $2::text'])
  await db.aboveMarketplaces((tx) => tx.rows(sql`select ${'quick'}::text`))
  expect(told).toHaveLength(1)
  await db.close()
})

test('[CO-15] a transaction that holds a lock and falls silent is ended, and the row is free again', async () => {
  const db = openDatabase(
    { url: platform.database.appUrl, connections: 2, statementTimeout: 200, connectionTimeout: 5_000 },
    platform.clock,
  )
  const gate = Promise.withResolvers<void>()
  const locked = Promise.withResolvers<void>()
  const silent = db
    .aboveMarketplaces(async (tx) => {
      await tx.rows(sql`select pg_advisory_xact_lock(42)`)
      locked.resolve()
      await gate.promise
      await tx.rows(sql`select 1`)
    })
    .catch((fault: unknown) => fault)
  await locked.promise
  await expect
    .poll(() =>
      db.aboveMarketplaces((tx) => tx.one<{ free: boolean }>(sql`select pg_try_advisory_xact_lock(42) as free`)),
    )
    .toEqual({ free: true })
  gate.resolve()
  expect(await silent).toMatchObject({ kind: 'unavailable', code: 'database_away' })
  await db.close()
})

test('[CO-15] who stood still amid a transaction until PostgreSQL gave it up says that the database is away', async () => {
  const db = openDatabase(
    { url: platform.database.appUrl, connections: 1, statementTimeout: 100, connectionTimeout: 5_000 },
    platform.clock,
  )
  // As a machine that is suspended: no callback runs, so the end is heard only after the next statement was sent.
  const standStill = () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400)
  const given = () =>
    db
      .aboveMarketplaces(async (tx) => {
        await tx.rows(sql`select 1`)
        standStill()
        await tx.rows(sql`select 1`)
      })
      .catch((fault: unknown) => fault)
  const fault = await eventually(given, (answer) => answer !== undefined, 'the end of the transaction')
  expect(fault).toMatchObject({ kind: 'unavailable', code: 'database_away' })
  await db.close()
})
