import type { Span } from '../kernel/span.ts'
import { sql } from '../platform/db/sql.ts'
import type { Tx } from '../platform/db/transaction.ts'

/** A point up to which the books were proved and added up. */
export interface PointRow {
  through: string
  entries: bigint
  latest_at: Date | null
  /** Of the entries since the point before. */
  earliest_at: Date | null
  made_at: Date
}

/**
 * The id an entry would get now, and the number of this transaction: whatever began to write before has a smaller one. A
 * snapshot's xmax would not do: it is one past the last that *ended*, and who is still under way may be beyond it.
 */
export function selectFrontier(tx: Tx): Promise<{ id: string; next: string }> {
  return tx.one(sql`select uuidv7() as id, pg_current_xact_id()::text as next`)
}

/** Whether every transaction before `next`, which has ended itself, has ended. */
export async function allEndedBefore(tx: Tx, next: string): Promise<boolean> {
  const row = await tx.one<{ ended: boolean }>(sql`
    select pg_snapshot_xmin(pg_current_snapshot())::text::bigint >= ${BigInt(next)} as ended`)
  return row.ended
}

/** The newest point; undefined before the first. */
export function selectLastPoint(tx: Tx): Promise<PointRow | undefined> {
  return tx.maybe<PointRow>(sql`
    select through, entries, latest_at, earliest_at, made_at from ledger_point order by through desc limit 1`)
}

/**
 * Between which points the entries of a span of business time can lie: after `through`, and up to `until` or after `last`,
 * which is the newest point. Null: there is no such point.
 */
export function selectPointsAround(
  tx: Tx,
  span: Span,
): Promise<{ through: string | null; until: string | null; last: string | null }> {
  return tx.one(sql`select
    (select through from ledger_point where latest_at < ${span.from} order by through desc limit 1) as through,
    (select through from ledger_point where earliest_at < ${span.to} order by through desc limit 1) as until,
    (select through from ledger_point order by through desc limit 1) as last`)
}

/** What came since a point, up to another: how many entries, and the latest and earliest business time among them. */
export function selectTail(
  tx: Tx,
  after: string,
  through: string,
): Promise<Pick<PointRow, 'entries' | 'latest_at' | 'earliest_at'>> {
  return tx.one(sql`
    select count(*) as entries, max(e.at) as latest_at, min(e.at) as earliest_at from entry e
    where e.id > ${after} and e.id <= ${through}`)
}

export function insertPoint(tx: Tx, row: PointRow): void {
  tx.write(sql`
    insert into ledger_point (through, entries, latest_at, earliest_at, made_at)
    values (${row.through}, ${row.entries}, ${row.latest_at}, ${row.earliest_at}, ${row.made_at}) on conflict do nothing`)
}

/** Adds up to `through`: what was added up to `after`, and what came since. */
export function insertRollups(tx: Tx, after: string, through: string): void {
  tx.write(sql`
    with tail as (
      select p.account_id, sum(p.amount) as sum from posting p
      where p.entry_id > ${after} and p.entry_id <= ${through} group by p.account_id
    ), summed as (
      select b.kind, b.currency, b.sum, b.accounts from balance_rollup b where b.through = ${after}
      union all
      select a.kind, a.currency, t.sum, case when (
          select e.entry_id from posting e where e.account_id = t.account_id order by e.entry_id limit 1) > ${after}
          then 1 else 0 end
      from tail t join account a on a.id = t.account_id
    )
    insert into balance_rollup (through, kind, currency, sum, accounts)
    select ${through}::uuid, kind, currency, sum(sum)::bigint, sum(accounts)::bigint from summed group by kind, currency
    on conflict do nothing`)
}

/** What was added up to a point, by kind and currency; debits positive. */
export function selectRollups(tx: Tx, through: string): Promise<{ kind: string; currency: string; sum: bigint }[]> {
  return tx.rows(sql`select kind, currency, sum from balance_rollup where through = ${through} order by kind, currency`)
}
