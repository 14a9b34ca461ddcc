import { type Deal, type DealRow, dealColumns, dealOf } from '../../engine/deals.ts'
import type { Currency } from '../../kernel/currency.ts'
import type { Page, PageRequest } from '../../kernel/pages.ts'
import { inOrder } from '../../platform/db/keyset.ts'
import { join, sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { TopUp } from './subjects.ts'

interface TopUpRow extends DealRow {
  payable_id: string
  pays_debt: boolean
}

const topUp = sql`
  select ${dealColumns}, t.payable_id, t.pays_debt
  from deal d join wallet_top_up t on t.marketplace_id = d.marketplace_id and t.deal_id = d.id`

/** Adds what the deal is about; the deal itself is inserted by the engine's store. */
export function insertTopUp(tx: Tx, { id, payableId, paysDebt }: TopUp): void {
  tx.write(sql`insert into wallet_top_up (deal_id, payable_id, pays_debt) values (${id}, ${payableId}, ${paysDebt})`)
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
  return { ...dealOf(row), payableId: row.payable_id, paysDebt: row.pays_debt, givenBack: 0n }
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

/**
 * The charges by which a member has topped up their wallet, the oldest first, each with what of it no payout has been sent
 * out of yet (minor units). One that a bank asks back is left out.
 */
export function selectTopUpCharges(
  tx: Tx,
  memberId: string,
  currency: Currency,
): Promise<{ charge_id: string; left: bigint }[]> {
  return tx.rows(sql`
    select c.charge_id, c.left from (
      select a.id, a.charge_id, a.amount - coalesce((
          select sum(o.amount) from payout o where o.source_charge_id = a.charge_id), 0)::bigint as left
      from deal_party p
      join wallet_top_up t on t.deal_id = p.deal_id
      join payment_attempt a on a.payable_id = t.payable_id and a.state = 'paid' and not a.surplus
      where p.member_id = ${memberId} and p.role = 'member' and a.currency = ${currency} and a.charge_id is not null
        and not exists (select from dispute d where d.attempt_id = a.id and d.state <> 'won')) c
    where c.left > 0 order by c.id limit 50`)
}

/** What a member owes the house in each currency, minor units. */
export function selectDebts(tx: Tx, memberId: string): Promise<{ currency: Currency; amount: bigint }[]> {
  return tx.rows(sql`
    select currency, balance as amount from account
    where kind = 'member_debt' and owner_kind = 'member' and owner_id = ${memberId} and balance > 0 order by currency`)
}

/** Somebody who owes the house. */
export interface Debtor {
  /** Of the account that says so. */
  id: string
  member_id: string
  name: string | null
  currency: Currency
  /** Minor units. */
  amount: bigint
}

const debtOrders = {
  amount: { by: sql`a.balance`, kind: 'amount', of: (row: Debtor) => row.amount },
} as const

/** Whose debts a list shows; what is absent means any. */
export interface DebtorFilter {
  search?: string | undefined
  currency?: Currency | undefined
  member?: string | undefined
}

// A search is for finding somebody: with more hits than these it is the words that want changing.
const mostHits = 1_000

/** A page of those who owe the house. */
export async function selectDebtors(
  tx: Tx,
  filter: DebtorFilter & { order: 'amount' | '-amount' },
  page: PageRequest,
): Promise<Page<Debtor>> {
  const { beyond, order, cut } = inOrder(debtOrders, filter.order, sql`a.id`, page)
  const conditions = [
    sql`a.kind = 'member_debt' and a.owner_kind = 'member' and a.balance > 0`,
    ...beyond,
    ...(filter.member ? [sql`a.owner_id = ${filter.member}`] : []),
    ...(filter.currency ? [sql`a.currency = ${filter.currency}`] : []),
    ...(filter.search ? [sql`a.owner_id in (select search_members(${filter.search}, ${mostHits}))`] : []),
  ]
  return cut(
    await tx.rows<Debtor>(sql`
      select a.id, a.owner_id as member_id, m.name, a.currency, a.balance as amount
      from account a left join member m on m.id = a.owner_id
      where ${join(conditions, ' and ')} order by ${order} limit ${page.limit + 1}`),
  )
}
