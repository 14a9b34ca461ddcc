import { expect, test } from 'vitest'
import { openShop, type Shop } from '../../../test/support/shop.ts'
import { openDatabase } from '../../platform/db/database.ts'
import { readRevision } from '../../platform/db/revision.ts'
import { sql } from '../../platform/db/sql.ts'
import { closeListing, repriceListing } from './commands/listings.ts'
import { returnStock, takeStock } from './commands/stock.ts'
import { readProduct } from './queries/products.ts'

const take = ({ db, here }: Shop, listingId: string, quantity = 1) =>
  db.inMarketplace(here, (tx) => takeStock(tx, listingId, quantity))
const stockOf = async ({ db, here }: Shop, productId: string) =>
  (await db.snapshot(here, (tx) => readProduct(tx, productId))).stock

test('[PK-5] of fifty parallel takers of the last unit one gets it, and the others hear why', async () => {
  const shop = await openShop()
  const { productId, listingId } = await shop.offer('4500.00', { stock: 1 })
  const crowd = openDatabase(
    { url: shop.fresh.appUrl, connections: 16, statementTimeout: 20_000, connectionTimeout: 20_000 },
    shop.clock,
  )
  try {
    const answers = await Promise.allSettled(
      Array.from({ length: 50 }, () => crowd.inMarketplace(shop.here, (tx) => takeStock(tx, listingId, 1))),
    )
    const refusals = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
    expect(refusals).toHaveLength(49)
    expect(new Set(refusals.map(({ kind, code }) => `${kind} ${code}`))).toEqual(new Set(['conflict out_of_stock']))
  } finally {
    await crowd.close()
  }
  expect(await stockOf(shop, productId)).toBe(0)
})

test('[PK-5] what is taken tells the deal all it needs; the product still shows, sold out', async () => {
  const shop = await openShop()
  const { productId, listingId } = await shop.offer('4500.00', { stock: 3 })
  expect(await take(shop, listingId, 3)).toEqual({
    listingId,
    productId,
    sellerId: shop.seller.memberId,
    title: 'Ajrak shawl',
    pictureId: null,
    price: 450_000n,
    currency: 'PKR',
    quantity: 3,
    left: 0,
  })
  const shown = await shop.db.snapshot(shop.here, (tx) => readProduct(tx, productId))
  expect(shown).toMatchObject({ stock: 0, listing: { id: listingId, price: '4500.00', currency: 'PKR' } })
})

test('[PK-5] more than there is, a closed listing, and a foreign one are refused and take nothing', async () => {
  const shop = await openShop()
  const { productId, listingId } = await shop.offer('4500.00', { stock: 2 })
  await expect(take(shop, listingId, 3)).rejects.toMatchObject({ code: 'out_of_stock' })
  await expect(shop.db.inMarketplace(shop.elsewhere, (tx) => takeStock(tx, listingId, 1))).rejects.toMatchObject({
    code: 'not_found',
  })
  for (const quantity of [0, -1, 1.5, Number.NaN])
    await expect(take(shop, listingId, quantity)).rejects.toThrow(RangeError)
  await shop.db.inMarketplace(shop.here, (tx) => closeListing(tx, { actor: shop.seller }, listingId))
  await expect(take(shop, listingId)).rejects.toMatchObject({ code: 'not_found' })
  expect(await stockOf(shop, productId)).toBe(2)
})

test('[PK-5] what a rolled back deal took is back; what is returned is back', async () => {
  const shop = await openShop()
  const { productId, listingId } = await shop.offer('4500.00', { stock: 2 })
  const broken = shop.db.inMarketplace(shop.here, async (tx) => {
    await takeStock(tx, listingId, 2)
    throw new Error('the card page could not be made')
  })
  await expect(broken).rejects.toThrow('card page')
  expect(await stockOf(shop, productId)).toBe(2)
  await take(shop, listingId, 2)
  await shop.db.inMarketplace(shop.here, async (tx) => returnStock(tx, productId, 2))
  expect(await stockOf(shop, productId)).toBe(2)
})

test('[PK-5] a taker who waited for one that closes the listing gets nothing, and one that reprices it, the new price', async () => {
  const shop = await openShop()
  const closing = await shop.offer('4500.00')
  const repricing = await shop.offer('4500.00')
  const during = async (listingId: string, change: Parameters<typeof shop.db.inMarketplace>[1]) => {
    let taking: Promise<unknown> = Promise.resolve()
    await shop.db.inMarketplace(shop.here, async (tx) => {
      await change(tx)
      taking = take(shop, listingId)
      taking.catch(() => {})
      // Until the taker stands at the lock that this transaction holds.
      for (;;) {
        const waiting = await shop.db.pool.query(`select from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`)
        if (waiting.rowCount) break
      }
    })
    return taking
  }
  const by = { actor: shop.seller }
  await expect(during(closing.listingId, (tx) => closeListing(tx, by, closing.listingId))).rejects.toMatchObject({
    code: 'not_found',
  })
  const taken = await during(repricing.listingId, (tx) =>
    repriceListing(tx, by, 'PKR', repricing.listingId, { price: '5000.00' }),
  )
  expect(taken).toMatchObject({ price: 500_000n, left: 4 })
})

test('[PK-5] whoever takes or returns units makes cached answers stale in the same commit', async () => {
  const shop = await openShop()
  const { productId, listingId } = await shop.offer('4500.00')
  const revision = () => shop.db.snapshot(shop.here, (tx) => readRevision(tx, ['catalogue']))
  const before = await revision()
  await take(shop, listingId)
  const between = await revision()
  await shop.db.inMarketplace(shop.here, async (tx) => returnStock(tx, productId, 1))
  expect(between).toBeGreaterThan(before)
  expect(await revision()).toBeGreaterThan(between)
})

test('[PK-7] what comes back never fails for too many: the refund of a buyer hangs on it', async () => {
  const shop = await openShop()
  const { productId } = await shop.offer('4500.00')
  await shop.db.inMarketplace(shop.here, async (tx) => {
    await tx.rows(sql`update product set stock = 2147483647 where id = ${productId}`)
    returnStock(tx, productId, 1)
  })
  expect(await stockOf(shop, productId)).toBe(2_147_483_647)
})
