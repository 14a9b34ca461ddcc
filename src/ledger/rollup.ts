import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '../platform/db/database.ts'
import {
  allEndedBefore,
  insertPoint,
  insertRollups,
  type PointRow,
  selectFrontier,
  selectLastPoint,
  selectTail,
} from './rollup-store.ts'

/*
 * Unbounded accounts (what Stripe holds, fees earned) take no update when a sale is booked, so that sales do not queue
 * behind one row; their balance is a sum. After ten million postings that sum would take seconds, so it is kept up to a
 * point, and only what came since is added.
 *
 * A point must be one before which nothing can appear any more. Ids of entries follow the database's clock, but a
 * transaction that took its id early may commit late. So: note the id of this moment and take a transaction's number,
 * and wait until every transaction before it has ended. Whoever came later takes a larger id. A minute is left as a
 * margin: for a clock that is set back, and for a statement that has taken its id and no number yet: none is that long
 * (15 s at most). Nobody waits for us meanwhile: no lock is taken.
 */

/** Before the first entry. */
export const beforeAll = '00000000-0000-0000-0000-000000000000'

/** How far behind the present a point lies, in milliseconds of real time. */
export const usualMargin = 60_000

const patienceMs = 10_000
const betweenLooksMs = 20

/**
 * The id before which no further entry can appear; undefined when a transaction runs so long that it cannot be said now.
 * `marginMs` is real time.
 */
export async function settledThrough(db: Database, marginMs = usualMargin): Promise<string | undefined> {
  const { id, next } = await db.aboveMarketplaces(selectFrontier)
  for (let waited = 0; waited <= patienceMs; waited += betweenLooksMs) {
    if (await db.aboveMarketplaces((tx) => allEndedBefore(tx, next))) return idEarlierBy(id, marginMs)
    await wait(betweenLooksMs)
  }
  return undefined
}

/**
 * Adds the books of a marketplace up to a point that is settled, on top of the last one. Call it when the books since
 * the last point are proved. Running twice at once does no harm: each point is right by itself.
 * @returns the newest point; undefined where there is none yet and none could be made
 */
export async function addUp(
  db: Database,
  marketplaceId: string,
  { marginMs = usualMargin }: { marginMs?: number } = {},
): Promise<PointRow | undefined> {
  const through = await settledThrough(db, marginMs)
  return db.inMarketplace(marketplaceId, async (tx) => {
    const last = await selectLastPoint(tx)
    const after = last?.through ?? beforeAll
    if (through === undefined || through <= after) return last
    const tail = await selectTail(tx, after, through)
    if (tail.entries === 0n) return last
    const latest = [last?.latest_at, tail.latest_at].filter((at) => at instanceof Date)
    const point: PointRow = {
      through,
      entries: (last?.entries ?? 0n) + tail.entries,
      latest_at: latest.toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null,
      earliest_at: tail.earliest_at,
      made_at: tx.now,
    }
    insertPoint(tx, point)
    insertRollups(tx, after, through)
    return point
  })
}

/** The smallest id made `milliseconds` before the one given: ids begin with the milliseconds since 1970. */
export function idEarlierBy(id: string, milliseconds: number): string {
  const made = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)
  return firstIdAt(new Date(made - milliseconds))
}

/** The smallest id that could be made at this instant of real time. */
export function firstIdAt(at: Date): string {
  const hex = Math.max(0, at.getTime()).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}
