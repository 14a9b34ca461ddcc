import type { Actor } from '../../kernel/actor.ts'
import type { Tx } from '../db/transaction.ts'

/** Opens a transaction in the marketplace of whoever asks, for a policy that must look something up. */
export type Look = <Answer>(work: (tx: Tx) => Promise<Answer>) => Promise<Answer>

/** A kind of channel that a module declares: what it is named, and who may watch it. There is none without that answer. */
export interface ChannelKind {
  /** What stands before the colon. */
  kind: string
  summary: string
  /** Whether `actor` may watch the channel of `key`. What they may not see and what is not there look the same. */
  mayWatch(actor: Actor, key: string, look: Look): boolean | Promise<boolean>
}

/** Every declared kind by its name. @throws Error when two have one name, or one does not say who may watch it */
export function channelKinds(declared: readonly ChannelKind[]): ReadonlyMap<string, ChannelKind> {
  const kinds = new Map<string, ChannelKind>()
  for (const kind of declared) {
    if (!/^[a-z][a-z-]*$/.test(kind.kind)) throw new Error(`'${kind.kind}' is no name for a kind of channel`)
    // The types ask for it too; this asks of what really stands there.
    if (typeof kind.mayWatch !== 'function') throw new Error(`the channel ${kind.kind} does not say who may watch it`)
    if (kinds.has(kind.kind)) throw new Error(`two kinds of channel are named ${kind.kind}`)
    kinds.set(kind.kind, kind)
  }
  return kinds
}
