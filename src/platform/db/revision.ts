import { sql } from './sql.ts'
import type { Tx } from './transaction.ts'

// Enough rows that two writers seldom meet on one, few enough that a reader adds them up for nothing.
const shards = 16

// Once a transaction is enough, and the only safe way: two that each took two shards of a topic, in opposite order, would
// wait for one another for ever.
const raised = new WeakMap<Tx, Set<string>>()

/**
 * Says that what cached answers on `topic` show has changed, in the transaction that changes it. As soon as that commits,
 * the next read of any process sees another revision and asks afresh.
 */
export function raiseRevision(tx: Tx, topic: string): void {
  const topics = raised.get(tx) ?? new Set()
  if (topics.has(topic)) return
  raised.set(tx, topics.add(topic))
  // Any spread will do; the transaction's instant would put simultaneous writers on one row.
  const shard = Math.floor(Math.random() * shards)
  tx.write(sql`insert into revision (topic, shard, number) values (${topic}, ${shard}, 1)
    on conflict (marketplace_id, topic, shard) do update set number = revision.number + 1`)
}

/** The revision of `topics` together, as this transaction sees it: it only ever grows. */
export async function readRevision(tx: Tx, topics: readonly string[]): Promise<bigint> {
  const row = await tx.one<{ revision: bigint }>(sql`
    select coalesce(sum(number), 0)::bigint as revision from revision where topic = any (${topics})`)
  return row.revision
}
