import { Client } from 'pg'
import { expect, test } from 'vitest'
import { openBooks } from '../../test/support/books.ts'
import { newId } from '../kernel/ids.ts'
import { type Sql, sql } from '../platform/db/sql.ts'
import type { Tx } from '../platform/db/transaction.ts'
import { escrowOf, stripeBalance } from './accounts.ts'
import { salePaid } from './goods.ts'
import { postEntries } from './post.ts'
import {
  selectBalance,
  selectEntriesOfDeal,
  selectTheseEntries,
  selectNewestEntries,
  selectPostingsOfCause,
  selectStatement,
} from './store.ts'

/** 1,500 sales, each of a deal of its own, and statistics that know of them. */
async function wellFilledBooks() {
  const books = await openBooks()
  const sales = Array.from({ length: 1_500 }, () => {
    const payableId = newId()
    const occasion = { cause: { kind: 'sale', id: payableId }, dealId: payableId }
    return { payableId, entry: salePaid(occasion, { currency: 'PKR', payables: [{ payableId, amount: 100n }] }) }
  })
  const [first] = await books.db.inMarketplace(books.here, async (tx) => {
    const batches = Array.from({ length: 30 }, (_, n) => sales.slice(n * 50, n * 50 + 50))
    const posted = await Promise.all(
      batches.map((batch) =>
        postEntries(
          tx,
          batch.map(({ entry }) => entry),
        ),
      ),
    )
    return posted.flat()
  })
  const admin = new Client({ connectionString: books.fresh.adminUrl })
  await admin.connect()
  await admin.query('vacuum analyze')
  await admin.end()
  return { ...books, payableId: sales[0]?.payableId ?? '', entryId: first?.entryId ?? '' }
}

/** The same transaction, but each statement answers its plan instead of its rows. */
function explaining(tx: Tx): Tx {
  const rows = (statement: Sql) => tx.rows(sql`explain ${statement}`)
  return { ...tx, rows, maybe: async (statement: Sql) => ({ plan: await rows(statement) }) } as unknown as Tx
}

test('[CO-4] under row-level security the reads of the ledger reach their indexes', async () => {
  const { db, here, payableId, entryId } = await wellFilledBooks()
  await db.snapshot(here, async (tx) => {
    const plan = explaining(tx)
    const page = { limit: 20, cursor: undefined, direction: 'older' } as const
    const plans = [
      await selectBalance(plan, escrowOf(payableId, 'PKR')),
      await selectStatement(plan, stripeBalance('PKR'), page),
      await selectStatement(plan, escrowOf(payableId, 'PKR'), page),
      await selectPostingsOfCause(plan, { kind: 'sale', id: payableId, step: 'sale-paid' }),
      await selectTheseEntries(plan, [entryId]),
      await selectEntriesOfDeal(plan, payableId),
      await selectNewestEntries(plan, 20),
    ].map((answer) => JSON.stringify(answer))
    expect(plans.filter((text) => /Seq Scan on (account|entry|posting)/.test(text))).toEqual([])
    expect(plans.every((text) => text.includes('Index'))).toBe(true)
  })
})
