import { sql } from '../db/sql.ts'
import type { Tx } from '../db/transaction.ts'

/** A call as it is kept. */
export interface OutsideCallRow {
  id: string
  kind: string
  subject_id: string
  idempotency_key: string
  request: unknown
  state: 'intended' | 'answered' | 'refused'
  answer: unknown
  attempts: number
  first_tried_at: Date | null
}

/** Writes an intention down. */
export function insertIntention(
  tx: Tx,
  row: { id: string; kind: string; subjectId: string; idempotencyKey: string; request: unknown },
): void {
  tx.write(sql`
    insert into outside_call (id, kind, subject_id, idempotency_key, request, created_at)
    values (${row.id}, ${row.kind}, ${row.subjectId}, ${row.idempotencyKey}, ${JSON.stringify(row.request)}, ${tx.now})`)
}

/** One call, whatever its state. */
export function selectCall(tx: Tx, id: string): Promise<OutsideCallRow | undefined> {
  return tx.maybe<OutsideCallRow>(sql`select * from outside_call where id = ${id}`)
}

/** The last call of a kind that was intended about a subject. */
export function selectLastCall(tx: Tx, kind: string, subjectId: string): Promise<OutsideCallRow | undefined> {
  return tx.maybe<OutsideCallRow>(sql`
    select * from outside_call where subject_id = ${subjectId} and kind = ${kind} order by id desc limit 1`)
}

/** The call that was intended with a key. */
export function selectCallByKey(tx: Tx, key: string): Promise<OutsideCallRow | undefined> {
  return tx.maybe<OutsideCallRow>(sql`select * from outside_call where idempotency_key = ${key}`)
}

/** The same, locked until the transaction ends. */
export function lockCall(tx: Tx, id: string): Promise<OutsideCallRow | undefined> {
  return tx.maybe<OutsideCallRow>(sql`select * from outside_call where id = ${id} for update`)
}

/** Counts an attempt of a call that has no answer yet. */
export function countAttempt(tx: Tx, id: string, realNow: Date): void {
  tx.write(sql`
    update outside_call set attempts = attempts + 1, first_tried_at = coalesce(first_tried_at, ${realNow})
    where id = ${id} and state = 'intended'`)
}

/** Keeps what went wrong at the last attempt, for the person who looks at it. */
export function updateError(tx: Tx, id: string, error: string): void {
  tx.write(sql`update outside_call set last_error = ${error} where id = ${id} and state = 'intended'`)
}

/**
 * From now on a call goes out under another key, as if it had never been tried. Nothing changes where somebody else has
 * ended it since, or has given it another key.
 */
export function updateKey(tx: Tx, { id, idempotency_key }: OutsideCallRow, key: string): void {
  tx.write(sql`
    update outside_call set idempotency_key = ${key}, first_tried_at = null
    where id = ${id} and state = 'intended' and idempotency_key = ${idempotency_key}`)
}

/** Ends a call. The row must be locked and still intended. */
export function updateEnded(tx: Tx, id: string, state: 'answered' | 'refused', answer: unknown): void {
  tx.write(sql`
    update outside_call set state = ${state}, answer = ${JSON.stringify(answer ?? null)}, answered_at = ${tx.now},
      last_error = null
    where id = ${id}`)
}
