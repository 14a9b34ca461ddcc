import type { Actor } from '../../kernel/actor.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Origin } from '../../platform/http/endpoint.ts'
import { insertEntry, insertEntryWithOrigin } from './store.ts'

/** What is put on record. */
export interface Deed {
  actor: Actor
  /** Where the request came from; absent for what the program does by itself. */
  origin?: Pick<Origin, 'requestId' | 'address' | 'userAgent'> | undefined
  /** object.verb, in the past: product.created, settings.changed. */
  action: string
  object: { kind: string; id: string }
  /** What changed, before and after, where that helps. Ids, states, settings, amounts as text: never a personal value. */
  details?: Readonly<Record<string, unknown>>
}

// What a client may send as its name has no end; the log keeps what tells browsers apart.
const longestUserAgent = 400

/** Puts a deed on record in the transaction that does it: both are kept, or neither. One statement, not awaited. */
export function record(tx: Tx, { actor, origin, action, object, details = {} }: Deed): void {
  const entry = {
    actor_kind: actor.kind,
    actor_id: actor.kind === 'member' ? actor.memberId : actor.kind === 'system' ? actor.name : null,
    action,
    object_kind: object.kind,
    object_id: object.id,
    request_id: origin?.requestId ?? null,
    details,
  }
  if (!origin) return insertEntry(tx, entry)
  insertEntryWithOrigin(tx, entry, {
    address: origin.address,
    userAgent: origin.userAgent.slice(0, longestUserAgent),
  })
}
