import { type Sql, sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { PageRequest } from '../../platform/http/page.ts'
import { digestKind } from './digest.ts'
import type { NoticeData } from './notice.ts'
import { isStopped } from './preference-store.ts'

/** How far the e-mail of a notice came. */
export type MailState = 'none' | 'due' | 'sent' | 'doubt' | 'refused'

/** A notice whose e-mail this process alone may send now. */
export interface ClaimedMail {
  id: string
  member_id: string
  kind: string
  data: NoticeData
  message_id: string
}

/**
 * Lets an e-mail that waits, and is in nobody's hands, not go out any more if its reader has meanwhile stopped its kind; a
 * digest, if they have stopped all that is in it. It is asked now and not when they chose: what somebody is just sending,
 * or telling, would be missed.
 */
export function dropStopped(tx: Tx, id: string, begunBefore: Date): void {
  tx.write(sql`
    update notification n set mail_state = 'none', mail_began_at = null
    where id = ${id} and mail_state in ('due', 'doubt') and (mail_began_at is null or mail_began_at < ${begunBefore})
      and case when kind = ${digestKind}
        then not exists (select from notification n where n.digest_id = ${id} and not ${isStopped})
        else ${isStopped} end`)
}

/**
 * Takes the e-mail of a notice in hand. Its state is doubt from here on: whatever happens before the end is noted, the
 * server may have taken it. Undefined when it is not waiting, or somebody else began after `begunBefore` (real time).
 */
export function claimMail(
  tx: Tx,
  id: string,
  { messageId, realNow, begunBefore }: { messageId: string; realNow: Date; begunBefore: Date },
): Promise<ClaimedMail | undefined> {
  return tx.maybe<ClaimedMail>(sql`
    update notification
    set mail_state = 'doubt', mail_attempts = mail_attempts + 1, mail_began_at = ${realNow},
        message_id = coalesce(message_id, ${messageId})
    where id = ${id} and mail_state in ('due', 'doubt') and (mail_began_at is null or mail_began_at < ${begunBefore})
    returning id, member_id, kind, data, message_id`)
}

/** Whether a notice's e-mail still waits or is in somebody's hands. */
export async function mailWaits(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.maybe(sql`select 1 from notification where id = ${id} and mail_state in ('due', 'doubt')`)
  return row !== undefined
}

/** Notes how the dialogue that began at `began` ended. An answer that comes after another took over changes nothing. */
export function settleMail(
  tx: Tx,
  id: string,
  { began, state, fault }: { began: Date; state: MailState; fault: string | null },
): void {
  tx.write(sql`
    update notification set mail_state = ${state}, mail_fault = ${fault}, mail_began_at = null
    where id = ${id} and mail_state = 'doubt' and (mail_began_at = ${began} or ${state} = 'sent')`)
}

/**
 * E-mails that wait, over all marketplaces or in one: those tried least often first, then the oldest. Crosses marketplaces by
 * a named function.
 */
export function selectWaitingMail(
  tx: Tx,
  which: { within: string | null; kinds: readonly string[] | null; begunBefore: Date; attempts: number; most: number },
): Promise<{ marketplace_id: string; id: string }[]> {
  return tx.rows(sql`select marketplace_id, id
    from mail_waiting(${which.within}, ${which.kinds}, ${which.begunBefore}, ${which.attempts}, ${which.most})`)
}

/** A notice whose e-mail has not certainly arrived. */
export interface UndeliveredRow {
  id: string
  member_id: string
  kind: string
  data: NoticeData
  mail_state: 'due' | 'doubt' | 'refused'
  mail_attempts: number
  mail_fault: string | null
  created_at: Date
}

/** What has not certainly arrived, newest first; one more than the page holds, in the direction it is read. */
export function selectUndelivered(
  tx: Tx,
  state: UndeliveredRow['mail_state'] | undefined,
  page: PageRequest,
): Promise<UndeliveredRow[]> {
  return tx.rows<UndeliveredRow>(sql`
    select id, member_id, kind, data, mail_state, mail_attempts, mail_fault, created_at from notification
    where mail_state in ('due', 'doubt', 'refused') and ${state === undefined ? sql`true` : sql`mail_state = ${state}`}
      and ${stretchOf(page)}`)
}

/** What somebody was told, and how far the e-mail came. */
export interface SentRow
  extends Pick<UndeliveredRow, 'id' | 'member_id' | 'kind' | 'data' | 'mail_fault' | 'created_at'> {
  mail_state: MailState | 'daily' | 'weekly' | 'digested'
  read_at: Date | null
}

/** What these members were told, newest first; one more than the page holds, in the direction it is read. */
export function selectSent(
  tx: Tx,
  { members, about }: { members: readonly string[]; about: string | undefined },
  page: PageRequest,
): Promise<SentRow[]> {
  return tx.rows<SentRow>(sql`
    select id, member_id, kind, data, mail_state, mail_fault, read_at, created_at from notification
    where member_id = any (${members}::uuid[]) and shown
      and ${about === undefined ? sql`true` : sql`data ->> 'order_id' = ${about}`} and ${stretchOf(page)}`)
}

/** From where on, in which order, and how many: the newest first. */
function stretchOf({ cursor, direction, limit }: PageRequest): Sql {
  const forward = direction === 'forward'
  const beyond = !cursor ? sql`true` : forward ? sql`id < ${cursor.id}::uuid` : sql`id > ${cursor.id}::uuid`
  return sql`${beyond} order by ${forward ? sql`id desc` : sql`id`} limit ${limit + 1}`
}

/** Makes an undelivered e-mail due afresh, unless somebody is sending it. The Message-ID stays. */
export function updateDueAgain(tx: Tx, id: string, begunBefore: Date): Promise<UndeliveredRow | undefined> {
  return tx.maybe<UndeliveredRow>(sql`
    update notification set mail_state = 'due', mail_attempts = 0, mail_began_at = null, mail_fault = null
    where id = ${id} and mail_state in ('due', 'doubt', 'refused')
      and (mail_began_at is null or mail_began_at < ${begunBefore})
    returning id, member_id, kind, data, mail_state, mail_attempts, mail_fault, created_at`)
}

/** Whether there is a notice of that id here. */
export async function noticeExists(tx: Tx, id: string): Promise<boolean> {
  return (await tx.maybe(sql`select 1 from notification where id = ${id}`)) !== undefined
}

/** Whether the mail server has taken any e-mail of this marketplace. */
export async function selectAnySent(tx: Tx): Promise<boolean> {
  const { sent } = await tx.one<{ sent: boolean }>(sql`
    select exists (select from notification where mail_state = 'sent') as sent`)
  return sent
}
