import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { digestKind, type Frequency } from './digest.ts'
import { isStopped } from './preference-store.ts'
import type { NoticeRow } from './store.ts'

/** Somebody whose notices wait for a digest. */
export interface WaitingDigest {
  marketplace_id: string
  member_id: string
  frequency: Frequency
  /** Business time of the oldest. */
  oldest: Date
}

/** Whose notices wait for a digest, the oldest first, from behind `after` on. Crosses marketplaces by a named function. */
export function selectWaitingDigests(
  tx: Tx,
  within: string | null,
  after: WaitingDigest | undefined,
  most: number,
): Promise<WaitingDigest[]> {
  return tx.rows<WaitingDigest>(sql`
    select marketplace_id, member_id, frequency, oldest
    from digests_waiting(${within}, ${after?.oldest ?? null}, ${after?.marketplace_id ?? null},
      ${after?.member_id ?? null}, ${after?.frequency ?? null}, ${most})`)
}

/** Leaves out of every digest what its reader has meanwhile read in the app, or wants no e-mail of any more. */
export function dropNeedless(tx: Tx, memberId: string, frequency: Frequency, before: Date): void {
  tx.write(sql`
    update notification n set mail_state = 'none'
    where member_id = ${memberId} and mail_state = ${frequency} and created_at < ${before}
      and (read_at is not null or ${isStopped})`)
}

/** Whether anything is left for a digest. */
export async function anyWaits(tx: Tx, memberId: string, frequency: Frequency, before: Date): Promise<boolean> {
  const row = await tx.maybe(sql`
    select 1 from notification
    where member_id = ${memberId} and mail_state = ${frequency} and created_at < ${before} limit 1`)
  return row !== undefined
}

/** Makes the digest of a day or a week, once. False when it was made before. */
export async function insertDigest(
  tx: Tx,
  digest: { id: string; memberId: string; frequency: Frequency; before: Date },
): Promise<boolean> {
  const { id, memberId, frequency, before } = digest
  const cause = `${digestKind}:${frequency}:${before.toISOString()}`
  const made = await tx.maybe(sql`
    insert into notification (id, member_id, kind, cause, data, created_at, shown, mail_state)
    values (${id}, ${memberId}, ${digestKind}, ${cause}, ${JSON.stringify({ frequency })}::jsonb, ${tx.now}, false, 'due')
    on conflict (marketplace_id, member_id, kind, cause) do nothing returning id`)
  return made !== undefined
}

/** Puts into a digest what waits for it. */
export function fillDigest(tx: Tx, digest: { id: string; memberId: string; frequency: Frequency; before: Date }): void {
  const { id, memberId, frequency, before } = digest
  tx.write(sql`
    update notification set mail_state = 'digested', digest_id = ${id}
    where member_id = ${memberId} and mail_state = ${frequency} and created_at < ${before}`)
}

/** What is in a digest, the oldest first; without what its reader has stopped since it was made. */
export function selectDigested(tx: Tx, digestId: string): Promise<NoticeRow[]> {
  return tx.rows<NoticeRow>(sql`
    select id, kind, data, created_at, read_at from notification n
    where digest_id = ${digestId} and not ${isStopped} order by id`)
}
