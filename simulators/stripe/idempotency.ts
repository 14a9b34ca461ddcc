import { createHash } from 'node:crypto'
import { StripeError } from './errors.ts'
import type { Params, World } from './types.ts'

/** An answer that was given before and is given again. */
export type Kept = { status: number; body: string; request: string }

/**
 * Claims a key for one request, as Stripe does: the same key with the same parameters replays the kept answer, with
 * others it is an `idempotency_error`, and while the first is still running it is a 409.
 */
export function claimKey(
  world: World,
  account: string,
  key: string,
  method: string,
  path: string,
  params: Params,
): Kept | undefined {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([method, path, params]))
    .digest('hex')
  const known = world.store.row('select * from idempotency where account = ? and key = ?', account, key)
  if (!known) {
    world.store.run('insert into idempotency (account, key, fingerprint) values (?, ?, ?)', account, key, fingerprint)
    return undefined
  }
  if (known['fingerprint'] !== fingerprint) throw differs(key)
  if (known['status'] === null) throw inUse(key)
  return { status: Number(known['status']), body: String(known['body']), request: String(known['request']) }
}

/** Keeps the answer under its key. */
export function keepAnswer(world: World, account: string, key: string, answer: Kept): void {
  const sql = 'update idempotency set status = ?, body = ?, request = ? where account = ? and key = ?'
  world.store.run(sql, answer.status, answer.body, answer.request, account, key)
}

/** Forgets a key whose request never began its work, so that it can be used again. */
export function releaseKey(world: World, account: string, key: string): void {
  world.store.run('delete from idempotency where account = ? and key = ? and status is null', account, key)
}

/** After a crash nothing is running any more: what was claimed and not answered is free again. */
export function releaseAllUnanswered(world: World): void {
  world.store.run('delete from idempotency where status is null')
}

function differs(key: string): StripeError {
  const message =
    'Keys for idempotent requests can only be used with the same parameters they were first used with. ' +
    `Try using a key other than '${key}' if you meant to execute a different request.`
  return new StripeError(400, 'idempotency_error', message, {}, { begun: false })
}

function inUse(key: string): StripeError {
  const message =
    `There is currently another in-progress request using this Idempotent Key: '${key}'. ` +
    'Another request with the same key is still running. Try again later.'
  return new StripeError(409, 'idempotency_error', message, { code: 'idempotency_key_in_use' }, { begun: false })
}
