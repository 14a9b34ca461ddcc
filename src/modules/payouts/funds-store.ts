import type { Currency } from '../../kernel/currency.ts'
import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Payout } from './subjects.ts'

/** Whoever asks what is free of a marketplace's money in a currency waits until those before have committed. */
export async function lockFunds(tx: Tx, currency: Currency): Promise<void> {
  const lock = `payout funds ${tx.marketplaceId ?? ''} ${currency}`
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`)
}

/**
 * Whether a payout goes out of the charge that paid its own deal. A withdrawal names charges too, those by which its member
 * had topped up: what they brought may have been spent since.
 */
export async function isOfOwnCharge(tx: Tx, { dealId, sourceChargeId }: Payout): Promise<boolean> {
  if (sourceChargeId === null) return false
  const { own } = await tx.one<{ own: boolean }>(sql`
    select exists (select from payment_attempt where deal_id = ${dealId} and charge_id = ${sourceChargeId}) as own`)
  return own
}

/** What is owed to members, not on its way, and goes out of the charges that paid their deals. Minor units. */
export async function selectOwedByCharge(tx: Tx, currency: Currency): Promise<bigint> {
  const { owed } = await tx.one<{ owed: bigint }>(sql`
    select coalesce(sum(p.due), 0)::bigint as owed from payout p
    where p.state in ('waiting', 'failed', 'returned') and p.currency = ${currency} and p.source_charge_id is not null
      and exists (select from payment_attempt a where a.deal_id = p.deal_id and a.charge_id = p.source_charge_id)`)
  return owed
}

/** A payout that waits for the marketplace's money. */
export interface Unfunded {
  id: string
  member_id: string
}

/**
 * Payouts that wait for the marketplace's money, the first ones first, after one of them. Those begun before payouts could
 * (version 1) wait as if for their account.
 */
export function selectUnfunded(tx: Tx, after: string | null, most: number): Promise<Unfunded[]> {
  return tx.rows<Unfunded>(sql`
    select p.id, p.member_id from payout p
    where (${after}::uuid is null or p.id > ${after}::uuid)
      and p.state in ('unfunded', 'waiting') and (p.state = 'unfunded' or (p.source_charge_id is null and exists (
        select from connected_account a
        where a.marketplace_id = p.marketplace_id and a.member_id = p.member_id and a.payouts_enabled
          and a.transfers_active)))
    order by p.id limit ${most}`)
}

/** What waits for the marketplace's money, by currency; minor units. */
export function selectAwaited(tx: Tx): Promise<{ currency: Currency; awaited: bigint }[]> {
  return tx.rows(sql`
    select currency, sum(due)::bigint as awaited from payout
    where state = 'unfunded' group by currency order by currency`)
}
