import type { Tx } from '../../platform/db/transaction.ts'
import { selectLastCall } from '../../platform/outside/store.ts'

/**
 * Whether a refund or a payout, which is locked, waits for the answer to this call: news may have come before the answer,
 * and it may have been sent again since. The call is named by its id, or by the key it was made with.
 */
export async function waitsFor(
  tx: Tx,
  { id, state }: { id: string; state: string },
  call: { kind: string } & ({ id: string } | { key: string }),
): Promise<boolean> {
  if (state !== 'sending') return false
  const last = await selectLastCall(tx, call.kind, id)
  return 'key' in call ? last?.idempotency_key === call.key : last?.id === call.id
}
