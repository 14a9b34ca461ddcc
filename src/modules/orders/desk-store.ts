import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** How many orders of a member in a role stand in each of these states. */
export function countByState(
  tx: Tx,
  { memberId, role, states }: { memberId: string; role: string; states: readonly string[] },
): Promise<{ state: string; count: number }[]> {
  return tx.rows(sql`
    select d.state, count(*)::integer as count
    from deal_party p join deal d on d.marketplace_id = p.marketplace_id and d.id = p.deal_id
    where p.member_id = ${memberId} and p.role = ${role} and d.process = 'goods-order' and d.state = any (${states})
    group by d.state`)
}

/** What was sold since an instant, by day in a zone; in minor units, less what was given back. */
export function selectSalesByDay(
  tx: Tx,
  asked: { memberId: string; currency: string; zone: string; since: Date; states: readonly string[] },
): Promise<{ day: string; sales: number; amount: bigint }[]> {
  return tx.rows(sql`
    select to_char(d.created_at at time zone ${asked.zone}, 'YYYY-MM-DD') as day, count(*)::integer as sales,
           sum(d.amount - y.given_back)::bigint as amount
    from deal_party p join deal d on d.marketplace_id = p.marketplace_id and d.id = p.deal_id
    join goods_order o on o.marketplace_id = d.marketplace_id and o.deal_id = d.id
    join payable y on y.marketplace_id = o.marketplace_id and y.id = o.payable_id
    where p.member_id = ${asked.memberId} and p.role = 'seller' and d.process = 'goods-order'
      and d.state = any (${asked.states}) and d.currency = ${asked.currency} and d.created_at >= ${asked.since}
    group by 1 order by 1`)
}

export function selectAnyOrder(tx: Tx, memberId: string): Promise<{ id: string } | undefined> {
  return tx.maybe<{ id: string }>(sql`
    select deal_id as id from deal_party where member_id = ${memberId} and role = 'buyer' limit 1`)
}
