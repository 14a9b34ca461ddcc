import { expect, test } from 'vitest'
import { newId } from '../kernel/ids.ts'
import { noon, openBooks } from '../../test/support/books.ts'
import { sql } from '../platform/db/sql.ts'
import { feeRevenue, payableTo } from './accounts.ts'
import { payoutStarted, processingFeeCharged, saleReleased, salePaid } from './goods.ts'
import { post, postEntries } from './post.ts'
import { sellerLessFee } from './release.ts'

const cause = (id: string) => ({ cause: { kind: 'test', id } })

test('[CO-4] a sale is posted with its accounts, balances, business time and cause', async () => {
  const { db, here } = await openBooks()
  const [payableId, memberId, dealId] = [newId(), newId(), newId()]
  const sale = salePaid(
    { ...cause('pay'), dealId, memo: 'a lamp' },
    { currency: 'PKR', payables: [{ payableId, amount: 500_000n }] },
  )
  const fee = processingFeeCharged(cause('pay'), { currency: 'PKR', amount: 14_500n })
  const release = saleReleased(cause('release'), {
    payableId,
    currency: 'PKR',
    amount: 500_000n,
    plan: sellerLessFee(200),
    recipients: { house: feeRevenue('PKR'), seller: payableTo(memberId, 'PKR') },
  })
  const posted = await db.inMarketplace(here, (tx) => postEntries(tx, [sale, fee, release]))
  expect(posted.map(({ repeated }) => repeated)).toEqual([false, false, false])

  const rows = await db.snapshot(here, (tx) =>
    tx.rows(sql`select e.kind, e.at, a.kind as account, a.owner_id, p.amount from posting p join entry e on e.id = p.entry_id
      join account a on a.id = p.account_id order by e.id, p.line`),
  )
  expect(rows).toEqual([
    { kind: 'sale-paid', at: noon, account: 'stripe_balance', owner_id: here, amount: 500_000n },
    { kind: 'sale-paid', at: noon, account: 'escrow', owner_id: payableId, amount: -500_000n },
    { kind: 'processing-fee-charged', at: noon, account: 'processing_fees', owner_id: here, amount: 14_500n },
    { kind: 'processing-fee-charged', at: noon, account: 'stripe_balance', owner_id: here, amount: -14_500n },
    { kind: 'sale-released', at: noon, account: 'escrow', owner_id: payableId, amount: 500_000n },
    { kind: 'sale-released', at: noon, account: 'fee_revenue', owner_id: here, amount: -10_000n },
    { kind: 'sale-released', at: noon, account: 'payable_to_member', owner_id: memberId, amount: -490_000n },
  ])
  const balances = await db.snapshot(here, (tx) => tx.rows(sql`select kind, balance from account order by kind`))
  expect(balances).toEqual([
    { kind: 'escrow', balance: 0n },
    { kind: 'fee_revenue', balance: null },
    { kind: 'payable_to_member', balance: 490_000n },
    { kind: 'processing_fees', balance: null },
    { kind: 'stripe_balance', balance: null },
  ])
})

test('[CO-4] a repeated cause posts nothing and answers the first entry; with other amounts it is a fault', async () => {
  const { db, here } = await openBooks()
  const payableId = newId()
  const sale = (amount: bigint) => salePaid(cause('pi_1'), { currency: 'PKR', payables: [{ payableId, amount }] })
  const first = await db.inMarketplace(here, (tx) => post(tx, sale(70_000n)))
  const again = await db.inMarketplace(here, (tx) => post(tx, sale(70_000n)))
  expect(again).toEqual({ entryId: first.entryId, repeated: true })
  await expect(db.inMarketplace(here, (tx) => post(tx, sale(70_001n)))).rejects.toThrow(/other amounts/)
  const { sum } = await db.snapshot(here, (tx) =>
    tx.one<{ sum: bigint }>(sql`select sum(balance)::bigint as sum from account`),
  )
  expect(sum).toBe(70_000n)
})

