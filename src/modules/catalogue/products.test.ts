import { assert, asyncProperty, constantFrom, oneof, pre, string } from 'fast-check'
import { expect, test } from 'vitest'
import { openShop, type Shop } from '../../../test/support/shop.ts'
import { sql } from '../../platform/db/sql.ts'
import { addressOf, presentPage } from '../../platform/http/page.ts'
import { countRating, countSale } from './commands/standing.ts'
import { countProducts } from './queries/facets.ts'
import { listProducts, readProduct } from './queries/products.ts'
import { readSeller } from './queries/sellers.ts'
import { facetQuery, facets, product, productList, productQuery, sellerPage } from './schema.ts'

const origin = { url: 'http://here.localhost/api/v1/products/' } as never

/** The list as its route answers it, read through its own shape. */
async function list({ db, here }: Shop, query: object = {}) {
  const parsed = productQuery.parse(query)
  const answer = await db.snapshot(here, async (tx) =>
    presentPage({ origin }, await listProducts(tx, 'PKR', parsed), (row) => row),
  )
  const wire: unknown = JSON.parse(JSON.stringify(answer))
  expect(productList.parse(wire)).toEqual(wire)
  return answer
}
const titles = async (shop: Shop, query: object = {}) => (await list(shop, query)).results.map(({ title }) => title)

/** A small shop: four things in a tree of three categories, in two provinces, for four prices. */
async function openStocked() {
  const shop = await openShop()
  const shawls = await shop.addCategory('Shawls', shop.categoryId)
  const pottery = await shop.addCategory('Pottery')
  const other = await shop.join('Bilal', 'seller')
  await shop.offer('4500.00', { title: 'Ajrak shawl', category_id: shawls, city_id: 'pk-hala' })
  await shop.offer('12000.00', { title: 'Ralli quilt', condition: 'good', city_id: 'pk-umerkot' })
  await shop.offer(
    '2500.00',
    { title: 'Blue pottery vase', category_id: pottery, city_id: 'pk-multan', stock: 0 },
    other,
  )
  await shop.addProduct({ title: 'Khussa', condition: 'like_new', city_id: 'pk-multan' }, other)
  return { ...shop, shawls, pottery, other }
}

test('[PK-2] the list shows each product with seller, category, price and place; the page and the list have their declared shapes', async () => {
  const shop = await openStocked()
  const [newest] = (await list(shop)).results
  await shop.db.inMarketplace(shop.here, async (tx) => {
    countRating(tx, shop.seller.memberId, 5)
    countRating(tx, shop.seller.memberId, 4)
    countRating(tx, shop.seller.memberId, 4)
    countSale(tx, { sellerId: shop.seller.memberId, productId: newest?.id ?? '', quantity: 1 })
  })
  const { results, next, previous } = await list(shop)
  expect([next, previous]).toEqual([null, null])
  expect(results.map(({ title }) => title)).toEqual(['Khussa', 'Blue pottery vase', 'Ralli quilt', 'Ajrak shawl'])
  const shawl = results.at(-1)
  expect(shawl).toMatchObject({
    listing: { price: '4500.00', currency: 'PKR' },
    sold_by: 'fixed_price',
    seller: { id: shop.seller.memberId, name: 'Sana', rating: { average: 4.33, count: 3 } },
    category: { name: 'Shawls', path: [{ slug: 'textiles' }, { slug: 'shawls' }] },
    location: {
      city: { name: 'Hala', local_name: 'ہالا' },
      province: { id: 'PK-SD', name: 'Sindh', local_name: 'سندھ' },
      country: 'PK',
    },
    picture: null,
  })
  expect(results[0]).toMatchObject({ listing: null, sold_by: null })
  const one = await shop.db.snapshot(shop.here, (tx) => readProduct(tx, shawl?.id ?? ''))
  expect(product.parse(one)).toEqual(one)
  expect(one).toMatchObject({ title: 'Ajrak shawl', description: '', pictures: [] })
  const seller = await shop.db.snapshot(shop.here, (tx) => readSeller(tx, shop.seller.memberId))
  expect(sellerPage.parse(seller)).toEqual(seller)
  expect(seller).toMatchObject({ sales_count: 1, active_products: 2, rating: { average: 4.33, count: 3 } })
})

