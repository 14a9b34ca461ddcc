import { randomUUIDv7 } from 'node:crypto'
import { Pool } from 'pg'
import { type Buyer, call, signIn } from './buyers.ts'
import { compare, connections, type Drive, inParallel, over, type Row } from './load.ts'
import type { Place, Setting } from './setting.ts'
import { buyers, slug } from './shop.ts'

/**
 * Placing an order over HTTP, signed in, durable; beside the rows of one order written by prepared SQL through `pg`, one
 * transaction each.
 */
export async function measureOrders({ pace, shop }: Setting): Promise<Row[]> {
  const ready = await Promise.all(buyers.map((email) => signIn(shop.port, email)))
  const listings = await listingIds(shop.port)
  let turn = 0
  const request = (keyed: boolean) => () => {
    turn += 1
    const buyer = ready[turn % ready.length] as Buyer
    return {
      path: `/api/v1/listings/${listings[turn % listings.length]}/purchase/`,
      headers: {
        host: `${slug}.localhost`,
        authorization: `Bearer ${buyer.access}`,
        'content-type': 'application/json',
        ...(keyed ? { 'idempotency-key': randomUUIDv7() } : {}),
      },
      body: JSON.stringify({ quantity: 1, address_id: buyer.addressId }),
    }
  }
  const url = `http://127.0.0.1:${shop.port}`
  const byHand = await plainSql(shop)
  const wanted = [
    { name: 'place an order', keyed: false },
    { name: 'place an order, with Idempotency-Key', keyed: true },
  ]
  const rows: Row[] = []
  try {
    for (const { name, keyed } of wanted.slice(0, pace.rows)) {
      const place = over(url, { method: 'POST', prepare: request(keyed) })
      rows.push({ name, aim: 0.4, ...(await compare(pace, place, byHand.drive)) })
    }
    return rows
  } finally {
    await byHand.close()
  }
}

async function listingIds(port: number): Promise<string[]> {
  const ids: string[] = []
  let path: string | null = '/listings/?limit=100'
  while (path) {
    const page: { results: { id: string }[]; next: string | null } = await call(port, 'GET', path, undefined)
    ids.push(...page.results.map(({ id }) => id))
    path = page.next ? page.next.slice(page.next.indexOf('/api/v1') + '/api/v1'.length) : null
  }
  return ids
}

/**
 * What an experienced hand would write for the same rows: named prepared statements, one after the other, one
 * transaction an order, as many at once as there are connections in the other measurement.
 */
async function plainSql(shop: Place): Promise<{ drive: Drive; close(): Promise<void> }> {
  const pool = new Pool({ connectionString: shop.appUrl, max: connections })
  const { rows } = await pool.query<{ id: string }>('select id from all_marketplaces()')
  const marketplace = rows[0]?.id ?? ''
  const { listings, member } = await facts(pool, marketplace)
  const drive = inParallel((turn) =>
    placeByHand(pool, marketplace, listings[turn % listings.length] as Listing, member),
  )
  return { drive, close: () => pool.end() }
}

interface Listing {
  id: string
  product_id: string
  seller_id: string
}

async function facts(pool: Pool, marketplace: string): Promise<{ listings: Listing[]; member: string }> {
  const client = await pool.connect()
  await client.query('begin')
  await client.query("select set_config('app.marketplace_id', $1, true)", [marketplace])
  const listings = await client.query<Listing>(
    'select l.id, l.product_id, p.seller_id from listing l join product p on p.id = l.product_id',
  )
  const member = await client.query<{ id: string }>("select id from member where email = 'buyer-0@example.com'")
  await client.query('commit')
  client.release()
  return { listings: listings.rows, member: member.rows[0]?.id ?? '' }
}

const policy = JSON.stringify({ feeBasisPoints: 200, paymentWindow: 172_800 })
const shipTo = JSON.stringify({
  recipient: 'B. Uyer',
  phone: '+923001234567',
  line1: '12 Mall Road',
  line2: '',
  city: 'Lahore',
})

async function placeByHand(pool: Pool, marketplace: string, listing: Listing, buyer: string): Promise<void> {
  const client = await pool.connect()
  const run = (name: string, text: string, values: unknown[] = []) => client.query({ name, text, values })
  const [deal, payable, now] = [randomUUIDv7(), randomUUIDv7(), new Date()]
  try {
    await client.query('begin')
    await run('enter', "select set_config('app.marketplace_id', $1, true)", [marketplace])
    await run('member', 'select m.standing, m.email from member m where m.id = $1', [buyer])
    await run('address', 'select * from address where member_id = $1 limit 1', [buyer])
    await run(
      'stock',
      'update product set stock = stock - 1 where id = $1 and stock >= 1 returning id, title, seller_id, stock',
      [listing.product_id],
    )
    await run(
      'deal',
      `insert into deal (id, reference, process, process_version, state, entered_at, policy, amount, currency, step, created_at)
       values ($1, $2, 'goods-order', 1, 'pending_payment', $3, $4, 500000, 'PKR', 0, $3)`,
      [deal, deal.slice(-12), now, policy],
    )
    await run(
      'parties',
      "insert into deal_party (deal_id, role, member_id) values ($1, 'buyer', $2), ($1, 'seller', $3)",
      [deal, buyer, listing.seller_id],
    )
    await run(
      'payable',
      "insert into payable (id, deal_id, amount, currency, created_at) values ($1, $2, 500000, 'PKR', $3)",
      [payable, deal, now],
    )
    await run(
      'order',
      `insert into goods_order (deal_id, payable_id, listing_id, product_id, title, unit_price, quantity, shipping, ship_to)
       values ($1, $2, $3, $4, 'A thing', 500000, 1, 0, $5)`,
      [deal, payable, listing.id, listing.product_id, shipTo],
    )
    await run(
      'history',
      `insert into history (process, subject_id, step, transition, to_state, actor_kind, actor_id, acted_as, at)
       values ('goods-order', $1, 0, 'place', 'pending_payment', 'member', $2, 'buyer', $3)`,
      [deal, buyer, now],
    )
    await run(
      'timer',
      "insert into timer (process, subject_id, transition, due_at) values ('goods-order', $1, 'expire', $2)",
      [deal, new Date(now.getTime() + 172_800_000)],
    )
    await run(
      'notice',
      `insert into notification (id, member_id, kind, cause, data, created_at, mail_state)
       values ($1, $2, 'order-placed', $3, '{}', $4, 'none')`,
      [randomUUIDv7(), buyer, deal, now],
    )
    await run(
      'activity',
      `insert into activity (id, at, actor_kind, actor_id, action, object_kind, object_id, details)
       values ($1, $4, 'member', $2, 'order.placed', 'order', $3, '{}')`,
      [randomUUIDv7(), buyer, deal, now],
    )
    await run(
      'revision',
      `insert into revision (topic, shard, number) values ('catalogue', $1, 1)
       on conflict (marketplace_id, topic, shard) do update set number = revision.number + 1`,
      [Math.floor(Math.random() * 16)],
    )
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback')
    throw fault
  } finally {
    client.release()
  }
}
