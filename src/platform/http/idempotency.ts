import { createHash } from 'node:crypto'
import { Refusal } from '../../kernel/errors.ts'
import { sql } from '../db/sql.ts'
import type { Tx } from '../db/transaction.ts'

/** A request that can be told apart from its own repetition. */
export interface RepeatableRequest {
  memberId: string
  /** Method and path, so that a key means something only where it was sent. */
  route: string
  key: string
  requestHash: string
}

/** The answer that was given the first time. */
export interface KeptAnswer {
  status: number
  answer: unknown
}

interface KeptRow {
  request_hash: string
  status: number | null
  answer: unknown
  started_at: Date
}

// A verb that talks to the outside gives up long before this; one whose key is still marked running was broken off.
const longestRun = 60_000

/** Reads the Idempotency-Key of a request; undefined where there is none. */
export function repeatable(
  key: string | undefined,
  request: { memberId: string; method: string; path: string; body: unknown },
): RepeatableRequest | undefined {
  if (key === undefined) return undefined
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new Refusal('malformed', 'idempotency_key_malformed', 'An Idempotency-Key has 1 to 255 visible characters.')
  }
  return {
    memberId: request.memberId,
    route: `${request.method} ${request.path}`,
    key,
    requestHash: createHash('sha256')
      .update(JSON.stringify(request.body ?? null))
      .digest('base64url'),
  }
}

/**
 * Looks whether this request was answered before. The key is held by this transaction until it ends, so a repetition
 * that arrives meanwhile is told to wait instead of queueing behind it.
 * @returns the first answer, or undefined when this is the first time
 * @throws Refusal `idempotency_key_reused` (another body), `idempotency_key_in_use` (still running), `request_broken_off`
 */
export async function findKeptAnswer(
  tx: Tx,
  request: RepeatableRequest,
  realNow: Date,
): Promise<KeptAnswer | undefined> {
  const lockName = `${tx.marketplaceId} ${request.memberId} ${request.route} ${request.key}`
  const [{ free }, kept] = await Promise.all([
    tx.one<{ free: boolean }>(sql`select pg_try_advisory_xact_lock(hashtextextended(${lockName}, 0)) as free`),
    tx.maybe<KeptRow>(sql`
      select request_hash, status, answer, started_at from idempotency_key
      where member_id = ${request.memberId} and route = ${request.route} and key = ${request.key}`),
  ])
  if (kept && kept.request_hash !== request.requestHash) {
    throw new Refusal('refused', 'idempotency_key_reused', 'This Idempotency-Key was used for another request.')
  }
  if (kept && kept.status !== null) return { status: kept.status, answer: kept.answer }
  if (!free || (kept && realNow.getTime() - kept.started_at.getTime() <= longestRun)) {
    throw new Refusal('conflict', 'idempotency_key_in_use', 'The first request with this key is still running.', {
      retryAfterSeconds: 1,
    })
  }
  // Its first transaction was committed with the mark. To begin anew could do twice what the key stands for once.
  if (kept) throw brokenOff()
  return undefined
}

const brokenOff = () =>
  new Refusal(
    'conflict',
    'request_broken_off',
    'The first request with this key was broken off after it had begun. Look what became of it before you ask anew, with a new key.',
  )

/** Marks the request as running, in the transaction of its first effect. */
export function markRunning(tx: Tx, request: RepeatableRequest, realNow: Date): void {
  tx.write(sql`
    insert into idempotency_key (member_id, route, key, request_hash, started_at)
    values (${request.memberId}, ${request.route}, ${request.key}, ${request.requestHash}, ${realNow})
    on conflict (marketplace_id, member_id, route, key) do update set started_at = excluded.started_at`)
}

/** Keeps the answer for repetitions, in the transaction that made it true. */
export function keepAnswer(tx: Tx, request: RepeatableRequest, kept: KeptAnswer, realNow: Date): void {
  tx.write(sql`
    insert into idempotency_key (member_id, route, key, request_hash, status, answer, started_at)
    values (${request.memberId}, ${request.route}, ${request.key}, ${request.requestHash},
            ${kept.status}, ${JSON.stringify(kept.answer ?? null)}::jsonb, ${realNow})
    on conflict (marketplace_id, member_id, route, key)
    do update set status = excluded.status, answer = excluded.answer`)
}

/** Forgets a request that was refused after its first transaction, so that it may be tried again at once. */
export function forgetRunning(tx: Tx, request: RepeatableRequest): void {
  tx.write(sql`
    delete from idempotency_key
    where member_id = ${request.memberId} and route = ${request.route} and key = ${request.key} and status is null`)
}
