import type { Tx } from '../db/transaction.ts'
import { insertLiveEvents } from './store.ts'

/** A stream of events: what it is about, and whose or which. `notices:<member id>`, `auction:<auction id>`. */
export type ChannelName = `${string}:${string}`

/** What is told: small, JSON, and nothing that a watcher of the channel may not see. */
export type LiveData = Readonly<Record<string, unknown>>

/** An event before it has its number. */
export interface NewEvent {
  channel: ChannelName
  /** kebab-case: what happened. */
  event: string
  data: LiveData
}

/** A channel of one marketplace. */
export interface Place {
  marketplaceId: string
  channel: string
}

/** How the rest of the program tells what happens, as it happens. */
export interface Live {
  /**
   * Tells it to whoever watches the channel, in whichever process, once the transaction is committed; never if it is
   * rolled back. The event gets the channel's next number in the transaction itself, at its very end, so that the
   * channel's row is held no longer than the commit takes.
   */
  publish(tx: Tx, event: NewEvent): void
}

/**
 * Live events over `told`, which is called after each commit with the channels that have something new.
 * @param real the real time
 */
export function openLive(told: (places: readonly Place[]) => void, real: () => Date): Live {
  const waiting = new WeakMap<Tx, NewEvent[]>()
  return {
    publish(tx, event) {
      const { marketplaceId } = tx
      if (!marketplaceId) throw new Error('live events belong to a marketplace')
      const events = waiting.get(tx) ?? []
      if (events.length === 0) {
        waiting.set(tx, events)
        tx.afterCommit(() => {
          const channels = new Set(events.map(({ channel }) => channel))
          told([...channels].map((channel) => ({ marketplaceId, channel })))
        })
      }
      events.push(event)
      tx.writeLast('live events', () => insertLiveEvents(events, real()))
    },
  }
}
