import type { Clock } from '../../kernel/time.ts'
import { selectGoodSessions } from '../auth/store.ts'
import type { Database } from '../db/database.ts'
import type { Log } from '../telemetry/log.ts'
import { type ChannelKind, channelKinds } from './channels.ts'
import { type Hub, openHub } from './hub.ts'
import type { Line } from './line.ts'
import { type Live, openLive } from './live.ts'
import { openPostgresLine } from './postgres-line.ts'
import { openRedis, type RedisLink, type RedisSettings } from './redis.ts'
import { openRedisLine } from './redis-line.ts'
import { openRelay } from './relay.ts'

/** What happens, told as it happens: published in transactions, watched from any process. */
export interface Realtime {
  live: Live
  hub: Hub
  line: Line
  /** Redis for counting, where there is one. */
  redis: RedisLink | undefined
  /** Opens the line; `watching` where somebody may watch from this process. */
  start(watching: boolean): Promise<void>
  stop(): Promise<void>
}

/** What it is made of. */
export interface RealtimeNeeds {
  db: Database
  /** The app role's address. */
  url: string
  redis: RedisSettings | undefined
  clock: Clock
  log: Log
  /** The kinds of channels that modules declare. */
  channels: readonly ChannelKind[]
  /** The real time since which a session of the marketplace must have been in use; null, or absent: it may be idle. */
  idleSince?: (marketplaceId: string) => Promise<Date | null>
  /** See HubNeeds. */
  pace?: number
}

/** Builds it and opens nothing. The line goes by Redis where there is one, else by the database. */
export function openRealtime(needs: RealtimeNeeds): Realtime {
  const { db, url, redis: settings, clock, log } = needs
  const below = openPostgresLine({ db, url, log })
  const redis = settings && openRedis(settings, 'speak', log)
  const line =
    settings && redis ? openRedisLine({ speak: redis, listen: openRedis(settings, 'listen', log) }, below) : below
  const hub = openHub({
    db,
    line,
    log,
    kinds: channelKinds(needs.channels),
    async goodSessions(marketplaceId, ids) {
      const idleSince = (await needs.idleSince?.(marketplaceId)) ?? null
      return db.snapshot(marketplaceId, (tx) => selectGoodSessions(tx, ids, clock.real(), idleSince))
    },
    ...(needs.pace && { pace: needs.pace }),
  })
  const relay = openRelay({ db, line, hub })
  return {
    live: openLive(relay.told, () => clock.real()),
    hub,
    line,
    redis,
    async start(watching) {
      await line.start()
      if (watching) hub.start()
    },
    async stop() {
      await hub.close()
      await relay.stop()
      await line.stop()
    },
  }
}
