import type { Database } from './database.ts'

/** What a PostgreSQL says of itself. */
export interface ServerFacts {
  /** As people write it: 18.4. */
  version: string
  major: number
  /** Its own clock, UTC. */
  at: Date
}

/** Asks the server which version it is and what time it has. */
export async function serverFacts({ pool }: Pick<Database, 'pool'>): Promise<ServerFacts> {
  const { rows } = await pool.query<ServerFacts>(
    `select split_part(current_setting('server_version'), ' ', 1) as version,
            current_setting('server_version_num')::int / 10000 as major, clock_timestamp() as at`,
  )
  if (!rows[0]) throw new Error('PostgreSQL did not say which version it is.')
  return rows[0]
}
