import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { FeeRule } from './rules.ts'

/** A schedule as it was set. */
export interface ScheduleRow {
  id: string
  valid_from: Date
  rules: FeeRule[]
  made_by: string | null
  made_at: Date
}

/** Sets a schedule after the one it follows, null being none; false when another one follows that already. */
export async function insertSchedule(tx: Tx, row: ScheduleRow, follows: string | null): Promise<boolean> {
  const made = await tx.maybe(sql`
    insert into fee_schedule (id, valid_from, rules, made_by, made_at, follows)
    values (${row.id}, ${row.valid_from}, ${JSON.stringify(row.rules)}::jsonb, ${row.made_by}, ${row.made_at}, ${follows})
    on conflict on constraint one_fee_schedule_after_another do nothing returning id`)
  return made !== undefined
}

/** The schedule that was set last, for whatever time: the one that none follows. Null before the first. */
export async function selectNewestSet(tx: Tx): Promise<string | null> {
  const row = await tx.maybe<{ id: string }>(sql`
    select f.id from fee_schedule f
    where not exists (select from fee_schedule g where g.marketplace_id = f.marketplace_id and g.follows = f.id)`)
  return row?.id ?? null
}

/** The schedule that holds at `at`; undefined before the first. */
export function selectScheduleAt(tx: Tx, at: Date): Promise<ScheduleRow | undefined> {
  return tx.maybe<ScheduleRow>(sql`
    select id, valid_from, rules, made_by, made_at from fee_schedule
    where valid_from <= ${at} order by valid_from desc, id desc limit 1`)
}

/** The newest hundred schedules, those to come first. */
export function selectSchedules(tx: Tx): Promise<ScheduleRow[]> {
  return tx.rows<ScheduleRow>(sql`
    select id, valid_from, rules, made_by, made_at from fee_schedule order by valid_from desc, id desc limit 100`)
}
