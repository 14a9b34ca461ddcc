import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'

/** A member's authenticator. */
export interface TotpRow {
  sealed_secret: string
  /** Null: not yet proved by a code. */
  confirmed_at: Date | null
}

export function selectTotp(tx: Tx, memberId: string): Promise<TotpRow | undefined> {
  return tx.maybe<TotpRow>(sql`select sealed_secret, confirmed_at from totp where member_id = ${memberId}`)
}

/** Begins an enrolment; one that was begun before and not confirmed is forgotten. */
export function putTotp(tx: Tx, memberId: string, sealedSecret: string, realNow: Date): void {
  tx.write(sql`
    insert into totp (member_id, sealed_secret, created_at) values (${memberId}, ${sealedSecret}, ${realNow})
    on conflict (marketplace_id, member_id) do update
      set sealed_secret = excluded.sealed_secret, created_at = excluded.created_at, last_step = 0
      where totp.confirmed_at is null`)
}

export function confirmTotp(tx: Tx, memberId: string, realNow: Date): void {
  tx.write(sql`update totp set confirmed_at = ${realNow} where member_id = ${memberId}`)
}

/** Takes the code of a time step, once: false when it, or that of a later step, was taken before. */
export async function takeStep(tx: Tx, memberId: string, step: number): Promise<boolean> {
  const row = await tx.maybe(sql`
    update totp set last_step = ${step} where member_id = ${memberId} and last_step < ${step} returning last_step`)
  return row !== undefined
}

/** Takes the second factor away, with its recovery codes and the logins that wait for it. */
export function deleteSecondFactor(tx: Tx, memberId: string): void {
  tx.write(sql`delete from totp where member_id = ${memberId}`)
  tx.write(sql`delete from recovery_code where member_id = ${memberId}`)
  deleteChallengesOf(tx, memberId)
}

/** Gives new recovery codes; the old ones are good no longer. */
export function replaceRecoveryCodes(tx: Tx, memberId: string, hashes: readonly string[]): void {
  tx.write(sql`delete from recovery_code where member_id = ${memberId}`)
  tx.write(sql`
    insert into recovery_code (member_id, code_hash) select ${memberId}, hash from unnest(${hashes}::text[]) as hash`)
}

/** Takes a recovery code, once. */
export async function takeRecoveryCode(tx: Tx, memberId: string, codeHash: string, realNow: Date): Promise<boolean> {
  const row = await tx.maybe(sql`
    update recovery_code set used_at = ${realNow}
    where member_id = ${memberId} and code_hash = ${codeHash} and used_at is null returning code_hash`)
  return row !== undefined
}

export async function countRecoveryCodes(tx: Tx, memberId: string): Promise<number> {
  const { left } = await tx.one<{ left: bigint }>(sql`
    select count(*) as left from recovery_code where member_id = ${memberId} and used_at is null`)
  return Number(left)
}

export function insertChallenge(
  tx: Tx,
  row: { id: string; memberId: string; tokenHash: string; expiresAt: Date },
): void {
  tx.write(sql`
    insert into login_challenge (id, member_id, token_hash, expires_at)
    values (${row.id}, ${row.memberId}, ${row.tokenHash}, ${row.expiresAt})`)
}

/** Whose login waits there for its second factor; undefined when none does. */
export async function selectChallenge(tx: Tx, tokenHash: string, realNow: Date): Promise<string | undefined> {
  const row = await tx.maybe<{ member_id: string }>(sql`
    select member_id from login_challenge where token_hash = ${tokenHash} and expires_at > ${realNow}`)
  return row?.member_id
}

/** Takes the challenge, once: false when it is gone. */
export async function takeChallenge(tx: Tx, tokenHash: string): Promise<boolean> {
  const row = await tx.maybe(sql`delete from login_challenge where token_hash = ${tokenHash} returning id`)
  return row !== undefined
}

export function deleteChallengesOf(tx: Tx, memberId: string): void {
  tx.write(sql`delete from login_challenge where member_id = ${memberId}`)
}

export function deleteEndedChallenges(tx: Tx, realNow: Date): void {
  tx.write(sql`delete from login_challenge where expires_at < ${realNow}`)
}
