import { Client, type QueryResultRow } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

async function as<Row extends QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end()
  }
}

describe('the roles of the database', () => {
  test('[CO-20] have exactly the attributes they need', async () => {
    const roles = await as(
      database.adminUrl,
      `select rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication
       from pg_roles where rolname like 'marketry%' order by rolname`,
    )
    const nothing = {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
    }
    expect(roles).toEqual([
      { ...nothing, rolname: 'marketry_app', rolcanlogin: true },
      { ...nothing, rolname: 'marketry_crossing', rolcanlogin: false, rolbypassrls: true },
      { ...nothing, rolname: 'marketry_owner', rolcanlogin: true },
      { ...nothing, rolname: 'marketry_reader', rolcanlogin: false },
    ])
  })

  test('[CO-20] the app owns nothing and is a member of nothing', async () => {
    const owned = await as(database.adminUrl, "select relname from pg_class where relowner = 'marketry_app'::regrole")
    const member = await as(
      database.adminUrl,
      "select roleid from pg_auth_members where member = 'marketry_app'::regrole",
    )
    expect([...owned, ...member]).toEqual([])
  })

  test('[CO-20] the app is held by row-level security and cannot step out of it', async () => {
    await as(
      database.ownerUrl,
      `create table secret (word text); insert into secret values ('hidden');
       alter table secret enable row level security; alter table secret force row level security;
       grant select on secret to marketry_app`,
    )
    expect(await as(database.appUrl, 'select * from secret')).toEqual([])
    // FORCE holds the owner too, who filled the table before it was forced.
    expect(await as(database.ownerUrl, 'select * from secret')).toEqual([])
    await expect(as(database.appUrl, 'set row_security = off; select * from secret')).rejects.toThrow(
      /row-level security/,
    )
    await expect(as(database.appUrl, 'alter table secret disable row level security')).rejects.toThrow(/must be owner/)
    await expect(as(database.appUrl, 'alter role marketry_app bypassrls')).rejects.toThrow(/permission denied/)
    for (const role of ['marketry_owner', 'marketry_crossing', 'marketry_reader', 'postgres']) {
      await expect(as(database.appUrl, `set role ${role}`)).rejects.toThrow(/permission denied/)
    }
  })

  test('[CO-20] the app can make neither tables nor schemas nor temporary tables', async () => {
    await expect(as(database.appUrl, 'create table mine ()')).rejects.toThrow(/permission denied/)
    await expect(as(database.appUrl, 'create schema mine')).rejects.toThrow(/permission denied/)
    await expect(as(database.appUrl, 'create temporary table mine ()')).rejects.toThrow(/permission denied/)
  })

  test("[CO-20] a migration hands a function to the crossing role, which then sees across; the owner's own queries do not", async () => {
    await as(
      database.ownerUrl,
      `create table crossed (word text); insert into crossed values ('seen');
       alter table crossed enable row level security; alter table crossed force row level security;
       grant select on crossed to marketry_crossing;
       create function look_across() returns setof text language sql security definer set search_path = public
         begin atomic select word from crossed; end;
       alter function look_across() owner to marketry_crossing; grant execute on function look_across() to marketry_app`,
    )
    expect(await as(database.appUrl, 'select * from look_across() as word')).toEqual([{ word: 'seen' }])
    expect(await as(database.ownerUrl, 'select * from crossed')).toEqual([])
  })

  test('the database speaks UTF-8, compares by code point, and keeps Urdu whole', async () => {
    const [row] = await as(
      database.appUrl,
      "select current_setting('server_encoding') as encoding, upper('ی') || 'لاہور' as word, current_setting('timezone') as zone",
    )
    expect(row).toEqual({ encoding: 'UTF8', word: 'یلاہور', zone: 'UTC' })
  })
})
