import { notFound } from '../../kernel/errors.ts'
import { sql } from '../db/sql.ts'
import type { Tx } from '../db/transaction.ts'

/** A file as its row has it. */
export interface FileRow {
  id: string
  owner_member_id: string
  purpose: string
  name: string
  media_type: string
  bytes: bigint
  sha256: string
  width: number
  height: number
  state: 'pending' | 'attached'
  created_at: Date
}

/** Notes a file that is about to be written. */
export function insertFile(tx: Tx, row: Omit<FileRow, 'state' | 'created_at'>): void {
  tx.write(sql`
    insert into file (id, owner_member_id, purpose, name, media_type, bytes, sha256, width, height, created_at)
    values (${row.id}, ${row.owner_member_id}, ${row.purpose}, ${row.name}, ${row.media_type}, ${row.bytes},
      ${row.sha256}, ${row.width}, ${row.height}, ${tx.now})`)
}

/** The files of these ids, in no order. */
export function selectFiles(tx: Tx, ids: readonly string[]): Promise<FileRow[]> {
  return tx.rows<FileRow>(sql`select * from file where id = any (${ids}::uuid[])`)
}

/** Makes a member's own files of one purpose part of something. Answers the ids it found. */
export function attachOwned(
  tx: Tx,
  ids: readonly string[],
  ownerMemberId: string,
  purpose: string,
): Promise<{ id: string }[]> {
  return tx.rows<{ id: string }>(sql`
    update file set state = 'attached'
    where id = any (${ids}::uuid[]) and owner_member_id = ${ownerMemberId} and purpose = ${purpose}
    returning id`)
}

/** Makes files part of nothing again. */
export function detach(tx: Tx, ids: readonly string[]): void {
  tx.write(sql`update file set state = 'pending' where id = any (${ids}::uuid[])`)
}

/**
 * Holds whoever sends something in until the end of the transaction: what they have on its way is counted one at a time,
 * and who is being erased is waited for. @throws Refusal not_found, when they have been erased
 */
export async function holdOwner(tx: Tx, memberId: string): Promise<void> {
  const owner = await tx.maybe<{ standing: string }>(sql`
    select standing from member where id = ${memberId} for no key update`)
  if (owner?.standing === 'erased') throw notFound('member')
}

/** Counts a member's files that are not part of anything. Ask while the member is held. */
export async function countPending(tx: Tx, ownerMemberId: string): Promise<number> {
  const row = await tx.one<{ count: bigint }>(sql`
    select count(*) as count from file where owner_member_id = ${ownerMemberId} and state = 'pending'`)
  return Number(row.count)
}

/** Forgets what stayed pending since before `before`; answers the ids, whose bytes can go. */
export function deletePending(tx: Tx, before: Date, most: number): Promise<{ id: string }[]> {
  return tx.rows<{ id: string }>(sql`
    delete from file where id in (
      select id from file where state = 'pending' and created_at < ${before} order by created_at limit ${most})
    and state = 'pending'
    returning id`)
}
