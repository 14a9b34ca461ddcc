import { types as driverTypes } from 'pg'
import { type ConstructorOptions, PgBoss } from 'pg-boss'

// pg-boss shares our driver, where bigint columns arrive as bigint; it expects the driver's own text.
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === driverTypes.builtins.INT8 ? String : driverTypes.getTypeParser(oid, format as 'text'),
}

/** Opens pg-boss on the schema `jobs`. Its own cron and LISTEN are off: schedules.ts and waking.ts stand in for them. */
export function openBoss(url: string, mode: { migrate: boolean; supervise: boolean; connections: number }): PgBoss {
  const options: ConstructorOptions & { types: typeof types; query_timeout: number } = {
    connectionString: url,
    types,
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
