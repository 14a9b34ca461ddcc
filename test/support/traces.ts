import { Client } from 'pg'

/**
 * Every place of a database in which one of these words stands, whoever's it is: each column of text, JSON or an array of
 * texts in each table, the queue's too, looked through as the superuser. `table.column: word`.
 */
export async function tracesOf(adminUrl: string, words: readonly string[]): Promise<string[]> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows: columns } = await client.query<{ named: string; asked: string }>(`
      select format('%s.%s', c.table_name, c.column_name) as named,
        format('select word from unnest($1::text[]) word where exists (select from %I.%I t
          where lower(t.%I::text) like ''%%'' || lower(word) || ''%%'')', c.table_schema, c.table_name, c.column_name) as asked
      from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
        and (c.data_type in ('text', 'character varying', 'json', 'jsonb', 'tsvector') or c.udt_name in ('_text', 'citext'))
      order by 1`)
    const found: string[] = []
    for (const { named, asked } of columns) {
      const { rows } = await client.query<{ word: string }>(asked, [words])
      found.push(...rows.map(({ word }) => `${named}: ${word}`))
    }
    return found
  } finally {
    await client.end()
  }
}

/**
 * The tables that have a column for a member: by their foreign key, or by its name. Whoever names a member's column
 * otherwise, and without a foreign key, must add the word here.
 */
export async function tablesNamingMembers(adminUrl: string): Promise<string[]> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(`
      select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and (
        c.relname = 'member'
        or exists (select from pg_constraint k where k.conrelid = c.oid and k.confrelid = 'member'::regclass)
        or exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          and a.attname ~ '(^|_)(member|seller|buyer|author|actor|payer|owner|bidder|person|user|wallet)(_id|_ids|_of)?$'))
      order by c.relname collate "C"`)
    return rows.map(({ name }) => name)
  } finally {
    await client.end()
  }
}