test('[CO-4] a repeated entry does not hold up the new ones it comes with', async () => {
  const { db, here } = await openBooks()
  const [one, two] = [newId(), newId()]
  const sale = (payableId: string) =>
    salePaid(cause(payableId), { currency: 'USD', payables: [{ payableId, amount: 5n }] })
  await db.inMarketplace(here, (tx) => post(tx, sale(one)))
  const posted = await db.inMarketplace(here, (tx) => postEntries(tx, [sale(one), sale(two)]))
  expect(posted.map(({ repeated }) => repeated)).toEqual([true, false])
})

test('[CO-4] more than there is cannot be taken: refused by name, and nothing is changed', async () => {
  const { db, here } = await openBooks()
  const memberId = newId()
  const payout = payoutStarted(cause('p'), { payoutId: newId(), memberId, currency: 'PKR', amount: 1n })
  await expect(db.inMarketplace(here, (tx) => post(tx, payout))).rejects.toMatchObject({
    kind: 'conflict',
    code: 'insufficient_balance',
  })
  const left = await db.snapshot(here, (tx) => tx.rows(sql`select id from account union all select id from entry`))
  expect(left).toEqual([])
})

test('[CO-4] whoever catches the refusal and commits all the same is stopped by the database', async () => {
  const { db, here } = await openBooks()
  const payout = payoutStarted(cause('p'), { payoutId: newId(), memberId: newId(), currency: 'PKR', amount: 1n })
  await expect(db.inMarketplace(here, (tx) => post(tx, payout).catch(() => {}))).rejects.toMatchObject({
    constraint: 'entry_has_postings',
  })
})

test('[CO-4] an account is opened with what it holds when the call is over, and its row is written once', async () => {
  const { db, here } = await openBooks()
  const { id, written } = await db.inMarketplace(here, async (tx) => {
    const payableId = newId()
    await postEntries(tx, [
      salePaid(cause('pay'), { currency: 'PKR', payables: [{ payableId, amount: 500n }] }),
      processingFeeCharged(cause('pay'), { currency: 'PKR', amount: 14n }),
    ])
    const counts = await tx.one(sql`
      select n_tup_ins as opened, n_tup_upd as changed from pg_stat_xact_user_tables where relname = 'account'`)
    return { id: payableId, written: counts }
  })
  expect(written).toEqual({ opened: 3n, changed: 0n })
  const held = await db.snapshot(here, (tx) => tx.rows(sql`select owner_id, balance from account where bounded`))
  expect(held).toEqual([{ owner_id: id, balance: 500n }])
})

test('[CO-4] a new account counts no line of an entry that was posted before, and is not opened below zero', async () => {
  const { db, here } = await openBooks()
  const [first, second] = [newId(), newId()]
  const sale = (id: string, payableId: string) =>
    salePaid(cause(id), { currency: 'PKR', payables: [{ payableId, amount: 500n }] })
  await db.inMarketplace(here, (tx) => post(tx, sale('one', first)))
  // The same cause with another escrow is a fault; until it is thrown, the new escrow must not have got the money.
  const balances: unknown[] = []
  const crossed = db.inMarketplace(here, async (tx) => {
    const posting = postEntries(tx, [sale('one', second), sale('two', second)])
    const caught = await posting.catch((fault: unknown) => fault)
    balances.push(...(await tx.rows(sql`select balance from account where owner_id = ${second}`)))
    throw caught
  })
  await expect(crossed).rejects.toThrow('was posted with other amounts')
  expect(balances).toEqual([{ balance: 500n }])

  const release = saleReleased(cause('release'), {
    payableId: newId(),
    currency: 'PKR',
    amount: 1n,
    plan: sellerLessFee(200),
    recipients: { house: feeRevenue('PKR'), seller: payableTo(newId(), 'PKR') },
  })
  await expect(db.inMarketplace(here, (tx) => post(tx, release))).rejects.toMatchObject({
    code: 'insufficient_balance',
  })
})
