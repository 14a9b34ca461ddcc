import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { BidRefusal } from '../rules/decide.ts'
import type { Line } from '../rules/log.ts'
import type { RetractionReason } from '../rules/retraction.ts'
import type { Bidding } from '../rules/terms.ts'

/** A line of the log as it is written: what was done, and how the bidding stood after it. */
export interface NewLine {
  auctionId: string
  kind: Line['kind']
  bidderId: string | null
  ref?: string
  amount?: bigint
  refusal?: BidRefusal | null
  reason?: RetractionReason
  takesBack?: readonly number[]
  after: Bidding
}

/** Adds lines to the logs of auctions, all of them by one statement. */
export function insertLines(tx: Tx, lines: readonly NewLine[]): void {
  const rows = lines.map(({ auctionId, kind, bidderId, ref, amount, refusal, reason, takesBack, after }) => ({
    auction_id: auctionId,
    seq: after.seq,
    kind,
    bidder_id: bidderId,
    ref: ref ?? null,
    amount: amount?.toString() ?? null,
    refusal: refusal ?? null,
    reason: reason ?? null,
    takes_back: takesBack ?? null,
    price: after.price?.toString() ?? null,
    leader_id: after.leader?.bidderId ?? null,
    ends_at: after.endsAt,
  }))
  tx.write(sql`
    insert into auction_log (auction_id, seq, kind, bidder_id, ref, amount, refusal, reason, takes_back, at, price,
                             leader_id, ends_at)
    select auction_id, seq, kind, bidder_id, ref, amount, refusal, reason, takes_back, ${tx.now}, price, leader_id,
           ends_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as line (auction_id uuid, seq integer, kind text, bidder_id uuid, ref text,
           amount bigint, refusal text, reason text, takes_back integer[], price bigint, leader_id uuid,
           ends_at timestamptz)`)
}

/** A bid that was decided before, as its bidder named it. */
export interface KnownBid {
  auction_id: string
  seq: number
  bidder_id: string
  ref: string
  amount: bigint
  refusal: BidRefusal | null
}

/** Those of these bids that were decided already. Each is looked up by its name: to join all of the log grows with the log. */
export function selectKnown(tx: Tx, asked: readonly { bidderId: string; ref: string }[]): Promise<KnownBid[]> {
  return tx.rows<KnownBid>(sql`
    select l.auction_id, l.seq, l.bidder_id, l.ref, l.amount, l.refusal
    from unnest(${asked.map(({ bidderId }) => bidderId)}::uuid[], ${asked.map(({ ref }) => ref)}::text[])
           as asked (bidder_id, ref)
      cross join lateral (
        select auction_id, seq, bidder_id, ref, amount, refusal from auction_log
        where bidder_id = asked.bidder_id and ref = asked.ref limit 1) l`)
}

interface LineRow {
  seq: number
  kind: Line['kind']
  bidder_id: string | null
  amount: bigint | null
  refusal: BidRefusal | null
  reason: RetractionReason | null
  takes_back: number[] | null
  at: Date
}

/** The whole log of an auction, in its order. */
export async function selectLog(tx: Tx, auctionId: string): Promise<Line[]> {
  const rows = await tx.rows<LineRow>(sql`
    select seq, kind, bidder_id, amount, refusal, reason, takes_back, at
    from auction_log where auction_id = ${auctionId} order by seq`)
  return rows.map(lineOf)
}

function lineOf({ seq, kind, at, bidder_id, amount, refusal, reason, takes_back }: LineRow): Line {
  const bidderId = bidder_id ?? ''
  switch (kind) {
    case 'bid':
      return { seq, at, kind, bidderId, amount: amount ?? 0n, refusal }
    case 'retraction':
      return { seq, at, kind, bidderId, reason: reason ?? 'typing_error', takesBack: takes_back ?? [] }
    case 'reserve':
      return { seq, at, kind, amount: amount ?? 0n }
    case 'buy_now':
      return { seq, at, kind, bidderId, amount: amount ?? 0n }
  }
}

/** A line of the history as people may read it: the bidder by a number that means nothing outside of the auction. */
export interface HistoryRow {
  seq: number
  kind: Line['kind']
  bidder_id: string | null
  /** 1 for whoever bid first, whether it counted or not. */
  bidder_number: number | null
  amount: bigint | null
  refusal: BidRefusal | null
  reason: RetractionReason | null
  takes_back: number[] | null
  at: Date
  price: bigint | null
}

/** One more than `limit`, the latest first, or backward from a place. Whole: also what was refused, and to all. */
export function selectHistory(
  tx: Tx,
  f: {
    auctionId: string
    whole: boolean
    viewerId: string | null
    place: number | undefined
    backward: boolean
    limit: number
  },
): Promise<HistoryRow[]> {
  const [beyond, order] = f.backward ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
  return tx.rows<HistoryRow>(sql`
    with numbered as (
      select bidder_id, row_number() over (order by min(seq))::integer as bidder_number
      from auction_log where auction_id = ${f.auctionId} and bidder_id is not null group by bidder_id)
    select l.seq, l.kind, l.bidder_id, n.bidder_number, l.amount, l.refusal, l.reason, l.takes_back, l.at, l.price
    from auction_log l left join numbered n on n.bidder_id = l.bidder_id
    where l.auction_id = ${f.auctionId}
      and (${f.whole}::boolean or l.refusal is null or l.bidder_id = ${f.viewerId}::uuid)
      and (${f.place ?? null}::integer is null or l.seq ${beyond} ${f.place ?? null}::integer)
    order by l.seq ${order} limit ${f.limit + 1}`)
}

/** The highest a member has bid in each of these auctions, of what counts. */
export async function selectOwnMaxima(
  tx: Tx,
  memberId: string,
  auctionIds: readonly string[],
): Promise<Map<string, bigint>> {
  // What was taken back is gathered once, not looked for with each bid: of thousands that would be millions of looks.
  const rows = await tx.rows<{ auction_id: string; amount: bigint }>(sql`
    with own as materialized (
      select auction_id, seq, kind, amount, takes_back from auction_log
      where bidder_id = ${memberId} and auction_id = any (${auctionIds}::uuid[]) and refusal is null)
    select auction_id, max(amount) as amount from own
    where kind = 'bid'
      and (auction_id, seq) not in (select auction_id, unnest(takes_back) from own where kind = 'retraction')
    group by auction_id`)
  return new Map(rows.map(({ auction_id: id, amount }) => [id, amount]))
}

/** Whoever has bid in an auction, in the order of their numbers: see HistoryRow. */
export async function selectBidders(tx: Tx, auctionId: string): Promise<string[]> {
  const rows = await tx.rows<{ bidder_id: string }>(sql`
    select bidder_id from auction_log where auction_id = ${auctionId} and bidder_id is not null
    group by bidder_id order by min(seq)`)
  return rows.map(({ bidder_id: id }) => id)
}
