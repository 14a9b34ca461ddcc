import type pg from 'pg'
import type { Desks } from './desks.ts'
import { type Head, selectHeads } from './store.ts'

/** What a look at all channels needs. */
export interface SweepNeeds {
  pool: pg.Pool
  desks: Desks
  /** A channel has come to a number. */
  heard(head: Head): void
  /** Which of these sessions are still good. */
  goodSessions(marketplaceId: string, sessionIds: readonly string[]): Promise<ReadonlySet<string>>
}

/** Asks for what no word came of, and lets those go whose session has ended. */
export async function sweep({ pool, desks, heard, goodSessions }: SweepNeeds): Promise<void> {
  const watched = desks.all()
  if (watched.length === 0) return
  for (const head of await selectHeads(pool, watched)) heard(head)
  await endSessions(desks, goodSessions)
}

async function endSessions(desks: Desks, goodSessions: SweepNeeds['goodSessions']): Promise<void> {
  const held = desks.everybody().filter(({ sessionId }) => sessionId !== undefined)
  for (const [marketplaceId, all] of Map.groupBy(held, ({ desk }) => desk.marketplaceId)) {
    const good = await goodSessions(marketplaceId, [...new Set(all.map(({ sessionId }) => sessionId ?? ''))])
    for (const { desk, watcher, sessionId } of all) {
      if (!good.has(sessionId ?? '')) desks.letGo(desk, watcher, 'session-ended')
    }
  }
}
