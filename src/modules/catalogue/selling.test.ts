import { expect, test } from 'vitest'
import { easy, openShop, type Shop } from '../../../test/support/shop.ts'
import type { Actor, Member } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { closeListing, createListing, repriceListing } from './commands/listings.ts'
import { createProduct, updateProduct, withdrawProduct } from './commands/products.ts'
import { takeStock } from './commands/stock.ts'
import { listListings, readListing } from './queries/listings.ts'
import { readProduct, readProductAs } from './queries/products.ts'
import { listing, listingInput, listingQuery, productInput } from './schema.ts'

const good = (shop: Shop, given: object = {}) =>
  productInput.parse({ title: 'Ajrak', category_id: shop.categoryId, condition: 'new', stock: 5, ...given })

const wordsFor = ({ db, here }: Shop) => {
  const run = <Answer>(work: (tx: Tx) => Promise<Answer>) => db.inMarketplace(here, work)
  return {
    run,
    list: (actor: Member, product_id: string, price = '4500.00', more: object = {}) =>
      run((tx) => createListing(tx, { actor }, easy, 'PKR', listingInput.parse({ product_id, price, ...more }))),
    reprice: (actor: Member, id: string, price: string) =>
      run((tx) => repriceListing(tx, { actor }, 'PKR', id, { price })),
    close: (actor: Member, id: string) => run((tx) => closeListing(tx, { actor }, id)),
    withdraw: (actor: Member, id: string, deals = easy) => run((tx) => withdrawProduct(tx, { actor }, deals, id)),
    read: (actor: Actor, id: string) => run((tx) => readListing(tx, actor, id)),
  }
}

test('[PK-2] creating is the seller’s; changing and withdrawing the owner’s; an operator may take down', async () => {
  const shop = await openShop()
  const { run, withdraw } = wordsFor(shop)
  const buyer = await shop.join('Ayesha', 'buyer')
  const rival = await shop.join('Bilal', 'seller')
  await expect(run((tx) => createProduct(tx, { actor: buyer }, good(shop)))).rejects.toMatchObject({
    kind: 'forbidden',
  })
  const id = await shop.addProduct()
  for (const actor of [buyer, rival, shop.operator]) {
    await expect(run((tx) => updateProduct(tx, { actor }, easy, id, good(shop)))).rejects.toMatchObject({
      kind: 'forbidden',
    })
  }
  for (const actor of [buyer, rival]) await expect(withdraw(actor, id)).rejects.toMatchObject({ kind: 'forbidden' })
  await withdraw(shop.operator, id)
  await expect(run((tx) => readProduct(tx, id))).rejects.toMatchObject({ kind: 'not_found' })
})

test('[PK-2] wrong bodies are refused by field', async () => {
  const shop = await openShop()
  const { run } = wordsFor(shop)
  const base = { title: 'Ajrak', category_id: shop.categoryId, condition: 'new', stock: 5 }
  for (const wrong of [
    { title: 'x' },
    { title: '   a   ' },
    { title: 'x'.repeat(141) },
    { title: 7 },
    { description: 'x'.repeat(5_001) },
    { category_id: 'textiles' },
    { condition: 'broken' },
    { stock: -1 },
    { stock: 1.5 },
    { stock: '5' },
    { stock: 1e9 },
    { seller_id: newId() },
    { sold_by: 'auction' },
  ]) {
    expect([wrong, productInput.safeParse({ ...base, ...wrong }).success]).toEqual([wrong, false])
  }
  const as = { actor: shop.seller }
  const at = (path: string) => ({ kind: 'invalid', faults: [{ path }] })
  await expect(run((tx) => createProduct(tx, as, good(shop, { category_id: newId() })))).rejects.toMatchObject(
    at('category_id'),
  )
  await expect(run((tx) => createProduct(tx, as, good(shop, { city_id: 'pk-x' })))).rejects.toMatchObject(at('city_id'))
  const foreign = shop.db.inMarketplace(shop.elsewhere, (tx) => createProduct(tx, as, good(shop)))
  await expect(foreign).rejects.toMatchObject(at('category_id'))
})

