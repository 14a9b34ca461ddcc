import { sql } from './sql.ts'
import type { Tx } from './transaction.ts'

// Enough rows that two writers seldom meet on one, few enough that a reader adds them up for nothing.
const shards = 64

/**
 * Says that what cached answers on `topic` show has changed, in the transaction that changes it. As soon as that commits,
 * the next read of any process sees another revision and asks afresh. It is the last thing the transaction writes: a
 * shard is held only while the commit lasts, and two transactions never wait for each other's.
 */
export function raiseRevision(tx: Tx, topic: string): void {
  // Any spread will do; the transaction's instant would put simultaneous writers on one row.
  const shard = Math.floor(Math.random() * shards)
  tx.writeLast(
    `revision ${topic}`,
    () => sql`insert into revision (topic, shard, number) values (${topic}, ${shard}, 1)
      on conflict (marketplace_id, topic, shard) do update set number = revision.number + 1`,
  )
}

/** The revision of `topics` together, as this transaction sees it: it only ever grows. */
export async function readRevision(tx: Tx, topics: readonly string[]): Promise<bigint> {
  const row = await tx.one<{ revision: bigint }>(sql`
    select coalesce(sum(number), 0)::bigint as revision from revision where topic = any (${topics})`)
  return row.revision
}