test('[PK-2] every filter cuts the list down, alone and together', async () => {
  const shop = await openStocked()
  expect(await titles(shop, { category: shop.categoryId })).toEqual(['Khussa', 'Ralli quilt', 'Ajrak shawl'])
  expect(await titles(shop, { category: shop.shawls })).toEqual(['Ajrak shawl'])
  expect(await titles(shop, { category: shop.seller.memberId })).toEqual([])
  expect(await titles(shop, { condition: 'good,like_new' })).toEqual(['Khussa', 'Ralli quilt'])
  expect(await titles(shop, { price_min: '2500', price_max: '4500.00' })).toEqual(['Blue pottery vase', 'Ajrak shawl'])
  expect(await titles(shop, { province: 'PK-PB' })).toEqual(['Khussa', 'Blue pottery vase'])
  expect(await titles(shop, { city: 'pk-hala' })).toEqual(['Ajrak shawl'])
  expect(await titles(shop, { seller: shop.other.memberId })).toEqual(['Khussa', 'Blue pottery vase'])
  expect(await titles(shop, { in_stock: 'true' })).toEqual(['Khussa', 'Ralli quilt', 'Ajrak shawl'])
  expect(await titles(shop, { in_stock: 'false' })).toEqual(['Blue pottery vase'])
  expect(await titles(shop, { for_sale: 'false' })).toEqual(['Khussa'])
  expect(await titles(shop, { category: shop.categoryId, price_min: '5000', condition: 'good' })).toEqual([
    'Ralli quilt',
  ])
  expect(await titles(shop, { province: 'PK-PB', for_sale: 'true', in_stock: 'true' })).toEqual([])
})

test('[PK-2] the orders are newest, rising and falling price, and relevance', async () => {
  const shop = await openStocked()
  const rising = ['Blue pottery vase', 'Ajrak shawl', 'Ralli quilt']
  expect(await titles(shop, { order: 'price_asc' })).toEqual(rising)
  expect(await titles(shop, { order: 'price_desc' })).toEqual(rising.toReversed())
  await shop.addProduct({ title: 'Cushion', description: 'Goes well with a shawl.' })
  expect(await titles(shop, { q: 'shawl' })).toEqual(['Ajrak shawl', 'Cushion'])
  expect(await titles(shop, { q: 'shawl', order: 'newest' })).toEqual(['Cushion', 'Ajrak shawl'])
  expect(await titles(shop, { q: 'shawl', order: 'price_asc' })).toEqual(['Ajrak shawl'])
  await expect(titles(shop, { order: 'relevance' })).rejects.toMatchObject({ faults: [{ path: 'order' }] })
})

test('[PK-2] search forgives accents, plurals, unfinished words, small errors and Arabic forms of Urdu letters', async () => {
  const shop = await openShop()
  await shop.addProduct({ title: 'Café table of Chiniot walnut' })
  await shop.addProduct({ title: 'Match footballs, hand-stitched' })
  await shop.addProduct({ title: 'سندھی اجرک', description: 'نیلے رنگ کی چادر' })
  const finds = async (q: string, title: string | undefined) =>
    expect([q, (await titles(shop, { q }))[0]]).toEqual([q, title])
  await finds('cafe', 'Café table of Chiniot walnut')
  await finds('CAFÉ chiniot', 'Café table of Chiniot walnut')
  await finds('football', 'Match footballs, hand-stitched')
  await finds('footb', 'Match footballs, hand-stitched')
  await finds('footbals', 'Match footballs, hand-stitched')
  await finds('chinniot walnut', 'Café table of Chiniot walnut')
  await finds('اجرك', 'سندھی اجرک')
  await finds('اَجرَک', 'سندھی اجرک')
  await finds('سندهي', 'سندھی اجرک')
  await finds('چادر', 'سندھی اجرک')
  await finds('table -walnut', undefined)
  await finds('zzzzqqq', undefined)
})

