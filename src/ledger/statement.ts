import { type Currency, isCurrency } from '../kernel/currency.ts'
import { Refusal } from '../kernel/errors.ts'
import type { Span } from '../kernel/span.ts'
import type { Tx } from '../platform/db/transaction.ts'
import { type AccountKind, accountKinds } from './accounts.ts'
import { inNormalSide } from './balances.ts'
import { accountInWords, entryInWords } from './entry-words.ts'
import { beforeAll } from './rollup.ts'
import { selectPointsAround } from './rollup-store.ts'
import { selectMovements, selectOpenings } from './statement-store.ts'

/** One movement. Amounts are minor units in the account's normal side: what came in is positive. */
export interface Movement {
  entryId: string
  at: Date
  kind: string
  words: string
  memo: string | null
  dealId: string | null
  amount: bigint
  /** What the account held after it. */
  balance: bigint
}

/** What one account held, what moved, and what it held then. */
export interface AccountStatement {
  kind: AccountKind
  words: string
  currency: Currency
  opening: bigint
  closing: bigint
  movements: Movement[]
}

/** The most movements a statement has: more is read in shorter spans. */
export const longestStatement = 10_000

/**
 * The statement of a member (what is in their wallet, what they are owed, what they owe), or with null of the house, over
 * a span of business time. An account that neither held nor moved anything is left out.
 * @throws Refusal `statement_too_long`
 */
export async function statementOver(tx: Tx, memberId: string | null, span: Span): Promise<AccountStatement[]> {
  const owner = memberId === null ? 'house' : 'member'
  const accounts = Object.keys(accountKinds).filter((kind) => accountKinds[kind as AccountKind].owner === owner)
  const around = await selectPointsAround(tx, span)
  // The sums of a point are of all accounts of a kind together: for the house, which has one of each, they are its own.
  const through = (memberId === null && around.through) || beforeAll
  const stretch = { span, through, until: around.until ?? beforeAll, last: around.last ?? beforeAll }
  const who = { kind: owner, id: memberId ?? tx.marketplaceId ?? '', accounts }
  const rows = await selectOpenings(tx, who, stretch)
  const moved = await selectMovements(
    tx,
    rows.map(({ id }) => id),
    { ...stretch, limit: longestStatement },
  )
  if (moved.length > longestStatement) throw tooLong()
  const byAccount = Map.groupBy(moved, (row) => row.account_id)
  return rows.flatMap(({ id, kind, currency, opening }) => {
    const { normalSide } = accountKinds[kind as AccountKind]
    const words = accountInWords(kind as AccountKind)
    if (!isCurrency(currency)) throw new Error(`the books hold the unknown currency ${currency}`)
    let balance = inNormalSide(opening, normalSide)
    const begun = balance
    const movements = (byAccount.get(id) ?? []).map((row): Movement => {
      const amount = inNormalSide(row.amount, normalSide)
      balance += amount
      const { entry_id: entryId, at, deal_id: dealId, memo } = row
      return { entryId, at, kind: row.kind, words: entryInWords(row.kind), memo, dealId, amount, balance }
    })
    if (movements.length === 0 && balance === 0n) return []
    return [{ kind: kind as AccountKind, words, currency, opening: begun, closing: balance, movements }]
  })
}

const tooLong = () =>
  new Refusal('refused', 'statement_too_long', `More than ${longestStatement} movements: ask for a shorter span.`)
