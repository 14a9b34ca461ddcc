import type { z } from 'zod'
import type { AppServices } from '../../engine/services.ts'
import { isCurrency } from '../../kernel/currency.ts'
import { notFound } from '../../kernel/errors.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { formatAmount, parseAmount } from '../../kernel/money.ts'
import type { Cursor } from '../../kernel/pages.ts'
import { type AccountKind, accountKinds } from '../../ledger/accounts.ts'
import { accountInWords } from '../../ledger/entry-words.ts'
import { balancesByKind, inNormalSide } from '../../ledger/balances.ts'
import {
  type Explanation,
  explainAccount,
  explainAmount,
  explainDeal,
  explainEntries,
  newestEntries,
} from '../../ledger/explain.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { addressOf, demandPlace } from '../../platform/http/page.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { membersByIds } from '../accounts/index.ts'
import { presentExplained } from './present.ts'
import { proveBooks } from './proof.ts'
import { selectAccounts } from './store.ts'
import { accountsShape, balancesShape, entryPage, entryQuery, oneKind, proofQuery, proofShape } from './schema.ts'

const { read, converse } = endpointsOf('books')
// Of a kind with more accounts a page is read through the deals and members.
const mostAccounts = 200
const isAccountKind = (kind: string): kind is AccountKind => Object.hasOwn(accountKinds, kind)

const access = { role: 'operator' } as const

/** The books: what there is, how it came about, and the proof that it is right. */
export function ledgerEndpoints(services: AppServices): Endpoint[] {
  return [
    read(
      '/ledger/accounts/',
      { summary: 'What the marketplace has, owes and earned', access, answer: balancesShape },
      async (tx) => ({
        balances: (await balancesByKind(tx)).map(({ kind, currency, balance, accounts }) => ({
          kind,
          words: accountInWords(kind),
          side: accountKinds[kind].normalSide,
          accounts: Number(accounts),
          amount: formatAmount(balance, currency),
          currency,
        })),
      }),
    ),
    read(
      '/ledger/entries/',
      {
        summary: 'The entries in words, the newest first; of one deal, one account, one amount, or one alone',
        access,
        query: entryQuery,
        answer: entryPage,
      },
      async (tx, { query, origin, marketplace }) => {
        const { found, after } = await askedFor(tx, query, marketplace)
        const owners = found.flatMap(({ opened }) =>
          opened.moves.flatMap(({ owner }) => (owner?.kind === 'member' ? owner.id : [])),
        )
        const people = await membersByIds(tx, owners)
        return {
          results: found.map((entry) => presentExplained(entry, people)),
          next: addressOf(origin.url, after, 'forward'),
          previous: null,
        }
      },
    ),
    read(
      '/ledger/accounts/:kind/',
      { summary: 'The accounts of one kind, the newest first', access, params: oneKind, answer: accountsShape },
      async (tx, { params: { kind } }) => {
        if (!isAccountKind(kind)) throw notFound('kind of account')
        const { normalSide } = accountKinds[kind]
        const rows = await selectAccounts(tx, kind, mostAccounts)
        const accounts = rows.map(({ id, owner_kind, owner_id, owner, currency, sum }) => ({
          id,
          owner_kind,
          owner_id: owner_kind === 'house' ? null : owner_id,
          owner,
          amount: isCurrency(currency) ? formatAmount(inNormalSide(sum, normalSide), currency) : String(sum),
          currency,
        }))
        return { kind, words: accountInWords(kind), accounts }
      },
    ),
    converse(
      'GET',
      '/ledger/verify/',
      {
        summary: 'Prove the books',
        description: 'Every entry, balance and escrow of this marketplace; and whether Stripe holds what is booked.',
        access,
        query: proofQuery,
        answer: proofShape,
      },
      (_within, { marketplace, query }) => proveBooks(services, marketplace.id, { whole: query.since === 'beginning' }),
    ),
  ]
}

type Query = z.output<typeof entryQuery>

/** The entries that a query means, and where the next page of them begins. */
async function askedFor(
  tx: Tx,
  query: Query,
  { settings }: Marketplace,
): Promise<{ found: Explanation[]; after: Cursor | null }> {
  const all = (found: Explanation[]) => ({ found, after: null })
  if (query.entry) return all(await explainEntries(tx, [query.entry]))
  if (query.entries) return all(await explainEntries(tx, query.entries))
  if (query.deal) return all(await explainDeal(tx, query.deal))
  if (query.amount) {
    const currency = query.currency ?? settings.currency
    const amount = isCurrency(currency) ? parseAmount(query.amount, currency) : undefined
    if (typeof amount !== 'bigint' || !isCurrency(currency)) return all([])
    return all(await explainAmount(tx, amount, currency))
  }
  demandPlace(query.cursor)
  const rows = query.account
    ? await explainAccount(tx, query.account, query.limit + 1, query.cursor?.id)
    : await newestEntries(tx, query.limit + 1, query.cursor?.id)
  const found = rows.slice(0, query.limit)
  const last = found.at(-1)?.entryId
  return { found, after: rows.length > found.length && last ? { key: last, id: last } : null }
}
