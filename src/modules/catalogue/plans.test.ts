import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { openShop, type Shop } from '../../../test/support/shop.ts'
import { toStatement } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { listProducts } from './queries/products.ts'
import { productQuery } from './schema.ts'

const products = 10_000

/** Fills a marketplace as its owner would find it after years: many products, two in three for sale. */
async function fill({ fresh, here, seller, categoryId }: Shop, others: string[]): Promise<void> {
  const client = new Client({ connectionString: fresh.appUrl })
  await client.connect()
  onTestFinished(() => client.end())
  await client.query(`select set_config('app.marketplace_id', $1, false)`, [here])
  await client.query(
    `insert into product (id, seller_id, category_id, title, condition, stock, city_id, sold_by, created_at, updated_at)
     select gen_random_uuid(), case when n % 50 = 0 then $1::uuid else ($2::uuid[])[1] end,
            case when n % 20 = 0 then $3::uuid else ($4::uuid[])[1 + n % 3] end,
            'Thing ' || n || ' of ' || (array['clay', 'wool', 'brass', 'walnut'])[1 + n % 4], 'new', n % 7, 'pk-lahore',
            case when n % 3 > 0 then 'fixed_price' end, timestamptz '2026-01-01' + n * interval '1 minute', now()
     from generate_series(1, ${products}) n`,
    [seller.memberId, [others[0]], categoryId, others.slice(1)],
  )
  await client.query(`insert into listing (id, product_id, price, currency, created_at)
    select gen_random_uuid(), id, 20000 + abs(hashint4(stock)) % 1000000, 'PKR', created_at from product
    where sold_by is not null`)
  const owner = new Client({ connectionString: fresh.adminUrl })
  await owner.connect()
  await owner.query('analyze')
  await owner.end()
}

/** Has the database know of a thousand small shops too, so that it takes an average marketplace for a small one. */
async function addSmallShops({ fresh }: Shop): Promise<void> {
  const admin = new Client({ connectionString: fresh.adminUrl })
  await admin.connect()
  // Past the foreign keys: only the statistics count.
  await admin.query('set session_replication_role = replica')
  await admin.query(`
    with product as (
      insert into product (marketplace_id, id, seller_id, category_id, title, condition, stock, sold_by, created_at, updated_at)
      select md5((n % 1000)::text)::uuid, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'Small thing ' || n,
             'new', 1, 'fixed_price', timestamptz '2026-01-01', timestamptz '2026-01-01' from generate_series(1, 3000) n
      returning marketplace_id, id, created_at)
    insert into listing (marketplace_id, id, product_id, price, currency, created_at)
      select marketplace_id, gen_random_uuid(), id, 20000, 'PKR', created_at from product`)
  await admin.query('analyze')
  await admin.end()
}

