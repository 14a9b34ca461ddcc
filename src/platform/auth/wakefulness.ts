import { LRUCache } from 'lru-cache'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { plusSeconds } from '../../kernel/time.ts'
import type { Clock } from '../../kernel/time.ts'
import type { Database } from '../db/database.ts'
import { deleteIdleSession, touchSession } from './store.ts'

/** Knows which sessions are in use, and ends those that are not where the marketplace wants it. */
export interface Wakefulness {
  /**
   * Notes that a session is in use. False when it has ended: because it was idle for longer than its marketplace allows,
   * or in another way.
   */
  seen(marketplace: Pick<Marketplace, 'id' | 'settings'>, sessionId: string): Promise<boolean>
}

// A session in use is written down once a minute and process, so that reading costs no write. So a session is known to
// be idle to the minute.
const notedEachMs = 60_000
const remembered = 50_000

/** Notes the sessions that this process serves. */
export function openWakefulness(db: Database, clock: Clock): Wakefulness {
  const noted = new LRUCache<string, number>({ max: remembered })
  return {
    async seen({ id, settings }, sessionId) {
      const realNow = clock.real()
      const last = noted.get(sessionId)
      if (last !== undefined && realNow.getTime() - last < notedEachMs) return true
      const idleSince = idleSinceOf(settings, realNow)
      const awake = await db.inMarketplace(id, async (tx) => {
        if (idleSince) deleteIdleSession(tx, sessionId, idleSince)
        return touchSession(tx, sessionId, realNow, plusSeconds(realNow, -notedEachMs / 1_000))
      })
      if (awake) noted.set(sessionId, realNow.getTime())
      return awake
    },
  }
}

/** A session that was last seen then or earlier is over; null where sessions may be idle as long as they live. */
export function idleSinceOf(
  { idleTimeoutSeconds }: Pick<Marketplace['settings'], 'idleTimeoutSeconds'>,
  realNow: Date,
): Date | null {
  return idleTimeoutSeconds === null ? null : plusSeconds(realNow, -idleTimeoutSeconds)
}
