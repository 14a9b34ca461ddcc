import type { Currency } from '../../../kernel/currency.ts'
import type { Page, PageRequest } from '../../../kernel/pages.ts'
import { within } from '../../../platform/db/conditions.ts'
import { inOrder } from '../../../platform/db/keyset.ts'
import { join, sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Span } from '../../../platform/http/span.ts'
import type { AuctionState } from '../rules/decide.ts'

/** An auction as those see it who run the marketplace. */
export interface OverseenAuction {
  id: string
  product_id: string
  title: string
  state: AuctionState
  on_hold: boolean
  seller_id: string
  seller_name: string
  leader_id: string | null
  leader_name: string | null
  currency: Currency
  opening: bigint
  price: bigint | null
  bids: number
  refused: number
  starts_at: Date
  ends_at: Date
  deal_id: string | null
}

/** What an operator looks for among the auctions; absent means any. The span is of their beginnings. */
export interface OversightFilter extends Span {
  search?: string | undefined
  state?: AuctionState | undefined
  seller?: string | undefined
  bidder?: string | undefined
  order: 'ends' | '-ends'
}

const orders = {
  ends: { by: sql`a.ends_at`, kind: 'instant', of: (row: OverseenAuction) => row.ends_at },
} as const

// A search is for finding something: with more hits than these it is the words that want changing.
const mostHits = 1_000

/** A page of auctions, whatever their state. */
export async function listAuctionsOverseen(
  tx: Tx,
  filter: OversightFilter,
  page: PageRequest,
): Promise<Page<OverseenAuction>> {
  const { beyond, order, cut } = inOrder(orders, filter.order, sql`a.id`, page)
  const { search, state, seller, bidder } = filter
  const conditions = [
    sql`true`,
    ...beyond,
    ...(search ? [sql`p.id in (select s.product_id from search_products(${search}, ${mostHits}) s)`] : []),
    ...(state ? [sql`a.state = ${state}`] : []),
    ...(seller ? [sql`p.seller_id = ${seller}`] : []),
    ...(bidder ? [sql`a.id in (select l.auction_id from auction_log l where l.bidder_id = ${bidder})`] : []),
    ...within(sql`a.starts_at`, filter),
  ]
  return cut(
    await tx.rows<OverseenAuction>(sql`
      select a.id, a.product_id, p.title, a.state, (p.held_at is not null or s.standing <> 'active') as on_hold,
             p.seller_id, s.name as seller_name, a.leader_id, w.name as leader_name, a.currency, a.opening, a.price,
             a.bids, (select count(*)::integer from auction_log l where l.auction_id = a.id and l.refusal is not null)
             as refused, a.starts_at, a.ends_at, a.deal_id
      from auction a join product p on p.marketplace_id = a.marketplace_id and p.id = a.product_id
        join member s on s.marketplace_id = p.marketplace_id and s.id = p.seller_id
        left join member w on w.marketplace_id = a.marketplace_id and w.id = a.leader_id
      where ${join(conditions, ' and ')} order by ${order} limit ${page.limit + 1}`),
  )
}
