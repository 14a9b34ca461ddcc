import type { Currency } from '../../../kernel/currency.ts'
import { nothing, type Sql, sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { AuctionState } from '../rules/decide.ts'
import type { Bidding } from '../rules/terms.ts'
import { type Auction, type IfUnpaid, standing } from '../subjects.ts'

interface AuctionRow {
  id: string
  product_id: string
  title: string
  seller_id: string
  on_hold: boolean
  currency: Currency
  opening: bigint
  first_reserve: bigint | null
  buy_now: bigint | null
  policy: Record<string, unknown>
  starts_at: Date
  first_end_at: Date
  hard_end_at: Date
  state: AuctionState
  version: number
  entered_at: Date
  step: number
  created_at: Date
  seq: number
  bids: number
  price: bigint | null
  leader_id: string | null
  leading_maximum: bigint | null
  reserve: bigint | null
  ends_at: Date
  deal_id: string | null
  if_unpaid: IfUnpaid
  tariff_id: string | null
}

const auctionQuery = sql`
  select a.id, a.product_id, p.title, p.seller_id, (p.held_at is not null or s.standing <> 'active') as on_hold,
         a.currency, a.opening, a.first_reserve, a.buy_now, a.policy, a.starts_at, a.first_end_at, a.hard_end_at,
         a.state, a.version, a.entered_at, a.step, a.created_at, a.seq, a.bids, a.price, a.leader_id,
         a.leading_maximum, a.reserve, a.ends_at, a.deal_id, a.if_unpaid, a.tariff_id
  from auction a join product p on p.marketplace_id = a.marketplace_id and p.id = a.product_id
  join member s on s.marketplace_id = p.marketplace_id and s.id = p.seller_id`

export async function selectAuction(tx: Tx, id: string): Promise<Auction | undefined> {
  const row = await tx.maybe<AuctionRow>(sql`${auctionQuery} where a.id = ${id}`)
  return row && auctionOf(row)
}

/**
 * The same, locked until the transaction ends: here everybody who changes an auction queues. Locked by a statement of its
 * own, so that whoever waited sees of the product and its seller what they are now.
 */
export async function lockAuction(tx: Tx, id: string): Promise<Auction | undefined> {
  return (await lockAuctions(tx, [id])).get(id)
}

/** Those of these that are there, locked in the order of their ids: who locks several never waits for one that waits for them. */
export async function lockAuctions(tx: Tx, ids: readonly string[]): Promise<Map<string, Auction>> {
  const [, rows] = await Promise.all([
    tx.rows(sql`select 1 from auction where id = any (${ids}::uuid[]) order by id for no key update`),
    tx.rows<AuctionRow>(sql`${auctionQuery} where a.id = any (${ids}::uuid[])`),
  ])
  return new Map(rows.map((row) => [row.id, auctionOf(row)]))
}

export function insertAuction(tx: Tx, a: Auction): Promise<unknown> {
  return tx.rows(sql`
    insert into auction (id, product_id, currency, opening, first_reserve, buy_now, policy, starts_at, first_end_at,
                         hard_end_at, state, version, entered_at, step, created_at, reserve, ends_at, if_unpaid,
                         tariff_id)
    values (${a.id}, ${a.productId}, ${a.currency}, ${a.opening}, ${a.firstReserve}, ${a.buyNow},
            ${JSON.stringify(a.policy)}::jsonb, ${a.startsAt}, ${a.firstEndAt}, ${a.hardEndAt}, ${a.state}, ${a.version},
            ${a.enteredAt}, ${a.step}, ${a.createdAt}, ${a.firstReserve}, ${a.firstEndAt}, ${a.ifUnpaid},
            ${a.tariffId})`)
}

/** Writes an auction's next state. */
export function updateState(auction: { id: string }, next: { state: string; enteredAt: Date; step: number }): Sql {
  return sql`
    update auction set state = ${next.state}, entered_at = ${next.enteredAt}, step = ${next.step}
    where id = ${auction.id}`
}

/** Writes how the bidding stands in each of these. */
export function updateBiddings(tx: Tx, auctions: readonly Pick<Auction, 'id' | 'bidding'>[]): void {
  const rows = auctions.map(({ id, bidding: { seq, bids, price, leader, reserve, endsAt } }) => ({
    id,
    seq,
    bids,
    price: price?.toString() ?? null,
    leader_id: leader?.bidderId ?? null,
    leading_maximum: leader?.maximum.toString() ?? null,
    reserve: reserve?.toString() ?? null,
    ends_at: endsAt,
  }))
  tx.write(sql`
    update auction a set seq = s.seq, bids = s.bids, price = s.price, leader_id = s.leader_id,
      leading_maximum = s.leading_maximum, reserve = s.reserve, ends_at = s.ends_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s (id uuid, seq integer, bids integer, price bigint,
      leader_id uuid, leading_maximum bigint, reserve bigint, ends_at timestamptz)
    where a.id = s.id`)
}

export function updateDeal(tx: Tx, id: string, dealId: string): void {
  tx.write(sql`update auction set deal_id = ${dealId} where id = ${id}`)
}

/** Which auctions a list shows. */
export interface AuctionFilter {
  states: readonly string[]
  sellerId: string | null
  productId: string | null
  /** Those this member has bid in. */
  bidderId: string | null
  /** Those that end first, or else those that ended last. */
  soonest: boolean
  place: { at: Date; id: string } | undefined
  backward: boolean
  limit: number
}

/** One more than `limit`, in the order asked, or backward from a place. */
export async function selectAuctions(tx: Tx, f: AuctionFilter): Promise<Auction[]> {
  const rising = f.soonest !== f.backward
  const [beyond, order] = rising ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
  const place = f.place ? sql`and (a.ends_at, a.id) ${beyond} (${f.place.at}, ${f.place.id})` : nothing
  const seller = f.sellerId ? sql`and p.seller_id = ${f.sellerId}` : nothing
  const product = f.productId ? sql`and a.product_id = ${f.productId}` : nothing
  const bidder = f.bidderId
    ? sql`and a.id in (select l.auction_id from auction_log l where l.bidder_id = ${f.bidderId} and l.refusal is null)`
    : nothing
  const rows = await tx.rows<AuctionRow>(sql`
    ${auctionQuery} where a.state = any (${f.states}) ${seller} ${product} ${bidder} ${place}
    order by a.ends_at ${order}, a.id ${order} limit ${f.limit + 1}`)
  return rows.map(auctionOf)
}

/** The auctions that these products are in now: to come, or running. */
export async function selectOpenOf(tx: Tx, productIds: readonly string[]): Promise<Auction[]> {
  const rows = await tx.rows<AuctionRow>(sql`
    ${auctionQuery} where a.product_id = any (${productIds}::uuid[]) and a.state in ('scheduled', 'live')`)
  return rows.map(auctionOf)
}

/** Whether a bid counts in an auction of this product that runs. */
export async function hasBidOn(tx: Tx, productId: string): Promise<boolean> {
  const row = await tx.maybe(sql`
    select 1 from auction where product_id = ${productId} and state = 'live' and bids > 0 limit 1`)
  return row !== undefined
}

/** Auctions that should have begun or ended by then and have not, the longest overdue first. */
export async function selectOverdue(tx: Tx, by: Date, most: number): Promise<{ id: string }[]> {
  return tx.rows(sql`
    select id from auction
    where (state = 'live' and ends_at <= ${by}) or (state = 'scheduled' and starts_at <= ${by})
    order by ends_at, id limit ${most}`)
}

export async function selectIds(tx: Tx): Promise<string[]> {
  return (await tx.rows<{ id: string }>(sql`select id from auction order by created_at, id`)).map(({ id }) => id)
}

function auctionOf(row: AuctionRow): Auction {
  const { price, leader_id: bidderId, leading_maximum: maximum } = row
  const leader = bidderId !== null && maximum !== null ? { bidderId, maximum } : null
  const bidding: Bidding = { seq: row.seq, price, leader, reserve: row.reserve, endsAt: row.ends_at, bids: row.bids }
  const auction = {
    id: row.id,
    state: row.state,
    version: row.version,
    enteredAt: row.entered_at,
    step: row.step,
    policy: row.policy,
    parties: { seller: row.seller_id, winner: row.state === 'sold' ? bidderId : null },
    productId: row.product_id,
    title: row.title,
    onHold: row.on_hold,
    currency: row.currency,
    opening: row.opening,
    firstReserve: row.first_reserve,
    buyNow: row.buy_now,
    startsAt: row.starts_at,
    firstEndAt: row.first_end_at,
    hardEndAt: row.hard_end_at,
    createdAt: row.created_at,
    dealId: row.deal_id,
    ifUnpaid: row.if_unpaid,
    tariffId: row.tariff_id,
  }
  return standing(auction, bidding)
}
