import { sql } from '../platform/db/sql.ts'
import type { Tx } from '../platform/db/transaction.ts'
import type { RunningTimer } from './decide.ts'

/** One line of a subject's history. */
export interface HistoryRow {
  step: number
  transition: string
  from_state: string | null
  to_state: string
  actor_kind: string
  actor_id: string | null
  acted_as: string
  input: Record<string, unknown>
  at: Date
}

/** Adds a step to the history. */
export function insertHistory(
  tx: Tx,
  subject: { process: string; id: string },
  row: HistoryRow & { requestId: string | undefined },
): void {
  tx.write(sql`
    insert into history (process, subject_id, step, transition, from_state, to_state,
                         actor_kind, actor_id, acted_as, input, at, request_id)
    values (${subject.process}, ${subject.id}, ${row.step}, ${row.transition}, ${row.from_state}, ${row.to_state},
            ${row.actor_kind}, ${row.actor_id}, ${row.acted_as}, ${JSON.stringify(row.input)}::jsonb, ${row.at},
            ${row.requestId ?? tx.requestId ?? null})`)
}

/** A subject's history, the first step first. */
export function selectHistory(tx: Tx, process: string, id: string): Promise<HistoryRow[]> {
  return tx.rows<HistoryRow>(sql`
    select step, transition, from_state, to_state, actor_kind, actor_id, acted_as, input, at
    from history where process = ${process} and subject_id = ${id} order by step`)
}

/** Starts deadlines; one that runs already is moved, and what went wrong with it is forgotten. */
export function insertTimers(tx: Tx, subject: { process: string; id: string }, timers: readonly RunningTimer[]): void {
  for (const timer of timers) {
    tx.write(sql`
      insert into timer (process, subject_id, transition, due_at)
      values (${subject.process}, ${subject.id}, ${timer.transition}, ${timer.dueAt})
      on conflict (marketplace_id, process, subject_id, transition)
      do update set due_at = excluded.due_at, attempts = 0, retry_at = null, last_error = null`)
  }
}

/** Ends every deadline of a subject: it is leaving the state they belong to. */
export function deleteTimers(tx: Tx, subject: { process: string; id: string }): void {
  tx.write(sql`delete from timer where process = ${subject.process} and subject_id = ${subject.id}`)
}

/** Ends some deadlines of a subject, by the transitions they bring. */
export function deleteTimersOf(tx: Tx, subject: { process: string; id: string }, transitions: readonly string[]): void {
  tx.write(sql`
    delete from timer
    where process = ${subject.process} and subject_id = ${subject.id} and transition = any (${transitions})`)
}

/** The running deadlines of several subjects, what is due first first. */
export function selectTimersOf(
  tx: Tx,
  process: string,
  ids: readonly string[],
): Promise<{ subject_id: string; transition: string; due_at: Date }[]> {
  return tx.rows(sql`
    select subject_id, transition, due_at from timer
    where process = ${process} and subject_id = any (${ids}::uuid[]) order by due_at, transition`)
}

/** The deadlines that are running for a subject. */
export function selectTimers(tx: Tx, process: string, id: string): Promise<{ transition: string; due_at: Date }[]> {
  return tx.rows(sql`
    select transition, due_at from timer where process = ${process} and subject_id = ${id} order by due_at`)
}

/** Whether a deadline is still running and has passed at `now` (business time); locks its row. */
export async function lockDueTimer(
  tx: Tx,
  timer: { process: string; subjectId: string; transition: string },
): Promise<boolean> {
  const row = await tx.maybe(sql`
    select 1 as due from timer
    where process = ${timer.process} and subject_id = ${timer.subjectId} and transition = ${timer.transition}
      and due_at <= ${tx.now}
    for update`)
  return row !== undefined
}

/**
 * Notes that firing failed at `failedAt` (real time). It is tried again after `firstPause` seconds, then after twice as
 * long, and so on up to `longestPause`.
 */
