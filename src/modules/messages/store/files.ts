import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'

/** A file that is part of a message. */
export interface AttachedRow {
  id: string
  subject_id: string
  name: string
  media_type: string
  bytes: bigint
}

/** The files of these messages, by the messages' ids, in the order in which they were announced. */
export async function selectFilesOf(tx: Tx, messageIds: readonly string[]): Promise<Map<string, AttachedRow[]>> {
  if (messageIds.length === 0) return new Map()
  const rows = await tx.rows<AttachedRow>(sql`
    select id, subject_id, name, media_type, bytes from document
    where subject_id = any (${messageIds}::uuid[]) and subject_kind = 'message' and state = 'attached' order by id`)
  return Map.groupBy(rows, ({ subject_id: message }) => message)
}
