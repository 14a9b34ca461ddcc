import type { PgBoss } from 'pg-boss'
import { newId } from '../../kernel/ids.ts'
import { traceParentOf } from '../telemetry/traces.ts'
import { Sql } from '../db/sql.ts'
import type { Tx } from '../db/transaction.ts'
import type { JobData } from './definition.ts'

/** How one job differs from what its queue says. */
export interface SendOptions {
  /** Real seconds before it may be taken up. */
  startAfterSeconds?: number
  /** See QueueSettings.policy; the id of its marketplace unless said otherwise. */
  singletonKey?: string
  /** Further attempts after the first. */
  retryLimit?: number
  /** Higher goes first; 0 unless said otherwise. */
  priority?: number
}

/** Puts a job into a queue within the caller's transaction: one statement, not waited for. Answers the job's id. */
export type Send = (tx: Tx, name: string, data: JobData, options?: SendOptions) => string

/** One of many jobs: what it carries may name its own request and trace. */
export interface SentTogether {
  data: JobData
  singletonKey?: string | undefined
}

/** The same for many at once: one statement for all. */
export type SendEach = (
  tx: Tx,
  name: string,
  many: readonly SentTogether[],
  options?: Omit<SendOptions, 'singletonKey'>,
) => string[]

/**
 * Learns from pg-boss the statement by which it inserts into each queue, so that sending is that one statement on the
 * caller's own connection, prepared once, and needs no waiting.
 */
export async function prepareSending(
  boss: PgBoss,
  names: readonly string[],
  wake: (name: string) => void,
): Promise<SendEach> {
  const statements = new Map<string, readonly string[]>()
  for (const name of names) statements.set(name, await insertStatement(boss, name))

  return (tx, name, many, options = {}) => {
    const strings = statements.get(name)
    if (!strings) throw new Error(`there is no queue named ${name}: declare a job of that name`)
    if (many.length === 0) return []
    // Whoever looks into a job finds the request that asked for it.
    const origin = { requestId: tx.requestId, traceParent: traceParentOf() }
    const jobs = many.map(({ data, singletonKey }) => ({
      id: newId(),
      data: { ...origin, ...data },
      priority: options.priority,
      startAfter: options.startAfterSeconds,
      // Of one marketplace only one may wait, where a queue says so; it does not stand for another's.
      singletonKey: singletonKey ?? data['marketplaceId'],
      retryLimit: options.retryLimit,
    }))
    tx.write(new Sql(strings, [JSON.stringify(jobs)]))
    // NOTIFY inside the transaction would make commits queue behind one another.
    if (!options.startAfterSeconds) tx.afterCommit(() => wake(name))
    return jobs.map(({ id }) => id)
  }
}

async function insertStatement(boss: PgBoss, name: string): Promise<readonly string[]> {
  let text = ''
  const recorder = {
    executeSql: async (statement: string) => {
      text = statement
      return { rows: [{ id: newId() }] }
    },
  }
  await boss.send(name, {}, { db: recorder })
  const strings = text.split('$1')
  if (strings.length !== 2) throw new Error('pg-boss inserts jobs by another statement than the one known')
  return strings
}
