import type { AppServices } from '../../engine/services.ts'
import { refundPaid, surplusReturned } from '../../ledger/goods.ts'
import { postEntries } from '../../ledger/post.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { takenBackBy } from './late.ts'
import { lockPaymentOf } from './disputed-store.ts'
import { comeToNothing } from './overtaking.ts'
import { updateRefundAnswer } from './refund-store.ts'
import { insertStripeObjects } from './store.ts'
import type { Refund } from './subjects.ts'

const payments = { kind: 'system', name: 'payments' } as const

/**
 * Stripe has made a refund, or says that it failed at once. One that waits for its payer, who is to say where it shall go,
 * is on its way until an event tells what became of it. It must be locked and on its way.
 */
export async function refundAnswered(
  services: AppServices,
  tx: Tx,
  given: Refund,
  answer: { id: string; status: string | null },
): Promise<void> {
  insertStripeObjects(tx, [answer.id])
  if (answer.status === 'requires_action') {
    updateRefundAnswer(tx, given.id, { stripeId: answer.id })
    return
  }
  const takenBack = await takenBackBy(tx, given)
  if (answer.status === 'failed' || answer.status === 'canceled') {
    updateRefundAnswer(tx, given.id, { stripeId: answer.id, error: `Stripe: ${answer.status}` })
    await lockPaymentOf(tx, given)
    await postEntries(tx, takenBack)
    await comeToNothing(services, tx, given, 'fail')
    return
  }
  // 'pending' too: Stripe has taken the money from the balance; should it bounce, an event says so.
  updateRefundAnswer(tx, given.id, { stripeId: answer.id })
  await services.engine.takeLocked(tx, 'refund', given, { transition: 'succeed', actor: payments })
  // A refund that bounces is sent again: each time it is paid has a cause of its own.
  const occasion = { cause: { kind: 'refund', id: given.id, step: `paid ${given.step}` }, dealId: given.dealId }
  const { amount, currency } = given
  await postEntries(tx, [
    ...takenBack,
    given.source === 'surplus'
      ? surplusReturned(occasion, { attemptId: given.attemptId, currency, amount })
      : refundPaid(occasion, { refundId: given.id, currency, amount }),
  ])
}

/** Stripe has not made a refund, and will not. It must be locked and on its way. */
export async function refundRefused(services: AppServices, tx: Tx, given: Refund, reason: string): Promise<void> {
  updateRefundAnswer(tx, given.id, { error: reason })
  await comeToNothing(services, tx, given, 'fail')
}
