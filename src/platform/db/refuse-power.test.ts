import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { openDatabase } from './database.ts'
import { excessivePowers, refusePower } from './refuse-power.ts'

let database: FreshDatabase
const clock = { now: () => new Date(), real: () => new Date() }
// Roles belong to the whole cluster, so they have names of this test's own.
const roles = ['power_bypass', 'power_member', 'power_heir', 'power_plain'] as const

beforeAll(async () => {
  database = await freshDatabase()
  await asAdmin(`
    create role power_bypass login password 'x' bypassrls;
    create role power_member login password 'x' in role marketry_crossing;
    create role power_heir login password 'x' noinherit in role marketry_owner;
    create role power_plain login password 'x';
    grant connect on database ${database.name} to ${roles.join(', ')}`)
})

afterAll(async () => {
  await database.drop()
  await asAdmin(`drop role ${roles.join(', ')}`, 'postgres')
})

async function asAdmin(statement: string, name = database.name): Promise<void> {
  const url = Object.assign(new URL(database.adminUrl), { pathname: `/${name}` }).href
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

async function withDatabase<Answer>(url: string, work: (db: ReturnType<typeof openDatabase>) => Promise<Answer>) {
  const db = openDatabase({ url, connections: 1, statementTimeout: 5_000, connectionTimeout: 5_000 }, clock)
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}

const urlOf = (role: string) => Object.assign(new URL(database.appUrl), { username: role, password: 'x' }).href

test('[CO-20] the app goes on as marketry_app, and as any role without power', async () => {
  for (const url of [database.appUrl, urlOf('power_plain')]) {
    expect(await withDatabase(url, excessivePowers)).toEqual([])
    await expect(withDatabase(url, refusePower)).resolves.toBeUndefined()
  }
})

test.each([
  ['a superuser', () => database.adminUrl, 'postgres is a superuser'],
  ['the owner of the tables', () => database.ownerUrl, 'marketry_owner owns tables (account)'],
  ['a role with BYPASSRLS', () => urlOf('power_bypass'), 'power_bypass has the right BYPASSRLS.'],
  [
    'a member of a role with BYPASSRLS',
    () => urlOf('power_member'),
    'power_member has the right BYPASSRLS, through marketry_crossing.',
  ],
  ['who could become the owner', () => urlOf('power_heir'), 'power_heir owns tables (account)'],
])('[CO-20] the app refuses to go on as %s', async (_, url, sentence) => {
  await withDatabase(url(), async (db) => {
    await expect(refusePower(db)).rejects.toThrow(sentence)
    expect((await excessivePowers(db)).join(' ')).toContain(sentence)
  })
})
