import type { AppServices } from '../../../engine/services.ts'
import { clawbackOwed, clawbackReversed } from '../../../ledger/clawback.ts'
import { debtOf } from '../../../ledger/accounts.ts'
import { payoutFailed, payoutPaid } from '../../../ledger/goods.ts'
import { lockBalance } from '../../../ledger/locked-store.ts'
import { post } from '../../../ledger/post.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { insertStripeObjects } from '../../payments/index.ts'
import { lockClawback, selectPayoutOfClawback, updateClawbackAnswer } from '../clawback-store.ts'
import { lockPayout, selectPayoutByTransfer, updatePayoutAnswer, updatePayoutMoney } from '../store.ts'
import type { Clawback, Payout } from '../subjects.ts'
import { goOnWithClawbacks } from './clawbacks.ts'

const actor = { kind: 'system', name: 'payouts' } as const

/** The transfer of a payout was made. It must be locked and on its way. */
export async function payoutArrived(services: AppServices, tx: Tx, payout: Payout, transferId: string): Promise<void> {
  const { id, due: amount, currency, dealId, step } = payout
  insertStripeObjects(tx, [transferId])
  updatePayoutAnswer(tx, id, { transferId })
  const occasion = { cause: { kind: 'payout', id, step: `paid ${step}` }, dealId }
  await post(tx, payoutPaid(occasion, { payoutId: id, currency, amount }))
  const sent = { ...payout, transferId, due: 0n, transferred: amount, reversible: amount }
  updatePayoutMoney(tx, sent)
  const paid = await services.engine.takeLocked(tx, 'payout', sent, { transition: 'pay', actor })
  await goOnWithClawbacks(services, tx, paid)
}

/** The transfer of a payout was not made, and will not be: it is owed as before. It must be locked and on its way. */
export async function payoutRefused(services: AppServices, tx: Tx, payout: Payout, reason: string): Promise<void> {
  const { id, due: amount, currency, dealId, memberId, step } = payout
  updatePayoutAnswer(tx, id, { error: reason })
  const occasion = { cause: { kind: 'payout', id, step: `failed ${step}` }, dealId }
  await post(tx, payoutFailed(occasion, { payoutId: id, memberId, currency, amount }))
  const failed = await services.engine.takeLocked(tx, 'payout', payout, { transition: 'fail', actor })
  await goOnWithClawbacks(services, tx, failed)
}

/**
 * Takes notice of how much of a transfer Stripe says is reversed (minor units, all together). What is more than we have
 * asked for was reversed by somebody at Stripe.
 */
export async function noteReversed(
  services: AppServices,
  tx: Tx,
  transfer: { id: string; reversed: bigint },
): Promise<void> {
  const id = await selectPayoutByTransfer(tx, transfer.id)
  const payout = id === undefined ? undefined : await lockPayout(tx, id)
  if (payout?.state !== 'paid' && payout?.state !== 'returned') return
  const unasked = transfer.reversed - (payout.transferred - payout.reversible)
  if (unasked <= 0n) return
  const input = { amount: unasked.toString() }
  await services.engine.takeLocked(tx, 'payout', payout, { transition: 'return', actor, input })
}

/** Stripe has reversed what a clawback asked for. */
export async function reversalArrived(services: AppServices, tx: Tx, id: string, reversalId: string): Promise<void> {
  const { clawback } = await lockReversal(tx, id)
  if (clawback?.state !== 'reversing') return
  insertStripeObjects(tx, [reversalId])
  updateClawbackAnswer(tx, id, { reversalId })
  const { reversing: amount, currency, dealId } = clawback
  const occasion = { cause: { kind: 'clawback', id }, dealId }
  await post(tx, clawbackReversed(occasion, { clawbackId: id, currency, amount }))
  await services.engine.takeLocked(tx, 'clawback', clawback, { transition: 'recover', actor })
}

/** Stripe has not reversed it, for want of money or for another reason: the member owes it. */
export async function reversalRefused(services: AppServices, tx: Tx, id: string, reason: string): Promise<void> {
  const { clawback, payout } = await lockReversal(tx, id)
  if (clawback?.state !== 'reversing') return
  updateClawbackAnswer(tx, id, { error: reason })
  const { reversing: amount, currency, dealId, memberId } = clawback
  if (payout) updatePayoutMoney(tx, { ...payout, reversible: payout.reversible + amount })
  await lockBalance(tx, debtOf(memberId, currency))
  const occasion = { cause: { kind: 'clawback', id, step: 'not reversed' }, dealId }
  await post(tx, clawbackOwed(occasion, { clawbackId: id, memberId, currency, amount }))
  await services.engine.takeLocked(tx, 'clawback', clawback, { transition: 'owe', actor })
}

/** The payout before its clawback. */
async function lockReversal(
  tx: Tx,
  id: string,
): Promise<{ payout?: Payout | undefined; clawback?: Clawback | undefined }> {
  const payoutId = await selectPayoutOfClawback(tx, id)
  const payout = payoutId === undefined ? undefined : await lockPayout(tx, payoutId)
  return { payout, clawback: await lockClawback(tx, id) }
}
