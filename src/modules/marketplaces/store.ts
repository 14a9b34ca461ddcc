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

/** Closes the marketplace the transaction is in, for a while; false when it is closed already. */
export async function markSuspended(tx: Tx, reason: string): Promise<boolean> {
  const row = await tx.maybe(sql`
    update marketplace set suspended_at = ${tx.now}, suspended_because = ${reason}
    where suspended_at is null returning id`)
  return row !== undefined
}

/** Opens it again; false when it is open. */
export async function markResumed(tx: Tx): Promise<boolean> {
  const row = await tx.maybe(sql`
    update marketplace set suspended_at = null, suspended_because = null
    where suspended_at is not null returning id`)
  return row !== undefined
}

/** How a marketplace fares, in figures. */
export interface VitalsRow {
  marketplace_id: string
  /** Active members. */
  members: bigint
  /** What can be bought now. */
  offers: bigint
  deals: bigint
  /** Deadlines that have passed and were not met yet. */
  timers_overdue: bigint
  /** Deadlines that could not be met when they were tried. */
  timers_failing: bigint
  letters_waiting: bigint
  /** Letters that the mail server refused, or of which nobody knows. */
  letters_refused: bigint
  /** When the books were last proved and found right, business time; null: never yet. */
  proved_at: Date | null
}

/** How every marketplace fares. Crosses marketplaces by a named function. */
export function selectVitals(tx: Tx): Promise<VitalsRow[]> {
  return tx.rows<VitalsRow>(sql`select * from marketplace_vitals(${tx.now})`)
}
