import type { AppServices } from '../../engine/services.ts'
import { newId } from '../../kernel/ids.ts'
import { plusSeconds, seconds } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { intend } from '../../platform/outside/intend.ts'
import { createCheckout, type DestinationOfCharge } from './calls.ts'
import { chargeSavedCard } from './card-calls.ts'
import { expireCheckout } from './closing-calls.ts'
import { selectCustomer } from './customer-store.ts'
import { selectDestination } from './destination-store.ts'
import { noSuchCard } from './errors.ts'
import { insertAttempt, lockOpenAttempt } from './store.ts'
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
      destination: await destinationOf(tx, deal.payableId),
    },
    // The call bears the attempt's own id, so that whoever comes meanwhile finds it. The request performs it itself as
    // soon as it has committed; the job is only the net.
    { id: attempt.id, netAfterSeconds: 60 },
  )
  return { callId, attemptId: attempt.id }
}

/** A card Stripe keeps for the payer. */
export interface CardRequest {
  memberId: string
  paymentMethodId: string
  description: string
  /** Where the bank's page leads back to; null while the holder is away, whom nobody can ask then. */
  returnUrl: string | null
  requestId: string
}

/**
 * Starts charging a saved card for a deal that this transaction has locked. What is just being charged is waited for; an
 * open page is closed first. With its holder there the bank may want to ask them (`checkoutUrl` is its page then); with
 * its holder away that ends the attempt, and they are mailed to come and pay themselves.
 * @throws Refusal no_such_card
 */
export async function startCardAttempt(
  services: AppServices,
  tx: Tx,
  deal: PaidDeal,
  request: CardRequest,
): Promise<StartedAttempt> {
  const [open, customerId] = await Promise.all([lockOpenAttempt(tx, deal.id), selectCustomer(tx, request.memberId)])
  if (!customerId) throw noSuchCard()
  if (open?.state === 'starting') return { callId: open.id, attemptId: open.id }
  if (open) await endAttempt(services, tx, open, request.requestId)
  const attempt: PaymentAttempt = {
    ...newAttempt(services, tx.now, deal),
    means: 'saved_card',
    parties: { payer: request.memberId },
    paymentMethodId: request.paymentMethodId,
    offSession: request.returnUrl === null,
  }
  insertAttempt(tx, attempt)
  await services.engine.begin(tx, 'payment-attempt', attempt, { actor: payments, requestId: request.requestId })
  const charge = {
    marketplaceId: tx.marketplaceId ?? '',
    attemptId: attempt.id,
    dealId: deal.id,
    amount: deal.amount.toString(),
    currency: deal.currency,
    description: request.description,
    customerId,
    paymentMethodId: request.paymentMethodId,
    returnUrl: request.returnUrl,
    destination: await destinationOf(tx, deal.payableId),
  }
  // With the holder there the request performs it itself; away, there is only the job.
  const net = request.returnUrl === null ? {} : { netAfterSeconds: 60 }
  const callId = intend(services, tx, chargeSavedCard, attempt.id, charge, { id: attempt.id, ...net })
  return { callId, attemptId: attempt.id }
}

async function destinationOf(tx: Tx, payableId: string): Promise<DestinationOfCharge | undefined> {
  const to = await selectDestination(tx, payableId)
  return to && { accountId: to.accountId, fee: to.fee.toString(), onBehalfOf: to.onBehalfOf }
}

async function endAttempt(services: AppServices, tx: Tx, open: PaymentAttempt, requestId: string): Promise<void> {
  await services.engine.takeLocked(tx, 'payment-attempt', open, { transition: 'expire', actor: payments, requestId })
  if (open.sessionId) intend(services, tx, expireCheckout, open.id, { sessionId: open.sessionId })
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
    means: 'page',
    paymentMethodId: null,
    offSession: false,
    sessionId: null,
    paymentIntentId: null,
    checkoutUrl: null,
    lastError: null,
    expiresAt: plusSeconds(now, pageLifeSeconds),
  }
}
