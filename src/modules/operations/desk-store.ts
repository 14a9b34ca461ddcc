import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** How many things of a kind wait, at most 99, and by when the first wants an answer. */
export interface Waiting {
  count: number
  due: Date | null
}

// More than this is said as many; counting on would only take time.
const most = 99

/** Disputes in one of these states. */
export function countDisputes(tx: Tx, states: readonly string[]): Promise<Waiting> {
  return tx.one<Waiting>(sql`
    select count(*)::integer as count, min(due_at) as due
    from (select due_at from dispute where state = any (${states}::text[]) limit ${most}) as waiting`)
}

/** Complaints in one of these states. */
export function countComplaints(tx: Tx, states: readonly string[]): Promise<Waiting> {
  return tx.one<Waiting>(sql`
    select count(*)::integer as count, null::timestamptz as due
    from (select 1 from complaint where state = any (${states}::text[]) limit ${most}) as waiting`)
}

/** Appeals against violations; one that is not answered in time is won. */
export function countAppeals(tx: Tx): Promise<Waiting> {
  return tx.one<Waiting>(sql`
    select count(*)::integer as count, min(due_at) as due
    from (select t.due_at from violation v
          join timer t on t.marketplace_id = v.marketplace_id and t.process = 'violation' and t.subject_id = v.id
            and t.transition = 'lapse'
          where v.state = 'appealed' limit ${most}) as waiting`)
}

/** Refunds in one of these states. */
export function countRefunds(tx: Tx, states: readonly string[]): Promise<Waiting> {
  return tx.one<Waiting>(sql`
    select count(*)::integer as count, null::timestamptz as due
    from (select 1 from refund where state = any (${states}::text[]) limit ${most}) as waiting`)
}

/** Payouts in one of these states. */
export function countPayouts(tx: Tx, states: readonly string[]): Promise<Waiting> {
  return tx.one<Waiting>(sql`
    select count(*)::integer as count, null::timestamptz as due
    from (select 1 from payout where state = any (${states}::text[]) limit ${most}) as waiting`)
}

/** E-mails that the mail server refused, or of which nobody knows whether it took them. */
export function countMail(tx: Tx): Promise<Waiting> {
  return tx.one<Waiting>(sql`
    select count(*)::integer as count, null::timestamptz as due
    from (select 1 from notification
          -- The first condition names the index; what is only due, or in a worker's hands, needs nobody.
          where mail_state in ('due', 'doubt', 'refused') and mail_state <> 'due' and mail_began_at is null limit ${most}) as waiting`)
}

/** Deadlines that could not be met when they were tried. */
export function countFailingDeadlines(tx: Tx): Promise<Waiting> {
  return tx.one<Waiting>(sql`
    select count(*)::integer as count, min(due_at) as due
    from (select due_at from timer where attempts > 0 and due_at <= ${tx.now} limit ${most}) as waiting`)
}

/** Messages from the contact form that nobody has answered. */
export function countMessages(tx: Tx, states: readonly string[]): Promise<Waiting> {
  return tx.one<Waiting>(sql`
    select count(*)::integer as count, null::timestamptz as due
    from (select 1 from contact_message where state = any (${states}::text[]) limit ${most}) as waiting`)
}

/** What members have reported of their conversations and nobody has decided about. */
export function countReports(tx: Tx): Promise<Waiting> {
  return tx.one<Waiting>(sql`
    select count(*)::integer as count, null::timestamptz as due
    from (select 1 from message_report where decision is null limit ${most}) as waiting`)
}

interface DayOf {
  zone: string
  since: Date
  currency: string
}

/** What was agreed, by the day in `zone` on which it was. */
export function selectDealsByDay(
  tx: Tx,
  { zone, since, currency }: DayOf,
): Promise<{ day: string; count: number; amount: bigint }[]> {
  return tx.rows(sql`
    select to_char(created_at at time zone ${zone}, 'YYYY-MM-DD') as day, count(*)::integer as count,
           sum(amount)::bigint as amount
    from deal where created_at >= ${since} and currency = ${currency} group by 1`)
}

/** Who joined, by the day in `zone`. */
export function selectMembersByDay(
  tx: Tx,
  { zone, since }: Omit<DayOf, 'currency'>,
): Promise<{ day: string; count: number }[]> {
  return tx.rows(sql`
    select to_char(created_at at time zone ${zone}, 'YYYY-MM-DD') as day, count(*)::integer as count
    from member where created_at >= ${since} group by 1`)
}

/** What the house has earned by fees, by the day in `zone`, minor units. */
export function selectFeesByDay(tx: Tx, { zone, since, currency }: DayOf): Promise<{ day: string; amount: bigint }[]> {
  return tx.rows(sql`
    select to_char(e.at at time zone ${zone}, 'YYYY-MM-DD') as day, (-sum(p.amount))::bigint as amount
    from entry e
    join posting p on p.marketplace_id = e.marketplace_id and p.entry_id = e.id
    join account a on a.marketplace_id = p.marketplace_id and a.id = p.account_id
    where e.at >= ${since} and a.kind = 'fee_revenue' and p.currency = ${currency} group by 1`)
}

/** How many deals stand in one of these states. */
export async function countDeals(tx: Tx, process: string, states: readonly string[]): Promise<number> {
  const { count } = await tx.one<{ count: number }>(sql`
    select count(*)::integer as count from deal where process = ${process} and state = any (${states}::text[])`)
  return count
}
