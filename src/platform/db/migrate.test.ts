import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { testCluster } from '../../../test/support/database.ts'
import { newId } from '../../kernel/ids.ts'
import { prepareDatabase } from '../postgres/roles.ts'
import { migrate, migrationFiles } from './migrate.ts'

/** The statements of a migration that change rows which are there: they stand at the beginning of a line. */
const changing = /^(?:update|delete from) (\w+)/gm
/** Before it was known that the wall hides all rows from the owner too, and released to nobody. */
const firstHeld = '0073'

test('[CO-15] a migration that changes rows lifts the wall from their table for itself, and puts it back', async () => {
  const files = (await migrationFiles()).filter(({ name }) => name >= firstHeld)
  // What is kept above marketplaces has none.
  const schema = await readFile(new URL('../../../db/schema.sql', import.meta.url), 'utf8')
  const isWalled = (table = '') => schema.includes(`alter table ${table} force row level security;`)
  expect([isWalled('payout'), isWalled('stripe_movement')]).toEqual([true, false])
  const wrong = files.flatMap(({ name, text }) =>
    [...text.matchAll(changing)].flatMap(({ 1: table }) => {
      if (!isWalled(table)) return []
      const lifted = text.indexOf(`alter table ${table} no force row level security;`)
      const back = text.indexOf(`alter table ${table} force row level security;`)
      const at = text.search(new RegExp(`^(?:update|delete from) ${table}`, 'm'))
      return lifted >= 0 && lifted < at && at < back ? [] : [`${name}: ${table}`]
    }),
  )
  expect(wrong).toEqual([])
})

test('[CO-15] a database with rows in it is brought up to date, and its rows with it', async () => {
  const { adminUrl, ownerUrl } = await testCluster()
  const name = `t_${randomBytes(6).toString('hex')}`
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
  await prepareDatabase(adminUrl, name)
  const [owner, admin] = [new Client(at(ownerUrl)), new Client(at(adminUrl))]
  await Promise.all([owner.connect(), admin.connect()])
  onTestFinished(async () => {
    await Promise.all([owner.end(), admin.end()])
    const server = new Client(adminUrl)
    await server.connect()
    await server.query(`drop database ${name} with (force)`)
    await server.end()
  })
  await owner.query(
    'create table migration (name text primary key, hash text not null, applied_at timestamptz not null default now())',
  )
  for (const { name: file, text, hash } of await migrationFiles()) {
    if (file >= firstHeld) break
    await owner.query(text)
    await owner.query('insert into migration (name, hash) values ($1, $2)', [file, hash])
    await owner.query('reset all')
  }
  // What was said before it was known of two sides that wait for one another.
  const [marketplace, said] = [newId(), newId()]
  await admin.query('set session_replication_role = replica')
  await admin.query(
    `insert into feedback (marketplace_id, id, deal_id, author_id, seller_id, about, rating, comment, created_at)
     values ($1, $2, $2, $2, $2, 'seller', 5, 'Well made', '2026-01-02T03:04:05Z')`,
    [marketplace, said],
  )
  await migrate(at(ownerUrl))
  const { rows } = await admin.query('select state, entered_at, created_at from feedback')
  expect(rows).toEqual([{ state: 'published', entered_at: rows[0].created_at, created_at: rows[0].created_at }])
  await expect(
    admin.query(`select from pg_class where relname = 'feedback' and not relforcerowsecurity`),
  ).resolves.toMatchObject({ rowCount: 0 })
})
