import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { schemaText } from './catalogue-text.ts'
import { differences } from './differences.ts'

let database: FreshDatabase
let before: string

beforeAll(async () => {
  database = await freshDatabase()
  before = await schemaText(database.ownerUrl)
})
afterAll(() => database.drop())

test('[CO-18] the same schema gives the same text, whoever reads it', async () => {
  const another = await freshDatabase()
  try {
    expect(await schemaText(another.adminUrl)).toBe(before)
  } finally {
    await another.drop()
  }
})

// What somebody could change about the schema, and the line that must come of it.
const changes: [statement: string, line: string][] = [
  ['create table extra (id uuid primary key)', '  constraint extra_pkey PRIMARY KEY (id)'],
  ['alter table product add column extra text', '  extra text,'],
  ["alter table product alter column title set default 'none'", `  title text not null default 'none'::text,`],
  ['alter table product alter column title drop not null', '  title text,'],
  ['alter table product add constraint extra check (stock < 7)', '  constraint extra CHECK ((stock < 7)),'],
  [
    'create index extra on product (marketplace_id, stock)',
    'CREATE INDEX extra ON public.product USING btree (marketplace_id, stock);',
  ],
  ['create policy extra on product for select to marketry_app using (true)', '  using true;'],
  ['alter table address no force row level security', 'alter table address force row level security;'],
  ['alter table address disable row level security', 'alter table address enable row level security;'],
  ['grant truncate on business_clock to marketry_app', 'grant select, truncate on business_clock to marketry_app;'],
  [
    'grant update (offset_ms) on business_clock to marketry_app',
    'grant update (offset_ms) on business_clock to marketry_app;',
  ],
  ['create function extra() returns int language sql return 1', 'grant execute on function extra() to public;'],
  [
    'alter function all_marketplaces() owner to marketry_owner',
    'alter function all_marketplaces() owner to marketry_crossing;',
  ],
  [
    'revoke execute on function all_marketplaces() from marketry_app',
    'grant execute on function all_marketplaces() to marketry_app;',
  ],
  [
    'create view extra with (security_invoker = true) as select 1 as one',
    'create view extra with (security_invoker=true) as',
  ],
  ['create sequence extra', 'create sequence extra;'],
  ["create type extra as enum ('one')", 'create type extra;'],
]

test.each(changes)('[CO-18] %s is seen in the text', async (statement, line) => {
  const client = new Client({ connectionString: database.adminUrl })
  await client.connect()
  try {
    await client.query('set role marketry_owner')
    await client.query('alter default privileges grant execute on functions to public')
    await client.query(statement)
    const found = differences(before, await schemaText(database.ownerUrl))
    expect(found.map((each) => each.slice(2))).toContain(line)
  } finally {
    await client.end()
    await database.drop()
    database = await freshDatabase()
  }
})