export function noteTimerFailure(
  tx: Tx,
  timer: { process: string; subjectId: string; transition: string },
  failure: { message: string; failedAt: Date; firstPause: number; longestPause: number },
): void {
  const { message, failedAt, firstPause, longestPause } = failure
  tx.write(sql`
    update timer set attempts = attempts + 1, last_error = ${message},
      retry_at = ${failedAt}::timestamptz
        + least(${firstPause}::float8 * power(2, least(attempts, 30)), ${longestPause}::float8) * interval '1 second'
    where process = ${timer.process} and subject_id = ${timer.subjectId} and transition = ${timer.transition}`)
}

/** A deadline with what became of it so far. */
export interface TimerRow {
  process: string
  subject_id: string
  transition: string
  due_at: Date
  attempts: number
  /** Real time before which it is not tried again. */
  retry_at: Date | null
  last_error: string | null
}

const timerColumns = sql`process, subject_id, transition, due_at, attempts, retry_at, last_error`

/** The deadlines of this marketplace that had passed at `before` (business time) and still wait, the oldest first. */
export function selectOverdueTimers(tx: Tx, before: Date): Promise<TimerRow[]> {
  return tx.rows(sql`select ${timerColumns} from timer where due_at < ${before} order by due_at limit 100`)
}

/** A page of this marketplace's deadlines, those due first at the top, one more than `limit`. */
export function selectTimerPage(
  tx: Tx,
  page: { failing: boolean; dueBefore: Date | null; process: string | null; after: TimerPlace | null; limit: number },
): Promise<TimerRow[]> {
  const { failing, dueBefore, process, after, limit } = page
  return tx.rows(sql`
    select ${timerColumns} from timer
    where (not ${failing}::boolean or attempts > 0)
      and (${dueBefore}::timestamptz is null or due_at <= ${dueBefore}::timestamptz)
      and (${process}::text is null or process = ${process}::text)
      and (${after?.dueAt ?? null}::timestamptz is null
           or (due_at, subject_id, transition)
              > (${after?.dueAt ?? null}::timestamptz, ${after?.subjectId ?? null}::uuid, ${after?.transition ?? null}::text))
    order by due_at, subject_id, transition limit ${limit + 1}`)
}

/** Where a page of deadlines begins: after this one. */
export interface TimerPlace {
  dueAt: Date
  subjectId: string
  transition: string
}

/** Lets a deadline that failed be tried at once. @returns false when it is no longer there, or has not failed */
export async function hurryTimer(
  tx: Tx,
  timer: { process: string; subjectId: string; transition: string },
  at: Date,
): Promise<boolean> {
  const row = await tx.maybe(sql`
    update timer set retry_at = ${at}
    where process = ${timer.process} and subject_id = ${timer.subjectId} and transition = ${timer.transition}
      and attempts > 0 returning 1 as hurried`)
  return row !== undefined
}

/** How many deadlines of all marketplaces had passed by then (business time), and how many fail. Crosses marketplaces by a named function. */
export function countTimers(tx: Tx, overdueBefore: Date): Promise<{ overdue: bigint; failing: bigint }> {
  return tx.one(sql`select overdue, failing from timer_counts(${overdueBefore})`)
}

/** The versions of a process that open subjects run under beside those `known`. Crosses marketplaces by a named function. */
export function selectUnknownVersions(
  tx: Tx,
  asked: { process: string; known: readonly number[]; finals: readonly string[] },
): Promise<{ version: number; subjects: bigint }[]> {
  return tx.rows(sql`
    select version, subjects from unknown_versions(${asked.process}, ${asked.known}::integer[], ${asked.finals}::text[])`)
}

/** Picks deadlines of all marketplaces that have passed, and leases them. Crosses marketplaces by a named function. */
export function pickDueTimers(
  tx: Tx,
  at: { business: Date; real: Date; leaseUntil: Date; most: number },
): Promise<{ marketplace_id: string; process: string; subject_id: string; transition: string }[]> {
  return tx.rows(sql`select * from pick_due_timers(${at.business}, ${at.real}, ${at.leaseUntil}, ${at.most})`)
}
