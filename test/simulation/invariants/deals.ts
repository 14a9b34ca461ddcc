import { goodsOrder } from '../../../src/modules/orders/process.ts'
import { childTables, noticesDeclared, sqlList, transitionsThatReturnStock } from './declared.ts'
import type { Invariant } from './invariant.ts'

// Whatever has a lifecycle and hangs on the deals in question, the deals themselves included.
const subjects = `select marketplace_id, process, id, id as deal_id, state, step from deal
    where marketplace_id = any ($5) and id = any ($1)
  ${childTables
    .map(
      ({ process, table }) => `union all select marketplace_id, '${process}', id, deal_id, state, step from ${table}
    where marketplace_id = any ($5) and deal_id = any ($1)`,
    )
    .join('\n  ')}
  union all select marketplace_id, 'complaint', id, deal_id, state, step from complaint
    where marketplace_id = any ($5) and id = any ($7)`

const declared = noticesDeclared()
  .map((row) => `(${sqlList(row)})`)
  .join(', ')

/** Promises about deals, what hangs on them, and what they tell and take. */
export const deals: readonly Invariant[] = [
  {
    name: 'no page for a dead deal',
    sentence: 'No payment is under way for a deal that no longer waits for one.',
    sql: `select a.id, a.state, d.state as deal from payment_attempt a
      join deal d on d.marketplace_id = a.marketplace_id and d.id = a.deal_id
      where d.marketplace_id = any ($5) and d.id = any ($1) and d.process = '${goodsOrder.name}'
        and a.state in ('starting', 'open') and d.state <> '${goodsOrder.initial}'`,
  },
  {
    name: 'history is whole',
    sentence: 'The steps of a history follow one another without a gap, each from where the one before led.',
    sql: `select * from (
        select h.process, h.subject_id, h.step, h.from_state, lag(h.step, 1, -1) over w as before,
          lag(h.to_state) over w as state_before
        from (${subjects}) s join history h
          on h.marketplace_id = s.marketplace_id and h.process = s.process and h.subject_id = s.id
        window w as (partition by h.marketplace_id, h.process, h.subject_id order by h.step)) h
      where h.step <> h.before + 1 or h.from_state is distinct from h.state_before`,
  },
  {
    name: 'history ends in the state',
    sentence: 'What has a lifecycle stands where its history says.',
    sql: `select s.process, s.id, s.state, s.step from (${subjects}) s where s.step <> (select max(h.step) from history h
        where h.marketplace_id = s.marketplace_id and h.process = s.process and h.subject_id = s.id)
      or s.state <> (select h.to_state from history h where h.marketplace_id = s.marketplace_id
        and h.process = s.process and h.subject_id = s.id and h.step = s.step)
      or s.step is null`,
  },
  {
    name: 'each is told once',
    sentence: 'Whom a step concerns is told of it once, as its declaration says, and nobody else is.',
    sql: `with declared (process, transition, role, kind) as (values ${declared}),
      wanted as (
        select s.marketplace_id, p.member_id, n.kind, h.process || ':' || h.subject_id || ':' || h.step as cause
        from (${subjects}) s
        join history h on h.marketplace_id = s.marketplace_id and h.process = s.process and h.subject_id = s.id
        join declared n on n.process = h.process and n.transition = h.transition
        join lateral (
          select q.role, q.member_id from deal_party q where q.marketplace_id = s.marketplace_id and q.deal_id = s.deal_id
          union all select 'payer', t.payer_id from payment_attempt t
            where t.marketplace_id = s.marketplace_id and t.id = s.id
          union all select 'member', o.member_id from payout o where o.marketplace_id = s.marketplace_id and o.id = s.id
          union all select 'member', c.member_id from clawback c where c.marketplace_id = s.marketplace_id and c.id = s.id
          union all select 'rated', case f.about when 'buyer' then f.buyer_id when 'seller' then f.seller_id end
            from feedback f where f.marketplace_id = s.marketplace_id and f.id = s.id
          union all select side.role, side.member_id from complaint c,
            lateral (values ('complainant', c.complainant_id), ('respondent', c.respondent_id)) side (role, member_id)
            where c.marketplace_id = s.marketplace_id and c.id = s.id
          union all select 'operator', r.member_id from member_role r
            where s.process in ('dispute', 'payout') and r.role = 'operator' and r.marketplace_id = s.marketplace_id
          union all select 'operator', r.member_id from member_role r where s.process = 'complaint' and r.role = 'operator'
            and r.marketplace_id = s.marketplace_id and not exists (select from complaint c
              where c.marketplace_id = s.marketplace_id and c.id = s.id and r.member_id in (c.complainant_id, c.respondent_id))
        ) p on p.role = n.role and p.member_id is not null),
      told as (
        select n.marketplace_id, n.member_id, n.kind, n.cause, count(*) as times from notification n
        where split_part(n.cause, ':', 2) = any (array(select id::text from (${subjects}) s)) and n.kind not in ('complaint-reply', 'complaint-decide-soon')
        group by 1, 2, 3, 4)
      select coalesce(w.cause, t.cause) as cause, coalesce(w.kind, t.kind) as kind, w.member_id as wanted, t.member_id as told,
        t.times
      from wanted w full join told t using (marketplace_id, member_id, kind, cause)
      where w.member_id is null or t.member_id is null or t.times <> 1`,
  },
  {
    name: 'a price is its pieces and the way',
    sentence:
      'An order costs its pieces and what its rates say for the way to its address; that is what is to be paid, and nothing is held while the way is not known.',
    sql: `select d.id, d.amount, y.amount as to_pay, o.unit_price, o.quantity, o.shipping, asked.cost from deal d
      join goods_order o on o.marketplace_id = d.marketplace_id and o.deal_id = d.id
      join payable y on y.marketplace_id = o.marketplace_id and y.id = o.payable_id
      left join shipping_tariff t on t.marketplace_id = o.marketplace_id and t.id = o.tariff_id
      left join lateral (select case when o.unit_price * o.quantity >= r.free_from then 0
            else r.first + r.further * (o.quantity - 1) end as cost from shipping_rate r
          where r.marketplace_id = o.marketplace_id and r.tariff_id = t.id
            and r.zone = any (case when o.ship_to->>'country' = t.country then array['home', o.ship_to->>'provinceId'] else array['abroad'] end)
          order by r.zone = 'home' limit 1) asked on true
      where d.marketplace_id = any ($5) and d.id = any ($1)
        and (d.amount <> o.unit_price * o.quantity + coalesce(o.shipping, 0) or y.amount <> d.amount
          or o.shipping is distinct from case when t.id is null then 0 when o.ship_to->>'country' = '' then null
            else least(asked.cost, greatest(99999999 - o.unit_price * o.quantity, 0)) end
          or o.shipping is null and d.state not in ('${goodsOrder.initial}', 'expired', 'cancelled'))`,
  },
  {
    name: 'stock adds up',
    sentence:
      'What is in stock is what was put up and counted anew, less what was sold or is set aside for a bidder, and what came back.',
    sql: `select p.id, p.stock, u.stock as put_up, m.* from product p
      join world.put_up u on u.product_id = p.id, lateral (select
        (select coalesce(sum((a.changes->'stock'->>'after')::int - (a.changes->'stock'->>'before')::int), 0) from activity a
          where a.marketplace_id = p.marketplace_id and a.object_kind = 'product' and a.object_id = p.id::text
            and a.action = 'product.changed' and a.changes ? 'stock') as counted,
        (select coalesce(sum(o.quantity), 0) from goods_order o
          where o.marketplace_id = p.marketplace_id and o.product_id = p.id) as sold,
        (select coalesce(sum(o.quantity), 0) from goods_order o join history h on h.marketplace_id = o.marketplace_id
            and h.subject_id = o.deal_id and h.process = '${goodsOrder.name}'
            and h.transition in (${sqlList(transitionsThatReturnStock)})
          where o.marketplace_id = p.marketplace_id and o.product_id = p.id) as back,
        (select count(*) from auction a where a.marketplace_id = p.marketplace_id and a.product_id = p.id
          and a.state in ('scheduled', 'live')) + (select count(*) from second_chance c
            join auction a on a.marketplace_id = c.marketplace_id and a.id = c.auction_id
            where c.marketplace_id = p.marketplace_id and a.product_id = p.id and c.state = 'offered') as aside) m
      where p.marketplace_id = any ($5) and p.id = any ($4) and p.stock <> u.stock + m.counted - m.sold - m.aside + m.back`,
  },
]
