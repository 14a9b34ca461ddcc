import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import { LRUCache } from 'lru-cache'
import type { QueryResultRow } from 'pg'
import type { Database } from '../db/database.ts'
import { raw, Sql } from '../db/sql.ts'
import type { Tx } from '../db/transaction.ts'

/** Our transaction, while the library works in it. */
interface Joined {
  tx: Tx
  /** The first statement that PostgreSQL refused: the library answers such failures with words of its own. */
  fault?: unknown
}

const joined = new AsyncLocalStorage<Joined>()

/**
 * Runs `work` so that every statement the library sends on the way goes into `tx`: what it does is committed or rolled
 * back together with ours. When PostgreSQL refused a statement, that refusal is what is thrown.
 */
export async function joinTransaction<Answer>(tx: Tx, work: () => Promise<Answer>): Promise<Answer> {
  const place: Joined = { tx }
  try {
    return await joined.run(place, work)
  } catch (fault) {
    throw place.fault ?? fault
  }
}

/**
 * A way for Kysely (which better-auth brings) into one marketplace: by our own transactions, so that row-level security
 * holds for it as for everybody. Outside `joinTransaction` each statement is a transaction of its own.
 */
export function marketplaceDialect(db: Database, marketplaceId: string): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new MarketplaceDriver(db, marketplaceId),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

class MarketplaceDriver implements Driver {
  readonly #db: Database
  readonly #marketplaceId: string

  constructor(db: Database, marketplaceId: string) {
    this.#db = db
    this.#marketplaceId = marketplaceId
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<MarketplaceConnection> {
    const place = joined.getStore()
    if (place && place.tx.marketplaceId !== this.#marketplaceId) {
      throw new Error('the library of one marketplace was used in a transaction of another')
    }
    return new MarketplaceConnection(this.#db, this.#marketplaceId, place)
  }

  beginTransaction = (connection: DatabaseConnection) => (connection as MarketplaceConnection).begin()
  commitTransaction = (connection: DatabaseConnection) => (connection as MarketplaceConnection).commit()
  rollbackTransaction = (connection: DatabaseConnection) => (connection as MarketplaceConnection).rollback()

  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}

/** What the library takes for a connection: the joined transaction, or one of its own from begin to commit. */
class MarketplaceConnection implements DatabaseConnection {
  readonly #db: Database
  readonly #marketplaceId: string
  readonly #place: Joined | undefined
  #own: { tx: Tx; end(how: 'commit' | 'rollback'): Promise<void> } | undefined

  constructor(db: Database, marketplaceId: string, place: Joined | undefined) {
    this.#db = db
    this.#marketplaceId = marketplaceId
    this.#place = place
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const statement = new Sql(piecesOf(query.sql), query.parameters)
    const rows = await this.#run((tx) => tx.rows<QueryResultRow>(statement))
    return { rows: rows as Row[], numAffectedRows: BigInt(rows.length) }
  }

  // oxlint-disable-next-line require-yield
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('the library is not expected to stream')
  }

  async #run<Answer>(work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
    if (this.#own) return work(this.#own.tx)
    if (!this.#place) return this.#db.inMarketplace(this.#marketplaceId, work)
    try {
      return await work(this.#place.tx)
    } catch (fault) {
      this.#place.fault ??= fault
      throw fault
    }
  }

  async begin(): Promise<void> {
    if (this.#place) await this.#place.tx.rows(raw('savepoint library'))
    else this.#own = await openTransaction(this.#db, this.#marketplaceId)
  }

  async commit(): Promise<void> {
    if (this.#place) await this.#place.tx.rows(raw('release savepoint library'))
    else await this.#own?.end('commit')
    this.#own = undefined
  }

  async rollback(): Promise<void> {
    if (this.#place) await this.#place.tx.rows(raw('rollback to savepoint library'))
    else await this.#own?.end('rollback')
    this.#own = undefined
  }
}

/** A transaction that stays open until it is told to end: the library asks for it in that form. */
async function openTransaction(db: Database, marketplaceId: string) {
  const undone = new Error('rolled back by the library')
  const opened = Promise.withResolvers<Tx>()
  const ending = Promise.withResolvers<void>()
  const whole = db.inMarketplace(marketplaceId, async (tx) => {
    opened.resolve(tx)
    await ending.promise
  })
  whole.catch(opened.reject)
  const tx = await opened.promise
  return {
    tx,
    async end(how: 'commit' | 'rollback') {
      if (how === 'commit') ending.resolve()
      else ending.reject(undone)
      await whole.catch((fault: unknown) => {
        if (fault !== undone) throw fault
      })
    },
  }
}

// The same text gives the same array, by which the statement stays prepared. The library's texts are few.
const pieces = new LRUCache<string, readonly string[]>({ max: 500 })

function piecesOf(text: string): readonly string[] {
  const known = pieces.get(text)
  if (known) return known
  // Kysely numbers its places in the order in which they stand, and quotes no dollar sign.
  const made = text.split(/\$\d+/)
  pieces.set(text, made)
  return made
}
