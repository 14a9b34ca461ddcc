import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { selectKnown, selectOwnMaxima } from '../../src/modules/auctions/store/log.ts'
import { selectOrders } from '../../src/modules/orders/store.ts'
import { toStatement } from '../../src/platform/db/sql.ts'
import type { Tx } from '../../src/platform/db/transaction.ts'
import { openPlatform, type TestPlatform } from '../support/platform.ts'

// The catalogue's lists and the ledger's have their own beside them: src/modules/catalogue, src/ledger.

let platform: TestPlatform
let admin: Client
const deals = 20_000
const member = newId()

beforeAll(async () => {
  platform = await openPlatform()
  admin = new Client({ connectionString: platform.database.adminUrl })
  await admin.connect()
  for (const marketplace of [platform.here, platform.there]) await fill(marketplace)
  await admin.query('analyze')
})

afterAll(async () => {
  await admin.end()
  await platform.close()
})

/** Years of deals: one in 400 is the member's, and each open one has a deadline. */
async function fill(marketplace: string): Promise<void> {
  await admin.query(`select set_config('app.marketplace_id', $1, false)`, [marketplace])
  await admin.query(
    `insert into deal (marketplace_id, id, reference, process, process_version, state, entered_at, policy, amount, currency, created_at)
     select $1, uuidv7(), 'R-' || n, 'goods-order', 1, case when n % 5 = 0 then 'paid' else 'completed' end,
            now(), '{}', 1000, 'PKR', now() from generate_series(1, ${deals}) n`,
    [marketplace],
  )
  await admin.query(
    `insert into deal_party (marketplace_id, deal_id, role, member_id)
     select marketplace_id, id, 'buyer', case when row_number() over () % 400 = 0 then $2::uuid else gen_random_uuid() end
     from deal where marketplace_id = $1`,
    [marketplace, member],
  )
  await admin.query(
    `insert into payable (marketplace_id, id, deal_id, amount, currency, created_at)
     select marketplace_id, id, id, 1000, 'PKR', now() from deal where marketplace_id = $1`,
    [marketplace],
  )
  await admin.query(
    `insert into goods_order (marketplace_id, deal_id, payable_id, listing_id, product_id, title, unit_price, quantity, shipping,
                              ship_to)
     select marketplace_id, id, id, uuidv7(), uuidv7(), 'A thing', 1000, 1, 0, '{}' from deal where marketplace_id = $1`,
    [marketplace],
  )
  await admin.query(
    `insert into timer (marketplace_id, process, subject_id, transition, due_at)
     select marketplace_id, 'goods-order', id, 'lapse', now() + (row_number() over ()) * interval '1 minute' from deal
     where marketplace_id = $1 and state = 'paid'`,
    [marketplace],
  )
}

/** The plan as the app's role gets it, inside one marketplace. */
async function planOf(work: (tx: Tx) => Promise<unknown>): Promise<string> {
  const plans: string[] = []
  await platform.db.snapshot(platform.here, async (tx) => {
    const rows: Tx['rows'] = async (statement) => {
      const { text, values } = toStatement(statement)
      plans.push(await explained(text, values))
      return tx.rows(statement)
    }
    await work({ ...tx, rows })
  })
  return plans.join('\n')
}

