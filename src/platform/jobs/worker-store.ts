import { sql } from '../db/sql.ts'
import type { Tx } from '../db/transaction.ts'

/** A worker process as it last said of itself. Times are real. */
export interface PresentWorker {
  id: string
  host: string
  pid: number
  started_at: Date
  seen_at: Date
  /** Jobs in its hands. */
  running: number
  /** The last call it answered. */
  call_id: string | null
}

/** Notes that a worker was seen, and the call it answered, if it did. */
export function upsertWorker(
  tx: Tx,
  worker: {
    id: string
    host: string
    pid: number
    startedAt: Date
    seenAt: Date
    running: number
    callId: string | null
  },
): void {
  const { id, host, pid, startedAt, seenAt, running, callId } = worker
  tx.write(sql`
    insert into job_worker (id, host, pid, started_at, seen_at, running, call_id)
    values (${id}, ${host}, ${pid}, ${startedAt}, ${seenAt}, ${running}, ${callId})
    on conflict (id) do update set seen_at = excluded.seen_at, running = excluded.running,
      call_id = coalesce(excluded.call_id, job_worker.call_id)`)
}

/** Removes one that ends. */
export function deleteWorker(tx: Tx, id: string): void {
  tx.write(sql`delete from job_worker where id = ${id}`)
}

/** Removes those that were killed before they could. */
export function deleteWorkersSilentSince(tx: Tx, since: Date): void {
  tx.write(sql`delete from job_worker where seen_at < ${since}`)
}

/** The workers there are, the oldest first. */
export function selectPresentWorkers(tx: Tx): Promise<PresentWorker[]> {
  return tx.rows<PresentWorker>(sql`
    select id, host, pid, started_at, seen_at, running, call_id from job_worker order by started_at, id`)
}
