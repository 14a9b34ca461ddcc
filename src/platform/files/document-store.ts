import { sql } from '../db/sql.ts'
import type { Tx } from '../db/transaction.ts'

/** A document as its row has it. */
export type DocumentRow = {
  id: string
  series_id: string
  version: number
  owner_member_id: string
  purpose: string
  name: string
  media_type: string
  bytes: bigint
  sha256: string | null
  state: 'awaited' | 'received' | 'attached'
  subject_kind: string | null
  subject_id: string | null
  created_at: Date
  expires_at: Date | null
}

/** Notes a document before its bytes are there. */
export function insertDocument(
  tx: Tx,
  row: Omit<DocumentRow, 'created_at' | 'subject_kind' | 'subject_id' | 'sha256' | 'state'>,
): void {
  tx.write(sql`
    insert into document (id, series_id, version, owner_member_id, purpose, name, media_type, bytes, state, created_at,
      expires_at)
    values (${row.id}, ${row.series_id}, ${row.version}, ${row.owner_member_id}, ${row.purpose}, ${row.name},
      ${row.media_type}, ${row.bytes}, 'awaited', ${tx.now}, ${row.expires_at})`)
}

/** One document. */
export function selectDocument(tx: Tx, id: string): Promise<DocumentRow | undefined> {
  return tx.maybe<DocumentRow>(sql`select * from document where id = ${id}`)
}

/** All versions of one, the first first; locked, so that the next number is claimed by one only. */
export function lockVersions(tx: Tx, seriesId: string): Promise<DocumentRow[]> {
  return tx.rows<DocumentRow>(sql`select * from document where series_id = ${seriesId} order by version for update`)
}

/** All versions of one, the first first. */
export function selectVersions(tx: Tx, seriesId: string): Promise<DocumentRow[]> {
  return tx.rows<DocumentRow>(sql`select * from document where series_id = ${seriesId} order by version`)
}

/** What is part of one thing, in the order it came; versions of one beside one another. */
export function selectDocumentsOf(tx: Tx, subjectId: string): Promise<DocumentRow[]> {
  return tx.rows<DocumentRow>(sql`
    select * from document where subject_id = ${subjectId} and state = 'attached' order by series_id, version`)
}

/** The bytes are there and have been looked into. Answers the row unless somebody noted it before. */
export function updateReceived(
  tx: Tx,
  id: string,
  found: { mediaType: string; sha256: string },
): Promise<DocumentRow | undefined> {
  return tx.maybe<DocumentRow>(sql`
    update document set state = 'received', media_type = ${found.mediaType}, sha256 = ${found.sha256}
    where id = ${id} and state = 'awaited' returning *`)
}

/** Makes a member's own received documents part of something. Answers the ids it found. */
export function attachDocuments(
  tx: Tx,
  ids: readonly string[],
  owner: { memberId: string; purpose: string },
  subject: { kind: string; id: string },
): Promise<{ id: string }[]> {
  return tx.rows<{ id: string }>(sql`
    update document set state = 'attached', subject_kind = ${subject.kind}, subject_id = ${subject.id}
    where id = any (${ids}::uuid[]) and owner_member_id = ${owner.memberId} and purpose = ${owner.purpose}
      and state = 'received'
    returning id`)
}

/** Counts a member's documents that are not part of anything. Ask while the member is held (store.ts). */
export async function countOnTheWay(tx: Tx, ownerMemberId: string): Promise<number> {
  const row = await tx.one<{ count: bigint }>(sql`
    select count(*) as count from document where owner_member_id = ${ownerMemberId} and state <> 'attached'`)
  return Number(row.count)
}

/** Forgets one document that has come no further than that; false when it has, or is not there. */
export async function deleteDocument(tx: Tx, id: string, most: 'awaited' | 'received'): Promise<boolean> {
  const states = most === 'awaited' ? ['awaited'] : ['awaited', 'received']
  const row = await tx.maybe(sql`
    delete from document where id = ${id} and state = any (${states}::text[]) returning id`)
  return row !== undefined
}

/**
 * Forgets what stayed on the way since before `before`, and what has expired; answers the ids, whose bytes can go. What
 * somebody holds, to make it part of something, is passed over.
 */
export function deleteStale(tx: Tx, before: Date, most: number): Promise<{ id: string }[]> {
  return tx.rows<{ id: string }>(sql`
    delete from document where id in (
      select id from document
      where (state <> 'attached' and created_at < ${before} and expires_at is null) or expires_at <= ${tx.now}
      limit ${most} for update skip locked)
    returning id`)
}

/** Of these ids, which have a row: as a document or as a picture. */
export async function selectKnown(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.rows<{ id: string }>(sql`
    select id from document where id = any (${ids}::uuid[])
    union all select id from file where id = any (${ids}::uuid[])`)
  return new Set(rows.map(({ id }) => id))
}
