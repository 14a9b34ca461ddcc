import { expect, test } from 'vitest'
import { openBooks } from '../../test/support/books.ts'
import { newId } from '../kernel/ids.ts'
import type { Tx } from '../platform/db/transaction.ts'
import { payableTo, stripeBalance, walletOf } from './accounts.ts'
import { balanceOf } from './balances.ts'
import { closeMonth, reopenMonth } from './closing.ts'
import { selectClosed, selectKeptBalances, selectPeriods } from './closing-store.ts'
import { salePaid } from './goods.ts'
import { post } from './post.ts'
import { statementOver } from './statement.ts'
import { walletCredited, walletWithdrawn } from './wallets.ts'

const at = (tx: Tx, day: string): Tx => Object.create(tx, { now: { value: new Date(`${day}T12:00:00Z`) } })
const cause = () => ({ cause: { kind: 'test', id: newId() } })
const sale = (amount: bigint) => salePaid(cause(), { currency: 'USD', payables: [{ payableId: newId(), amount }] })

test('[CO-4] what is dated in a closed month is refused by the database; what is dated today is not', async () => {
  const { db, here, elsewhere } = await openBooks()
  const february = { month: '2026-02', zone: 'UTC', by: null }
  await db.inMarketplace(here, (tx) => post(at(tx, '2026-02-10'), sale(600n)))
  await db.inMarketplace(here, (tx) => post(tx, sale(11n)))
  await expect(closeMonth(db, here, { ...february, month: '2026-03' })).rejects.toMatchObject({
    code: 'month_not_over',
  })
  const closed = await closeMonth(db, here, february)
  await expect(closeMonth(db, here, february)).rejects.toMatchObject({ code: 'month_closed' })
  await expect(closeMonth(db, here, { ...february, month: '2026-01' })).rejects.toMatchObject({ code: 'month_closed' })
  await expect(db.inMarketplace(here, (tx) => post(at(tx, '2026-02-28'), sale(1n)))).rejects.toThrow(
    'the books are closed up to and with 2026-02',
  )
  await db.inMarketplace(elsewhere, (tx) => post(at(tx, '2026-02-28'), sale(1n)))
  await db.inMarketplace(here, (tx) => post(tx, sale(1n)))
  const kept = await db.snapshot(here, (tx) => selectKeptBalances(tx, closed.id))
  expect(kept.map(({ kind, sum }) => [kind, sum])).toEqual([
    ['escrow', -600n],
    ['stripe_balance', 600n],
  ])
})

test('[CO-4] only the last month is opened again, with its reason kept; closed anew it has balances of its own', async () => {
  const { db, here } = await openBooks()
  const close = (month: string) => closeMonth(db, here, { month, zone: 'UTC', by: null })
  const reopen = (month: string) =>
    db.inMarketplace(here, (tx) => reopenMonth(tx, { month, by: null, reason: 'An invoice was lost' }))
  await db.inMarketplace(here, (tx) => post(at(tx, '2026-01-10'), sale(5n)))
  await close('2026-01')
  await close('2026-02')
  await expect(reopen('2026-01')).rejects.toMatchObject({ code: 'month_not_last' })
  await expect(reopen('2025-12')).rejects.toMatchObject({ code: 'month_not_closed' })
  await reopen('2026-02')
  await db.inMarketplace(here, (tx) => post(at(tx, '2026-02-10'), sale(7n)))
  const again = await close('2026-02')
  const kept = await db.snapshot(here, (tx) => selectKeptBalances(tx, again.id))
  expect(kept.find(({ kind }) => kind === 'stripe_balance')?.sum).toBe(12n)
  const periods = await db.snapshot(here, selectPeriods)
  expect(periods).toHaveLength(3)
  expect(periods.filter(({ reopened_reason: reason }) => reason === 'An invoice was lost')).toHaveLength(1)
  expect(await db.snapshot(here, (tx) => selectClosed(tx, '2026-02'))).toMatchObject({ id: again.id })
})

test('[CO-4] a statement opens with what was there, says each movement, and closes with what the ledger holds', async () => {
  const { db, here } = await openBooks()
  const member = newId()
  const move = { memberId: member, currency: 'USD' as const }
  await db.inMarketplace(here, (tx) => post(at(tx, '2026-02-10'), walletCredited(cause(), { ...move, amount: 900n })))
  await db.inMarketplace(here, (tx) => post(at(tx, '2026-02-11'), walletWithdrawn(cause(), { ...move, amount: 250n })))
  await db.inMarketplace(here, (tx) => post(tx, walletWithdrawn(cause(), { ...move, amount: 50n })))
  const span = { from: new Date('2026-02-11T00:00:00Z'), to: new Date('2026-02-12T00:00:00Z') }
  const read = (memberId: string | null, over = span) => db.snapshot(here, (tx) => statementOver(tx, memberId, over))
  expect((await read(member)).map(({ kind, opening, closing }) => [kind, opening, closing])).toEqual([
    ['payable_to_member', 0n, 250n],
    ['wallet', 900n, 650n],
  ])
  const whole = await read(member, { from: new Date(0), to: new Date('2026-12-31T00:00:00Z') })
  const held = await db.snapshot(here, async (tx) => [
    await balanceOf(tx, payableTo(member, 'USD')),
    await balanceOf(tx, walletOf(member, 'USD')),
  ])
  expect(whole.map(({ closing }) => closing)).toEqual(held)
  expect(whole[1]?.movements.map(({ amount, balance }) => [amount, balance])).toEqual([
    [900n, 900n],
    [-250n, 650n],
    [-50n, 600n],
  ])
  expect(await read(newId())).toEqual([])
  await db.inMarketplace(here, (tx) => post(tx, sale(77n)))
  const house = await read(null, { from: new Date(0), to: new Date('2026-12-31T00:00:00Z') })
  expect(house.map(({ kind, closing }) => [kind, closing])).toEqual([
    ['goodwill', 900n],
    ['stripe_balance', await db.snapshot(here, (tx) => balanceOf(tx, stripeBalance('USD')))],
  ])
})
