import type { AppServices } from '../../engine/services.ts'
import { notFound, Refusal } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { post } from '../../ledger/post.ts'
import { walletRefunded } from '../../ledger/wallets.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { JobDefinition } from '../../platform/jobs/definition.ts'
import { closeCheckout } from './effects.ts'
import { refuseWhileTheBankAsks } from './refund-deciding.ts'
import { lockRefund, updateRefundSettled } from './refund-store.ts'
import { lockSpendable } from './wallet-holds.ts'
import type { PaidDeal } from './subjects.ts'
import { insertWalletAttempt, selectPayer, selectWalletOfAttempt } from './wallet-store.ts'

const payments = { kind: 'system', name: 'payments' } as const

/**
 * Pays the whole price of a deal, which this transaction has locked, from a member's wallet. It is an attempt like any
 * other, begun and paid at once, so the deal takes the very step it takes for a card. An open card page is closed.
 * @throws Refusal wallet_too_low
 */
export async function payFromWallet(
  services: AppServices,
  tx: Tx,
  deal: PaidDeal,
  { process, memberId, requestId }: { process: string; memberId: string; requestId: string },
): Promise<void> {
  const { engine } = services
  if (deal.amount > (await lockSpendable(tx, memberId, deal.currency))) throw walletTooLow()
  const cause = { process, subjectId: deal.id, step: deal.step, transition: 'pay', actedAs: payments.name, requestId }
  await closeCheckout.run({ tx, services, subject: deal, input: {}, cause })
  const { initial: state, version } = engine.process('payment-attempt')
  const attempt = { id: newId(), state, version, enteredAt: tx.now, step: 0, policy: { life: 0 }, parties: {} }
  insertWalletAttempt(tx, { id: attempt.id, state, version, memberId, deal })
  await engine.begin(tx, 'payment-attempt', attempt, { actor: payments, requestId })
  const begun = await engine.lock(tx, 'payment-attempt', attempt.id)
  if (!begun) throw new Error(`the attempt ${attempt.id} was begun and is not here`)
  await engine.takeLocked(tx, 'payment-attempt', begun, { transition: 'pay', actor: payments, requestId })
}

const walletTooLow = () =>
  new Refusal('conflict', 'wallet_too_low', 'There is not that much in your wallet that you can spend.')

/**
 * Puts a refund into the wallet it came from, or, by the operator's choice, into the wallet of who paid by card. Once:
 * a refund that has arrived stays where it is.
 * @returns whether it is there now
 */
export async function refundIntoWallet(services: AppServices, tx: Tx, refundId: string): Promise<boolean> {
  const given = await lockRefund(tx, refundId)
  if (!given || given.state === 'succeeded') return given !== undefined
  const wallet = await selectWalletOfAttempt(tx, given.attemptId)
  const memberId = wallet ?? (await selectPayer(tx, given.dealId))
  if (!memberId) throw new Error(`the refund ${refundId} has nobody to go to`)
  const { id, dealId, amount, currency } = given
  const occasion = { cause: { kind: 'refund', id, step: 'to wallet' }, dealId }
  await post(tx, walletRefunded(occasion, { refundId: id, memberId, amount, currency }))
  await services.engine.takeLocked(tx, 'refund', given, { transition: 'succeed', actor: payments })
  return true
}

/**
 * Puts a refund that Stripe refused into the payer's wallet, by the operator's choice.
 * @throws Refusal not_found; not_in_this_state for any other: on its way to the card it might arrive there too, and money
 * that paid nothing belongs to no wallet; charge_disputed
 */
export async function refundOtherwise(services: AppServices, tx: Tx, refundId: string): Promise<void> {
  const given = await lockRefund(tx, refundId)
  if (!given) throw notFound('refund')
  if (given.state !== 'failed' || given.source === 'surplus') throw notRefused()
  await refuseWhileTheBankAsks(tx, given.id)
  // What Stripe says of its own refund from now on, late or again, is no news of this one.
  updateRefundSettled(tx, given.id, "Put into the payer's wallet.")
  await refundIntoWallet(services, tx, given.id)
}

const notRefused = () =>
  new Refusal('conflict', 'not_in_this_state', 'Only a refund that could not be sent can go into a wallet instead.')

/** Carries a refund into the wallet that had paid. In a transaction of its own: the step that began it is over then. */
export const refundToWallet: JobDefinition<AppServices, { marketplaceId: string; refundId: string }> = {
  name: 'refund_to_wallet',
  summary: 'Puts a refund into the wallet that had paid.',
  queue: { concurrency: 2, retryLimit: 20, retryDelayMax: 900 },
  handle: (services, { marketplaceId, refundId }) =>
    services.db.inMarketplace(marketplaceId, async (tx) => ({
      arrived: await refundIntoWallet(services, tx, refundId),
    })),
}
