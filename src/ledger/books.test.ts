import { Client } from 'pg'
import { expect, test } from 'vitest'
import { type Books, openBooks } from '../../test/support/books.ts'
import { newId } from '../kernel/ids.ts'
import { type Sql, sql } from '../platform/db/sql.ts'
import { escrowOf, stripeBalance } from './accounts.ts'
import { balanceOf, balancesByKind } from './balances.ts'
import { explainEntry, newestEntries } from './explain.ts'
import { salePaid } from './goods.ts'
import { post } from './post.ts'
import { type ExpectedEscrow, verifyLedger } from './verify.ts'

/** One sale of 5.00 USD in the books of `here`. */
async function withASale() {
  const books = await openBooks()
  const payableId = newId()
  const sale = salePaid(
    { cause: { kind: 'test', id: payableId } },
    { currency: 'USD', payables: [{ payableId, amount: 500n }] },
  )
  const { entryId } = await books.db.inMarketplace(books.here, (tx) => post(tx, sale))
  return { books, payableId, sale, entryId }
}

const byHand = ({ db, here }: Books, ...statements: Sql[]) =>
  db.inMarketplace(here, async (tx) => {
    for (const statement of statements) await tx.rows(statement)
  })

const entryByHand = (id: string) =>
  sql`insert into entry (id, at, kind, cause_kind, cause_id, cause_step)
    values (${id}, '2026-03-01', 'by-hand', 'test', ${id}, 'x')`

const lineByHand = (entryId: string, kind: string, line: number, amount: bigint, currency = 'USD') =>
  sql`insert into posting (entry_id, line, account_id, currency, amount)
    select ${entryId}::uuid, ${line}, id, ${currency}, ${amount} from account where kind = ${kind}`

const pairByHand = (entryId: string, firstLine: number, debit: bigint, credit: bigint) =>
  sql`insert into posting (entry_id, line, account_id, currency, amount)
    select ${entryId}::uuid, v.line, a.id, 'USD', v.amount
    from (values ('stripe_balance', ${firstLine}::smallint, ${debit}::bigint),
      ('escrow', ${firstLine + 1}::smallint, ${credit}::bigint)) as v (kind, line, amount)
    join account a on a.kind = v.kind`

test('[CO-4] the application can neither change nor remove what is in the books', async () => {
  const { books } = await withASale()
  const attempts = [
    sql`update entry set memo = 'x'`,
    sql`delete from entry`,
    sql`update posting set amount = amount * 2`,
    sql`delete from posting`,
    sql`truncate posting`,
    sql`delete from account`,
    sql`update account set currency = 'EUR'`,
    sql`update account set bounded = false, balance = null`,
  ]
  for (const attempt of attempts) {
    await expect(byHand(books, attempt)).rejects.toMatchObject({ code: '42501' })
  }
})

test('[CO-4] an entry written by hand must balance, be whole, and stay as it is', async () => {
  const { books, entryId } = await withASale()
  const id = newId()
  const refused = (constraint: string, ...statements: Sql[]) =>
    expect(byHand(books, ...statements)).rejects.toMatchObject({ constraint })
  await refused('entry_balances', entryByHand(id), pairByHand(id, 1, 7n, -6n))
  await refused('entry_balances', entryByHand(id), lineByHand(id, 'stripe_balance', 1, 7n))
  await refused('entry_has_postings', entryByHand(id))
  await refused('entry_is_complete', pairByHand(entryId, 3, 7n, -7n))
  await refused('entry_is_complete', entryByHand(id), pairByHand(id, 1, 7n, -7n), pairByHand(id, 3, 7n, -7n))
  await refused('posting_marketplace_id_entry_id_fkey', pairByHand(id, 1, 7n, -7n))
  await refused('posting_amount_check', entryByHand(id), pairByHand(id, 1, 0n, 0n))
  await refused('balance_not_below_zero', sql`update account set balance = -1 where kind = 'escrow'`)
  const wrongCurrency = sql`insert into posting (entry_id, line, account_id, currency, amount)
    select ${id}::uuid, row_number() over (), a.id, 'EUR', case a.kind when 'escrow' then -7 else 7 end from account a`
  await refused('posting_marketplace_id_account_id_currency_fkey', entryByHand(id), wrongCurrency)
  await byHand(books, entryByHand(id), pairByHand(id, 1, 7n, -7n))
})

test('[CO-4] another marketplace sees nothing of the books, and its own same names are other accounts', async () => {
  const { books, payableId, sale, entryId } = await withASale()
  const { db, elsewhere, here } = books
  await db.inMarketplace(elsewhere, async (tx) => {
    expect(await newestEntries(tx, 10)).toEqual([])
    expect(await explainEntry(tx, entryId)).toBeUndefined()
    expect(await balancesByKind(tx)).toEqual([])
    expect(await balanceOf(tx, escrowOf(payableId, 'USD'))).toBe(0n)
    expect(await post(tx, sale)).toMatchObject({ repeated: false })
  })
  expect(await db.snapshot(here, (tx) => balanceOf(tx, stripeBalance('USD')))).toBe(500n)
  await expect(
    db.inMarketplace(elsewhere, (tx) =>
      tx.rows(sql`insert into entry (marketplace_id, id, at, kind, cause_kind, cause_id, cause_step)
        values (${here}, ${newId()}, '2026-03-01', 'x', 'x', 'x', 'x')`),
    ),
  ).rejects.toMatchObject({ code: '42501' })
})

test('[CO-4] what was broken past every guard is found and named', async () => {
  const { books, payableId } = await withASale()
  const { db, here, fresh } = books
  const faults = async (expected?: readonly ExpectedEscrow[]) =>
    (await db.snapshot(here, (tx) => verifyLedger(tx, expected))).map(({ code }) => code)
  expect(await faults([{ payableId, currency: 'USD', amount: 500n }])).toEqual([])
  expect(await faults([{ payableId, currency: 'USD', amount: 499n }])).toEqual(['escrow_differs'])
  expect(await faults([])).toEqual(['escrow_differs'])
  expect(
    await faults([
      { payableId, currency: 'USD', amount: 500n },
      { payableId: newId(), currency: 'USD', amount: 1n },
    ]),
  ).toEqual(['escrow_differs'])

  const admin = new Client({ connectionString: fresh.adminUrl })
  await admin.connect()
  const broken = async (breaking: string, mending: string) => {
    await admin.query(`set session_replication_role = replica; ${breaking}`)
    const found = await faults()
    await admin.query(mending)
    return found
  }
  try {
    expect(
      await broken(`update account set balance = 501 where bounded`, `update account set balance = 500 where bounded`),
    ).toEqual(['balance_differs'])
    expect(
      await broken(
        `update posting set amount = 501 where amount > 0`,
        `update posting set amount = 500 where amount > 0`,
      ),
    ).toEqual(['entry_unbalanced', 'trial_balance'])
    expect(await broken(`update posting set currency = 'EUR'`, `update posting set currency = 'USD'`)).toEqual([
      'posting_without_account',
      'posting_without_account',
    ])
    expect(
      await broken(
        `update account set normal_side = 'debit' where bounded`,
        `update account set normal_side = 'credit' where bounded`,
      ),
    ).toEqual(['account_unlike_its_kind'])
    expect(await broken(`update posting set amount = -amount`, `update posting set amount = -amount`)).toEqual([
      'balance_differs',
      'below_zero',
      'stripe_overdrawn',
    ])
    expect(await broken(`delete from posting where amount > 0`, 'select 1')).toEqual([
      'entry_incomplete',
      'entry_unbalanced',
      'trial_balance',
    ])
  } finally {
    await admin.end()
  }
})
