import { createHash } from 'node:crypto'
import { Client } from 'pg'

/** When the products of each shop were put up, evenly: milliseconds since 1970, and milliseconds. */
export const aDayOfProducts = { begins: Date.UTC(2026, 0, 1), lasts: 86_400_000 }

export const shopName = (place: number) => `shop-${place}`

/**
 * Opens as many marketplaces as `sizes` has numbers, with so many products each, of 20 sellers in 20 categories; by SQL, as
 * the superuser, since by commands it would take an hour. Statistics are taken, as a database in use has them.
 */
export async function fillCrowd(adminUrl: string, sizes: readonly number[]): Promise<void> {
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await admin.query(
      `create temporary table shop as
         select uuidv7() as id, 'shop-' || place - 1 as slug, size from unnest($1::integer[]) with ordinality as s (size, place)`,
      [sizes],
    )
    for (const statement of statements) await admin.query(statement)
    await admin.query('vacuum analyze')
  } finally {
    await admin.end()
  }
}

// So many products of a shop share a word that no other has, however large the shop is.
const sharers = 12

/** The word of the group that a product's number falls into: letters by chance, unlike one another. */
export function wordOf(product: number): string {
  const hash = createHash('md5').update(String(Math.floor(product / sharers)))
  return hash
    .digest('hex')
    .slice(0, 8)
    .replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')
}
const word = `translate(left(md5((n / ${sharers})::text), 8), '0123456789', 'ghijklmnop')`

const instant = (share: string) =>
  `to_timestamp(${aDayOfProducts.begins / 1_000} + ${aDayOfProducts.lasts / 1_000}.0 * ${share})`

const statements = [
  `insert into marketplace (id, slug, preset, name, created_at)
     select id, slug, 'madeinpk', slug, ${instant('0')} from shop`,
  `insert into marketplace_host (host, marketplace_id, is_primary) select slug || '.localhost', id, true from shop`,
  `insert into member (marketplace_id, id, email, email_verified, name, created_at, updated_at)
     select s.id, uuidv7(), 'seller-' || n || '@example.com', true, 'seller-' || n, ${instant('0')}, ${instant('0')}
     from shop s, generate_series(0, 19) n`,
  `insert into member_role (marketplace_id, member_id, role) select marketplace_id, id, 'seller' from member`,
  `insert into category (marketplace_id, id, name, slug, position)
     select s.id, uuidv7(), 'Category ' || n, 'category-' || n, n from shop s, generate_series(0, 19) n`,
  `insert into product (marketplace_id, id, seller_id, category_id, title, description, condition, stock, sold_by,
                        created_at, updated_at)
     select s.id, uuidv7(), m.ids[1 + n % 20], c.ids[1 + n % 20], 'Hand-made ' || ${word} || ' number ' || n,
            repeat('Made by hand, one at a time, by somebody who has done it for thirty years. ', 4), 'new', 1000000,
            'fixed_price', ${instant('n / s.size')}, ${instant('n / s.size')}
     from shop s
       join (select marketplace_id, array_agg(id order by id) as ids from member group by 1) m on m.marketplace_id = s.id
       join (select marketplace_id, array_agg(id order by id) as ids from category group by 1) c on c.marketplace_id = s.id,
       generate_series(0, s.size - 1) n`,
  `insert into listing (marketplace_id, id, product_id, price, currency, created_at)
     select marketplace_id, uuidv7(), id, 500000, 'PKR', created_at from product`,
]
