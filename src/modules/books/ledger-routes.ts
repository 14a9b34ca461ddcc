import type { AppServices } from '../../engine/services.ts'
import { isCurrency } from '../../kernel/currency.ts'
import { notFound } from '../../kernel/errors.ts'
import { isId } from '../../kernel/ids.ts'
import { formatAmount, parseAmount } from '../../kernel/money.ts'
import { onTheWire } from '../../kernel/time.ts'
import { type AccountKind, accountKinds } from '../../ledger/accounts.ts'
import { balancesByKind, inNormalSide } from '../../ledger/balances.ts'
import {
  type Explanation,
  explainAccount,
  explainAmount,
  explainDeal,
  explainEntry,
  newestEntries,
} from '../../ledger/explain.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { addressOf } from '../../platform/http/page.ts'
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
          words: accountKinds[kind].words,
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
        if (query.entry) {
          const found = await explainEntry(tx, query.entry)
          return { results: found ? [present(found)] : [], next: null, previous: null }
        }
        if (query.deal) {
          return { results: (await explainDeal(tx, query.deal)).map(present), next: null, previous: null }
        }
        if (query.amount) {
          const currency = query.currency ?? marketplace.settings.currency
          const amount = isCurrency(currency) ? parseAmount(query.amount, currency) : undefined
          const found =
            typeof amount === 'bigint' && isCurrency(currency) ? await explainAmount(tx, amount, currency) : []
          return { results: found.map(present), next: null, previous: null }
        }
        if (query.cursor && !isId(query.cursor.id)) throw notFound('page')
        const found = query.account
          ? await explainAccount(tx, query.account, query.limit + 1, query.cursor?.id)
          : await newestEntries(tx, query.limit + 1, query.cursor?.id)
        const shown = found.slice(0, query.limit)
        const last = shown.at(-1)?.entryId
        const after = found.length > shown.length && last ? { key: last, id: last } : null
        return { results: shown.map(present), next: addressOf(origin.url, after, 'forward'), previous: null }
      },
    ),
    read(
      '/ledger/accounts/:kind/',
      { summary: 'The accounts of one kind, the newest first', access, params: oneKind, answer: accountsShape },
      async (tx, { params: { kind } }) => {
        if (!isAccountKind(kind)) throw notFound('kind of account')
        const { words, normalSide } = accountKinds[kind]
        const rows = await selectAccounts(tx, kind, mostAccounts)
        const accounts = rows.map(({ id, owner_kind, owner_id, owner, currency, sum }) => ({
          id,
          owner_kind,
          owner_id: owner_kind === 'house' ? null : owner_id,
          owner,
          amount: isCurrency(currency) ? formatAmount(inNormalSide(sum, normalSide), currency) : String(sum),
          currency,
        }))
        return { kind, words, accounts }
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

function present(entry: Explanation) {
  return {
    id: entry.entryId,
    kind: entry.kind,
    words: entry.words,
    at: onTheWire(entry.at),
    deal_id: entry.dealId,
    cause: entry.cause,
    rules: entry.rules,
    postings: entry.postings,
  }
}
