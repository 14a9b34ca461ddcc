import { isCurrency } from '../kernel/currency.ts'
import { Refusal } from '../kernel/errors.ts'
import { isId } from '../kernel/ids.ts'
import type { Marketplace } from '../kernel/marketplace.ts'
import type { Clock } from '../kernel/time.ts'
import { formatAmount, parseAmount } from '../kernel/money.ts'
import { accountKinds } from '../ledger/accounts.ts'
import { balancesByKind } from '../ledger/balances.ts'
import { asText, type Explanation, explainAmount, explainDeal, explainEntry, newestEntries } from '../ledger/explain.ts'
import { type ExpectedEscrow, type Fault, verifyLedger, verifySinceLastPoint } from '../ledger/verify.ts'
import { faultsAtStripe } from '../modules/books/index.ts'
import type { Database } from '../platform/db/database.ts'
import type { Tx } from '../platform/db/transaction.ts'
import type { StripeClient } from '../platform/stripe/client.ts'
import { table } from './table.ts'

/** The books as a command sees them: it reads, and posts nothing. */
export interface OpenedBooks {
  db: Database
  stripe: StripeClient
  clock: Clock
  /** Those the command was asked for. */
  asked: readonly (Pick<Marketplace, 'id' | 'slug'> & { settings: Pick<Marketplace['settings'], 'zone'> })[]
  /** What must lie in escrow, by the state of the deals. */
  expectedEscrow(tx: Tx): Promise<ExpectedEscrow[]>
}

/** What a command answers: lines for a person, facts for a program, and whether all is well. */
export interface Answer {
  text: string
  facts: unknown
  well: boolean
}

/**
 * `ledger verify`: proves the books of each marketplace, and all of them together against Stripe. A warning is shown, and
 * leaves the books proved.
 */
export async function verifyBooks(
  books: OpenedBooks,
  { withStripe, sinceLast = false }: { withStripe: boolean; sinceLast?: boolean },
): Promise<Answer> {
  const nothing = { text: 'There is no marketplace yet.', facts: { proved: true, faults: [] }, well: true }
  if (books.asked.length === 0) return nothing
  const found: (Fault & { marketplace: string })[] = []
  for (const { id, slug } of books.asked) {
    const faults = await books.db.snapshot(id, async (tx) => {
      const expected = await books.expectedEscrow(tx)
      return sinceLast ? verifySinceLastPoint(tx, expected) : verifyLedger(tx, expected)
    })
    found.push(...faults.map((fault) => ({ marketplace: slug, ...fault })))
  }
  if (withStripe) found.push(...(await askStripe(books)).map((fault) => ({ marketplace: '(all)', ...fault })))
  const proved = found.every(({ severity }) => severity === 'warning')
  const names = books.asked.map(({ slug }) => slug).join(', ')
  const rows = found.map(({ marketplace, severity, code, sentence }) => [marketplace, severity, code, sentence])
  const lines = [
    ...(proved ? [`✓ The books are proved: ${names}${withStripe ? ', and what Stripe holds' : ''}.`] : []),
    ...(rows.length > 0 ? [table(['Marketplace', 'Severity', 'Code', 'What was found'], rows)] : []),
  ]
  return { text: lines.join('\n\n'), facts: { proved, faults: found }, well: proved }
}

async function askStripe(books: OpenedBooks): Promise<Fault[]> {
  try {
    return await faultsAtStripe(books)
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault)
    return [
      {
        severity: 'wrong',
        code: 'stripe_unreachable',
        sentence: `Stripe could not be asked (--offline leaves it out): ${why}`,
      },
    ]
  }
}

/** `ledger balances`: what each marketplace has, owes and earned. */
export async function showBalances({ db, asked }: OpenedBooks): Promise<Answer> {
  const facts: { marketplace: string; account: string; accounts: number; amount: string; currency: string }[] = []
  for (const { id, slug } of asked) {
    for (const { kind, currency, balance, accounts } of await db.snapshot(id, balancesByKind)) {
      const amount = formatAmount(balance, currency)
      facts.push({ marketplace: slug, account: kind, accounts: Number(accounts), amount, currency })
    }
  }
  const width = Math.max(0, ...facts.map(({ amount }) => amount.length))
  const rows = facts.map(({ marketplace, account, accounts, amount, currency }) => [
    marketplace,
    account,
    accountKinds[account as keyof typeof accountKinds].words,
    String(accounts),
    `${amount.padStart(width)} ${currency}`,
  ])
  const heads = ['Marketplace', 'Account', 'What it is', 'Accounts', 'Balance']
  return { text: rows.length > 0 ? table(heads, rows) : 'No money has moved yet.', facts, well: true }
}

/** `ledger entries`: the newest entries, or all of one deal, explained. */
export async function showEntries(
  books: OpenedBooks,
  { deal, limit }: { deal?: string; limit: number },
): Promise<Answer> {
  if (deal !== undefined && !isId(deal)) throw new Refusal('invalid', 'not_an_id', `'${deal}' is not the id of a deal.`)
  return explained(books, (tx) => (deal ? explainDeal(tx, deal) : newestEntries(tx, limit)))
}

/** `ledger explain`: one entry by its id, or the entries that moved just this amount (`100.00 PKR`). */
export async function explain(books: OpenedBooks, figure: string, currency: string | undefined): Promise<Answer> {
  if (isId(figure)) {
    return explained(books, async (tx) => {
      const found = await explainEntry(tx, figure)
      return found ? [found] : []
    })
  }
  const code = currency?.toUpperCase() ?? ''
  const amount = isCurrency(code) ? parseAmount(figure, code) : 'malformed'
  if (!isCurrency(code) || typeof amount === 'string') {
    throw new Refusal('invalid', 'not_a_figure', 'Give the id of an entry, or an amount and its currency: 100.00 PKR.')
  }
  return explained(books, (tx) => explainAmount(tx, amount, code))
}

async function explained({ db, asked }: OpenedBooks, read: (tx: Tx) => Promise<Explanation[]>): Promise<Answer> {
  const facts: (Explanation & { marketplace: string })[] = []
  for (const { id, slug } of asked) {
    facts.push(...(await db.snapshot(id, read)).map((entry) => ({ marketplace: slug, ...entry })))
  }
  const text = facts.map((entry) => `${entry.marketplace}: ${asText(entry)}`).join('\n\n')
  return { text: text || 'There is no such entry.', facts, well: true }
}
