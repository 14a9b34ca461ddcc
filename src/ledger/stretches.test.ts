import { Client } from 'pg'
import { expect, test } from 'vitest'
import { openBooks } from '../../test/support/books.ts'
import { newId } from '../kernel/ids.ts'
import { processingFeeCharged, salePaid } from './goods.ts'
import { post, postEntries } from './post.ts'
import { addUp } from './rollup.ts'
import { verifyLedger } from './verify.ts'

/** Books of nine sales, each with Stripe's fee: eighteen entries. `sales` names the payables in the order of the books. */
async function withNineSales() {
  const books = await openBooks()
  const sales: string[] = []
  for (let turn = 0; turn < 9; turn++) {
    const payableId = newId()
    const occasion = { cause: { kind: 'test', id: payableId } }
    await books.db.inMarketplace(books.here, (tx) =>
      postEntries(tx, [
        salePaid(occasion, { currency: 'USD', payables: [{ payableId, amount: 500n + BigInt(turn) }] }),
        processingFeeCharged(occasion, { currency: 'USD', amount: 14n }),
      ]),
    )
    sales.push(payableId)
  }
  const faults = (step: number) => books.db.snapshot(books.here, (tx) => verifyLedger(tx, undefined, { step }))
  const admin = new Client({ connectionString: books.fresh.adminUrl })
  await admin.connect()
  /** Breaks the books past every guard, proves them with each step, and mends them. */
  const broken = async (breaking: string, mending: string, ...values: unknown[]) => {
    await admin.query('begin')
    await admin.query('set local session_replication_role = replica')
    await admin.query(breaking, values)
    await admin.query('commit')
    const found = await Promise.all([1, 2, 5, 1_000].map(faults))
    await admin.query('begin')
    await admin.query('set local session_replication_role = replica')
    await admin.query(mending, values)
    await admin.query('commit')
    return found
  }
  return { ...books, sales, faults, broken, close: () => admin.end() }
}

test('[CO-4] books proved in small stretches are found as right, and as wrong, as proved in one', async () => {
  const { db, here, sales, faults, broken, close } = await withNineSales()
  try {
    expect(await faults(1)).toEqual([])
    await addUp(db, here, { marginMs: 0 })
    await db.inMarketplace(here, (tx) =>
      post(
        tx,
        salePaid(
          { cause: { kind: 'test', id: 'late' } },
          { currency: 'USD', payables: [{ payableId: newId(), amount: 9n }] },
        ),
      ),
    )
    for (const step of [1, 2, 3, 7, 1_000]) expect(await faults(step)).toEqual([])

    // Whatever the steps, whichever stretch the breach lies in, the same faults in the same words.
    for (const payableId of sales) {
      const entry = `(select id from entry where cause_id = $1 and kind = 'sale-paid')`
      const [one, ...others] = await broken(
        `update posting set amount = amount + 1 where amount > 0 and entry_id = ${entry}`,
        `update posting set amount = amount - 1 where amount > 0 and entry_id = ${entry}`,
        payableId,
      )
      expect(one?.map(({ code }) => code)).toEqual(['entry_unbalanced', 'trial_balance', 'rollup_differs'])
      for (const other of others) expect(other).toEqual(one)

      const [balance, ...same] = await broken(
        'update account set balance = balance + 1 where owner_id = $1::uuid',
        'update account set balance = balance - 1 where owner_id = $1::uuid',
        payableId,
      )
      expect(balance?.map(({ code }) => code)).toEqual(['balance_differs'])
      for (const other of same) expect(other).toEqual(balance)
    }
  } finally {
    await close()
  }
})

test('[CO-4] a posting whose entry is gone is found in any stretch, also before the first entry and after the last', async () => {
  const { sales, broken, close } = await withNineSales()
  try {
    for (const payableId of [sales[0], sales[4], sales[8]]) {
      const found = await broken(
        `update entry set id = overlay(id::text placing 'f' from 1)::uuid where cause_id = $1 and kind = 'sale-paid'`,
        `update entry set id = overlay(id::text placing '0' from 1)::uuid where cause_id = $1 and kind = 'sale-paid'`,
        payableId,
      )
      for (const faults of found) {
        const codes = faults.map(({ code }) => code).toSorted()
        expect(codes).toEqual(['entry_incomplete', 'posting_without_account', 'posting_without_account'])
      }
    }
  } finally {
    await close()
  }
})
