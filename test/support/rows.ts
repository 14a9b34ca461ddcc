import { Client, type QueryResultRow } from 'pg'
import { eventually } from './eventually.ts'

/** Everything a Marketry holds, looked at by the superuser, whom no wall stops. */
export interface Rows {
  /**
   * Every tenant table with the number of its rows and a hash over all they hold: equal means that nothing was changed.
   * Rows with one of the ids of `without` are left out, whatever table they stand in.
   */
  picture(without?: readonly string[]): Promise<Record<string, string>>
  /** Waits until no job is at work or could begin: what earlier requests have set going has come to its end. */
  quiet(): Promise<void>
  query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>
  close(): Promise<void>
}

// Counts attempts, refused ones above all: it is there to be changed by them.
const countsRefusals = 'throttle'
// Says when a session was last heard of: to ask is to be heard of.
const hearsOfAsking = 'last_seen_at'
// How far a saved search has been looked through: the job of the hour moves it.
const movedByTheHour = 'seen_until'

/** Opens it over a test's database. */
export async function openRows({ adminUrl }: { adminUrl: string }): Promise<Rows> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  const query = async <Row extends QueryResultRow>(text: string, values: unknown[] = []) =>
    (await client.query<Row>(text, values)).rows
  const tables = await query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and c.column_name = 'marketplace_id' and t.table_type = 'BASE TABLE'
       and c.table_name <> $1 order by 1`,
    [countsRefusals],
  )
  const each = tables.map(
    ({
      name,
    }) => `select '${name}' as name, count(*) || ' ' || md5(coalesce(string_agg(w::text, '|' order by w::text), ''))
      as held from (select to_jsonb(r) - '${hearsOfAsking}' - '${movedByTheHour}' as w from public.${name} r) whole
      where not coalesce(w ->> 'id' = any($1::text[]), false)`,
  )
  return {
    query,
    async picture(without = []) {
      const rows = await query<{ name: string; held: string }>(each.join(' union all '), [without])
      return Object.fromEntries(rows.map(({ name, held }) => [name, held]))
    },
    async quiet() {
      await eventually(
        () => query(`select name, data from jobs.job where state < 'completed' and start_after <= now()`),
        (open) => open.length === 0,
        'the end of all jobs',
      )
    },
    close: () => client.end(),
  }
}
