import { Pool } from 'pg'
import { putUpAuctions, rising } from './auctions.ts'
import { openBidders } from './bidders.ts'
import { type Buyer, signIn } from './buyers.ts'
import { compare, type Drive, inParallel, over, type Row } from './load.ts'
import type { Place, Setting } from './setting.ts'
import { buyers, slug } from './shop.ts'

/** How many bid at once, and how many times as quick as the plain way they are to be served. */
const crowds = [
  { atOnce: 32, aim: 1 },
  { atOnce: 256, aim: 3 },
]
// On as many auctions as this nobody waits for anybody: there is nothing to decide together.
const many = { auctions: 1_000, atOnce: 32, aim: 0.5 }
// PostgreSQL of the bench takes two hundred connections. On one row more of them only wait.
const mostConnections = 128

/**
 * Bids on one auction, over REST and over sockets, counted whether they are accepted or refused: each is decided, kept and
 * answered. Beside the plain way: one transaction a bid (lock, check, insert, update) by prepared SQL through `pg`, of as many
 * callers. Then bids on many auctions, beside the same SQL.
 */
export async function measureBids({ pace, shop }: Setting): Promise<Row[]> {
  const bidders = await Promise.all(buyers.map((email) => signIn(shop.port, email)))
  const rows: Row[] = []
  const [hot, plainly, ...spread] = await shop.withParts((parts) =>
    putUpAuctions(parts, 2 + 2 * Math.min(many.auctions, pace.products)),
  )
  if (!hot || !plainly) throw new Error('no auction')
  const [amount, plainAmount] = [rising(), rising()]
  for (const { atOnce, aim } of crowds) {
    const plain = await plainWay(shop, { bidders, auctions: [plainly], atOnce, amount: plainAmount })
    try {
      const rest = overRest(shop.port, { bidders, auctions: [hot], atOnce, amount })
      rows.push({ name: `bid on one auction, ${atOnce} by REST`, aim, ...(await compare(pace, rest, plain.drive)) })
      if (rows.length >= pace.rows) return rows
      const sockets = await openBidders(shop.port, hot, bidders, { count: atOnce, amount })
      const compared = await compare(pace, sockets.drive, plain.drive)
      sockets.close()
      rows.push({ name: `bid on one auction, ${atOnce} by socket`, aim, ...compared })
    } finally {
      await plain.close()
    }
  }
  // One half of them is bid for by each side: the plain way knows nothing of the other's amounts.
  const [ours, theirs] = [spread.filter((_, n) => n % 2 === 0), spread.filter((_, n) => n % 2 === 1)]
  const { atOnce } = many
  const plain = await plainWay(shop, { bidders, auctions: theirs, atOnce, amount: rising() })
  try {
    const rest = overRest(shop.port, { bidders, auctions: ours, atOnce, amount: rising() })
    const compared = await compare(pace, rest, plain.drive)
    return [...rows, { name: `bid on ${ours.length.toLocaleString('en-GB')} auctions`, aim: many.aim, ...compared }]
  } finally {
    await plain.close()
  }
}

interface Bidding {
  bidders: readonly Buyer[]
  auctions: readonly string[]
  atOnce: number
  /** The next amount to bid. */
  amount: () => string
}

function overRest(port: number, { bidders, auctions, atOnce, amount }: Bidding): Drive {
  let turn = 0
  return over(`http://127.0.0.1:${port}`, {
    method: 'POST',
    connections: atOnce,
    // A refused bid is an answer too: 409 and 422.
    counts: (status) => status < 500,
    prepare: () => {
      const { access } = bidders[turn % bidders.length] as Buyer
      const auction = auctions[turn % auctions.length]
      turn += 1
      return {
        path: `/api/v1/auctions/${auction}/bids/`,
        headers: {
          host: `${slug}.localhost`,
          authorization: `Bearer ${access}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ amount: amount() }),
      }
    },
  })
}

/**
 * What an experienced hand would write without batches, on the same tables under the same row-level security: named prepared
 * statements, one after the other, one transaction a bid.
 */
async function plainWay(
  shop: Place,
  { bidders, auctions, atOnce, amount }: Bidding,
): Promise<{ drive: Drive; close(): Promise<void> }> {
  const pool = new Pool({ connectionString: shop.appUrl, max: Math.min(atOnce, mostConnections) })
  const { rows } = await pool.query<{ id: string }>('select id from all_marketplaces()')
  const marketplace = rows[0]?.id ?? ''
  const drive = inParallel(
    (turn) =>
      bidByHand(pool, marketplace, {
        auction: auctions[turn % auctions.length] as string,
        bidder: (bidders[turn % bidders.length] as Buyer).memberId,
        amount: BigInt(amount().replace('.', '')),
        ref: `plain-${process.pid}-${turn}-${performance.now()}`,
      }),
    atOnce,
  )
  return { drive, close: () => pool.end() }
}

interface PlainBid {
  auction: string
  bidder: string
  /** Minor units. */
  amount: bigint
  ref: string
}

const step = 100n

async function bidByHand(pool: Pool, marketplace: string, { auction, bidder, amount, ref }: PlainBid): Promise<void> {
  const client = await pool.connect()
  const run = (name: string, text: string, values: unknown[] = []) => client.query({ name, text, values })
  try {
    await client.query('begin')
    await run('enter', "select set_config('app.marketplace_id', $1, true)", [marketplace])
    await run('bidder', 'select standing from member where id = $1', [bidder])
    const { rows } = await run(
      'lock',
      `select state, seq, bids, price, leader_id, leading_maximum, ends_at from auction where id = $1 for no key update`,
      [auction],
    )
    const { seq, bids, price, leader_id: leader, leading_maximum: most, ends_at: endsAt } = rows[0]
    const counts = price === null || (leader === bidder ? amount > most : amount >= price + step)
    const wins = counts && (most === null || amount > most)
    const next = wins ? least(amount, (most ?? amount - step) + step) : least(most, amount + step)
    await run(
      'line',
      `insert into auction_log (auction_id, seq, kind, bidder_id, ref, amount, refusal, at, price, leader_id, ends_at)
       values ($1, $2, 'bid', $3, $4, $5, $6, now(), $7, $8, $9)`,
      [
        auction,
        seq + 1,
        bidder,
        ref,
        amount,
        counts ? null : 'bid_too_low',
        counts ? next : price,
        wins ? bidder : leader,
        endsAt,
      ],
    )
    await run(
      'standing',
      'update auction set seq = $2, bids = $3, price = $4, leader_id = $5, leading_maximum = $6 where id = $1',
      counts
        ? [auction, seq + 1, bids + 1, next, wins ? bidder : leader, wins ? amount : most]
        : [auction, seq + 1, bids, price, leader, most],
    )
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback')
    throw fault
  } finally {
    client.release()
  }
}

const least = (a: bigint, b: bigint) => (a < b ? a : b)
