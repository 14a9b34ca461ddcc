import { Client, type QueryResultRow } from 'pg'

/** Looks at the database as the superuser, whom no wall stops: one connection, one statement after another. */
export interface Watch {
  query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>
  /** The same, by a statement that is planned once, for what is asked after each step. */
  again<Row extends QueryResultRow>(name: string, text: string, values: unknown[]): Promise<Row[]>
  close(): Promise<void>
}

/** Opens it over a database of the world's own. */
export async function openWatch({ adminUrl }: { adminUrl: string }): Promise<Watch> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  await client.query('set plan_cache_mode = force_generic_plan; set jit = off')
  let before: Promise<unknown> = Promise.resolve()
  const inTurn = <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    const answer = before.then(ask)
    before = answer.catch(() => {})
    return answer
  }
  return {
    query: (text, values = []) => inTurn(async () => (await client.query(text, values)).rows),
    again: (name, text, values) => inTurn(async () => (await client.query({ name, text, values })).rows),
    close: () => client.end(),
  }
}
