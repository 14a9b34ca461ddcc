import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { newId } from '../src/kernel/ids.ts'
import { escrowOf, payableTo, stripeBalance } from '../src/ledger/accounts.ts'
import { balanceOf, balancesByKind } from '../src/ledger/balances.ts'
import { addUp } from '../src/ledger/rollup.ts'
import { statementOver } from '../src/ledger/statement.ts'
import { verifyLedger, verifySinceLastPoint } from '../src/ledger/verify.ts'
import { openDatabase } from '../src/platform/db/database.ts'
import { sql } from '../src/platform/db/sql.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { ensureCluster } from '../src/platform/postgres/cluster.ts'

/*
 * How long the books take to read when they are large: `node bench/books.ts [postings]`, ten million unless said otherwise.
 * A year of sales, each an entry of two postings and one of three, over 10,000 sellers; added up but for the last day.
 */
const postings = Number(process.argv[2] ?? 10_000_000)
const sales = Math.floor(postings / 5)
const sellers = 10_000
const batch = 50_000
const yearEnds = new Date('2026-03-01T00:00:00Z')
const dayMs = 86_400_000

const folder = mkdtempSync(join(realpathSync(tmpdir()), 'marketry-books-'))
chmodSync(folder, 0o755)
const cluster = await ensureCluster({ dataFolder: join(folder, 'postgres'), durable: true })
await migrate(cluster.ownerUrl)
const owner = new Client({
  connectionString: Object.assign(new URL(cluster.adminUrl), { pathname: new URL(cluster.appUrl).pathname }).href,
})
await owner.connect()

const clock = { now: () => yearEnds, real: () => yearEnds }
const db = openDatabase(
  { url: cluster.appUrl, connections: 4, statementTimeout: 900_000, connectionTimeout: 60_000 },
  clock,
)
// What is measured is held to the limit that statements of the program have.
const limited = openDatabase(
  { url: cluster.appUrl, connections: 4, statementTimeout: 15_000, connectionTimeout: 60_000 },
  clock,
)
const [here, otherSeller] = [newId(), 1]
const results: [work: string, milliseconds: number][] = []

try {
  await db.aboveMarketplaces((tx) =>
    tx.rows(sql`select open_marketplace(${here}, 'large', 'madeinpk', 'Large', ${['large.localhost']})`),
  )
  await fill(0, sales)
  await owner.query('vacuum (analyze) posting, entry, account')
  const seller = await sellerId(otherSeller)
  const escrow = await anEscrow()
  await measure('balance of the Stripe account, nothing added up', 1, (tx) => balanceOf(tx, stripeBalance('PKR')))
  const began = performance.now()
  await addUp(db, here, { marginMs: 0 })
  results.push(['adding up all of it, once', performance.now() - began])
  await fill(sales, sales + Math.ceil(sales / 365))
  await owner.query('vacuum (analyze) posting, entry, account, ledger_point, balance_rollup')

  const span = { from: new Date(yearEnds.getTime() - 31 * dayMs), to: yearEnds }
  const lastDay = { from: new Date(yearEnds.getTime() + dayMs / 4), to: new Date(yearEnds.getTime() + dayMs / 2) }
  await measure('balance of the Stripe account, with a day since it was added up', 25, (tx) =>
    balanceOf(tx, stripeBalance('PKR')),
  )
  await measure('balance of one seller', 25, (tx) => balanceOf(tx, payableTo(seller, 'PKR')))
  await measure('balance of one escrow', 25, (tx) => balanceOf(tx, escrowOf(escrow, 'PKR')))
  await measure('balances of all kinds', 10, balancesByKind)
  await measure('statement of a seller over a month', 10, (tx) => statementOver(tx, seller, span))
  await measure('statement of the house over six hours', 5, (tx) => statementOver(tx, null, lastDay))
  await measure('proof since the last point (a day)', 5, (tx) => verifySinceLastPoint(tx))
  await measure('proof of the whole', 1, (tx) => verifyLedger(tx))
  await report()
} finally {
  await db.close()
  await limited.close()
  await owner.end()
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
}

