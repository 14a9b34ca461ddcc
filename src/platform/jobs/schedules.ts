import type { PgBoss } from 'pg-boss'
import type { Clock } from '../../kernel/time.ts'
import type { Database } from '../db/database.ts'
import type { Log } from '../telemetry/log.ts'
import type { JobData, JobDefinition } from './definition.ts'
import { advanceSchedule, type ScheduleRow, selectDue, selectSchedules, upsertSchedule } from './schedule-store.ts'
import type { Send } from './sending.ts'

/** What a schedule must know of a marketplace. */
export interface ScheduledMarketplace {
  id: string
  zone: string
}

interface Needs<Services> {
  boss: PgBoss
  db: Database
  clock: Clock
  log: Log
  send: Send
  definitions: readonly JobDefinition<Services, JobData>[]
  marketplaces: () => Promise<readonly ScheduledMarketplace[]>
}

const tickMilliseconds = 1_000
const ticksBetweenDeclarations = 30

/**
 * Sends scheduled jobs when the business clock reaches their time. Whatever was missed (no worker ran, the clock was
 * turned over it) is sent once, not once for each time missed. Of several processes one sends.
 */
export function startSchedules<Services>(needs: Needs<Services>): { stop(): Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let ticks = 0
  const tick = async () => {
    try {
      if (ticks++ % ticksBetweenDeclarations === 0) await declareSchedules(needs)
      await sendDue(needs)
    } catch (fault) {
      if (!stopped) needs.log.warn({ err: fault }, 'sending scheduled jobs failed; it is tried again')
    }
    if (!stopped) timer = setTimeout(again, tickMilliseconds)
  }
  let ticking: Promise<void>
  const again = () => {
    ticking = tick()
  }
  ticking = tick()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await ticking
    },
  }
}

/** Writes down when each declared schedule is due, for each marketplace there is. */
export async function declareSchedules<Services>(
  needs: Pick<Needs<Services>, 'boss' | 'db' | 'clock' | 'definitions' | 'marketplaces'>,
): Promise<void> {
  const marketplaces = await needs.marketplaces()
  await needs.db.aboveMarketplaces(async (tx) => {
    const known = new Map((await selectSchedules(tx)).map((row) => [`${row.name} ${row.scope}`, row]))
    for (const { name, schedule } of needs.definitions) {
      if (!schedule) continue
      const { cron } = schedule
      const places =
        schedule.zone === 'marketplace'
          ? marketplaces.map(({ id, zone }) => ({ scope: id, zone }))
          : [{ scope: '', zone: schedule.zone }]
      for (const { scope, zone } of places) {
        const there = known.get(`${name} ${scope}`)
        if (there?.cron === cron && there.zone === zone) continue
        upsertSchedule(tx, { name, scope, cron, zone, next_due: nextAfter(needs.boss, cron, zone, needs.clock.now()) })
      }
    }
  })
}

async function sendDue<Services>(needs: Needs<Services>): Promise<void> {
  const now = needs.clock.now()
  const declared = new Set(needs.definitions.map(({ name }) => name))
  const due = await needs.db.aboveMarketplaces((tx) => selectDue(tx, now))
  for (const row of due) if (declared.has(row.name)) await sendOne(needs, row, now)
}

async function sendOne<Services>(needs: Needs<Services>, row: ScheduleRow, now: Date): Promise<void> {
  const next = nextAfter(needs.boss, row.cron, row.zone, now)
  await needs.db.aboveMarketplaces(async (tx) => {
    if (await advanceSchedule(tx, row, next)) needs.send(tx, row.name, row.scope ? { marketplaceId: row.scope } : {})
  })
}

function nextAfter(boss: PgBoss, cron: string, zone: string, from: Date): Date {
  const [next] = boss.previewSchedule(cron, { tz: zone, from, count: 1 })
  if (!next) throw new Error(`the schedule '${cron}' never comes due`)
  return next
}
