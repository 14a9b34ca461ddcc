import { sql } from '../db/sql.ts'
import type { Tx } from '../db/transaction.ts'

/** When a schedule is due next. `scope` is a marketplace's id, or '' for the deployment. */
export interface ScheduleRow {
  name: string
  scope: string
  cron: string
  zone: string
  enabled: boolean
  next_due: Date
}

/** The schedules, in the order of the names: in a marketplace its own and the deployment's, above marketplaces all. */
export function selectSchedules(tx: Tx): Promise<ScheduleRow[]> {
  return tx.rows<ScheduleRow>(sql`
    select * from job_schedule
    where ${tx.marketplaceId}::text is null or scope in ('', ${tx.marketplaceId}) order by name, scope`)
}

/** The schedules that are due at `now`. */
export function selectDue(tx: Tx, now: Date): Promise<ScheduleRow[]> {
  return tx.rows<ScheduleRow>(sql`select * from job_schedule where enabled and next_due <= ${now} order by next_due`)
}

/** Puts a schedule in, or gives a known one its changed expression or zone. */
export function upsertSchedule(tx: Tx, row: Omit<ScheduleRow, 'enabled'>): void {
  tx.write(sql`
    insert into job_schedule (name, scope, cron, zone, next_due)
    values (${row.name}, ${row.scope}, ${row.cron}, ${row.zone}, ${row.next_due})
    on conflict (name, scope) do update set cron = excluded.cron, zone = excluded.zone, next_due = excluded.next_due
    where (job_schedule.cron, job_schedule.zone) is distinct from (excluded.cron, excluded.zone)`)
}

/** Moves a due schedule on to its next time; false when another process did so first. */
export async function advanceSchedule(tx: Tx, row: ScheduleRow, next: Date): Promise<boolean> {
  const moved = await tx.rows(sql`
    update job_schedule set next_due = ${next}
    where name = ${row.name} and scope = ${row.scope} and next_due = ${row.next_due} and enabled returning 1`)
  return moved.length === 1
}

/** Switches a schedule on or off: in a marketplace its own, above marketplaces in every scope. */
export async function updateEnabled(tx: Tx, name: string, enabled: boolean): Promise<number> {
  const rows = await tx.rows(sql`
    update job_schedule set enabled = ${enabled}
    where name = ${name} and (${tx.marketplaceId}::text is null or scope = ${tx.marketplaceId}) returning 1`)
  return rows.length
}
