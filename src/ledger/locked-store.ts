import { sql } from '../platform/db/sql.ts'
import type { Tx } from '../platform/db/transaction.ts'
import { type AccountRef, accountKinds } from './accounts.ts'

/**
 * What a bounded account holds, in minor units of its normal side, locked until the transaction ends; 0 when it was never
 * opened (then nothing is locked). For what depends on the balance: who nets a debt must know that it is there still.
 * Lock a member's debt before posting on any other account of theirs: all who do both then come in one order.
 */
export async function lockBalance(tx: Tx, ref: AccountRef): Promise<bigint> {
  const row = await tx.maybe<{ balance: bigint | null }>(sql`
    select a.balance from account a
    where a.kind = ${ref.kind} and a.owner_kind = ${accountKinds[ref.kind].owner}
      and a.owner_id = ${ref.ownerId ?? tx.marketplaceId} and a.currency = ${ref.currency}
    for no key update`)
  return row?.balance ?? 0n
}

/** What the release of a deal's price was divided into, minor units; nothing was released where `of` is zero. */
export async function selectReleased(tx: Tx, dealId: string, currency: string): Promise<{ of: bigint; fee: bigint }> {
  return tx.one<{ of: bigint; fee: bigint }>(sql`
    select coalesce(sum(p.amount) filter (where a.kind = 'escrow'), 0)::bigint as of,
           coalesce(-sum(p.amount) filter (where a.kind = 'fee_revenue'), 0)::bigint as fee
    from entry e
    join posting p on p.marketplace_id = e.marketplace_id and p.entry_id = e.id
    join account a on a.marketplace_id = p.marketplace_id and a.id = p.account_id
    where e.deal_id = ${dealId} and e.kind = 'sale-released' and p.currency = ${currency}`)
}

/** In whose wallet the price of a deal was put when it was paid; undefined for every deal but a top-up. */
export async function selectToppedUp(tx: Tx, dealId: string, currency: string): Promise<string | undefined> {
  const row = await tx.maybe<{ owner_id: string }>(sql`
    select a.owner_id from entry e
    join posting p on p.marketplace_id = e.marketplace_id and p.entry_id = e.id
    join account a on a.marketplace_id = p.marketplace_id and a.id = p.account_id
    where e.deal_id = ${dealId} and e.kind = 'wallet-topped-up' and a.kind = 'wallet' and p.currency = ${currency}
    limit 1`)
  return row?.owner_id
}

/** The steps of a cause that were booked, among these. */
export async function selectBookedSteps(
  tx: Tx,
  cause: { kind: string; id: string },
  steps: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ cause_step: string }>(sql`
    select cause_step from entry
    where cause_kind = ${cause.kind} and cause_id = ${cause.id} and cause_step = any (${steps}::text[])`)
  return new Set(rows.map((row) => row.cause_step))
}
