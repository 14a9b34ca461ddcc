import type { AppServices } from '../../engine/services.ts'
import { lossCoveredByRefund } from '../../ledger/disputes.ts'
import { post } from '../../ledger/post.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { lockPaymentOf, selectTakenTwice } from './disputed-store.ts'
import { addOvertaken } from './refund-store.ts'
import type { Refund } from './subjects.ts'

const payments = { kind: 'system', name: 'payments' } as const

/*
 * A refund may be on its way when the payer's bank finds for them. What the bank took beyond the price is the house's loss
 * then, since the refund might still arrive. When it fails after all, its payer has had that money from the bank: it is not
 * given a second time, and covers what the house had lost. One that had failed before is taken in by the dispute itself
 * (disputes/commands/loss.ts).
 *
 * Two refunds of one payment may fail at the same moment and would cover the same loss twice: their payment is locked as well.
 * The order is the refund, its payment, the accounts; so the payment is locked before the step that books anything. Who
 * settles a payment locks its deal, the payment, the accounts, and waits for none of its refunds; a dispute that is lost
 * locks refunds and not their payment.
 */

/**
 * Takes the step by which a refund has come to nothing, and lets it cover what the house has lost to its payer's bank instead.
 * It must be locked, and so its payment where anything is booked for it before.
 */
export async function comeToNothing(
  services: AppServices,
  tx: Tx,
  given: Refund,
  transition: 'fail' | 'bounce',
): Promise<void> {
  await lockPaymentOf(tx, given)
  const failed = await services.engine.takeLocked(tx, 'refund', given, { transition, actor: payments })
  await coverWithFailed(services, tx, failed)
}

async function coverWithFailed({ engine }: AppServices, tx: Tx, failed: Refund): Promise<void> {
  let open = failed.amount
  for (const { disputeId, amount: lost } of await selectTakenTwice(tx, failed)) {
    const amount = lost < open ? lost : open
    if (amount === 0n) break
    const cause = { kind: 'dispute', id: disputeId, step: `covered by refund ${failed.id} ${failed.step}` }
    const { id: refundId, attemptId, source, currency } = failed
    const from = source === 'surplus' ? { surplusOf: attemptId } : { refundId }
    await post(tx, lossCoveredByRefund({ cause, dealId: failed.dealId }, { from, currency, amount }))
    open -= amount
  }
  const covered = failed.amount - open
  if (open === 0n) await engine.takeLocked(tx, 'refund', failed, { transition: 'overtake', actor: payments })
  else if (covered > 0n) addOvertaken(tx, failed.id, covered)
}
