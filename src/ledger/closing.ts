import { Refusal } from '../kernel/errors.ts'
import { newId } from '../kernel/ids.ts'
import { monthIn } from '../kernel/span.ts'
import type { Database } from '../platform/db/database.ts'
import type { Tx } from '../platform/db/transaction.ts'
import {
  insertPeriod,
  keepBalances,
  lockLastClosed,
  type PeriodRow,
  selectClosed,
  updateReopened,
} from './closing-store.ts'
import { settledThrough } from './rollup.ts'

/*
 * A month is closed in two transactions. The first says so, and from its commit on the database refuses every entry dated
 * before the month's end. What was under way has then to end; it may still post into the month, and belongs to it. After
 * that nothing can: the books are proved, and the second writes the balances down. Whatever stops between, closing again
 * goes on there.
 */

/**
 * Closes a month of a marketplace's books, and all before it. `record` is called by the transaction that closes it; `prove`
 * when nothing can be posted into the month any more, and throws when its balances must not be written down.
 * @throws Refusal month_not_over, month_closed, books_busy
 */
export async function closeMonth(
  db: Database,
  marketplaceId: string,
  request: { month: string; zone: string; by: string | null; record?: (tx: Tx) => void; prove?: () => Promise<void> },
): Promise<PeriodRow> {
  const { month, zone, by } = request
  const endsAt = monthIn(zone, month).to
  await db.inMarketplace(marketplaceId, async (tx) => {
    if (endsAt > tx.now) throw notOver(month)
    const last = await lockLastClosed(tx)
    const goesOn = last?.month === month && last.kept_at === null
    if (last && last.ends_at >= endsAt && !goesOn) throw alreadyClosed(last.month)
    if (goesOn) return
    const row = { id: newId(), month, ends_at: endsAt, closed_by: by, closed_at: tx.now }
    if (await insertPeriod(tx, row)) request.record?.(tx)
  })
  if ((await settledThrough(db)) === undefined) throw busy()
  await request.prove?.()
  return db.inMarketplace(marketplaceId, async (tx) => {
    const period = await selectClosed(tx, month)
    if (!period) throw new Refusal('conflict', 'month_not_closed', `${month} was opened again meanwhile.`)
    if (period.kept_at === null) keepBalances(tx, period)
    return { ...period, kept_at: period.kept_at ?? tx.now }
  })
}

/**
 * Opens the last closed month again; the one before it stays closed. What was written down of it is kept, and a new
 * closing writes its own.
 * @throws Refusal month_not_closed; month_not_last when a later one is closed
 */
export async function reopenMonth(
  tx: Tx,
  { month, by, reason }: { month: string; by: string | null; reason: string },
): Promise<PeriodRow> {
  const last = await lockLastClosed(tx)
  if (last?.month === month) {
    updateReopened(tx, last.id, by, reason)
    return last
  }
  if (await selectClosed(tx, month)) {
    throw new Refusal(
      'conflict',
      'month_not_last',
      `Open ${last?.month} first: months are opened from the last one back.`,
    )
  }
  throw new Refusal('conflict', 'month_not_closed', `${month} is not closed.`)
}

const notOver = (month: string) => new Refusal('refused', 'month_not_over', `${month} is not over yet.`)
const alreadyClosed = (month: string) =>
  new Refusal('conflict', 'month_closed', `The books are closed up to and with ${month}.`)
const busy = () =>
  new Refusal(
    'unavailable',
    'books_busy',
    'Something is being posted for very long. Close the month again in a minute.',
    {
      retryAfterSeconds: 60,
    },
  )
