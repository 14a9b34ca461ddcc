import type { AppServices } from '../../engine/services.ts'
import { newId } from '../../kernel/ids.ts'
import { plusSeconds, seconds } from '../../kernel/time.ts'
import { processingFeeCharged } from '../../ledger/goods.ts'
import { postEntries } from '../../ledger/post.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { intend } from '../../platform/outside/intend.ts'
import { createCheckout, expireCheckout } from './calls.ts'
import { insertAttempt, insertStripeObjects, lockAttempt, lockOpenAttempt, updateAttemptPaid } from './store.ts'
import type { PaidDeal, PaymentAttempt } from './subjects.ts'

const payments = { kind: 'system', name: 'payments' } as const

// Stripe keeps a card page open for 24 hours at most. A little less, so that a slow request does not overshoot.
const pageLifeSeconds = 23 * seconds.hour
// A page about to close is no use to somebody who has yet to fetch a card.
const leastLifeLeftSeconds = 10 * seconds.minute

/** What the payer sees on the card page, and where they come back to. */
export interface PayRequest {
  title: string
  description: string
  email: string
  successUrl: string
  cancelUrl: string
  requestId: string
}

/** An attempt under way: its page if it is open already, or the outside call that opens it. */
export type StartedAttempt = { checkoutUrl: string; expiresAt: Date } | { callId: string; attemptId: string }

/**
 * Starts paying for a deal that this transaction has locked. An open page that will stay open long enough is handed out
 * again, and one that is just being opened is waited for: who presses twice is sent to the same page twice. Any other is
 * closed first, so that one price has one page.
 */
export async function startAttempt(
  services: AppServices,
  tx: Tx,
  deal: PaidDeal,
  request: PayRequest,
): Promise<StartedAttempt> {
  const open = await lockOpenAttempt(tx, deal.id)
  if (open && open.expiresAt > plusSeconds(tx.now, leastLifeLeftSeconds)) {
    if (open.checkoutUrl) return { checkoutUrl: open.checkoutUrl, expiresAt: open.expiresAt }
    return { callId: open.id, attemptId: open.id }
  }
  if (open) await endAttempt(services, tx, open, request.requestId)
  const attempt = newAttempt(services, tx.now, deal)
  insertAttempt(tx, attempt)
  await services.engine.begin(tx, 'payment-attempt', attempt, { actor: payments, requestId: request.requestId })
  const callId = intend(
    services,
    tx,
    createCheckout,
    attempt.id,
    {
      marketplaceId: tx.marketplaceId ?? '',
      attemptId: attempt.id,
      dealId: deal.id,
      amount: deal.amount.toString(),
      currency: deal.currency,
      title: request.title,
      description: request.description,
      email: request.email,
      expiresAt: attempt.expiresAt.toISOString(),
      successUrl: request.successUrl,
      cancelUrl: request.cancelUrl,
    },
    // The call bears the attempt's own id, so that whoever comes meanwhile finds it. The request performs it itself as
    // soon as it has committed; the job is only the net.
    { id: attempt.id, netAfterSeconds: 60 },
  )
  return { callId, attemptId: attempt.id }
}

async function endAttempt(services: AppServices, tx: Tx, open: PaymentAttempt, requestId: string): Promise<void> {
  await services.engine.takeLocked(tx, 'payment-attempt', open, { transition: 'expire', actor: payments, requestId })
  if (open.sessionId) intend(services, tx, expireCheckout, open.id, { sessionId: open.sessionId })
}

/** What Stripe says of a session that was paid. Amounts in minor units. */
export interface PaidSession {
  attemptId: string
  sessionId: string
  paymentIntentId: string
  chargeId: string
  processingFee: bigint
}

/**
 * Takes notice that an attempt's money has come, once, however often and in whatever order it is told. The deal takes it
 * if it still can; money that comes too late or a second time is surplus and goes back in full.
 */
export async function settleAttempt(services: AppServices, tx: Tx, paid: PaidSession): Promise<void> {
  const { engine } = services
  const attempt = (await engine.lock(tx, 'payment-attempt', paid.attemptId)) as PaymentAttempt | undefined
  if (!attempt || attempt.state === 'paid') return
  updateAttemptPaid(tx, attempt.id, paid)
  insertStripeObjects(tx, [paid.sessionId, paid.paymentIntentId, paid.chargeId])
  if (paid.processingFee > 0n) {
    const { id, dealId, currency } = attempt
    const occasion = { cause: { kind: 'payment-attempt', id }, dealId }
    await postEntries(tx, [processingFeeCharged(occasion, { currency, amount: paid.processingFee })])
  }
  await engine.takeLocked(tx, 'payment-attempt', attempt, { transition: 'pay', actor: payments })
}

/** Closes an attempt whose page Stripe says has run out. */
export async function expireAttempt(services: AppServices, tx: Tx, attemptId: string): Promise<void> {
  const attempt = await lockAttempt(tx, attemptId)
  if (attempt?.state !== 'open' && attempt?.state !== 'starting') return
  await services.engine.takeLocked(tx, 'payment-attempt', attempt, { transition: 'expire', actor: payments })
}

function newAttempt(services: AppServices, now: Date, deal: PaidDeal): PaymentAttempt {
  const { initial, version } = services.engine.process('payment-attempt')
  return {
    id: newId(),
    state: initial,
    version,
    enteredAt: now,
    step: 0,
    policy: { life: pageLifeSeconds },
    parties: {},
    payableId: deal.payableId,
    dealId: deal.id,
    amount: deal.amount,
    currency: deal.currency,
    sessionId: null,
    checkoutUrl: null,
    expiresAt: plusSeconds(now, pageLifeSeconds),
  }
}
