import type { AppServices } from '../../engine/services.ts'
import type { Actor } from '../../kernel/actor.ts'
import { closeMonth } from '../../ledger/closing.ts'
import type { PeriodRow } from '../../ledger/closing-store.ts'
import { type ExpectedEscrow, verifySinceLastPoint } from '../../ledger/verify.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { type Deed, record } from '../activity/index.ts'
import { notProved } from './errors.ts'

/** What closing needs; `expectedEscrow` is what must lie in escrow, by the state of the deals. */
export interface Closing extends Pick<AppServices, 'db'> {
  expectedEscrow(tx: Tx): Promise<ExpectedEscrow[]>
}

/**
 * Closes a month of a marketplace's books and all before it, when the books are right, and puts it on record. They are
 * proved twice: before anything is closed, and once more when nothing can be posted into the month any longer, since what
 * was under way meanwhile belongs to it. Found wrong only then, the month stays closed to entries, its balances are not
 * written down, and closing it again goes on there.
 * @throws Refusal books_not_proved, month_not_over, month_closed, books_busy
 */
export async function closeBooks(
  closing: Closing,
  marketplaceId: string,
  { month, zone, actor, origin }: { month: string; zone: string; actor: Actor; origin?: Deed['origin'] },
): Promise<PeriodRow> {
  const prove = async () => {
    const faults = await closing.db.snapshot(marketplaceId, async (tx) =>
      verifySinceLastPoint(tx, await closing.expectedEscrow(tx)),
    )
    if (faults.some(({ severity }) => severity === 'wrong')) throw notProved()
  }
  await prove()
  return closeMonth(closing.db, marketplaceId, {
    month,
    zone,
    by: actor.kind === 'member' ? actor.memberId : null,
    record: (tx) => record(tx, { actor, origin, action: 'month.closed', object: { kind: 'month', id: month } }),
    prove,
  })
}
