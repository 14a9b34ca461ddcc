import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { CopiedAddress } from '../locations/index.ts'

/** An order a member is a party of, with what was done in it. */
export interface OwnOrderRow {
  id: string
  as: string
  reference: string
  state: string
  title: string
  ship_to: CopiedAddress
  return_reason: string | null
}

/** Every order a member bought or sold. Amounts are minor units as text. */
export function selectOrdersOf(tx: Tx, memberId: string): Promise<OwnOrderRow[]> {
  return tx.rows<OwnOrderRow>(sql`
    select d.id, p.role as as, d.reference, d.state, d.amount::text as amount_minor, d.currency, d.policy, d.created_at,
      o.title, o.quantity, o.unit_price::text as unit_price_minor, o.shipping::text as shipping_minor, o.ship_to, o.carrier, o.tracking_number,
      o.delivered_at, o.return_reason, o.return_tracking_number,
      (select coalesce(jsonb_agg(jsonb_build_object('step', h.step, 'what', h.transition, 'to', h.to_state,
         'by', h.acted_as, 'at', h.at, 'input', case when h.actor_id = ${memberId} then h.input else '{}' end)
         order by h.step), '[]')
       from history h where h.marketplace_id = d.marketplace_id and h.process = d.process and h.subject_id = d.id)
       as steps
    from deal_party p
    join deal d on d.marketplace_id = p.marketplace_id and d.id = p.deal_id
    join goods_order o on o.marketplace_id = d.marketplace_id and o.deal_id = d.id
    where p.member_id = ${memberId} order by d.id`)
}

/** What an order keeps of texts that persons typed. */
export function updateCopies(
  tx: Tx,
  id: string,
  to: { shipTo: CopiedAddress; title: string; returnReason: string | null },
): void {
  tx.write(sql`
    update goods_order set ship_to = ${JSON.stringify(to.shipTo)}::jsonb, title = ${to.title},
      return_reason = ${to.returnReason}
    where deal_id = ${id}`)
}

/** Takes out of the history what a member typed with their steps; that they took them stays. */
export function emptyHistory(tx: Tx, memberId: string): void {
  tx.write(sql`select empty_history_of(${memberId})`)
}
