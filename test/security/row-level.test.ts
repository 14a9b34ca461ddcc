import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { sql } from '../../src/platform/db/sql.ts'
import { installJobs } from '../../src/platform/jobs/install.ts'
import { openPlatform, type TestPlatform } from '../support/platform.ts'
import { functionsWithRightsOfTheirOwn } from './support/crossings.ts'

let platform: TestPlatform
let admin: Client
let app: Client

beforeAll(async () => {
  platform = await openPlatform()
  await installJobs(platform.database.ownerUrl)
  admin = new Client({ connectionString: platform.database.adminUrl })
  app = new Client({ connectionString: platform.database.appUrl })
  await Promise.all([admin.connect(), app.connect()])
})

afterAll(async () => {
  await Promise.all([admin.end(), app.end()])
  await platform.close()
})

const ask = async (client: Client, text: string, values: unknown[] = []) => (await client.query({ text, values })).rows
const column = async (text: string, values: unknown[] = []): Promise<string[]> =>
  (await ask(admin, text, values)).map((row) => String(Object.values(row)[0]))

/** The tables that have a marketplace, as a piece of SQL: `c` is the table. */
const tenantTables = `pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'marketplace_id'
  where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace`

describe('[CO-20] the wall around each marketplace’s rows', () => {
  test('stands around every table that has a marketplace, for the tables’ owner too', async () => {
    expect((await column(`select c.relname from ${tenantTables}`)).length).toBeGreaterThan(35)
    const open = await column(`select c.relname from ${tenantTables} and not (
      c.relrowsecurity and c.relforcerowsecurity and a.attnotnull and exists (
        select from pg_policies p where p.tablename = c.relname and p.policyname = 'own_marketplace' and p.cmd = 'ALL'
          and p.qual like '%(marketplace_id = ( SELECT current_marketplace()%' and p.with_check = p.qual))`)
    // Stripe's events come in above the marketplaces. The app has no right on them at all, but by its functions.
    expect(open).toEqual(['stripe_event'])
    expect(
      await ask(
        admin,
        `select has_any_column_privilege('marketry_app', 'stripe_event', 'select, insert, update') as may`,
      ),
    ).toEqual([{ may: false }])
  })

  test('is looked over by nobody but the search, which reads and answers ids', async () => {
    const others = await ask(
      admin,
      `select tablename, roles::text, cmd from pg_policies where policyname <> 'own_marketplace' order by 1`,
    )
    expect(others).toEqual([
      { tablename: 'activity', roles: '{marketry_reader}', cmd: 'SELECT' },
      { tablename: 'member', roles: '{marketry_reader}', cmd: 'SELECT' },
      { tablename: 'product', roles: '{marketry_reader}', cmd: 'SELECT' },
    ])
  })

  test('has no gate in a key: keys and references name the marketplace first', async () => {
    const keys = await column(
      `select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid
       where i.indisunique and c.oid in (select c.oid from ${tenantTables})
         and not (select a.attname = 'marketplace_id' from pg_attribute a
                  where a.attrelid = c.oid and a.attnum = i.indkey[0]) order by 1`,
    )
    // Whose a host, an event or an object of Stripe's is, is one question for the whole deployment.
    expect(keys).toEqual(['marketplace_host_pkey', 'stripe_event_pkey', 'stripe_object_once'])
    const references = await column(
      `select f.conname from pg_constraint f where f.contype = 'f'
         and f.confrelid in (select c.oid from ${tenantTables}) and f.connamespace = 'public'::regnamespace
         and not exists (select from unnest(f.conkey) k join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k
                         where a.attname = 'marketplace_id')`,
    )
    expect(references).toEqual([])
  })

  test('is not the app’s to move: it owns nothing, bypasses nothing, becomes nobody else', async () => {
    const owned = await column(
      `select c.oid::regclass::text from pg_class c where c.relowner = 'marketry_app'::regrole
       union all select p.oid::regprocedure::text from pg_proc p where p.proowner = 'marketry_app'::regrole
       union all select n.nspname from pg_namespace n where n.nspowner = 'marketry_app'::regrole
       union all select d.datname from pg_database d where d.datdba = 'marketry_app'::regrole`,
    )
    expect(owned).toEqual([])
    const role = await ask(
      admin,
      `select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = 'marketry_app'`,
    )
    expect(role).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false }])
    expect(
      await column(`select roleid::regrole::text from pg_auth_members where member = 'marketry_app'::regrole`),
    ).toEqual([])
    for (const attempt of [
      'set role marketry_crossing',
      'alter table product disable row level security',
      'set row_security = off; select from product',
    ]) {
      await expect(app.query(attempt)).rejects.toThrow(/permission denied|must be owner|would be affected by row-level/)
      await app.query('reset row_security')
    }
  })
})

