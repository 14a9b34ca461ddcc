import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** A host name of the marketplace the transaction is in. */
export interface HostRow {
  host: string
  is_primary: boolean
}

/** Its host names, the primary first, held until the transaction ends. */
export function lockHosts(tx: Tx): Promise<HostRow[]> {
  return tx.rows<HostRow>(sql`select host, is_primary from marketplace_host order by is_primary desc, host for update`)
}

/** Gives it one more. Fails on `marketplace_host_pkey` when any marketplace has it. */
export async function insertHost(tx: Tx, host: string): Promise<void> {
  await tx.rows(sql`insert into marketplace_host (host) values (${host})`)
}

export function deleteHost(tx: Tx, host: string): void {
  tx.write(sql`delete from marketplace_host where host = ${host}`)
}

/** Makes one of them the primary; in two steps, because there is never a moment with two. */
export function setPrimary(tx: Tx, host: string): void {
  tx.write(sql`update marketplace_host set is_primary = false where is_primary and host <> ${host}`)
  tx.write(sql`update marketplace_host set is_primary = true where not is_primary and host = ${host}`)
}