/** The plans, as the app's role gets them, of every statement that a list sends. */
async function plansOf({ db, here }: Shop, query: object): Promise<string> {
  const plans: string[] = []
  await db.snapshot(here, async (tx) => {
    const rows: Tx['rows'] = async (statement) => {
      const { text, values } = toStatement(statement)
      plans.push(await explain(text, values))
      return tx.rows(statement)
    }
    await listProducts({ ...tx, rows }, 'PKR', productQuery.parse(query))
  })
  return plans.join('\n')

  async function explain(text: string, values: unknown[]): Promise<string> {
    const client = await db.pool.connect()
    try {
      await client.query('begin')
      await client.query(`select set_config('app.marketplace_id', $1, true)`, [here])
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (analyze, costs off) ${text}`, values)
      await client.query('rollback')
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    } finally {
      client.release()
    }
  }
}

/** The most rows that any step of the plans has touched at once. */
const mostRows = (plan: string) =>
  Math.max(
    ...[...plan.matchAll(/actual time=\S+ rows=([\d.]+) loops=(\d+)/g)].map(
      ([, rows, loops]) => Number(rows) * Number(loops),
    ),
    ...[...plan.matchAll(/Rows Removed by \w+(?: \w+)*: (\d+)/g)].map(([, rows]) => Number(rows)),
  )

test('[CO-15] among many products each list is read off its index, under row-level security, as the app', async () => {
  const shop = await openShop()
  const other = await shop.join('Bilal', 'seller')
  const below = [other.memberId]
  for (const name of ['Shawls', 'Quilts', 'Rugs']) below.push(await shop.addCategory(name, shop.categoryId))
  await fill(shop, below)

  const newest = await plansOf(shop, {})
  expect(newest).toMatch(/Index (Only )?Scan using product_newest/)
  expect(mostRows(newest)).toBeLessThan(200)

  const branch = await plansOf(shop, { category: shop.categoryId })
  expect(branch).toMatch(/Index (Only )?Scan using product_of_category/)
  expect(mostRows(branch)).toBeLessThan(400)

  const ofSeller = await plansOf(shop, { seller: shop.seller.memberId })
  expect(ofSeller).toMatch(/Index (Only )?Scan using product_of_seller/)
  expect(mostRows(ofSeller)).toBeLessThan(200)

  const cheapest = await plansOf(shop, { order: 'price_asc' })
  expect(cheapest).toMatch(/Index (Only )?Scan using listing_by_price/)
  expect(mostRows(cheapest)).toBeLessThan(200)

  for (const plan of [newest, branch, ofSeller, cheapest]) expect(plan).not.toMatch(/Seq Scan on (product|listing) /)
})

test('[CO-15] a large shop among a thousand small ones is read no further than a page goes, however it is asked', async () => {
  const shop = await openShop()
  const other = await shop.join('Bilal', 'seller')
  await fill(shop, [other.memberId, shop.categoryId, shop.categoryId, shop.categoryId])
  await addSmallShops(shop)
  const lists = {
    'by a word': { q: '117' },
    'by a word, within prices': { q: '117', price_max: '9000.00' },
    'by a word, cheapest first': { q: '117', order: 'price_asc' },
    'cheapest first': { order: 'price_asc' },
    'dearest first, of a category': { order: 'price_desc', category: shop.categoryId },
    'newest, within prices that most have': { price_min: '201.00' },
    'newest, within prices that none has': { price_max: '1.00' },
  }
  const most: [string, number][] = []
  for (const [list, query] of Object.entries(lists)) most.push([list, mostRows(await plansOf(shop, query))])
  expect(most.filter(([, rows]) => rows > 700)).toEqual([])
})

/** Has each of a thousand sellers, this shop's among them, and its house set rates many times over. */
async function setManyRates({ fresh, here, seller }: Shop): Promise<void> {
  const admin = new Client({ connectionString: fresh.adminUrl })
  await admin.connect()
  await admin.query('set session_replication_role = replica')
  await admin.query(
    `insert into shipping_tariff (marketplace_id, id, owner_id, number, country, currency, set_at)
     select $1, md5(owner || '/' || number)::uuid, case owner when 0 then null when 1 then $2 else md5(owner::text)::uuid end,
            number, 'PK', 'PKR', timestamptz '2026-01-01' from generate_series(0, 999) owner, generate_series(1, 10) number`,
    [here, seller.memberId],
  )
  await admin.query(`
    insert into shipping_rate (marketplace_id, tariff_id, zone, first, further)
    select marketplace_id, id, zone, 0, 0 from shipping_tariff, unnest(array['home', 'abroad', 'PK-PB', 'PK-SD']) zone`)
  await admin.query('analyze')
  await admin.end()
}

test('[PK-12] [CO-15] whether sending is free is looked up by the keys of the rates, however many were ever set', async () => {
  const shop = await openShop()
  const other = await shop.join('Bilal', 'seller')
  await fill(shop, [other.memberId, shop.categoryId, shop.categoryId, shop.categoryId])
  await setManyRates(shop)
  for (const query of [{}, { seller: shop.seller.memberId }]) {
    const plan = await plansOf(shop, { ...query, limit: 20 })
    expect(plan).toMatch(/Scan using shipping_rate_pkey/)
    expect(plan).not.toMatch(/Seq Scan on shipping_/)
    expect(mostRows(plan)).toBeLessThan(200)
  }
})

test('[PK-2] words are looked up in their index, by the function that may, for one marketplace', async () => {
  const shop = await openShop()
  const other = await shop.join('Bilal', 'seller')
  await fill(shop, [other.memberId, shop.categoryId, shop.categoryId, shop.categoryId])
  const client = new Client({ connectionString: shop.fresh.adminUrl })
  await client.connect()
  onTestFinished(() => client.end())
  await client.query(`set role marketry_reader; select set_config('app.marketplace_id', '${shop.here}', false)`)
  const explain = async (condition: string) => {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (costs off)
      select id from product where marketplace_id = current_marketplace() and archived_at is null and ${condition}`)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }
  expect(await explain(`search @@ to_tsquery('simple', '117')`)).toMatch(
    /product_by_words[\s\S]*Index Cond.*marketplace_id/,
  )
  expect(await explain(`title_folded %> 'thing 117 wol'`)).toMatch(
    /product_by_likeness[\s\S]*Index Cond.*marketplace_id/,
  )
})