describe('[CO-20] on one and the same connection', () => {
  const enter = (marketplaceId: string) =>
    ask(app, `select set_config('app.marketplace_id', $1, true)`, [marketplaceId])
  const seen = async () => (await ask(app, 'select marketplace_id from activity')).map((row) => row.marketplace_id)
  const note = (marketplaceId?: string) =>
    ask(
      app,
      `insert into activity (at, id, actor_kind, action, object_kind, object_id ${marketplaceId ? ', marketplace_id' : ''})
       values (now(), $1, 'system', 'test.noted', 'test', '1' ${marketplaceId ? ', $2' : ''})`,
      marketplaceId ? [newId(), marketplaceId] : [newId()],
    )

  test('the next marketplace sees nothing of the one before, and between the two nobody sees anything', async () => {
    const { here, there } = platform
    for (const marketplace of [here, there]) {
      await app.query('begin')
      await enter(marketplace)
      await note()
      await app.query('commit')
    }
    for (const marketplace of [here, there, here]) {
      await app.query('begin')
      await enter(marketplace)
      expect(await seen()).toEqual([marketplace])
      await app.query('commit')
      // The setting is '' now, and not null.
      expect(await seen()).toEqual([])
      await expect(note()).rejects.toThrow(/null value|row-level security/)
    }
  })

  test('nothing is written into another, nor carried over to it', async () => {
    const { here, there } = platform
    await app.query('begin')
    await enter(here)
    await app.query('savepoint before')
    await expect(note(there)).rejects.toThrow(/row-level security/)
    await app.query('rollback to before')
    await expect(app.query(`insert into revision values ($1, 'catalogue', 1, 1)`, [there])).rejects.toThrow(
      /row-level security/,
    )
    await app.query('rollback to before')
    await app.query(`insert into revision values ($1, 'catalogue', 1, 1)`, [here])
    await expect(app.query('update revision set marketplace_id = $1', [there])).rejects.toThrow(/row-level security/)
    await app.query('rollback')
  })

  test('history, books and log are added to, and never changed', async () => {
    const writable = await column(
      `select c.relname from ${tenantTables} and (has_table_privilege('marketry_app', c.oid, 'delete')
        or has_any_column_privilege('marketry_app', c.oid, 'update'))`,
    )
    for (const table of ['history', 'entry', 'posting', 'activity']) expect(writable).not.toContain(table)
    expect(writable).toContain('product')
  })

  test('what libraries and the pool do goes through the same door', async () => {
    const { db, here, there } = platform
    const count = (id: string) => db.inMarketplace(id, (tx) => tx.rows(sql`select id from activity`))
    expect(
      (await Promise.all(Array.from({ length: 40 }, (_, n) => count(n % 2 ? here : there)))).every(
        (rows) => rows.length === 1,
      ),
    ).toBe(true)
    expect(await db.aboveMarketplaces((tx) => tx.rows(sql`select id from activity`))).toEqual([])
  })
})

describe('[CO-20] functions with rights of their own', () => {
  test('are these, and no more', async () => {
    const found = await ask(
      admin,
      `select p.proname as name, p.proowner::regrole::text as owner from pg_proc p
       where p.prosecdef and p.pronamespace in ('public'::regnamespace, 'jobs'::regnamespace) order by 1`,
    )
    expect(Object.fromEntries(found.map(({ name, owner }) => [name, owner]))).toEqual(functionsWithRightsOfTheirOwn)
    expect(found).toHaveLength(Object.keys(functionsWithRightsOfTheirOwn).length)
  })

  test('look names up where nobody can put others, and are not for everybody to call', async () => {
    const loose = await column(
      `select p.proname from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace and (
         not coalesce(p.proconfig @> array['search_path=pg_catalog, public'], false)
         or has_function_privilege('public', p.oid, 'execute'))`,
    )
    expect(loose).toEqual([])
    const shut = `select proname from pg_proc p where p.proowner = 'marketry_owner'::regrole
      and p.pronamespace = 'public'::regnamespace and has_function_privilege('public', p.oid, 'execute')`
    expect(await column(shut)).toEqual([])
    // In 'public' nobody else can make anything: the fixed search path would be no use otherwise.
    expect(await ask(admin, `select has_schema_privilege('marketry_app', 'public', 'create') as may`)).toEqual([
      { may: false },
    ])
  })
})
