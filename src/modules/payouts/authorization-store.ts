import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** Keeps that a member has gone to Stripe. Earlier ways there, and those that ran out, are forgotten. */
export function insertAuthorization(tx: Tx, row: { stateHash: string; memberId: string; expiresAt: Date }): void {
  tx.write(sql`delete from stripe_authorization where member_id = ${row.memberId}`)
  tx.write(sql`
    insert into stripe_authorization (state_hash, member_id, expires_at)
    values (${row.stateHash}, ${row.memberId}, ${row.expiresAt})`)
}

/** Uses a state up. @returns false when it is not this member's, was used before, or has run out */
export async function claimAuthorization(
  tx: Tx,
  { stateHash, memberId, realNow }: { stateHash: string; memberId: string; realNow: Date },
): Promise<boolean> {
  const row = await tx.maybe(sql`
    update stripe_authorization set used_at = ${realNow}
    where state_hash = ${stateHash} and member_id = ${memberId} and used_at is null and expires_at > ${realNow}
    returning 1`)
  return row !== undefined
}
