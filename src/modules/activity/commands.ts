import type { Actor } from '../../kernel/actor.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Origin } from '../../platform/http/endpoint.ts'
import type { Changes } from './rules.ts'
import { insertEntry } from './store.ts'

/** What is put on record. */
export interface Deed {
  actor: Actor
  /** Where the request came from; absent for what the program does by itself. Kept apart, so that it can be erased. */
  origin?: Pick<Origin, 'requestId' | 'address' | 'userAgent'> | undefined
  /** object.verb, in the past: product.created, settings.changed. */
  action: string
  object: { kind: string; id: string }
  /** What else helps. Ids, states, settings, amounts as text: never a personal value. */
  details?: Readonly<Record<string, unknown>>
  /** What changed, before and after: see changesBetween. Never a personal value. */
  changes?: Changes
  /** What changed about a person. Kept apart from the line and erased with the person; the line stays. */
  personal?: { memberId: string; changes: Changes }
}

// What a client may send as its name has no end; the log keeps what tells browsers apart.
const longestUserAgent = 400

/** Puts a deed on record in the transaction that does it: both are kept, or neither. One statement, not awaited. */
export function record(tx: Tx, { actor, origin, action, object, details = {}, changes = {}, personal }: Deed): void {
  insertEntry(
    tx,
    {
      actor_kind: actor.kind,
      actor_id: actorOf(actor),
      action,
      object_kind: object.kind,
      object_id: object.id,
      request_id: origin?.requestId ?? tx.requestId ?? null,
      details: actor.kind === 'member' && actor.actedBy ? { ...details, acting_as: actor.memberId } : details,
      changes,
    },
    {
      origin: origin && { address: origin.address, userAgent: origin.userAgent.slice(0, longestUserAgent) },
      personal: personal && Object.keys(personal.changes).length > 0 ? personal : undefined,
    },
  )
}

/** Who did it: of an operator who acts as a member, the operator; whom they acted as stands in the details. */
function actorOf(actor: Actor): string | null {
  if (actor.kind === 'member') return actor.actedBy?.memberId ?? actor.memberId
  return actor.kind === 'system' ? actor.name : null
}
