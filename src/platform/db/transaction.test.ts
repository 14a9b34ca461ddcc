import { once } from 'node:events'
import { Client, type PoolClient } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPlatform, type TestPlatform } from '../../../test/support/platform.ts'
import { newId } from '../../kernel/ids.ts'
import { noTraces } from '../telemetry/traces.ts'
import { openDatabase } from './database.ts'
import { sql } from './sql.ts'
import type { Tx } from './transaction.ts'

let platform: TestPlatform
const clients: PoolClient[] = []

beforeAll(async () => {
  platform = await openPlatform()
  platform.db.pool.on('connect', (client) => void clients.push(client))
})

afterAll(() => platform.close())

/** Ends a connection of the app as a restart of PostgreSQL would. */
async function terminate(pid: number): Promise<void> {
  const admin = new Client({ connectionString: platform.database.adminUrl })
  await admin.connect()
  await admin.query('select pg_terminate_backend($1)', [pid])
  await admin.end()
}

test('[CO-15] a connection lost between two statements ends its transaction, and neither the process nor the pool', async () => {
  const { db, here } = platform
  const lost = db.inMarketplace(here, async (tx) => {
    const { pid } = await tx.one<{ pid: number }>(sql`select pg_backend_pid() as pid`)
    const ended = Promise.all(clients.map((client) => once(client, 'end')))
    await terminate(pid)
    // The driver says it twice: that PostgreSQL sends it away, and that the socket closed. Either would end a process.
    await ended
    await tx.rows(sql`select 1 as one`)
  })
  await expect(lost).rejects.toBeInstanceOf(Error)
  expect(await db.inMarketplace(here, (tx) => tx.one(sql`select 1 as one`))).toEqual({ one: 1 })
})

test('[CO-2] what outlives its transaction cannot speak in the next one on the same connection', async () => {
  const { db, here, there } = platform
  let late: Tx | undefined
  const failed = db.inMarketplace(here, async (tx) => {
    late = tx
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  await db.inMarketplace(there, async (tx) => {
    await tx.rows(sql`select 1 as one`)
    const seen = late?.maybe(sql`select current_marketplace() as marketplace`)
    await expect(seen).rejects.toThrow('over')
    expect(() => late?.write(sql`select 1`)).toThrow('over')
  })
})

test('[CO-15] who stumbles over hearing of a commit does not unsay it, and the next is told all the same', async () => {
  const stumbled: unknown[] = []
  const watch = {
    slowMs: Number.POSITIVE_INFINITY,
    slow: () => {},
    deaf: (fault: unknown) => stumbled.push(fault),
    traces: noTraces,
  }
  const db = openDatabase(
    { url: platform.database.appUrl, connections: 1, statementTimeout: 10_000, connectionTimeout: 5_000, watch },
    platform.clock,
  )
  const id = newId()
  const told: string[] = []
  const answer = await db.inMarketplace(platform.here, async (tx) => {
    tx.write(sql`insert into member (id, email, name, created_at, updated_at)
      values (${id}, 'told@here.test', 'Told', ${tx.now}, ${tx.now})`)
    tx.afterCommit(() => {
      throw new Error('I was not listening')
    })
    tx.afterCommit(() => told.push('the next'))
    return 'made'
  })
  expect([answer, told]).toEqual(['made', ['the next']])
  expect(stumbled).toMatchObject([{ message: 'I was not listening' }])
  expect(
    await db.inMarketplace(platform.here, (tx) => tx.maybe(sql`select name from member where id = ${id}`)),
  ).toEqual({ name: 'Told' })
  await db.close()
})
