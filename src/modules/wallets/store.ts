import { type Deal, type DealRow, dealColumns, dealOf } from '../../engine/deals.ts'
import type { Currency } from '../../kernel/currency.ts'
import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { TopUp } from './subjects.ts'

interface TopUpRow extends DealRow {
  payable_id: string
}

const topUp = sql`
  select ${dealColumns}, t.payable_id
  from deal d join wallet_top_up t on t.marketplace_id = d.marketplace_id and t.deal_id = d.id`

/** Adds what the deal is about; the deal itself is inserted by the engine's store. */
export function insertTopUp(tx: Tx, { id, payableId }: TopUp): void {
  tx.write(sql`insert into wallet_top_up (deal_id, payable_id) values (${id}, ${payableId})`)
}

export async function selectTopUp(tx: Tx, id: string): Promise<TopUp | undefined> {
  const row = await tx.maybe<TopUpRow>(sql`${topUp} where d.id = ${id}`)
  return row && topUpOf(row)
}

/** The same, with its deal locked until the transaction ends. */
export async function lockTopUp(tx: Tx, id: string): Promise<TopUp | undefined> {
  const row = await tx.maybe<TopUpRow>(sql`${topUp} where d.id = ${id} for update of d`)
  return row && topUpOf(row)
}

/** A withdrawal, locked until the transaction ends: it is a deal and nothing besides. */
export async function lockWithdrawal(tx: Tx, id: string): Promise<Deal | undefined> {
  const row = await tx.maybe<DealRow>(sql`
    select ${dealColumns} from deal d where d.id = ${id} and d.process = 'wallet-withdrawal' for update of d`)
  return row && dealOf(row)
}

function topUpOf(row: TopUpRow): TopUp {
  return { ...dealOf(row), payableId: row.payable_id, givenBack: 0n }
}

/** What a member has in each currency, and what of it is held; minor units. */
export function selectWallets(tx: Tx, memberId: string): Promise<WalletAmount[]> {
  return tx.rows(sql`
    select a.currency, a.balance,
      (select coalesce(sum(h.amount), 0)::bigint from wallet_hold h
       where h.member_id = a.owner_id and h.currency = a.currency) as held
    from account a
    where a.kind = 'wallet' and a.owner_kind = 'member' and a.owner_id = ${memberId} order by a.currency`)
}

/** A wallet in one currency, minor units. */
export interface WalletAmount {
  currency: Currency
  balance: bigint
  /** What a bank is asking back of it; it may be more than there is. */
  held: bigint
}