test('[PK-2] a change keeps what was sold while its seller was writing', async () => {
  const shop = await openShop()
  const { run } = wordsFor(shop)
  const { productId, listingId } = await shop.offer('4500.00', { stock: 5 })
  await run((tx) => takeStock(tx, listingId, 2))
  const change = (stock: number, stock_seen?: number) =>
    run((tx) => updateProduct(tx, { actor: shop.seller }, easy, productId, good(shop, { stock, stock_seen })))
  expect((await change(5, 5)).stock).toBe(3)
  expect((await change(7, 5)).stock).toBe(5)
  expect((await change(9)).stock).toBe(9)
  await expect(change(0, 10)).rejects.toMatchObject({ code: 'stock_sold' })
  await expect(change(1_000_000, 0)).rejects.toMatchObject({ code: 'too_much_stock', faults: [{ path: 'stock' }] })
})

test('[PK-2] withdrawing closes the listing, keeps the row, and is refused while a deal holds the product', async () => {
  const shop = await openShop()
  const { run, withdraw, list } = wordsFor(shop)
  const { productId, listingId } = await shop.offer('4500.00')
  const held = { ...easy, heldByOpenDeal: async () => true }
  await expect(withdraw(shop.seller, productId, held)).rejects.toMatchObject({ code: 'held_by_open_deal' })
  expect((await run((tx) => readProduct(tx, productId))).listing?.id).toBe(listingId)
  await withdraw(shop.seller, productId)
  await withdraw(shop.seller, productId)
  await expect(run((tx) => readProduct(tx, productId))).rejects.toMatchObject({ kind: 'not_found' })
  await expect(run((tx) => takeStock(tx, listingId, 1))).rejects.toMatchObject({ kind: 'not_found' })
  expect((await run((tx) => readProductAs(tx, shop.seller, productId))).title).toBe('Ajrak shawl')
  await expect(list(shop.seller, productId)).rejects.toMatchObject({ code: 'product_withdrawn' })
  const again = run((tx) => updateProduct(tx, { actor: shop.seller }, easy, productId, good(shop)))
  await expect(again).rejects.toMatchObject({ code: 'product_withdrawn' })
  const auctioned = await shop.addProduct()
  await run((tx) => tx.rows(sql`update product set sold_by = 'auction' where id = ${auctioned}`))
  await expect(withdraw(shop.seller, auctioned)).rejects.toMatchObject({ code: 'offered_meanwhile' })
})

test('[PK-5] wrong amounts are refused at the price, and list nothing', async () => {
  const shop = await openShop()
  const { list, reprice } = wordsFor(shop)
  const productId = await shop.addProduct()
  const at = { kind: 'invalid', faults: [{ path: 'price' }] }
  const wrong = ['0', '0.00', '-1', '-4500.00', '+1', '4500.001', '1e3', '4,500.00', '', ' ', '.5', '5.', 'NaN', '٤٥٠٠']
  const outside = ['149.99', '1000000.00', '9007199254740993', '99999999999999999999999']
  for (const price of [...wrong, ...outside])
    await expect(list(shop.seller, productId, price)).rejects.toMatchObject(at)
  for (const price of [4500, null, true, {}, ['4500.00']]) {
    expect([price, listingInput.safeParse({ product_id: productId, price }).success]).toEqual([price, false])
  }
  const least = await list(shop.seller, productId, '150.00')
  for (const price of [...wrong, ...outside])
    await expect(reprice(shop.seller, least.id, price)).rejects.toMatchObject(at)
  expect((await reprice(shop.seller, least.id, '999999.99')).price).toBe('999999.99')
  await expect(list(shop.seller, productId, '4500', { currency: 'USD' })).rejects.toMatchObject({
    faults: [{ path: 'currency' }],
  })
})

