import type { AppServices } from '../../engine/services.ts'
import { processingFeeCharged } from '../../ledger/goods.ts'
import { postEntries } from '../../ledger/post.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { insertStripeObjects, lockAttempt, updateAttemptError, updateAttemptPaid } from './store.ts'
import type { PaidAttempt, PaymentAttempt } from './subjects.ts'

const payments = { kind: 'system', name: 'payments' } as const

/**
 * Takes notice that an attempt's money has come, once, however often and in whatever order it is told. The deal takes it
 * if it still can; money that comes too late or a second time is surplus and goes back in full.
 */
export async function settleAttempt(services: AppServices, tx: Tx, paid: PaidAttempt): Promise<void> {
  const { engine } = services
  const attempt = (await engine.lock(tx, 'payment-attempt', paid.attemptId)) as PaymentAttempt | undefined
  if (!attempt || attempt.state === 'paid') return
  updateAttemptPaid(tx, attempt.id, paid)
  const besides = [paid.sessionId, paid.transferId, paid.applicationFeeId].flatMap((id) => (id ? [id] : []))
  insertStripeObjects(tx, [...besides, paid.paymentIntentId, paid.chargeId])
  if (paid.processingFee > 0n) {
    const { id, dealId, currency } = attempt
    const occasion = { cause: { kind: 'payment-attempt', id }, dealId }
    await postEntries(tx, [processingFeeCharged(occasion, { currency, amount: paid.processingFee })])
  }
  await engine.takeLocked(tx, 'payment-attempt', attempt, { transition: 'pay', actor: payments })
}

/** Takes notice that the bank's question to the holder of a saved card was not answered with yes. */
export async function failAttempt(services: AppServices, tx: Tx, attemptId: string, reason: string): Promise<void> {
  const attempt = await lockAttempt(tx, attemptId)
  if (attempt?.state !== 'open') return
  updateAttemptError(tx, attempt.id, reason)
  await services.engine.takeLocked(tx, 'payment-attempt', attempt, { transition: 'fail', actor: payments })
}

/** Closes an attempt whose page Stripe says has run out. */
export async function expireAttempt(services: AppServices, tx: Tx, attemptId: string): Promise<void> {
  const attempt = await lockAttempt(tx, attemptId)
  if (attempt?.state !== 'open' && attempt?.state !== 'starting') return
  await services.engine.takeLocked(tx, 'payment-attempt', attempt, { transition: 'expire', actor: payments })
}
