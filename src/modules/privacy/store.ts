import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** An archive as it is kept. */
export interface ExportRow {
  id: string
  member_id: string
  state: 'asked' | 'ready' | 'gone'
  asked_at: Date
  ready_at: Date | null
  expires_at: Date | null
  bytes: bigint | null
}

const columns = sql`id, member_id, state, asked_at, ready_at, expires_at, bytes`

/** Notes that an archive was asked for; undefined when one is being made. */
export function insertExport(tx: Tx, id: string, memberId: string): Promise<ExportRow | undefined> {
  return tx.maybe<ExportRow>(sql`
    insert into personal_export (id, member_id, asked_at) values (${id}, ${memberId}, ${tx.now})
    on conflict (marketplace_id, member_id) where state = 'asked' do nothing returning ${columns}`)
}

export function selectExport(tx: Tx, id: string): Promise<ExportRow | undefined> {
  return tx.maybe<ExportRow>(sql`select ${columns} from personal_export where id = ${id}`)
}

/** The newest that was asked for. */
export function selectLatestExport(tx: Tx, memberId: string): Promise<ExportRow | undefined> {
  return tx.maybe<ExportRow>(sql`
    select ${columns} from personal_export where member_id = ${memberId} order by id desc limit 1`)
}

export async function countExportsSince(tx: Tx, memberId: string, since: Date): Promise<number> {
  const { count } = await tx.one<{ count: bigint }>(sql`
    select count(*) as count from personal_export where member_id = ${memberId} and asked_at > ${since}`)
  return Number(count)
}

/** Notes that it was asked for once more. */
export function updateAskedAt(tx: Tx, id: string): void {
  tx.write(sql`update personal_export set asked_at = ${tx.now} where id = ${id} and state = 'asked'`)
}

/** Notes that an archive lies ready; false when nobody waits for it any more. */
export async function updateReady(tx: Tx, id: string, at: { expiresAt: Date; bytes: bigint }): Promise<boolean> {
  const row = await tx.maybe(sql`
    update personal_export set state = 'ready', ready_at = ${tx.now}, expires_at = ${at.expiresAt}, bytes = ${at.bytes}
    where id = ${id} and state = 'asked' returning id`)
  return row !== undefined
}

/** Ends the archives whose time is over, and answers which. They are answered until their bytes are known to be gone. */
export function selectOverdue(tx: Tx, realNow: Date): Promise<{ id: string }[]> {
  return tx.rows(sql`select id from personal_export where state = 'ready' and expires_at <= ${realNow} order by id`)
}

export function updateGone(tx: Tx, ids: readonly string[]): void {
  tx.write(sql`update personal_export set state = 'gone', bytes = null where id = any (${ids}::uuid[])`)
}

/** Lets all archives of a member end at once. */
export function endExports(tx: Tx, memberId: string): void {
  tx.write(sql`
    update personal_export set expires_at = ${new Date(0)}, state = case state when 'asked' then 'gone' else state end
    where member_id = ${memberId}`)
}

/** A member's archives and whether they asked to be forgotten. */
export function selectExports(tx: Tx, memberId: string): Promise<ExportRow[]> {
  return tx.rows<ExportRow>(sql`select ${columns} from personal_export where member_id = ${memberId} order by id`)
}

export function insertErasure(tx: Tx, memberId: string, askedBy: 'member' | 'operator'): void {
  tx.write(sql`insert into erasure (member_id, asked_by, at) values (${memberId}, ${askedBy}, ${tx.now})`)
}

/** When a member was erased, and at whose word. */
export function selectErasure(
  tx: Tx,
  memberId: string,
): Promise<{ asked_by: 'member' | 'operator'; at: Date } | undefined> {
  return tx.maybe(sql`select asked_by, at from erasure where member_id = ${memberId}`)
}

/** Who was erased since then. */
export async function selectErased(tx: Tx, since: Date): Promise<string[]> {
  const rows = await tx.rows<{ member_id: string }>(sql`
    select member_id from erasure where at > ${since} order by member_id`)
  return rows.map(({ member_id: id }) => id)
}

/** When a session was opened, by the real clock. */
export async function selectSessionStart(tx: Tx, sessionId: string): Promise<Date | undefined> {
  const row = await tx.maybe<{ created_at: Date }>(sql`select created_at from session where id = ${sessionId}`)
  return row?.created_at
}

/** The answers that are kept for repeated requests: of a member's own, and of others' that mention one of these words. */
export function deleteOwnAnswers(tx: Tx, memberId: string): void {
  tx.write(sql`delete from idempotency_key where member_id = ${memberId}`)
}

interface KeptAnswer {
  member_id: string
  route: string
  key: string
  answer: unknown
}

export function selectAnswersNaming(tx: Tx, words: readonly string[]): Promise<KeptAnswer[]> {
  return tx.rows<KeptAnswer>(sql`
    select member_id, route, key, answer from idempotency_key
    where answer is not null and exists (select from unnest(${words}::text[]) as word
      where word <> '' and strpos(lower(answer::text), lower(word)) > 0)`)
}

export function updateAnswer(tx: Tx, { member_id, route, key, answer }: KeptAnswer): void {
  tx.write(sql`
    update idempotency_key set answer = ${JSON.stringify(answer)}::jsonb
    where member_id = ${member_id} and route = ${route} and key = ${key}`)
}
