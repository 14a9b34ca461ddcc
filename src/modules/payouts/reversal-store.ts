import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Reversal } from './subjects.ts'

interface ReversalRow {
  id: string
  clawback_id: string
  transfer_id: string
  amount: bigint
  state: Reversal['state']
}

export function insertReversal(tx: Tx, row: Reversal): void {
  tx.write(sql`
    insert into clawback_reversal (id, clawback_id, transfer_id, amount, state, created_at)
    values (${row.id}, ${row.clawbackId}, ${row.transferId}, ${row.amount}, ${row.state}, ${tx.now})`)
}

/** What a clawback has asked for. It changes under the clawback's lock only. */
export async function selectReversals(tx: Tx, clawbackId: string): Promise<Reversal[]> {
  const rows = await tx.rows<ReversalRow>(sql`
    select id, clawback_id, transfer_id, amount, state from clawback_reversal
    where clawback_id = ${clawbackId} order by id`)
  return rows.map((row) => ({
    id: row.id,
    clawbackId: row.clawback_id,
    transferId: row.transfer_id,
    amount: row.amount,
    state: row.state,
  }))
}

/** The clawback that asked for a reversal, and the payout it takes from. Neither ever changes. */
export function selectAsking(tx: Tx, id: string): Promise<{ clawback_id: string; payout_id: string } | undefined> {
  return tx.maybe(sql`
    select r.clawback_id, t.payout_id from clawback_reversal r
    join payout_transfer t on t.marketplace_id = r.marketplace_id and t.id = r.transfer_id where r.id = ${id}`)
}

/** Notes how a reversal ended. The clawback must be locked. */
export function updateReversal(
  tx: Tx,
  id: string,
  end: { state: 'done'; stripeId: string } | { state: 'refused'; reason: string },
): void {
  tx.write(sql`
    update clawback_reversal set state = ${end.state},
      stripe_reversal_id = ${end.state === 'done' ? end.stripeId : null},
      last_error = ${end.state === 'refused' ? end.reason : null}
    where id = ${id}`)
}
