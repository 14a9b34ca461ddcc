import type { Currency } from '../../kernel/currency.ts'
import { type Sql, sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { doubtWindow } from '../../platform/outside/doubt.ts'
import type { Payout } from './subjects.ts'

interface PayoutRow {
  id: string
  state: string
  version: number
  entered_at: Date
  step: number
  member_id: string
  deal_id: string
  amount: bigint
  currency: Currency
  source_charge_id: string | null
  due: bigint
  transferred: bigint
}

/** A payout as lists show it. */
export interface PayoutLine {
  id: string
  deal_id: string
  reference: string
  state: string
  amount: bigint
  currency: Currency
  created_at: Date
}

export function insertPayout(tx: Tx, payout: Payout): void {
  tx.write(sql`
    insert into payout (id, member_id, deal_id, amount, due, currency, state, version, entered_at, source_charge_id,
                        created_at)
    values (${payout.id}, ${payout.memberId}, ${payout.dealId}, ${payout.amount}, ${payout.due}, ${payout.currency}, ${payout.state},
            ${payout.version}, ${payout.enteredAt}, ${payout.sourceChargeId}, ${tx.now})`)
}

const payoutColumns = sql`
  id, state, version, entered_at, step, member_id, deal_id, amount, currency, source_charge_id, due, transferred`

export async function lockPayout(tx: Tx, id: string): Promise<Payout | undefined> {
  const row = await tx.maybe<PayoutRow>(sql`select ${payoutColumns} from payout where id = ${id} for update`)
  return row && payoutOf(row)
}

/** The last payout of a deal to a member, locked. The deal must be locked before it. */
export async function lockPayoutOfDeal(tx: Tx, dealId: string, memberId: string): Promise<Payout | undefined> {
  const row = await tx.maybe<PayoutRow>(sql`
    select ${payoutColumns} from payout where deal_id = ${dealId} and member_id = ${memberId}
    order by id desc limit 1 for update`)
  return row && payoutOf(row)
}

/** Writes what is still to be sent of a payout, and what was sent last. */
export function updatePayoutMoney(tx: Tx, { id, due, transferred }: Payout): void {
  tx.write(sql`update payout set due = ${due}, transferred = ${transferred} where id = ${id}`)
}

/** A member's payouts that have not arrived, locked: they wait for the account or for money, were refused, or are on their way. */
export async function lockUnpaidPayouts(tx: Tx, memberId: string): Promise<Payout[]> {
  const rows = await tx.rows<PayoutRow>(sql`
    select ${payoutColumns} from payout
    where member_id = ${memberId} and state in ('waiting', 'unfunded', 'sending', 'failed') order by id for update`)
  return rows.map(payoutOf)
}

/** The payouts of a deal. */
export function selectPayoutsOfDeal(tx: Tx, dealId: string): Promise<PayoutLine[]> {
  return tx.rows<PayoutLine>(sql`
    select p.id, p.deal_id, d.reference, p.state, p.amount, p.currency, p.created_at
    from payout p join deal d on d.marketplace_id = p.marketplace_id and d.id = p.deal_id
    where p.deal_id = ${dealId} order by p.id`)
}

/** A member's payouts, the newest first, one more than `limit`. */
export function selectPayoutsOfMember(
  tx: Tx,
  memberId: string,
  page: { beforeId: string | null; limit: number },
): Promise<PayoutLine[]> {
  return tx.rows<PayoutLine>(sql`
    select p.id, p.deal_id, d.reference, p.state, p.amount, p.currency, p.created_at
    from payout p join deal d on d.marketplace_id = p.marketplace_id and d.id = p.deal_id
    where p.member_id = ${memberId} and (${page.beforeId}::uuid is null or p.id < ${page.beforeId}::uuid)
    order by p.id desc limit ${page.limit + 1}`)
}

export function updatePayoutState(subject: Payout, next: { state: string; enteredAt: Date; step: number }): Sql {
  return sql`
    update payout set state = ${next.state}, entered_at = ${next.enteredAt}, step = ${next.step}
    where id = ${subject.id}`
}

export function updatePayoutAnswer(tx: Tx, id: string, answer: { transferId?: string; error?: string }): void {
  tx.write(sql`
    update payout set stripe_transfer_id = coalesce(${answer.transferId ?? null}, stripe_transfer_id),
      last_error = ${answer.error ?? null}
    where id = ${id}`)
}

function payoutOf(row: PayoutRow): Payout {
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    enteredAt: row.entered_at,
    step: row.step,
    policy: { doubtWindow },
    parties: { member: row.member_id },
    memberId: row.member_id,
    dealId: row.deal_id,
    amount: row.amount,
    currency: row.currency,
    sourceChargeId: row.source_charge_id,
    due: row.due,
    transferred: row.transferred,
  }
}

/** What a member was sent since an instant, by day in a zone; minor units. */
export function selectPaidOutByDay(
  tx: Tx,
  { memberId, currency, zone, since }: { memberId: string; currency: string; zone: string; since: Date },
): Promise<{ day: string; amount: bigint }[]> {
  return tx.rows(sql`
    select to_char(entered_at at time zone ${zone}, 'YYYY-MM-DD') as day, sum(amount)::bigint as amount
    from payout
    where member_id = ${memberId} and state = 'paid' and currency = ${currency} and entered_at >= ${since}
    group by 1 order by 1`)
}

/** How many payouts of a member wait for their account, and how many were refused. */
export function countStuckPayouts(tx: Tx, memberId: string): Promise<{ waiting: number; failed: number }> {
  return tx.one(sql`
    select count(*) filter (where state = 'waiting')::integer as waiting,
           count(*) filter (where state = 'failed')::integer as failed
    from payout where member_id = ${memberId} and state in ('waiting', 'failed')`)
}
