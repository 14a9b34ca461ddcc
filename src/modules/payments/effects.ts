import type { Effect, Engine } from '../../engine/process.ts'
import { newId } from '../../kernel/ids.ts'
import { escrowOf } from '../../ledger/accounts.ts'
import { balanceOf } from '../../ledger/balances.ts'
import { refundStarted, salePaid, surplusArrived } from '../../ledger/goods.ts'
import { post, postEntries } from '../../ledger/post.ts'
import { intend } from '../../platform/outside/intend.ts'
import { createRefund, expireCheckout } from './calls.ts'
import {
  insertRefund,
  lockOpenAttempt,
  selectPayingAttempt,
  selectPaymentIntent,
  updateAttemptSurplus,
} from './store.ts'
import type { PaidDeal, PaymentAttempt, Refund } from './subjects.ts'

/** The money that has come is held for the deal. */
export const holdInEscrow: Effect<PaidDeal> = {
  name: 'hold the price in escrow',
  holding: 'takes',
  async run({ tx, subject, cause }) {
    const { payableId, amount, currency } = subject
    const occasion = { cause: occasionOf(cause), dealId: subject.id, requestId: cause.requestId }
    await post(tx, salePaid(occasion, { currency, payables: [{ payableId, amount }] }))
  },
}

/** All that is held goes back to who paid it. */
export const refundPayer: Effect<PaidDeal> = {
  name: 'refund the payer in full',
  holding: 'releases',
  money: ({ amount, currency }) => [{ to: 'buyer', amount, currency, meaning: 'goes back to the card that paid' }],
  async run({ tx, subject, cause, services }) {
    const { payableId, currency, id: dealId } = subject
    const [held, paying] = await Promise.all([
      balanceOf(tx, escrowOf(payableId, currency)),
      selectPayingAttempt(tx, payableId),
    ])
    if (!paying) throw new Error(`the deal ${dealId} holds money, but no payment brought it`)
    const given = newRefund(services.engine, tx.now, {
      dealId,
      payableId,
      attemptId: paying.id,
      source: 'escrow',
      amount: held,
      currency,
    })
    insertRefund(tx, given)
    const occasion = { cause: occasionOf(cause), dealId, requestId: cause.requestId }
    await post(tx, refundStarted(occasion, { refundId: given.id, payableId, currency, amount: held }))
    await services.engine.begin(tx, 'refund', given, {
      actor: { kind: 'system', name: 'child' },
      requestId: cause.requestId,
    })
  },
}

/** The card page is closed, so that nobody pays for what is no longer to be had. */
export const closeCheckout: Effect<PaidDeal> = {
  name: 'close the card page',
  async run({ tx, subject, services, cause }) {
    const open = await lockOpenAttempt(tx, subject.id)
    if (!open) return
    const actor = { kind: 'system', name: 'payments' } as const
    const { requestId } = cause
    await services.engine.takeLocked(tx, 'payment-attempt', open, { transition: 'expire', actor, requestId })
    if (open.sessionId) intend(services, tx, expireCheckout, open.id, { sessionId: open.sessionId })
  },
}

/** Money that pays nothing any more is booked as surplus and sent back. */
export const returnSurplus: Effect<PaymentAttempt> = {
  name: 'send back what pays nothing any more',
  async run({ tx, subject, services }) {
    const { id: attemptId, dealId, payableId, amount, currency } = subject
    updateAttemptSurplus(tx, attemptId)
    const occasion = { cause: { kind: 'payment-attempt', id: attemptId }, dealId }
    await postEntries(tx, [surplusArrived(occasion, { attemptId, currency, amount })])
    const facts = { dealId, payableId, attemptId, source: 'surplus', amount, currency } as const
    const given = newRefund(services.engine, tx.now, facts)
    insertRefund(tx, given)
    await services.engine.begin(tx, 'refund', given, { actor: { kind: 'system', name: 'child' } })
  },
}

/** Stripe is to send the money back. */
export const sendRefund: Effect<Refund> = {
  name: 'ask Stripe for the refund',
  async run({ tx, subject, services }) {
    const paymentIntent = await selectPaymentIntent(tx, subject.attemptId)
    if (!paymentIntent) throw new Error(`the payment ${subject.attemptId} to be refunded never came`)
    const request = { paymentIntent, amount: subject.amount.toString(), marketplaceId: tx.marketplaceId ?? '' }
    intend(services, tx, createRefund, subject.id, request)
  },
}

/** A refund about to be inserted. */
export function newRefund(
  engine: Engine,
  now: Date,
  facts: Pick<Refund, 'dealId' | 'payableId' | 'attemptId' | 'source' | 'amount' | 'currency'>,
): Refund {
  const { initial, version } = engine.process('refund')
  const begun = { id: newId(), state: initial, version, enteredAt: now, step: 0 }
  return { ...begun, policy: {}, parties: {}, ...facts }
}

/** The ledger's cause of what a deal's step posts: a step posts each kind of entry once. */
function occasionOf(cause: { process: string; subjectId: string; step: number }) {
  return { kind: cause.process, id: cause.subjectId, step: String(cause.step) }
}
