import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** Something of a deal that has a counterpart at Stripe. Minor units. */
export interface StripeRow {
  id: string
  kind: 'payment' | 'refund' | 'payout' | 'transfer' | 'reversal' | 'dispute'
  /** Under which process it lives: its states are named there. */
  process: string
  stripe_id: string | null
  state: string
  amount: bigint
  currency: string
  error: string | null
  at: Date
}

/** Payments, refunds, payouts with their transfers, reversals and disputes of a deal, as they came. */
export function selectStripeRows(tx: Tx, dealId: string): Promise<StripeRow[]> {
  return tx.rows<StripeRow>(sql`
    select id, 'payment' as kind, 'payment-attempt' as process, coalesce(charge_id, payment_intent_id, session_id) as stripe_id, state, amount,
           currency, last_error as error, created_at as at
      from payment_attempt where deal_id = ${dealId}
    union all
    select id, 'refund', 'refund', stripe_refund_id, state, amount, currency, last_error, created_at
      from refund where deal_id = ${dealId}
    union all
    select id, 'refund', 'destination-refund', stripe_refund_id, state, amount, currency, last_error, created_at
      from destination_refund where deal_id = ${dealId}
    union all
    select p.id, 'payout', 'payout', null, p.state, p.amount, p.currency, p.last_error, p.created_at
      from payout p where p.deal_id = ${dealId}
        and not exists (select from payout_transfer t where t.payout_id = p.id)
    union all
    select p.id, 'transfer', 'payout', t.id, p.state, t.amount, p.currency, p.last_error, t.created_at
      from payout p join payout_transfer t on t.marketplace_id = p.marketplace_id and t.payout_id = p.id
      where p.deal_id = ${dealId}
    union all
    select c.id, 'reversal', 'clawback', r.stripe_reversal_id, c.state, r.amount, c.currency, r.last_error, r.created_at
      from clawback c join clawback_reversal r on r.marketplace_id = c.marketplace_id and r.clawback_id = c.id
      where c.deal_id = ${dealId}
    union all
    select id, 'dispute', 'dispute', stripe_id, state, amount, currency, last_error, created_at
      from dispute where deal_id = ${dealId}
    order by at, id`)
}
