import type { Tx } from '../../platform/db/transaction.ts'
import { selectLastCall } from '../../platform/outside/store.ts'

/**
 * Whether a refund, which is locked, waits for the answer to this call: news may have come before the answer, and the
 * refund may have been sent again since.
 */
export async function waitsFor(
  tx: Tx,
  { id, state }: { id: string; state: string },
  call: { id: string; kind: string },
): Promise<boolean> {
  return state === 'sending' && (await selectLastCall(tx, call.kind, id))?.id === call.id
}
