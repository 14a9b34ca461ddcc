import type { AppServices } from '../../engine/services.ts'
import { notFound } from '../../kernel/errors.ts'
import { isId } from '../../kernel/ids.ts'
import { formatAmount } from '../../kernel/money.ts'
import { onTheWire } from '../../kernel/time.ts'
import { accountKinds } from '../../ledger/accounts.ts'
import { balancesByKind } from '../../ledger/balances.ts'
import { type Explanation, explainDeal, explainEntry, newestEntries } from '../../ledger/explain.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { addressOf } from '../../platform/http/page.ts'
import { proveBooks } from './proof.ts'
import { balancesShape, entryPage, entryQuery, proofQuery, proofShape } from './schema.ts'

const { read, converse } = endpointsOf('books')
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
        summary: 'The entries in words, the newest first; or all of one deal, or one alone',
        access,
        query: entryQuery,
        answer: entryPage,
      },
      async (tx, { query, origin }) => {
        if (query.entry) {
          const found = await explainEntry(tx, query.entry)
          return { results: found ? [present(found)] : [], next: null, previous: null }
        }
        if (query.deal) {
          return { results: (await explainDeal(tx, query.deal)).map(present), next: null, previous: null }
        }
        if (query.cursor && !isId(query.cursor.id)) throw notFound('page')
        const found = await newestEntries(tx, query.limit + 1, query.cursor?.id)
        const shown = found.slice(0, query.limit)
        const last = shown.at(-1)?.entryId
        const after = found.length > shown.length && last ? { key: last, id: last } : null
        return { results: shown.map(present), next: addressOf(origin.url, after, 'forward'), previous: null }
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
