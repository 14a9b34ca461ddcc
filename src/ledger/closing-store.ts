import { sql } from '../platform/db/sql.ts'
import type { Tx } from '../platform/db/transaction.ts'

/** A month that was closed. */
export interface PeriodRow {
  id: string
  month: string
  ends_at: Date
  closed_by: string | null
  closed_at: Date
  kept_at: Date | null
  reopened_at: Date | null
  reopened_by: string | null
  reopened_reason: string | null
}

const columns = sql`
  id, month, ends_at, closed_by, closed_at, kept_at, reopened_at, reopened_by, reopened_reason`

/** Every closing there was, the newest first. */
export function selectPeriods(tx: Tx): Promise<PeriodRow[]> {
  return tx.rows<PeriodRow>(sql`select ${columns} from closed_period order by closed_at desc, id desc limit 200`)
}

/** The last month that is closed; undefined where none is. */
export function lockLastClosed(tx: Tx): Promise<PeriodRow | undefined> {
  return tx.maybe<PeriodRow>(sql`
    select ${columns} from closed_period where reopened_at is null order by ends_at desc limit 1 for update`)
}

/** A month that is closed, by its name. */
export function selectClosed(tx: Tx, month: string): Promise<PeriodRow | undefined> {
  return tx.maybe<PeriodRow>(sql`select ${columns} from closed_period where month = ${month} and reopened_at is null`)
}

/** @returns whether it was this transaction that closed it: a month is closed once */
export async function insertPeriod(
  tx: Tx,
  row: Pick<PeriodRow, 'id' | 'month' | 'ends_at' | 'closed_by' | 'closed_at'>,
): Promise<boolean> {
  const made = await tx.maybe(sql`
    insert into closed_period (id, month, ends_at, closed_by, closed_at)
    values (${row.id}, ${row.month}, ${row.ends_at}, ${row.closed_by}, ${row.closed_at})
    on conflict (marketplace_id, month) where reopened_at is null do nothing returning id`)
  return made !== undefined
}

/** Writes down what each account held at the end of a period: on top of the last one before it that was written down. */
export function keepBalances(tx: Tx, { id, ends_at: endsAt }: Pick<PeriodRow, 'id' | 'ends_at'>): void {
  tx.write(sql`select set_config('statement_timeout', '600000', true)`)
  tx.write(sql`
    with last as (
      select c.id, c.ends_at from closed_period c
      where c.reopened_at is null and c.kept_at is not null and c.ends_at < ${endsAt}
      order by c.ends_at desc limit 1
    ), moved as (
      select b.account_id, b.sum from period_balance b where b.period_id = (select id from last)
      union all
      select p.account_id, p.amount from entry e join posting p on p.entry_id = e.id
      where e.at >= (select coalesce(max(ends_at), '-infinity') from last) and e.at < ${endsAt}
    )
    insert into period_balance (period_id, account_id, sum)
    select ${id}::uuid, account_id, sum(sum)::bigint from moved group by account_id having sum(sum) <> 0
    on conflict do nothing`)
  tx.write(sql`update closed_period set kept_at = ${tx.now} where id = ${id} and kept_at is null`)
}

export function updateReopened(tx: Tx, id: string, by: string | null, reason: string): void {
  tx.write(sql`
    update closed_period set reopened_at = ${tx.now}, reopened_by = ${by}, reopened_reason = ${reason}
    where id = ${id} and reopened_at is null`)
}

/** What a period's end was kept with, by kind and currency, debits positive. */
export function selectKeptBalances(
  tx: Tx,
  periodId: string,
): Promise<{ kind: string; currency: string; sum: bigint; accounts: bigint }[]> {
  return tx.rows(sql`
    select a.kind, a.currency, sum(b.sum)::bigint as sum, count(*) as accounts
    from period_balance b join account a on a.id = b.account_id
    where b.period_id = ${periodId} group by a.kind, a.currency order by a.kind, a.currency`)
}
