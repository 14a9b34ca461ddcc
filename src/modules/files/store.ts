import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** A file that is part of something of these purposes. */
export function selectAttached(tx: Tx, id: string, purposes: readonly string[]): Promise<{ id: string } | undefined> {
  return tx.maybe<{ id: string }>(sql`
    select id from file where id = ${id} and state = 'attached' and purpose = any (${purposes}::text[])`)
}

/** A file as its owner may have it. */
interface OwnFileRow {
  id: string
  purpose: string
  name: string
  media_type: string
  bytes: bigint
  created_at: Date
}

export function selectFilesOf(tx: Tx, memberId: string): Promise<OwnFileRow[]> {
  return tx.rows<OwnFileRow>(sql`
    select id, purpose, name, media_type, bytes, created_at from file where owner_member_id = ${memberId} order by id`)
}

/**
 * Takes from a member's files what their device called them. A picture that no product shows any more goes back to
 * pending, and the sweep removes it with its bytes; one that a product shows stays with the deals about it.
 */
export function anonymiseFiles(tx: Tx, memberId: string): void {
  tx.write(sql`
    update file f set name = 'file',
      state = case when f.purpose = 'product_picture' and not exists (select from product_picture p
          where p.marketplace_id = f.marketplace_id and p.file_id = f.id) then 'pending' else f.state end
    where f.owner_member_id = ${memberId}`)
}

export function selectDocumentsOwnedBy(tx: Tx, memberId: string): Promise<(OwnFileRow & { sha256: string | null })[]> {
  return tx.rows(sql`
    select id, purpose, name, media_type, bytes, sha256, created_at from document where owner_member_id = ${memberId}
    order by id`)
}

/**
 * Takes from a member's documents what their device called them. One that is part of a case stays with the case; all
 * others expire now, and the sweep removes them with their bytes.
 */
export function anonymiseDocuments(tx: Tx, memberId: string): void {
  tx.write(sql`
    update document set name = 'file', expires_at = case when state = 'attached' then expires_at else ${tx.now} end
    where owner_member_id = ${memberId}`)
}
