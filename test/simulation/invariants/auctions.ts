import type { Invariant } from './invariant.ts'

const ofTouched = `a.marketplace_id = any ($5) and a.product_id = any ($4)`
/** Bids that count: neither refused nor taken back. */
const counting = `from auction_log l where l.marketplace_id = a.marketplace_id and l.auction_id = a.id and l.kind = 'bid'
  and l.refusal is null and not exists (select from auction_log r where r.marketplace_id = l.marketplace_id
    and r.auction_id = l.auction_id and r.kind = 'retraction' and l.seq = any (r.takes_back))`
const boughtAtOnce = `exists (select from auction_log b where b.marketplace_id = a.marketplace_id and b.auction_id = a.id
  and b.kind = 'buy_now')`

/** Promises about auctions, and about those who do not pay for what they have won. */
export const auctions: readonly Invariant[] = [
  {
    name: 'the highest bid leads',
    sentence: 'Who has bid the most leads, of two who bid the same the earlier; or who has bought at once.',
    sql: `select a.id, a.leader_id, a.leading_maximum, top.bidder_id, top.amount from auction a
      left join lateral (select l.bidder_id, l.amount ${counting} order by l.amount desc, l.seq limit 1) top on true
      where ${ofTouched} and not ${boughtAtOnce}
        and (a.leader_id is distinct from top.bidder_id or a.leading_maximum is distinct from top.amount)`,
  },
  {
    name: 'the price is no less than the next would pay',
    sentence: 'The price is at least what anybody else would have paid, and no more than the leader would.',
    sql: `select a.id, a.price, a.leading_maximum, next.most from auction a, lateral (
        select max(l.amount) as most ${counting} and l.bidder_id <> a.leader_id) next
      where ${ofTouched} and not ${boughtAtOnce} and (a.price < next.most or a.price > a.leading_maximum)`,
  },
  {
    name: 'the log has no gap',
    sentence:
      'The lines of an auction’s log are numbered from one without a gap, and the last is the one it stands at.',
    sql: `select a.id, a.seq, lines.count, lines.last from auction a, lateral (
        select count(*) as count, coalesce(max(l.seq), 0) as last from auction_log l
        where l.marketplace_id = a.marketplace_id and l.auction_id = a.id) lines
      where ${ofTouched} and (lines.count <> lines.last or lines.last <> a.seq)`,
  },
  {
    name: 'what is won is one order',
    sentence:
      'An auction that is sold has an order of its winner’s at its price, any other has none; one at most is not void.',
    sql: `select a.id, a.state, a.price, w.unit_price, p.member_id, others.count from auction a
      left join deal d on d.marketplace_id = a.marketplace_id and d.id = a.deal_id
      left join goods_order w on w.marketplace_id = d.marketplace_id and w.deal_id = d.id
      left join deal_party p on p.marketplace_id = d.marketplace_id and p.deal_id = d.id and p.role = 'buyer',
      lateral (select count(*) from goods_order o join deal e on e.marketplace_id = o.marketplace_id and e.id = o.deal_id
        where o.marketplace_id = a.marketplace_id and o.auction_id = a.id
          and e.state not in ('expired', 'cancelled')) others
      where ${ofTouched} and (others.count > 1 or (a.state = 'sold') <> (d.id is not null)
        or a.state = 'sold' and (w.unit_price <> a.price or w.tariff_id is distinct from a.tariff_id
          or p.member_id is distinct from a.leader_id))`,
  },
  {
    name: 'who does not pay is held against it',
    sentence: 'A winner whose order ran out, or who cancelled it, has it on record once; nobody else has.',
    sql: `select d.id, d.state, failed.did, held.count from deal d
      join goods_order o on o.marketplace_id = d.marketplace_id and o.deal_id = d.id
      join deal_party p on p.marketplace_id = d.marketplace_id and p.deal_id = d.id and p.role = 'buyer',
      lateral (select o.auction_id is not null and exists (select from history h
        where h.marketplace_id = d.marketplace_id and h.process = d.process and h.subject_id = d.id
          and (h.transition = 'expire' or h.transition in ('withdraw', 'cancel') and h.acted_as = 'buyer')) as did) failed,
      lateral (select count(*) filter (where v.member_id = p.member_id) as count, count(*) as all from violation v
        where v.marketplace_id = d.marketplace_id and v.cause_kind = 'deal' and v.cause_id = d.id) held
      where d.marketplace_id = any ($5) and d.id = any ($1)
        and (held.count <> failed.did::integer or held.all <> held.count)`,
  },
  {
    name: 'who may not bid does not',
    sentence: 'No bid counts of anybody against whom three violations counted when it came.',
    sql: `select a.id, l.seq, l.bidder_id, held.count from auction a
      join auction_log l on l.marketplace_id = a.marketplace_id and l.auction_id = a.id and l.kind = 'bid' and l.refusal is null,
      lateral (select count(*) from violation v
        where v.marketplace_id = l.marketplace_id and v.member_id = l.bidder_id and v.created_at < l.at
          and v.counts_until > l.at and not exists (select from history h where h.marketplace_id = v.marketplace_id
            and h.process = 'violation' and h.subject_id = v.id and h.to_state = 'excused' and h.at <= l.at)) held
      where ${ofTouched} and held.count >= 3`,
  },
]