test('[PK-2] no words that people type break the search', async () => {
  const shop = await openShop()
  await shop.addProduct({ title: "Potter's wheel & clay" })
  const words = oneof(
    string({ minLength: 1, maxLength: 60, unit: 'binary' }),
    string({
      minLength: 1,
      maxLength: 30,
      unit: constantFrom("'", '"', '\\', ':', '*', '&', '|', '!', '(', ')', '<', '-', ' ', 'a', 'ہ', '%'),
    }),
  )
  await assert(
    asyncProperty(words, async (q) => {
      // What the edge refuses before: too long, nothing but blanks, a NUL.
      pre(productQuery.safeParse({ q }).success && !q.includes('\0'))
      expect((await list(shop, { q })).next).toBeNull()
    }),
    { numRuns: 60 },
  )
})

test('[PK-2] pages follow one another both ways, in every order and filter, without a gap or a repetition', async () => {
  const shop = await openShop()
  const below = await shop.addCategory('Shawls', shop.categoryId)
  for (let index = 0; index < 11; index++) {
    // Several at one price, so that ties must be broken.
    await shop.offer(`${1000 + (index % 3)}.00`, {
      title: `Shawl ${index}`,
      category_id: index % 2 ? below : shop.categoryId,
    })
  }
  for (const query of [
    {},
    { order: 'price_asc' },
    { order: 'price_desc' },
    { q: 'shawl' },
    { category: shop.categoryId },
    { category: shop.categoryId, order: 'price_asc', price_min: '1001.00' },
    { category: shop.categoryId, price_min: '1001.00' },
  ]) {
    const whole = await titles(shop, { ...query, limit: 100 })
    const forward: string[] = []
    let page = await list(shop, { ...query, limit: 3 })
    expect(page.previous).toBeNull()
    for (;;) {
      forward.push(...page.results.map(({ title }) => title))
      if (!page.next) break
      page = await list(shop, { ...query, limit: 3, ...Object.fromEntries(new URL(page.next).searchParams) })
    }
    expect([query, forward]).toEqual([query, whole])
    const backward: string[] = page.results.map(({ title }) => title)
    while (page.previous) {
      page = await list(shop, { ...query, limit: 3, ...Object.fromEntries(new URL(page.previous).searchParams) })
      backward.unshift(...page.results.map(({ title }) => title))
    }
    expect([query, backward]).toEqual([query, whole])
  }
})

test('[PK-2] a cursor of another list, or made by hand, is refused', async () => {
  const shop = await openStocked()
  const cursorAt = (key: string, id: string) =>
    new URL(addressOf('http://x/', { key, id }, 'forward') ?? '').searchParams.get('cursor') ?? ''
  for (const [order, key, id] of [
    ['newest', '2026-03-01', shop.here],
    ['newest', '2026-13-01T12:00:00.000Z', shop.here],
    ['newest', '4500', shop.here],
    ['price_asc', '2026-03-01T12:00:00.000Z', shop.here],
    ['price_asc', '-1', shop.here],
    ['price_asc', "1'; drop table product; --", shop.here],
    ['newest', '2026-03-01T12:00:00.000Z', 'x'],
  ] as const) {
    await expect(list(shop, { order, cursor: cursorAt(key, id) })).rejects.toMatchObject({ code: 'bad_cursor' })
  }
  expect(productQuery.safeParse({ cursor: 'garbage' }).success).toBe(false)
})

test('[PK-2] wrong queries are refused by field', async () => {
  const shop = await openShop()
  for (const query of [
    { limit: '0' },
    { limit: '101' },
    { limit: 'x' },
    { order: 'cheapest' },
    { condition: 'broken' },
    { condition: '' },
    { category: 'textiles' },
    { in_stock: 'maybe' },
    { q: '' },
    { q: 'x'.repeat(121) },
    { colour: 'blue' },
  ]) {
    expect([query, productQuery.safeParse(query).success]).toEqual([query, false])
  }
  for (const price_min of ['-1', '1e3', '1.234', 'abc', '1,000', '99999999999999999999', ' 1', '0x10', '٤']) {
    await expect(list(shop, { price_min })).rejects.toMatchObject({ kind: 'invalid', faults: [{ path: 'price_min' }] })
  }
})

