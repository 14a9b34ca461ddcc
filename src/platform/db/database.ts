import { Pool, type PoolConfig, types } from 'pg'
import type { Clock } from '../../kernel/time.ts'
import { noTraces } from '../telemetry/traces.ts'
import { busy, databaseAway, isConnectionLost } from './errors.ts'
import { runTransaction, type TransactionMode, type Tx } from './transaction.ts'
import type { Watch } from './watch.ts'

/** The app's way to PostgreSQL. It owns nothing and bypasses nothing there: what it may see is set per transaction. */
export interface Database {
  /** Runs `work` in a transaction that sees one marketplace's rows only, and commits. */
  inMarketplace<Answer>(marketplaceId: string, work: (tx: Tx) => Promise<Answer>): Promise<Answer>
  /** Runs `work` on one unchanging snapshot of a marketplace, read only. */
  snapshot<Answer>(marketplaceId: string, work: (tx: Tx) => Promise<Answer>): Promise<Answer>
  /** Runs `work` outside every marketplace: it sees no tenant's row, and may call the named functions that cross. */
  aboveMarketplaces<Answer>(work: (tx: Tx) => Promise<Answer>): Promise<Answer>
  /** The driver's pool, for libraries that bring their own SQL. */
  readonly pool: Pool
  close(): Promise<void>
}

/** How the pool is made. */
export interface DatabaseSettings {
  url: string
  /** Most connections at once. */
  connections: number
  /** Milliseconds a statement may take before PostgreSQL ends it. */
  statementTimeout: number
  /** Milliseconds to wait for a free connection before the request is refused. */
  connectionTimeout: number
  /** Who is told of slow statements; nobody unless given. */
  watch?: Watch
}

// Transactions that may wait for a connection, for each there is. More would wait longer than anybody stays.
const mostWaitingEach = 16
// A connection that gives no answer for this many times the server's own limit is given up as cut.
const silence = 4 / 3

const unwatched: Watch = { slowMs: Number.POSITIVE_INFINITY, slow: () => {}, deaf: () => {}, traces: noTraces }

// bigint columns (money, counts) arrive as bigint; the driver would give text.
types.setTypeParser(types.builtins.INT8, BigInt)

/** Opens the pool. Nothing is sent before the first transaction. */
export function openDatabase(settings: DatabaseSettings, clock: Clock): Database {
  const { watch = unwatched } = settings
  const mostWaiting = settings.connections * mostWaitingEach
  const pool = new Pool({
    connectionString: settings.url,
    max: settings.connections,
    connectionTimeoutMillis: settings.connectionTimeout,
    statement_timeout: settings.statementTimeout,
    query_timeout: settings.statementTimeout * silence,
    idle_in_transaction_session_timeout: settings.statementTimeout * 2,
    keepAlive: true,
    pipeline: true,
  } as PoolConfig)
  // An idle connection that PostgreSQL drops (restart, failover) is replaced by the next request; without a listener it
  // would end the process.
  pool.on('error', () => {})

  const run = async <Answer>(
    marketplaceId: string | null,
    mode: TransactionMode,
    work: (tx: Tx) => Promise<Answer>,
  ): Promise<Answer> => {
    if (pool.waitingCount >= mostWaiting) throw busy()
    const client = await pool.connect().catch((fault: unknown) => {
      throw isConnectionLost(fault) ? databaseAway() : fault
    })
    let broken: Error | undefined
    // Not once: of a connection that is sent away the driver tells twice, and a fault without a listener ends the process.
    const noteFault = (fault: Error) => {
      broken = fault
    }
    client.on('error', noteFault)
    try {
      return await runTransaction(client, { marketplaceId, now: clock.now(), mode, watch }, work)
    } finally {
      client.release(broken)
      client.removeListener('error', noteFault)
    }
  }

  const traced: typeof run = (marketplaceId, mode, work) =>
    watch.traces.recording
      ? watch.traces.span(`transaction ${mode}`, {}, () => run(marketplaceId, mode, work))
      : run(marketplaceId, mode, work)

  return {
    inMarketplace: (marketplaceId, work) => traced(marketplaceId, 'change', work),
    snapshot: (marketplaceId, work) => traced(marketplaceId, 'snapshot', work),
    aboveMarketplaces: (work) => traced(null, 'change', work),
    pool,
    close: () => pool.end(),
  }
}
