import { referencesOf } from '../../engine/deals.ts'
import { notFound } from '../../kernel/errors.ts'
import { isId } from '../../kernel/ids.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { formatAmount } from '../../kernel/money.ts'
import { dayAt, daysIn } from '../../kernel/span.ts'
import { onTheWire } from '../../kernel/time.ts'
import { type AccountStatement, statementOver } from '../../ledger/statement.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { type Endpoint, endpointsOf, type RawAnswer } from '../../platform/http/endpoint.ts'
import { z } from 'zod'
import { membersByIds } from '../accounts/index.ts'
import { recordTable } from '../activity/index.ts'
import { csvOf } from '../../platform/http/csv.ts'
import type { OnRecord } from '../../platform/http/list.ts'
import { notASpan } from './errors.ts'
import { spanQuery, statementShape } from './schema.ts'

const { read, raw } = endpointsOf('books')
const operator = { role: 'operator' } as const
const oneMember = z.object({ id: z.string() })

type Days = z.output<typeof spanQuery>
type StatementAnswer = z.input<typeof statementShape>

/** Statements: of oneself, of a member, of the house; to be read, and as a table for a spreadsheet. */
export function statementRoutes(): Endpoint[] {
  const own = 'What you had, what moved, and what you have: wallet, what you are owed, what you owe'
  return [
    read(
      '/statement/',
      { summary: own, access: 'members', query: spanQuery, answer: statementShape, refusals },
      (tx, { actor, marketplace, query }) => statement(tx, marketplace, actor.memberId, query),
    ),
    raw(
      'GET',
      '/statement/table/',
      { summary: `${own}; as CSV`, access: 'members', query: spanQuery, answer: null, refusals },
      async (within, { actor, marketplace, query }) => {
        const shown = await within((tx) => statement(tx, marketplace, actor.memberId, query))
        return tableOf(shown, linesOf(shown))
      },
    ),
    read(
      '/ledger/statement/',
      { summary: 'The statement of the house', access: operator, query: spanQuery, answer: statementShape, refusals },
      (tx, { marketplace, query }) => statement(tx, marketplace, null, query),
    ),
    raw(
      'GET',
      '/ledger/statement/table/',
      {
        summary: 'The statement of the house, as CSV',
        description: 'Who takes it away is on record, as with every list of the house.',
        access: operator,
        query: spanQuery,
        answer: null,
        refusals,
      },
      (within, call) =>
        within(async (tx) => {
          const shown = await statement(tx, call.marketplace, null, call.query)
          return taken(tx, call, shown, { list: 'ledger/statement', filters: {} })
        }),
    ),
    read(
      '/members/:id/statement/',
      {
        summary: 'The statement of a member',
        access: operator,
        params: oneMember,
        query: spanQuery,
        answer: statementShape,
        refusals,
      },
      async (tx, { params, marketplace, query }) => {
        await demandMember(tx, params.id)
        return statement(tx, marketplace, params.id, query)
      },
    ),
    raw(
      'GET',
      '/members/:id/statement/table/',
      {
        summary: 'The statement of a member, as CSV',
        access: operator,
        params: oneMember,
        query: spanQuery,
        answer: null,
        refusals,
      },
      (within, call) =>
        within(async (tx) => {
          const { id } = call.params
          await demandMember(tx, id)
          const shown = await statement(tx, call.marketplace, id, call.query)
          return taken(tx, call, shown, { list: 'members/statement', filters: { member: id } })
        }),
    ),
  ]
}

const refusals = ['not_a_span', 'statement_too_long']

async function demandMember(tx: Tx, id: string): Promise<void> {
  if (!isId(id) || (await membersByIds(tx, [id])).size === 0) throw notFound('member')
}

async function statement(
  tx: Tx,
  { settings: { zone } }: Marketplace,
  memberId: string | null,
  days: Days,
): Promise<StatementAnswer> {
  const today = dayAt(zone, tx.now)
  const to = days.to ?? today
  const from = days.from ?? `${to.slice(0, 8)}01`
  if (to < from) throw notASpan()
  const accounts = await statementOver(tx, memberId, daysIn(zone, from, to))
  const deals = accounts.flatMap(({ movements }) => movements.flatMap(({ dealId }) => (dealId ? [dealId] : [])))
  const references = await referencesOf(tx, [...new Set(deals)])
  return { from, to, zone, accounts: accounts.map((account) => present(account, references)) }
}

function present(account: AccountStatement, references: ReadonlyMap<string, string>): StatementAnswer['accounts'][0] {
  const { kind, words, currency } = account
  const figure = (amount: bigint) => formatAmount(amount, currency)
  return {
    kind,
    words,
    currency,
    opening: figure(account.opening),
    closing: figure(account.closing),
    movements: account.movements.map((movement) => ({
      entry_id: movement.entryId,
      at: onTheWire(movement.at),
      kind: movement.kind,
      words: movement.words,
      reason: movement.memo,
      deal_id: movement.dealId,
      reference: (movement.dealId && references.get(movement.dealId)) ?? null,
      amount: figure(movement.amount),
      balance: figure(movement.balance),
    })),
  }
}

/** A statement as a table, put on record with who takes it away: the house's, or a member's by the house. */
function taken(
  tx: Tx,
  by: Parameters<OnRecord>[1],
  shown: StatementAnswer,
  { list, filters }: { list: string; filters: Readonly<Record<string, string>> },
): RawAnswer {
  const { from, to } = shown
  const rows = linesOf(shown)
  recordTable(tx, by, { list, filters: { ...filters, from, to }, columns: heads, rows: rows.length, part: 'whole' })
  return tableOf(shown, rows)
}

const heads = ['account', 'currency', 'at', 'what', 'reason', 'deal', 'amount', 'balance'] as const

/** The lines of its table, without the head: each account from what it began with to what it came to. */
function linesOf({ from, to, accounts }: StatementAnswer): readonly string[][] {
  return accounts.flatMap(({ words, currency, opening, movements }) => [
    [words, currency, from, 'Opening balance', '', '', '', opening],
    ...movements.map(({ at, words: what, reason, reference, amount, balance }) => [
      words,
      currency,
      at,
      what,
      reason ?? '',
      reference ?? '',
      amount,
      balance,
    ]),
    [words, currency, to, 'Closing balance', '', '', '', movements.at(-1)?.balance ?? opening],
  ])
}

function tableOf({ from, to }: StatementAnswer, rows: readonly string[][]): RawAnswer {
  return {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="statement-${from}-${to}.csv"`,
    },
    body: csvOf([heads, ...rows]),
  }
}
