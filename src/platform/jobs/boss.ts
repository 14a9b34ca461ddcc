import { createHash } from 'node:crypto'
import { Client, types as driverTypes } from 'pg'
import { type ConstructorOptions, PgBoss } from 'pg-boss'

// pg-boss shares our driver, where bigint columns arrive as bigint; it expects the driver's own text.
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === driverTypes.builtins.INT8 ? String : driverTypes.getTypeParser(oid, format as 'text'),
}

// pg-boss sends each statement as a new text; planning its taking and ending of a job costs more than doing it. The same
// text is planned once a connection. Texts that name queues in themselves are many: past the first ones each is planned.
const mostPrepared = 100
const prepared = new Map<string, string>()

type Query = (text: unknown, values?: unknown, told?: unknown) => unknown

class PreparingClient extends Client {
  constructor(config: ConstructorParameters<typeof Client>[0]) {
    super(config)
    const query = this.query.bind(this) as Query
    const preparing: Query = (text, values, told) => {
      // Without values a text may be several statements, which cannot be prepared.
      const one = typeof text === 'string' && Array.isArray(values) && values.length > 0
      const name = one ? nameOf(text) : undefined
      return name === undefined ? query(text, values, told) : query({ name, text, values }, told)
    }
    this.query = preparing as typeof this.query
  }
}

function nameOf(text: string): string | undefined {
  const known = prepared.get(text)
  if (known !== undefined || prepared.size >= mostPrepared) return known
  const name = `jobs-${createHash('sha1').update(text).digest('base64url')}`
  prepared.set(text, name)
  return name
}

/** Opens pg-boss on the schema `jobs`. Its own cron and LISTEN are off: schedules.ts and waking.ts stand in for them. */
export function openBoss(url: string, mode: { migrate: boolean; supervise: boolean; connections: number }): PgBoss {
  const options: ConstructorOptions & { types: typeof types; query_timeout: number; Client: typeof Client } = {
    connectionString: url,
    types,
    Client: PreparingClient,
    schema: 'jobs',
    createSchema: false,
    migrate: mode.migrate,
    supervise: mode.supervise,
    schedule: false,
    useListenNotify: false,
    // Rebuilding an index is its owner's right, and the app owns nothing.
    reindex: false,
    max: mode.connections,
    application_name: 'marketry-jobs',
    // A connection that gives no answer for this many milliseconds is given up as cut.
    query_timeout: 30_000,
    // How soon the jobs of a killed worker are noticed, in seconds.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  }
  return new PgBoss(options)
}