/** Writes sales past every trigger: what they would check is right by how it is made. Ids grow with the sales' dates. */
async function fill(from: number, to: number): Promise<void> {
  await owner.query("set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'")
  await owner.query(
    `insert into account (marketplace_id, id, kind, owner_kind, owner_id, currency, normal_side, bounded, balance)
     select $1, uuidv7(), kind, owner, coalesce(md5('seller ' || n)::uuid, $1), 'PKR', side, bounded,
            case when bounded then 0 end
     from (select 'stripe_balance' as kind, 'house' as owner, null::integer as n, 'debit' as side, false as bounded
           union all select 'fee_revenue', 'house', null, 'credit', false
           union all select 'payable_to_member', 'member', n, 'credit', true from generate_series(1, $2) n) a
     on conflict do nothing`,
    [here, sellers],
  )
  const second = (365 * dayMs) / sales / 1_000
  for (let first = from; first < to; first += batch) {
    const last = Math.min(to, first + batch) - 1
    await owner.query(
      `with s as materialized (
         select n, uuidv7() as paid, uuidv7() as released, uuidv7() as escrow,
                uuidv7() as payable, uuidv7() as deal, (100000 + n % 900000)::bigint as price,
                $3::timestamptz + (n - $6) * $4::double precision * interval '1 second' as at, 1 + n % $5 as seller
         from generate_series($1::integer, $2::integer) n
       ), house as materialized (
         select (select id from account where marketplace_id = $7 and kind = 'stripe_balance') as stripe,
                (select id from account where marketplace_id = $7 and kind = 'fee_revenue') as fees
       ), opened as (
         insert into account (marketplace_id, id, kind, owner_kind, owner_id, currency, normal_side, bounded, balance)
         select $7, escrow, 'escrow', 'payable', payable, 'PKR', 'credit', true, 0 from s
       ), entries as (
         insert into entry (marketplace_id, id, at, kind, cause_kind, cause_id, cause_step, deal_id)
         select $7, paid, at, 'sale-paid', 'goods-order', deal::text, '1', deal from s
         union all select $7, released, at, 'sale-released', 'goods-order', deal::text, '4', deal from s
       ), owed as (
         update account a set balance = balance + e.sum
         from (select seller, sum(price - price / 50)::bigint as sum from s group by seller) e
         where a.marketplace_id = $7 and a.kind = 'payable_to_member' and a.owner_kind = 'member'
           and a.owner_id = md5('seller ' || e.seller)::uuid
       )
       insert into posting (marketplace_id, entry_id, line, account_id, currency, amount)
       select $7, s.paid, 1, house.stripe, 'PKR', price from s, house
       union all select $7, s.paid, 2, s.escrow, 'PKR', -price from s
       union all select $7, s.released, 1, s.escrow, 'PKR', price from s
       union all select $7, s.released, 2, house.fees, 'PKR', -(price / 50) from s, house
       union all select $7, s.released, 3, a.id, 'PKR', -(price - price / 50)
         from s join account a on a.marketplace_id = $7 and a.kind = 'payable_to_member' and a.owner_kind = 'member'
           and a.owner_id = md5('seller ' || s.seller)::uuid`,
      [first, last, yearEnds, second, sellers, sales, here],
    )
    process.stderr.write(`\r${((last + 1) * 5).toLocaleString('en-GB')} postings `)
  }
  process.stderr.write('\n')
}

async function sellerId(number: number): Promise<string> {
  const { rows } = await owner.query<{ id: string }>("select md5('seller ' || $1::integer)::uuid as id", [number])
  return rows[0]?.id ?? ''
}

async function anEscrow(): Promise<string> {
  const { rows } = await owner.query<{ owner_id: string }>("select owner_id from account where kind = 'escrow' limit 1")
  return rows[0]?.owner_id ?? ''
}

/** The median of some runs, each in a snapshot of its own. */
async function measure(
  work: string,
  runs: number,
  read: (tx: Parameters<Parameters<typeof db.snapshot>[1]>[0]) => Promise<unknown>,
): Promise<void> {
  const took: number[] = []
  for (let run = 0; run < runs; run++) {
    const began = performance.now()
    await limited.snapshot(here, read)
    took.push(performance.now() - began)
  }
  const median = took.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
  results.push([work, median])
  process.stderr.write(`${work}: ${median.toFixed(1)} ms\n`)
}

async function report(): Promise<void> {
  const memory = Math.round(totalmem() / 2 ** 30)
  const machine = `${cpus().length} × ${cpus()[0]?.model}, ${memory} GiB, Node ${process.version}`
  const rows = results.map(([work, milliseconds]) => `| ${work} | ${milliseconds.toFixed(1)} |`)
  const page = [
    '# Figures of large books',
    '',
    `Written by \`node bench/books.ts\`: ${(sales * 5).toLocaleString('en-GB')} postings of a year, and a day's more since they were`,
    'added up. The median of several runs, each on a snapshot of its own; database and client share the machine.',
    '',
    `${machine}`,
    '',
    '| work | ms |',
    '|---|---|',
    ...rows,
    '',
  ]
  await writeFile(join(import.meta.dirname, 'BOOKS.md'), page.join('\n'))
}
