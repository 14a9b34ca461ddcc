import { expect, test } from 'vitest'
import { openBooks } from '../../test/support/books.ts'
import { newId } from '../kernel/ids.ts'
import type { Database } from '../platform/db/database.ts'
import { sql } from '../platform/db/sql.ts'
import { escrowOf, stripeBalance } from './accounts.ts'
import { balanceOf, balancesByKind } from './balances.ts'
import { salePaid } from './goods.ts'
import { post } from './post.ts'
import { addUp, firstIdAt, idEarlierBy, settledThrough } from './rollup.ts'
import { statementOver } from './statement.ts'
import { verifyLedger, verifySinceLastPoint } from './verify.ts'

const sale = (payableId: string, amount: bigint) =>
  salePaid({ cause: { kind: 'charge', id: newId() } }, { currency: 'USD', payables: [{ payableId, amount }] })

const stripe = stripeBalance('USD')
const soon = { marginMs: 0 }

/** Adds up once ids have gone on by a millisecond, so that everything posted lies before the point. */
async function addUpAll(db: Database, here: string) {
  const before = await db.aboveMarketplaces((tx) => tx.one<{ id: string }>(sql`select uuidv7() as id`))
  for (;;) {
    const { id } = await db.aboveMarketplaces((tx) => tx.one<{ id: string }>(sql`select uuidv7() as id`))
    if (idEarlierBy(id, 0) > before.id) return addUp(db, here, soon)
  }
}

test('[CO-4] a balance is what was added up and what came since, and nothing is counted twice', async () => {
  const { db, here, elsewhere } = await openBooks()
  const payable = newId()
  const read = () =>
    db.snapshot(here, async (tx) => ({
      stripe: await balanceOf(tx, stripe),
      escrow: await balanceOf(tx, escrowOf(payable, 'USD')),
      kinds: (await balancesByKind(tx)).map(({ kind, balance, accounts }) => `${kind} ${balance} ${accounts}`),
      faults: [...(await verifyLedger(tx)), ...(await verifySinceLastPoint(tx))],
    }))
  await db.inMarketplace(here, (tx) => post(tx, sale(payable, 600n)))
  await db.inMarketplace(elsewhere, (tx) => post(tx, sale(payable, 50n)))
  const first = await addUpAll(db, here)
  expect(first?.entries).toBe(1n)
  expect(await read()).toEqual({
    stripe: 600n,
    escrow: 600n,
    kinds: ['stripe_balance 600 1', 'escrow 600 1'],
    faults: [],
  })

  await db.inMarketplace(here, (tx) => post(tx, sale(payable, 30n)))
  await db.inMarketplace(here, (tx) => post(tx, sale(newId(), 7n)))
  const kinds = ['stripe_balance 637 1', 'escrow 637 2']
  expect(await read()).toEqual({ stripe: 637n, escrow: 630n, kinds, faults: [] })
  const second = await addUpAll(db, here)
  expect(second?.entries).toBe(3n)
  expect(await read()).toEqual({ stripe: 637n, escrow: 630n, kinds, faults: [] })
  expect((await addUpAll(db, here))?.through).toBe(second?.through)
})

test('[CO-4] no point is made past a transaction that has begun to post and not ended', async () => {
  const { db, here } = await openBooks()
  await db.inMarketplace(here, (tx) => post(tx, sale(newId(), 1n)))
  let release = () => {}
  const held = new Promise<void>((done) => {
    release = done
  })
  let posted = () => {}
  const isPosted = new Promise<void>((done) => {
    posted = done
  })
  const slow = db.inMarketplace(here, async (tx) => {
    await post(tx, sale(newId(), 2n))
    posted()
    await held
  })
  await isPosted
  let point: string | undefined
  const settling = (async () => {
    point = await settledThrough(db, 0)
  })()
  for (let look = 0; look < 5; look++) await db.aboveMarketplaces((tx) => tx.rows(sql`select 1`))
  expect(point).toBeUndefined()
  release()
  await Promise.all([slow, settling])
  expect(point).toBeDefined()
  await addUpAll(db, here)
  expect(await db.snapshot(here, (tx) => balanceOf(tx, stripe))).toBe(3n)
})

test('[CO-4] the whole proof finds a wrong rollup; the short one finds what is wrong since the last point', async () => {
  const { db, here, fresh } = await openBooks()
  const payable = newId()
  await db.inMarketplace(here, (tx) => post(tx, sale(payable, 600n)))
  await addUpAll(db, here)
  const { Client } = await import('pg')
  const admin = new Client({ connectionString: fresh.adminUrl })
  await admin.connect()
  await admin.query('update balance_rollup set sum = sum + 1')
  const codes = (faults: { code: string }[]) => faults.map(({ code }) => code)
  expect(codes(await db.snapshot(here, (tx) => verifyLedger(tx)))).toEqual(['rollup_differs', 'rollup_differs'])
  await admin.query('update balance_rollup set sum = sum - 1')

  await db.inMarketplace(here, (tx) => post(tx, sale(payable, 30n)))
  await admin.query("update account set balance = balance + 5 where kind = 'escrow'")
  await admin.end()
  expect(codes(await db.snapshot(here, (tx) => verifySinceLastPoint(tx)))).toEqual(['balance_differs'])
  const wanted = [{ payableId: newId(), currency: 'USD' as const, amount: 3n }]
  expect(codes(await db.snapshot(here, (tx) => verifySinceLastPoint(tx, wanted)))).toContain('escrow_differs')
})

test('[CO-4] ids go back by milliseconds', () => {
  const at = new Date('2026-03-01T12:00:00.500Z')
  expect(idEarlierBy(firstIdAt(at), 500)).toBe(firstIdAt(new Date('2026-03-01T12:00:00Z')))
  expect(firstIdAt(at) > firstIdAt(new Date(at.getTime() - 1))).toBe(true)
})

test('[CO-4] a statement says the same whatever was added up, also of what was dated out of order', async () => {
  const { db, here } = await openBooks()
  const day = (number: number) => new Date(Date.UTC(2026, 1, number, 12))
  const book = (amount: bigint, number: number) =>
    db.inMarketplace(here, (tx) => post(Object.create(tx, { now: { value: day(number) } }), sale(newId(), amount)))
  const read = (from: number, to: number) =>
    db.snapshot(here, async (tx) => {
      const [line] = await statementOver(tx, null, { from: day(from), to: day(to) })
      return line && [line.opening, line.closing, line.movements.length]
    })
  await book(1n, 1)
  await book(2n, 3)
  await addUpAll(db, here)
  await book(4n, 2)
  await book(8n, 5)
  await addUpAll(db, here)
  await book(16n, 6)
  await book(32n, 4)
  const all = async () => [await read(1, 3), await read(3, 5), await read(4, 6), await read(6, 9)]
  const said = [
    [0n, 5n, 2],
    [5n, 39n, 2],
    [7n, 47n, 2],
    [47n, 63n, 1],
  ]
  expect(await all()).toEqual(said)
  await addUpAll(db, here)
  expect(await all()).toEqual(said)
})