test('[PK-2] facets say how many each further choice would leave, leaving their own filter aside', async () => {
  const shop = await openStocked()
  const countFor = async (query: object = {}) => {
    const answer = await shop.db.snapshot(shop.here, (tx) => countProducts(tx, 'PKR', facetQuery.parse(query)))
    expect(facets.parse(answer)).toEqual(answer)
    return answer
  }
  const all = await countFor()
  expect(all.total).toBe(4)
  expect(all.categories.map(({ slug, count }) => [slug, count])).toEqual([
    ['pottery', 1],
    ['shawls', 1],
    ['textiles', 3],
  ])
  expect(all.conditions).toEqual([
    { value: 'new', count: 2 },
    { value: 'like_new', count: 1 },
    { value: 'good', count: 1 },
  ])
  expect(all.provinces).toEqual([
    { id: 'PK-PB', name: 'Punjab', local_name: 'پنجاب', count: 2 },
    { id: 'PK-SD', name: 'Sindh', local_name: 'سندھ', count: 2 },
  ])
  expect(all.prices.reduce((sum, band) => sum + band.count, 0)).toBe(3)

  const sindhi = await countFor({ province: 'PK-SD' })
  expect(sindhi.total).toBe(2)
  expect(sindhi.provinces).toEqual(all.provinces)
  expect(sindhi.categories.map(({ slug, count }) => [slug, count])).toEqual([
    ['shawls', 1],
    ['textiles', 2],
  ])
  // What a facet promises is what the list then shows.
  for (const { id, count: promised } of all.categories) {
    expect(await titles(shop, { category: id })).toHaveLength(promised)
  }
  for (const { min, max, count: promised } of all.prices) {
    const inBand = (await list(shop, { order: 'price_asc', ...(min && { price_min: min }) })).results.filter(
      ({ listing }) => max === null || Number(listing?.price) < Number(max),
    )
    expect([min, max, inBand.length]).toEqual([min, max, promised])
  }
  expect((await countFor({ q: 'pottery' })).total).toBe(1)
})

test('[CO-15] a list of a hundred takes as many statements as a list of one', async () => {
  const shop = await openShop()
  for (let index = 0; index < 30; index++) await shop.offer('1000.00', { title: `Shawl ${index}` })
  const statements = async (query: object) => {
    let sent = 0
    await shop.db.snapshot(shop.here, (tx) => {
      const rows: typeof tx.rows = (statement) => {
        sent++
        return tx.rows(statement)
      }
      return listProducts({ ...tx, rows }, 'PKR', productQuery.parse(query))
    })
    return sent
  }
  for (const query of [{}, { category: shop.categoryId }, { q: 'shawl' }]) {
    expect(await statements({ ...query, limit: 30 })).toBe(2)
    expect(await statements({ ...query, limit: 1 })).toBe(2)
  }
})

test('[CO-15] the other marketplace sees none of it: not in lists, counts, words or by id', async () => {
  const shop = await openStocked()
  const there = { ...shop, here: shop.elsewhere }
  expect(await titles(there)).toEqual([])
  expect(await titles(there, { q: 'shawl' })).toEqual([])
  expect(await titles(there, { seller: shop.seller.memberId })).toEqual([])
  const counted = await shop.db.snapshot(shop.elsewhere, (tx) => countProducts(tx, 'PKR', facetQuery.parse({})))
  expect(counted).toMatchObject({ total: 0, categories: [], provinces: [], prices: [] })
  const id = (await list(shop)).results[0]?.id ?? ''
  await expect(shop.db.snapshot(shop.elsewhere, (tx) => readProduct(tx, id))).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(shop.db.snapshot(shop.elsewhere, (tx) => readSeller(tx, shop.seller.memberId))).rejects.toMatchObject({
    code: 'not_found',
  })
  const hits = await shop.db.snapshot(shop.elsewhere, (tx) => tx.rows(sql`select * from search_products('shawl', 10)`))
  expect(hits).toEqual([])
})
