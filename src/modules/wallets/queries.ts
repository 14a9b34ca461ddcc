import { referencesOf } from '../../engine/deals.ts'
import type { Currency } from '../../kernel/currency.ts'
import { isId } from '../../kernel/ids.ts'
import type { Cursor, Page } from '../../kernel/pages.ts'
import { walletOf } from '../../ledger/accounts.ts'
import { type StatementLine, statementOf } from '../../ledger/balances.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { notAPlace } from '../../platform/http/page.ts'
import { selectWallets, type WalletAmount } from './store.ts'

/** What a member has, a line a currency: the marketplace's own always, others where there ever was any. Minor units. */
export async function walletAmounts(tx: Tx, memberId: string, own: Currency): Promise<WalletAmount[]> {
  const rows = await selectWallets(tx, memberId)
  const others = rows.filter(({ currency }) => currency !== own)
  return [rows.find(({ currency }) => currency === own) ?? { currency: own, balance: 0n, held: 0n }, ...others]
}

/** A stretch of a wallet's entries, the newest first, each with the reference of its deal. @throws Refusal cursor_invalid */
export async function walletLines(
  tx: Tx,
  wallet: { memberId: string; currency: Currency },
  page: { limit: number; cursor?: Cursor | undefined; direction: 'forward' | 'backward' },
): Promise<{ lines: Page<StatementLine>; references: Map<string, string> }> {
  // An entry and the line in it.
  if (page.cursor && !(isId(page.cursor.key) && /^\d{1,4}$/.test(page.cursor.id))) throw notAPlace()
  const lines = await statementOf(tx, walletOf(wallet.memberId, wallet.currency), {
    limit: page.limit,
    direction: page.direction === 'backward' ? 'newer' : 'older',
    ...(page.cursor && { cursor: page.cursor }),
  })
  const deals = lines.rows.flatMap(({ dealId }) => (dealId ? [dealId] : []))
  return { lines, references: await referencesOf(tx, deals) }
}
