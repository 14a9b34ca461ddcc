import type { AppServices } from '../../engine/services.ts'
import { isCurrency } from '../../kernel/currency.ts'
import { notFound } from '../../kernel/errors.ts'
import { formatAmount } from '../../kernel/money.ts'
import { type AccountKind, accountKinds } from '../../ledger/accounts.ts'
import { accountInWords } from '../../ledger/entry-words.ts'
import { inNormalSide } from '../../ledger/balances.ts'
import { selectClosed, selectKeptBalances, selectPeriods } from '../../ledger/closing-store.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { expectedEscrow } from '../payments/index.ts'
import { closeBooks } from './closing.ts'
import { presentPeriod } from './present.ts'
import { closedPeriodShape, monthInput, oneMonth, periodShape, periodsShape } from './schema.ts'

const { read, converse } = endpointsOf('books')
const access = { role: 'operator' } as const

/** Months: closed when their books are right, so that what was told stays told. */
export function closingRoutes({ db, engine }: AppServices): Endpoint[] {
  return [
    read(
      '/ledger/periods/',
      { summary: 'The months that were closed, and opened again', access, answer: periodsShape },
      async (tx) => ({ periods: (await selectPeriods(tx)).map(presentPeriod) }),
    ),
    read(
      '/ledger/periods/:month/',
      { summary: 'A closed month, with its balances', access, params: oneMonth, answer: closedPeriodShape },
      async (tx, { params }) => {
        const period = await selectClosed(tx, params.month)
        if (!period) throw notFound('closed month')
        const rows = await selectKeptBalances(tx, period.id)
        return {
          period: presentPeriod(period),
          balances: rows.map(({ kind, currency, sum, accounts }) => {
            const { normalSide } = accountKinds[kind as AccountKind]
            const words = accountInWords(kind as AccountKind)
            const amount = inNormalSide(sum, normalSide)
            const figure = isCurrency(currency) ? formatAmount(amount, currency) : String(amount)
            return { kind, words, accounts: Number(accounts), amount: figure, currency }
          }),
        }
      },
    ),
    converse(
      'POST',
      '/ledger/periods/',
      {
        summary: 'Close a month, and all before it',
        description: 'Nothing dated in it is posted any more: what must be corrected is posted as of today.',
        access,
        body: monthInput,
        answer: periodShape,
        status: 201,
        refusals: ['month_not_over', 'month_closed', 'books_not_proved', 'books_busy'],
      },
      async (_within, { actor, marketplace, body: { month }, origin }) => {
        const books = { db, expectedEscrow: (tx: Tx) => expectedEscrow(tx, engine) }
        const { zone } = marketplace.settings
        return presentPeriod(await closeBooks(books, marketplace.id, { month, zone, actor, origin }))
      },
    ),
  ]
}
