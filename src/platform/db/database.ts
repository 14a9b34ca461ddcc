import { Pool, type PoolConfig, types } from 'pg'
import type { Clock } from '../../kernel/time.ts'
import { runTransaction, type TransactionMode, type Tx } from './transaction.ts'

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
}

// bigint columns (money, counts) arrive as bigint; the driver would give text.
types.setTypeParser(types.builtins.INT8, BigInt)

/** Opens the pool. Nothing is sent before the first transaction. */
export function openDatabase(settings: DatabaseSettings, clock: Clock): Database {
  const pool = new Pool({
    connectionString: settings.url,
    max: settings.connections,
    connectionTimeoutMillis: settings.connectionTimeout,
    statement_timeout: settings.statementTimeout,
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
    const client = await pool.connect()
    let broken: Error | undefined
    // Not once: of a connection that is sent away the driver tells twice, and a fault without a listener ends the process.
    const noteFault = (fault: Error) => {
      broken = fault
    }
    client.on('error', noteFault)
    try {
      return await runTransaction(client, { marketplaceId, now: clock.now(), mode }, work)
    } finally {
      client.release(broken)
      client.removeListener('error', noteFault)
    }
  }

  return {
    inMarketplace: (marketplaceId, work) => run(marketplaceId, 'change', work),
    snapshot: (marketplaceId, work) => run(marketplaceId, 'snapshot', work),
    aboveMarketplaces: (work) => run(null, 'change', work),
    pool,
    close: () => pool.end(),
  }
}
