import type { AppServices } from '../../../engine/services.ts'
import type { Currency } from '../../../kernel/currency.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { doubtWindow } from '../../../platform/outside/doubt.ts'
import { mayReceive } from '../rules.ts'
import { insertPayout } from '../store.ts'
import type { ConnectedAccount, Payout } from '../subjects.ts'
import { sendPayout } from './sending.ts'

/** What a member is to be sent of a deal. Minor units. */
export interface Earned {
  memberId: string
  dealId: string
  amount: bigint
  currency: Currency
  /** The charge the money came by: Stripe then does not wait for the rest of the balance. */
  sourceChargeId: string | null
  requestId: string | undefined
}

/**
 * Begins the payout of what is owed to a member, and sends it if their account can take it; else it waits. The ledger must
 * owe it to them already, and their account and debt must be held by this transaction.
 */
export async function beginPayout(
  services: AppServices,
  tx: Tx,
  account: ConnectedAccount | undefined,
  { requestId, ...earned }: Earned,
): Promise<Payout> {
  const { initial, version } = services.engine.process('payout')
  const payout: Payout = {
    id: newId(),
    state: initial,
    version,
    enteredAt: tx.now,
    step: 0,
    policy: { doubtWindow },
    parties: { member: earned.memberId },
    due: earned.amount,
    transferred: 0n,
    ...earned,
  }
  insertPayout(tx, payout)
  await services.engine.begin(tx, 'payout', payout, { actor: { kind: 'system', name: 'child' }, requestId })
  if (!mayReceive(account)) return payout
  const actor = { kind: 'system', name: 'payouts' } as const
  return sendPayout(services, tx, payout, { transition: 'send', actor, requestId })
}
