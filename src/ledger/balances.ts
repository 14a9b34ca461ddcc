import { type Currency, isCurrency } from '../kernel/currency.ts'
import type { Cursor, Page } from '../kernel/pages.ts'
import type { Tx } from '../platform/db/transaction.ts'
import { type AccountKind, type AccountRef, accountKinds, type Side } from './accounts.ts'
import { beforeAll } from './rollup.ts'
import { selectLastPoint } from './rollup-store.ts'
import { type StatementRow, selectBalance, selectBalancesByKind, selectStatement } from './store.ts'

/** What an account holds, in minor units of its normal side; 0 when it was never opened. */
export async function balanceOf(tx: Tx, account: AccountRef): Promise<bigint> {
  const row = await selectBalance(tx, account)
  return row ? inNormalSide(row.sum, accountKinds[account.kind].normalSide) : 0n
}

/** All accounts of one kind and currency together. */
export interface KindBalance {
  kind: AccountKind
  currency: Currency
  /** Minor units in the kind's normal side. */
  balance: bigint
  accounts: bigint
}

/** What the marketplace has, owes and earned, by kind and currency: sums of postings, in the order of `accountKinds`. */
export async function balancesByKind(tx: Tx): Promise<KindBalance[]> {
  const order = Object.keys(accountKinds)
  const last = await selectLastPoint(tx)
  const rows = await selectBalancesByKind(tx, last?.through ?? beforeAll)
  return rows
    .map(({ kind, currency, sum, accounts }) => ({
      kind: kind as AccountKind,
      currency: knownCurrency(currency),
      balance: inNormalSide(sum, accountKinds[kind as AccountKind].normalSide),
      accounts,
    }))
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.currency.localeCompare(b.currency))
}

/** One line of an account's statement. Amounts are minor units in the account's normal side: what came in is positive. */
export interface StatementLine {
  entryId: string
  line: number
  at: Date
  kind: string
  memo: string | null
  dealId: string | null
  amount: bigint
  /** What the account held after this line. */
  balance: bigint
}

/**
 * An account's statement, newest first, with the running balance.
 * @param cursor where the page begins, from an earlier page's `after` (older lines) or `before` (newer lines)
 */
export async function statementOf(
  tx: Tx,
  account: AccountRef,
  page: { limit: number; cursor?: Cursor; direction?: 'older' | 'newer' },
): Promise<Page<StatementLine>> {
  const direction = page.direction ?? 'older'
  const found = await selectStatement(tx, account, { limit: page.limit + 1, cursor: page.cursor, direction })
  const more = found.length > page.limit
  const kept = found.slice(0, page.limit)
  const newestFirst = direction === 'older' ? kept : kept.toReversed()
  const rows = newestFirst.map((row) => presented(row, accountKinds[account.kind].normalSide))
  const cursorAt = (row: StatementLine | undefined) => (row ? { key: row.entryId, id: String(row.line) } : null)
  const hasOlder = direction === 'older' ? more : page.cursor !== undefined
  const hasNewer = direction === 'newer' ? more : page.cursor !== undefined
  return {
    rows,
    after: hasOlder ? cursorAt(rows.at(-1)) : null,
    before: hasNewer ? cursorAt(rows[0]) : null,
  }
}

function presented(row: StatementRow, side: Side): StatementLine {
  return {
    entryId: row.entry_id,
    line: row.line,
    at: row.at,
    kind: row.kind,
    memo: row.memo,
    dealId: row.deal_id,
    amount: inNormalSide(row.amount, side),
    balance: inNormalSide(row.running, side),
  }
}

/** Debits are stored positive, credits negative; a credit account that grew has a negative sum. */
export function inNormalSide(sum: bigint, side: Side): bigint {
  return side === 'debit' ? sum : -sum
}

function knownCurrency(code: string): Currency {
  if (!isCurrency(code)) throw new Error(`the books hold the unknown currency ${code}`)
  return code
}
