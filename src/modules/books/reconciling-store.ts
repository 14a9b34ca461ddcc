import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Booked, Movement } from './reconciling.ts'

/** A booking of Stripe's as it is kept. */
export interface KeptMovement extends Movement {
  /** Ids by which its marketplace is found, and the marketplace its metadata names. */
  objectIds: readonly string[]
  hint: string | null
}

/** Keeps what Stripe has booked, above marketplaces. @returns how many were new */
export async function keepMovements(tx: Tx, rows: readonly KeptMovement[]): Promise<bigint> {
  const { kept } = await tx.one<{ kept: bigint }>(sql`select keep_stripe_movements(
    ${rows.map(({ id }) => id)}, ${rows.map(({ type }) => type)}, ${rows.map(({ source }) => source)},
    ${rows.map(({ objectIds }) => JSON.stringify(objectIds))}, ${rows.map(({ hint }) => hint)},
    ${rows.map(({ amount }) => amount)}, ${rows.map(({ fee }) => fee)}, ${rows.map(({ net }) => net)},
    ${rows.map(({ currency }) => currency)}, ${rows.map(({ created }) => created)}) as kept`)
  return kept
}

/** Up to when Stripe's bookings were read without a gap, above marketplaces; null where no reading has come to its end. */
export async function selectReadTo(tx: Tx): Promise<Date | null> {
  const { read_to: readTo } = await tx.one<{ read_to: Date | null }>(sql`select stripe_movements_read_to() as read_to`)
  return readTo
}

/** A reading has come to its end; `newest` is when the newest booking it came to was made. It never goes back. */
export async function raiseReadTo(tx: Tx, newest: Date): Promise<void> {
  await tx.rows(sql`select raise_stripe_movements_read_to(${newest})`)
}

/**
 * What Stripe has booked for this marketplace, each counted to the object that the books count it to: our fee of a
 * destination charge to the transfer it was taken from, all transfers of a payout to its last.
 */
export function selectMovementsHere(tx: Tx, since: Date): Promise<Movement[]> {
  return tx.rows<Movement>(sql`
    select m.id, m.type, coalesce(passed.transfer_id, sent.stripe_transfer_id, m.source) as source, m.amount, m.fee, m.net,
           m.currency, m.created
    from stripe_movements_here(${since}) m
    left join payment_attempt passed on passed.application_fee_id = m.source
    left join payout_transfer t on t.id = m.source
    left join payout sent on sent.id = t.payout_id
    order by m.created, m.id`)
}

/** What Stripe has booked for no marketplace we know. Seen above marketplaces. */
export function selectMovementsOfNobody(tx: Tx, since: Date): Promise<Movement[]> {
  return tx.rows<Movement>(sql`select * from stripe_movements_of_nobody(${since})`)
}

/** The ids of Stripe's bookings that were booked here by themselves since then: see house-movements.ts. */
export async function selectTakenIn(tx: Tx, since: Date): Promise<Set<string>> {
  const rows = await tx.rows<{ id: string }>(sql`
    select cause_step as id from entry where cause_kind = 'stripe-movement' and at >= ${since}`)
  return new Set(rows.map(({ id }) => id))
}

/**
 * What the books say moved at Stripe, where what the house moves between marketplaces does not: with the object of Stripe's
 * it is about, which is a charge, a refund, a transfer (its reversals are counted to it) or a dispute, and null when the
 * entry's cause leads to none.
 */
export function selectBooked(tx: Tx, since: Date): Promise<Booked[]> {
  return tx.rows<Booked>(sql`
    with moved as (
      select e.id, e.at, e.kind, e.cause_kind, e.cause_id, e.deal_id, p.currency, sum(p.amount)::bigint as amount
      from entry e
      join posting p on p.entry_id = e.id
      join account a on a.id = p.account_id and a.kind = 'stripe_balance'
      where e.at >= ${since} and e.cause_kind <> 'house-funds'
      group by e.id, e.at, e.kind, e.cause_kind, e.cause_id, e.deal_id, p.currency
    )
    select m.id, m.at, m.kind, m.currency, m.amount, case
      when m.kind = 'destination-sent' then (
        select t.transfer_id from payment_attempt t
        where t.deal_id = m.deal_id and t.state = 'paid' and not t.surplus and t.transfer_id is not null limit 1)
      when m.kind = 'destination-reversed' then (
        select t.transfer_id from destination_refund r join payment_attempt t on t.id = r.attempt_id
        where r.id::text = m.cause_id)
      when m.kind = 'surplus-passed-on' then (
        select t.transfer_id from payment_attempt t where t.id::text = m.cause_id)
      when m.kind = 'surplus-taken-back' then (
        select t.transfer_id from refund r join payment_attempt t on t.id = r.attempt_id where r.id::text = m.cause_id)
      else case m.cause_kind
      when 'destination-refund' then (
        select r.stripe_refund_id from destination_refund r where r.id::text = m.cause_id)
      when 'payment-attempt' then (select t.charge_id from payment_attempt t where t.id::text = m.cause_id)
      when 'refund' then (select r.stripe_refund_id from refund r where r.id::text = m.cause_id)
      when 'payout' then (select o.stripe_transfer_id from payout o where o.id::text = m.cause_id)
      when 'stripe-movement' then m.cause_id
      when 'dispute' then (select d.stripe_id from dispute d where d.id::text = m.cause_id)
      when 'clawback' then (select o.stripe_transfer_id from clawback c join payout o on o.id = c.payout_id
                            where c.id::text = m.cause_id)
      else (select t.charge_id from posting q
            join account b on b.id = q.account_id and b.kind = 'escrow'
            join payment_attempt t on t.payable_id = b.owner_id and t.state = 'paid' and not t.surplus
            where q.entry_id = m.id limit 1)
      end end as object
    from moved m order by m.id`)
}
