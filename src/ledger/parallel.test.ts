import { expect, test } from 'vitest'
import { openBooks } from '../../test/support/books.ts'
import { newId } from '../kernel/ids.ts'
import { sql } from '../platform/db/sql.ts'
import { escrowOf, feeRevenue, payableTo, stripeBalance } from './accounts.ts'
import { balanceOf, statementOf } from './balances.ts'
import { payoutStarted, salePaid, saleReleased } from './goods.ts'
import { post, postEntries } from './post.ts'
import { sellerLessFee } from './release.ts'
import { verifyLedger } from './verify.ts'

const fifty = Array.from({ length: 50 }, (_, index) => index)
const codes = (results: PromiseSettledResult<unknown>[]) =>
  results.map((result) => (result.status === 'fulfilled' ? 'posted' : (result.reason as { code?: string }).code))
const count = (all: unknown[], one: string) => all.filter((code) => code === one).length

const saleOf = (payableId: string, amount: bigint) =>
  salePaid({ cause: { kind: 'sale', id: payableId } }, { currency: 'PKR', payables: [{ payableId, amount }] })

const releaseOf = (payableId: string, memberId: string, amount: bigint, cause: string) =>
  saleReleased(
    { cause: { kind: 'release', id: cause } },
    {
      payableId,
      currency: 'PKR',
      amount,
      plan: sellerLessFee(200),
      recipients: { house: feeRevenue('PKR'), seller: payableTo(memberId, 'PKR') },
    },
  )

test('[CO-4] fifty releases of one escrow under different causes: one takes place', async () => {
  const { db, here } = await openBooks(10)
  const [payableId, memberId] = [newId(), newId()]
  await db.inMarketplace(here, (tx) => post(tx, saleOf(payableId, 100_000n)))
  const tries = await Promise.allSettled(
    fifty.map((n) => db.inMarketplace(here, (tx) => post(tx, releaseOf(payableId, memberId, 100_000n, `${n}`)))),
  )
  expect(count(codes(tries), 'posted')).toBe(1)
  expect(count(codes(tries), 'insufficient_balance')).toBe(49)
  await db.snapshot(here, async (tx) => {
    expect(await balanceOf(tx, escrowOf(payableId, 'PKR'))).toBe(0n)
    expect(await balanceOf(tx, payableTo(memberId, 'PKR'))).toBe(98_000n)
    expect(await verifyLedger(tx)).toEqual([])
  })
})

test('[CO-4] fifty times the same cause at once: one entry, and all get its id', async () => {
  const { db, here } = await openBooks(10)
  const sale = saleOf(newId(), 5_000n)
  const posted = await Promise.all(fifty.map(() => db.inMarketplace(here, (tx) => post(tx, sale))))
  expect(new Set(posted.map(({ entryId }) => entryId)).size).toBe(1)
  expect(posted.filter(({ repeated }) => !repeated)).toHaveLength(1)
  expect(await db.snapshot(here, (tx) => balanceOf(tx, stripeBalance('PKR')))).toBe(5_000n)
})

test('[CO-4] fifty payouts of one member against what is owed: no more go out than it covers', async () => {
  const { db, here } = await openBooks(10)
  const [payableId, memberId] = [newId(), newId()]
  await db.inMarketplace(here, (tx) =>
    postEntries(tx, [saleOf(payableId, 100_000n), releaseOf(payableId, memberId, 100_000n, 'x')]),
  )
  const tries = await Promise.allSettled(
    fifty.map((n) =>
      db.inMarketplace(here, (tx) =>
        post(
          tx,
          payoutStarted(
            { cause: { kind: 'payout', id: `${n}` } },
            { payoutId: newId(), memberId, currency: 'PKR', amount: 9_000n },
          ),
        ),
      ),
    ),
  )
  expect(count(codes(tries), 'posted')).toBe(10)
  expect(count(codes(tries), 'insufficient_balance')).toBe(40)
  await db.snapshot(here, async (tx) => {
    expect(await balanceOf(tx, payableTo(memberId, 'PKR'))).toBe(8_000n)
    expect(await verifyLedger(tx)).toEqual([])
    // The order of the books is the order in which the balance changed: it is never below zero on the way.
    const { rows } = await statementOf(tx, payableTo(memberId, 'PKR'), { limit: 100 })
    expect(rows.map(({ balance }) => balance)).toEqual([...Array(11).keys()].map((n) => 8_000n + BigInt(n) * 9_000n))
  })
})

test('[CO-4] entries that share accounts in opposite order do not lock one another out', async () => {
  const { db, here } = await openBooks(10)
  const [one, two] = [newId(), newId()]
  const both = (n: number) => {
    const pay = (payableId: string) => ({ payableId, amount: 1n })
    const payables = n % 2 === 0 ? [pay(one), pay(two)] : [pay(two), pay(one)]
    return salePaid({ cause: { kind: 'sale', id: `${n}` } }, { currency: 'PKR', payables })
  }
  await Promise.all(fifty.map((n) => db.inMarketplace(here, (tx) => post(tx, both(n)))))
  const held = await db.snapshot(here, (tx) => tx.rows(sql`select balance from account where kind = 'escrow'`))
  expect(held).toEqual([{ balance: 50n }, { balance: 50n }])
})

test('[CO-4] sales do not queue behind the accounts they share', async () => {
  const { db, here } = await openBooks(4)
  await db.inMarketplace(here, (tx) => post(tx, saleOf(newId(), 1n)))
  // The outer sale has posted and not committed while the inner one begins, posts and commits.
  await db.inMarketplace(here, async (tx) => {
    await post(tx, saleOf(newId(), 10n))
    await db.inMarketplace(here, (inner) => post(inner, saleOf(newId(), 100n)))
  })
  expect(await db.snapshot(here, (tx) => balanceOf(tx, stripeBalance('PKR')))).toBe(111n)
})
