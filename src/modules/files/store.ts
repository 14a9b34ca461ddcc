import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** A file that is part of something of these purposes. */
export function selectAttached(tx: Tx, id: string, purposes: readonly string[]): Promise<{ id: string } | undefined> {
  return tx.maybe<{ id: string }>(sql`
    select id from file where id = ${id} and state = 'attached' and purpose = any (${purposes}::text[])`)
}