async function explained(text: string, values: unknown[]): Promise<string> {
  const client = await platform.db.pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.marketplace_id', $1, true)`, [platform.here])
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (analyze, costs off) ${text}`, values)
    await client.query('rollback')
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  } finally {
    client.release()
  }
}

/** The most rows that any step of a plan has touched at once. */
const mostRows = (plan: string) =>
  Math.max(
    ...[...plan.matchAll(/actual time=\S+ rows=([\d.]+) loops=(\d+)/g)].map(
      ([, rows, loops]) => Number(rows) * Number(loops),
    ),
    ...[...plan.matchAll(/Rows Removed by \w+(?: \w+)*: (\d+)/g)].map(([, rows]) => Number(rows)),
  )

const filter = { memberId: member, role: null, states: null, place: null, backward: false, limit: 20 } as const

test('[CO-15] a member’s orders are found by the member, among those of years', async () => {
  for (const wanted of [filter, { ...filter, role: 'buyer' as const }, { ...filter, states: ['paid', 'shipped'] }]) {
    const plan = await planOf((tx) => selectOrders(tx, wanted))
    expect(plan).toMatch(/Index (Only )?Scan using deals_of_member/)
    expect(plan).not.toMatch(/Seq Scan on (deal|deal_party|goods_order) /)
    expect(mostRows(plan)).toBeLessThan(200)
  }
})

test('[CO-15] the operator’s list of deals is read off its index', async () => {
  const plan = await planOf((tx) => selectOrders(tx, { ...filter, memberId: null }))
  expect(plan).toMatch(/Index (Only )?Scan using deal_/)
  expect(mostRows(plan)).toBeLessThan(100)
})

test('[CO-8] due deadlines are picked by when they are due, over all marketplaces', async () => {
  const [{ body } = { body: '' }] = (
    await admin.query<{ body: string }>(`select pg_get_function_sqlbody('pick_due_timers'::regproc) as body`)
  ).rows
  const [update = ''] = /with fresh[\s\S]*?(?=;)/i.exec(body) ?? []
  const times: Record<string, string> = {
    business_now: `now() + '9 minutes'`,
    real_now: 'now()',
    lease_until: 'now()',
    most: '200',
  }
  const text = update.replaceAll(/pick_due_timers\.(\w+)/g, (_, name: string) => `(${times[name]})`)
  await admin.query('begin; set local role marketry_crossing')
  const { rows } = await admin.query<{ 'QUERY PLAN': string }>(`explain (analyze, costs off) ${text}`)
  await admin.query('rollback')
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  // With few marketplaces PostgreSQL may skip through the operator's index instead. Those that failed have their own lane.
  expect(plan).toMatch(/Index Scan using timer_(fresh|of_marketplace)/)
  expect(plan).toMatch(/Index Scan using timer_failing/)
  expect(plan).not.toMatch(/Seq Scan/)
  expect(mostRows(plan)).toBeLessThan(100)
})

test('[PK-16] bids are looked up by their names, each by itself, however few there were when that was planned', async () => {
  const [auction, bidders] = [newId(), Array.from({ length: 32 }, newId)]
  // Nothing is asked of the auction itself, which is not there; nor does anybody count the log unasked.
  await admin.query('alter table auction_log set (autovacuum_enabled = false); set session_replication_role = replica')
  const batch = Array.from({ length: 200 }, (_, n) => ({ bidderId: bidders[n % 32] as string, ref: `bid ${n + 32}` }))
  const asked = (tx: Tx) => selectKnown(tx, batch)
  const bids = (from: number, to: number) =>
    admin.query(
      `insert into auction_log (marketplace_id, auction_id, seq, kind, bidder_id, ref, amount, at, ends_at)
       select $1, $2, n, 'bid', ($3::uuid[])[1 + n % 32], 'bid ' || n, n, now(), now() from generate_series($4::int, $5) n`,
      [platform.here, auction, bidders, from, to],
    )
  for (const grown of [() => bids(1, 300), () => bids(301, 20_000), () => admin.query('analyze auction_log')]) {
    await grown()
    expect(await platform.db.snapshot(platform.here, asked)).toHaveLength(batch.length)
    const plan = await planOf(asked)
    // A connection keeps its plan: the index that looks as good in a small log would be read through in a large one.
    expect(plan).toContain('Index Scan using one_bid_of_a_ref')
    expect(mostRows(plan)).toBeLessThan(2 * batch.length)
  }
  await admin.query('set session_replication_role = default')
})

test('[PK-16] what somebody has bid at most is found by reading each of their bids once, however many they took back', async () => {
  const [auction, bids] = [newId(), 4_000]
  // Nothing is asked of the auction itself, which is not there.
  await admin.query('begin; set local session_replication_role = replica')
  await admin.query(
    `insert into auction_log (marketplace_id, auction_id, seq, kind, bidder_id, ref, amount, at, ends_at)
     select $1, $2, n, 'bid', $3, 'bid ' || n, n, now(), now() from generate_series(1, $4) n`,
    [platform.here, auction, member, bids],
  )
  await admin.query(
    `insert into auction_log (marketplace_id, auction_id, seq, kind, bidder_id, reason, takes_back, at, ends_at)
     select $1, $2, $4 + n, 'retraction', $3, 'typing_error', array[$4 + 1 - n], now(), now() from generate_series(1, 40) n`,
    [platform.here, auction, member, bids],
  )
  await admin.query('commit; analyze auction_log')
  const asked = (tx: Tx) => selectOwnMaxima(tx, member, [auction])
  expect((await platform.db.snapshot(platform.here, asked)).get(auction)).toBe(BigInt(bids - 40))
  expect(mostRows(await planOf(asked))).toBeLessThan(2 * bids)
})
