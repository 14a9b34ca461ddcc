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

export function insertSchedule(tx: Tx, row: ScheduleRow): void {
  tx.write(sql`
    insert into fee_schedule (id, valid_from, rules, made_by, made_at)
    values (${row.id}, ${row.valid_from}, ${JSON.stringify(row.rules)}::jsonb, ${row.made_by}, ${row.made_at})`)
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
