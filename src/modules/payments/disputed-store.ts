import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Refund } from './subjects.ts'

/** Stripe's words that end a dispute; under any other the bank may still ask for the money, whatever was decided before. */
export const endingWords: readonly string[] = ['won', 'lost', 'prevented', 'warning_closed']

/** Whether a bank is asking for the payment at this moment that a refund, of either kind, is to give back. */
export async function isPaymentDisputed(tx: Tx, refundId: string): Promise<boolean> {
  const row = await tx.maybe(sql`
    select 1 from dispute d
    join (select attempt_id from refund where id = ${refundId}
          union all select attempt_id from destination_refund where id = ${refundId}) r on r.attempt_id = d.attempt_id
    where d.state not in ('won', 'lost', 'closed')
      -- It was decided here, and the bank has come back to it.
      or d.at_stripe <> all (${endingWords})
    limit 1`)
  return row !== undefined
}

/**
 * Locks the payment of a refund, which its refunds have in common: what one of them covers, the next one sees. A refund is
 * locked before its payment, and its payment before any account of the ledger.
 */
export async function lockPaymentOf(tx: Tx, { attemptId }: Pick<Refund, 'attemptId'>): Promise<void> {
  await tx.rows(sql`select 1 from payment_attempt where id = ${attemptId} for no key update`)
}

/** What a bank took of a payment that a refund was to give back as well, and that the house has lost; minor units. */
export interface TakenTwice {
  disputeId: string
  amount: bigint
}

/**
 * What banks have taken of a refund's payment beyond what was paid, counting its refunds as given, the oldest dispute first:
 * each no more than the house bears of it by the books, and together no more than is beyond.
 */
export async function selectTakenTwice(tx: Tx, { id }: Pick<Refund, 'id'>): Promise<TakenTwice[]> {
  const rows = await tx.rows<{ id: string; borne: bigint; beyond: bigint }>(sql`
    with payment as (
      select t.id, t.amount, t.currency,
             (select coalesce(sum(r.amount - r.overtaken), 0) from refund r
              where r.attempt_id = t.id and r.state <> 'overtaken') as refunded
      from payment_attempt t where t.id = (select r.attempt_id from refund r where r.id = ${id})
    ), lost as (
      -- Of what was lost, less what Stripe has given back since.
      select d.id,
             coalesce(sum(p.amount) filter (where a.kind = 'dispute_losses'), 0) as borne,
             coalesce(-sum(p.amount) filter (where a.kind = 'disputed_funds' and e.kind = 'dispute-lost'), 0)
               - coalesce(sum(p.amount) filter (where a.kind = 'stripe_balance' and e.kind = 'dispute-recovered'), 0) as taken
      from payment y
      join dispute d on d.attempt_id = y.id
      join entry e on e.cause_kind = 'dispute' and e.cause_id = d.id::text
      join posting p on p.marketplace_id = e.marketplace_id and p.entry_id = e.id and p.currency = y.currency
      join account a on a.marketplace_id = p.marketplace_id and a.id = p.account_id
      group by d.id
    )
    select l.id, l.borne::bigint as borne,
           ((sum(l.taken) over ()) + y.refunded - y.amount)::bigint as beyond
    from lost l cross join payment y order by l.id`)
  let open = rows[0]?.beyond ?? 0n
  return rows.flatMap(({ id: disputeId, borne }) => {
    const amount = borne < open ? borne : open
    if (amount <= 0n) return []
    open -= amount
    return [{ disputeId, amount }]
  })
}
