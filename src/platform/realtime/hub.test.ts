import type pg from 'pg'
import { expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import type { Database } from '../db/database.ts'
import { createLog } from '../telemetry/log.ts'
import { openHub } from './hub.ts'
import type { Line } from './line.ts'
import type { Farewell } from './watcher.ts'

test('[CO-15] a process that stops tells those too whom a turn is just letting in', async () => {
  const [asked, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<{ rows: [] }>()]
  const query = () => {
    asked.resolve()
    return answer.promise
  }
  const hub = openHub({
    db: { pool: { query } as unknown as pg.Pool } as Database,
    line: {} as Line,
    log: createLog({ level: 'silent', readable: false }),
    kinds: new Map([['open', { kind: 'open', summary: 'For everybody.', mayWatch: () => true }]]),
    goodSessions: async () => new Set(),
  })
  const farewells: Farewell[] = []
  const wish = { marketplaceId: newId(), actor: { kind: 'visitor' }, channel: 'open:1' } as const
  await hub.watch(wish, { take: () => true, standsAt: () => true, over: (why) => void farewells.push(why) })
  await asked.promise
  const closed = hub.close()
  answer.resolve({ rows: [] })
  await closed
  expect(farewells).toEqual(['stopping'])
  expect(hub.watching()).toBe(0)
})
