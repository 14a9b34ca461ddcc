import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'

/** All that a member has done in auctions of others. */
export function selectLinesOf(tx: Tx, memberId: string) {
  return tx.rows(sql`
    select l.auction_id, p.title, l.seq, l.kind, l.amount, a.currency, l.refusal, l.reason, l.at
    from auction_log l join auction a on a.marketplace_id = l.marketplace_id and a.id = l.auction_id
    join product p on p.marketplace_id = a.marketplace_id and p.id = a.product_id
    where l.bidder_id = ${memberId} order by l.at, l.auction_id, l.seq`)
}

/** The auctions of a seller. */
export function selectPutUpBy(tx: Tx, memberId: string) {
  return tx.rows<{ id: string; title: string; state: string }>(sql`
    select a.id, p.title, a.state, a.opening, a.first_reserve, a.buy_now, a.currency, a.starts_at, a.ends_at
    from auction a join product p on p.marketplace_id = a.marketplace_id and p.id = a.product_id
    where p.seller_id = ${memberId} order by a.starts_at, a.id`)
}

/** The running auctions in which a bid of a member's counts, whether it leads or not. */
export function selectBidIn(tx: Tx, memberId: string) {
  return tx.rows<{ id: string; title: string; ends_at: Date }>(sql`
    with own as materialized (
      select auction_id, seq, kind, takes_back from auction_log where bidder_id = ${memberId} and refusal is null)
    select a.id, p.title, a.ends_at
    from auction a join product p on p.marketplace_id = a.marketplace_id and p.id = a.product_id
    where a.state = 'live' and a.id in (
      select auction_id from own
      where kind = 'bid'
        and (auction_id, seq) not in (select auction_id, unnest(takes_back) from own where kind = 'retraction'))
    order by a.ends_at, a.id`)
}

/** The second chances a member had. */
export function selectChancesOf(tx: Tx, memberId: string) {
  return tx.rows(sql`
    select c.auction_id, p.title, c.price, a.currency, c.state, c.created_at
    from second_chance c join auction a on a.marketplace_id = c.marketplace_id and a.id = c.auction_id
    join product p on p.marketplace_id = a.marketplace_id and p.id = a.product_id
    where c.bidder_id = ${memberId} order by c.created_at, c.id`)
}