test('[PK-5] a seller lists a product of their own, once, and only when they can be paid', async () => {
  const shop = await openShop()
  const { run, list, close } = wordsFor(shop)
  const rival = await shop.join('Bilal', 'seller')
  const productId = await shop.addProduct()
  await expect(list(rival, productId)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(list({ ...shop.seller, roles: ['buyer'] }, productId)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(list(shop.seller, newId())).rejects.toMatchObject({ code: 'unknown_product' })
  const unpaid = run((tx) =>
    createListing(tx, { actor: shop.seller }, { sellerMayBePaid: async () => false }, 'PKR', {
      product_id: productId,
      price: '4500.00',
    }),
  )
  await expect(unpaid).rejects.toMatchObject({ kind: 'refused', code: 'payouts_not_ready' })
  const offers = await Promise.allSettled(Array.from({ length: 5 }, () => list(shop.seller, productId)))
  const [made] = offers.flatMap((offer) => (offer.status === 'fulfilled' ? [offer.value] : []))
  const refused = offers.flatMap((offer) => (offer.status === 'rejected' ? [offer.reason.code] : []))
  expect(refused).toEqual(Array.from({ length: 4 }, () => 'already_offered'))
  expect(listing.parse(made)).toEqual(made)
  await close(shop.seller, made?.id ?? '')
  expect((await list(shop.seller, productId, '5000')).price).toBe('5000.00')
})

test('[PK-5] a listing is repriced and closed by its seller; an operator may close it; nobody else either', async () => {
  const shop = await openShop()
  const { reprice, close, read } = wordsFor(shop)
  const rival = await shop.join('Bilal', 'seller')
  const { listingId, productId } = await shop.offer('4500.00')
  await expect(reprice(rival, listingId, '200.00')).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(reprice(shop.operator, listingId, '200.00')).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(close(rival, listingId)).rejects.toMatchObject({ kind: 'forbidden' })
  expect((await reprice(shop.seller, listingId, '4000.00')).price).toBe('4000.00')
  await close(shop.operator, listingId)
  await close(shop.operator, listingId)
  await expect(reprice(shop.seller, listingId, '4100.00')).rejects.toMatchObject({ code: 'listing_closed' })
  expect(await read(shop.seller, listingId)).toMatchObject({
    status: 'closed',
    price: '4000.00',
    product: { sold_by: null },
  })
  await expect(read(rival, listingId)).rejects.toMatchObject({ kind: 'not_found' })
  await expect(read({ kind: 'visitor' }, listingId)).rejects.toMatchObject({ kind: 'not_found' })
  await expect(close(rival, listingId)).rejects.toMatchObject({ kind: 'not_found' })
  const foreign = shop.db.inMarketplace(shop.elsewhere, (tx) => readListing(tx, shop.seller, listingId))
  await expect(foreign).rejects.toMatchObject({ kind: 'not_found' })
  expect((await wordsFor(shop).run((tx) => readProduct(tx, productId))).listing).toBeNull()
})

test('[PK-5] listings are listed newest first, page by page; closed ones to their seller and operators', async () => {
  const shop = await openShop()
  const { run, close } = wordsFor(shop)
  const rival = await shop.join('Bilal', 'seller')
  const offers = []
  for (const price of ['150.00', '250.00', '350.00']) offers.push(await shop.offer(price))
  await shop.offer('450.00', {}, rival)
  const page = (actor: Actor, query: object) => run((tx) => listListings(tx, actor, listingQuery.parse(query)))
  const prices = async (actor: Actor, query: object) => (await page(actor, query)).rows.map((row) => row.price)
  const visitor: Actor = { kind: 'visitor' }
  const first = await page(visitor, { limit: 2 })
  expect(first.rows.map(({ price }) => price)).toEqual(['450.00', '350.00'])
  for (const row of first.rows) expect(listing.parse(row)).toEqual(row)
  const next = await run((tx) =>
    listListings(tx, visitor, { ...listingQuery.parse({ limit: 2 }), cursor: first.after ?? undefined }),
  )
  expect(next.rows.map(({ price }) => price)).toEqual(['250.00', '150.00'])
  expect(next.after).toBeNull()
  expect(await prices(visitor, { seller: rival.memberId })).toEqual(['450.00'])
  expect(await prices(visitor, { product: offers[0]?.productId })).toEqual(['150.00'])
  await close(shop.seller, offers[0]?.listingId ?? '')
  expect(await prices(visitor, {})).toEqual(['450.00', '350.00', '250.00'])
  expect(await prices(shop.seller, { status: 'closed' })).toEqual(['150.00'])
  expect(await prices(shop.operator, { status: 'closed' })).toEqual(['150.00'])
  expect(await prices(rival, { status: 'closed' })).toEqual([])
  await expect(page(rival, { status: 'closed', seller: shop.seller.memberId })).rejects.toMatchObject({
    kind: 'not_found',
  })
  await expect(page(visitor, { status: 'closed' })).rejects.toMatchObject({ kind: 'not_found' })
})

test('[CO-10] what a seller does is on record', async () => {
  const shop = await openShop()
  const { reprice, withdraw, run } = wordsFor(shop)
  const { listingId, productId } = await shop.offer('4500.00')
  await reprice(shop.seller, listingId, '4000.00')
  await withdraw(shop.seller, productId)
  const deeds = await run((tx) =>
    tx.rows<{ action: string }>(sql`select action from activity where actor_id = ${shop.seller.memberId} order by id`),
  )
  expect(deeds.map(({ action }) => action).toSorted()).toEqual([
    'listing.created',
    'listing.repriced',
    'product.created',
    'product.withdrawn',
  ])
})
