import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { PayoutTransfer } from './subjects.ts'

interface TransferRow {
  id: string
  payout_id: string
  amount: bigint
  reversible: bigint
}

/** Keeps that a payout was sent by a transfer, and that it is its last. The payout must be locked. */
export function insertTransfer(tx: Tx, { id, payoutId, amount, reversible }: PayoutTransfer): void {
  tx.write(sql`
    insert into payout_transfer (id, payout_id, amount, reversible, created_at)
    values (${id}, ${payoutId}, ${amount}, ${reversible}, ${tx.now})`)
}

/** All transfers of a payout, the first first. What they hold changes under the payout's lock only. */
export async function selectTransfers(tx: Tx, payoutId: string): Promise<PayoutTransfer[]> {
  const rows = await tx.rows<TransferRow>(sql`
    select id, payout_id, amount, reversible from payout_transfer where payout_id = ${payoutId}
    order by created_at, id`)
  return rows.map(transferOf)
}

/** A transfer of ours; undefined for any other. */
export async function selectTransfer(tx: Tx, id: string): Promise<PayoutTransfer | undefined> {
  const row = await tx.maybe<TransferRow>(sql`
    select id, payout_id, amount, reversible from payout_transfer where id = ${id}`)
  return row && transferOf(row)
}

/** So much more (or, below zero, less) of a transfer can be reversed. The payout must be locked. */
export function addReversible(tx: Tx, id: string, amount: bigint): void {
  tx.write(sql`update payout_transfer set reversible = reversible + ${amount} where id = ${id}`)
}

function transferOf(row: TransferRow): PayoutTransfer {
  return { id: row.id, payoutId: row.payout_id, amount: row.amount, reversible: row.reversible }
}
