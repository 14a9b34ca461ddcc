import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** Under which name Stripe knows a member; undefined while it does not. */
export async function selectCustomer(tx: Tx, memberId: string): Promise<string | undefined> {
  const row = await tx.maybe<{ customer_id: string | null }>(sql`
    select customer_id from stripe_customer where member_id = ${memberId}`)
  return row?.customer_id ?? undefined
}

/**
 * Claims the making of a member's customer for one outside call.
 * @returns the call that makes it: another's, if it was claimed before
 */
export async function claimCustomer(tx: Tx, memberId: string, callId: string): Promise<string> {
  const row = await tx.one<{ opening_call_id: string }>(sql`
    insert into stripe_customer as c (member_id, opening_call_id, created_at)
    values (${memberId}, ${callId}, ${tx.now})
    on conflict (marketplace_id, member_id) do update set opening_call_id = c.opening_call_id
    returning opening_call_id`)
  return row.opening_call_id
}

/** It was refused: the next request may claim it anew. */
export function deleteUnmade(tx: Tx, memberId: string): void {
  tx.write(sql`delete from stripe_customer where member_id = ${memberId} and customer_id is null`)
}

export function updateCustomerId(tx: Tx, memberId: string, customerId: string): void {
  tx.write(sql`update stripe_customer set customer_id = ${customerId} where member_id = ${memberId}`)
}
