import type { Writable } from 'node:stream'
import type { PoolClient, QueryResultRow } from 'pg'
import { occasion } from '../telemetry/occasion.ts'
import { databaseAway, isConnectionLost, outcomeUnknown } from './errors.ts'
import { type Sql, sql, toStatement } from './sql.ts'
import { type Watch, watched } from './watch.ts'

/**
 * One transaction in one marketplace. Statements go down the wire as they are called, without waiting for one another
 * (the connection is pipelined): await a result only where the next step needs it.
 */
export interface Tx {
  /** The marketplace whose rows this transaction sees; null for the few that stand above marketplaces. */
  readonly marketplaceId: string | null
  /** Business time at which the transaction began: every step of a deal happens at one instant. */
  readonly now: Date
  /** The request (or job, where no request asked for it) that this is done for; undefined for the program itself. */
  readonly requestId: string | undefined
  /** Runs a statement and answers its rows. */
  rows<Row extends QueryResultRow>(statement: Sql): Promise<Row[]>
  /** Runs a statement that answers at most one row. */
  maybe<Row extends QueryResultRow>(statement: Sql): Promise<Row | undefined>
  /** Runs a statement that always answers exactly one row. */
  one<Row extends QueryResultRow>(statement: Sql): Promise<Row>
  /** Sends a statement whose result nobody needs before the commit. If it fails, the whole transaction fails. */
  write(statement: Sql): void
  /**
   * Keeps a statement for the very end, right before the commit: for rows that many writers share, so that each holds
   * them as shortly as can be. The same `name` is written once a transaction, as whoever named it last says it then, and
   * all take such rows in the same order.
   */
  writeLast(name: string, statement: () => Sql): void
  /**
   * Runs `then` once the commit is durable; never when the transaction is rolled back. Nobody is told anything earlier.
   * What it throws is logged and changes no answer: the change is made.
   */
  afterCommit(then: () => void): void
}

const begin = 'begin'
const beginSnapshot = 'begin isolation level repeatable read read only'

/** The two sorts of transaction: one that may change things, and one that reads a single snapshot. */
export type TransactionMode = 'change' | 'snapshot'

/**
 * Runs `work` in a transaction on `client`, with row-level security set to `marketplaceId`, and commits.
 * Whatever `work` throws rolls everything back and is thrown on.
 */
export async function runTransaction<Answer>(
  client: PoolClient,
  scope: { marketplaceId: string | null; now: Date; mode: TransactionMode; watch: Watch },
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  const told: (() => void)[] = []
  const pending: Promise<unknown>[] = []
  const last = new Map<string, () => Sql>()
  const together = packetOf(client)
  // The connection goes back to the pool and enters another marketplace: a step of `work` that is still under way then
  // (beside one that failed) must not speak there.
  let over = false
  const send = <Row extends QueryResultRow>(statement: Sql) => {
    if (over) throw new Error('this transaction is over')
    together()
    const asked = toStatement(statement)
    return watched(scope.watch, asked.text, () => client.query<Row>(asked))
  }
  const rows = async <Row extends QueryResultRow>(statement: Sql) => (await send<Row>(statement)).rows
  const tx: Tx = {
    marketplaceId: scope.marketplaceId,
    now: scope.now,
    requestId: occasion()?.request,
    rows,
    maybe: async <Row extends QueryResultRow>(statement: Sql) => (await rows<Row>(statement))[0],
    one: async <Row extends QueryResultRow>(statement: Sql) => {
      const row = (await rows<Row>(statement))[0]
      if (!row) throw new Error(`a statement that always answers a row answered none: ${toStatement(statement).text}`)
      return row
    },
    write: (statement) => void pending.push(send(statement)),
    writeLast: (name, statement) => void last.set(name, statement),
    afterCommit: (then) => void told.push(then),
  }

  let committing = false
  together()
  const opening = client.query(scope.mode === 'change' ? begin : beginSnapshot)
  opening.catch(() => {})
  const entering = send(sql`select set_config('app.marketplace_id', ${scope.marketplaceId ?? ''}, true)`)
  try {
    const answer = await work(tx)
    for (const [, statement] of [...last].toSorted(byName)) tx.write(statement())
    over = true
    together()
    const committed = client.query('commit')
    committing = true
    committed.catch(() => {})
    await opening
    await entering
    // In order, so that what is thrown is the statement that failed first, not one that failed because of it.
    for (const written of pending) await written
    const { command } = await committed
    if (command !== 'COMMIT') throw new Error('the transaction was rolled back by an earlier failure')
    for (const tell of told) {
      // What is committed stays so, whoever stumbles over hearing of it; and the next one is told all the same.
      try {
        tell()
      } catch (fault) {
        scope.watch.deaf(fault)
      }
    }
    return answer
  } catch (fault) {
    over = true
    await client.query('rollback').catch(() => {})
    const first = await firstFailure([opening, entering, ...pending])
    const reason = first ?? fault
    if (!isConnectionLost(reason)) throw reason
    throw committing && scope.mode === 'change' ? outcomeUnknown() : databaseAway()
  }
}

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) => (one < other ? -1 : 1)

/**
 * Holds back what is sent in one turn of the event loop until its end, so that it leaves in one packet: each statement by
 * itself would cost a system call, a quarter of this process's time under load.
 */
function packetOf(client: PoolClient): () => void {
  // The driver has the socket, but no word for this.
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection
  let held = false
  return () => {
    if (held) return
    held = true
    stream.cork()
    setImmediate(() => {
      held = false
      stream.uncork()
    })
  }
}

async function firstFailure(statements: readonly Promise<unknown>[]): Promise<unknown> {
  for (const statement of statements) {
    try {
      await statement
    } catch (fault) {
      return fault
    }
  }
  return undefined
}
