import type { AppServices } from '../../../engine/services.ts'
import { clawbackOwed, clawbackReversed } from '../../../ledger/clawback.ts'
import { debtOf } from '../../../ledger/accounts.ts'
import { payoutFailed, payoutPaid } from '../../../ledger/goods.ts'
import { lockBalance } from '../../../ledger/locked-store.ts'
import { post } from '../../../ledger/post.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { insertStripeObjects, waitsFor } from '../../payments/index.ts'
import { selectCallByKey } from '../../../platform/outside/store.ts'
import { isEnabledSince } from '../account-store.ts'
import { lockClawback } from '../clawback-store.ts'
import { selectAsking, selectReversals, updateReversal } from '../reversal-store.ts'
import { lockPayout, updatePayoutAnswer, updatePayoutMoney } from '../store.ts'
import type { Clawback, Payout, Reversal } from '../subjects.ts'
import { addReversible, insertTransfer, selectTransfer, selectTransfers } from '../transfer-store.ts'
import { goOnWithClawbacks } from './clawbacks.ts'
import { sendPayout } from './sending.ts'

/** As createTransfer calls itself, which records by what is here. */
export const transferKind = 'stripe_transfer_create'
const actor = { kind: 'system', name: 'payouts' } as const

/** The transfer of a payout was made. It must be locked and on its way. */
export async function payoutArrived(
  services: AppServices,
  tx: Tx,
  payout: Payout,
  transferId: string,
): Promise<Payout> {
  const { id, due: amount, currency, dealId, step } = payout
  insertStripeObjects(tx, [transferId])
  updatePayoutAnswer(tx, id, { transferId })
  const occasion = { cause: { kind: 'payout', id, step: `paid ${step}` }, dealId }
  await post(tx, payoutPaid(occasion, { payoutId: id, currency, amount }))
  const sent = { ...payout, due: 0n, transferred: amount }
  updatePayoutMoney(tx, sent)
  const paid = await services.engine.takeLocked(tx, 'payout', sent, { transition: 'pay', actor })
  insertTransfer(tx, { id: transferId, payoutId: id, amount, reversible: amount })
  await goOnWithClawbacks(services, tx, paid)
  return paid
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
 * Stripe has refused the transfer of a payout. Where it was heard since that the account can take money, what stood
 * against it may be over, and nobody would tell us once more: it is sent again, once for each such news.
 */
export async function transferRefused(
  services: AppServices,
  tx: Tx,
  { id, payoutId }: { id: string; payoutId: string },
  reason: string,
): Promise<void> {
  const payout = await lockPayout(tx, payoutId)
  if (!payout || !(await waitsFor(tx, payout, { id, kind: transferKind }))) return
  await payoutRefused(services, tx, payout, reason)
  const left = await lockPayout(tx, payoutId)
  if (left?.state !== 'failed' || !(await isEnabledSince(tx, payout.memberId, payout.enteredAt))) return
  await sendPayout(services, tx, left, { transition: 'retry', actor })
}

/** What Stripe says of a transfer: how much of it is reversed, minor units, all together; the key it was asked for with. */
export interface TransferNews {
  id: string
  reversed: bigint
  key: string | null
}

/**
 * Takes notice of how much of a transfer Stripe says is reversed. What is more than we have asked for was reversed by
 * somebody at Stripe. News that is here before the answer to our own call is that answer.
 */
export async function noteReversed(services: AppServices, tx: Tx, news: TransferNews): Promise<void> {
  const payout = await payoutOf(services, tx, news)
  if (!payout || payout.state === 'sending') return
  const transfer = (await selectTransfers(tx, payout.id)).find(({ id }) => id === news.id)
  if (!transfer) return
  const unasked = news.reversed - (transfer.amount - transfer.reversible)
  if (unasked <= 0n) return
  const input = { amount: unasked.toString(), transfer: transfer.id }
  await services.engine.takeLocked(tx, 'payout', payout, { transition: 'return', actor, input })
}

/** The payout that was sent by a transfer, locked. */
async function payoutOf(services: AppServices, tx: Tx, { id, key }: TransferNews): Promise<Payout | undefined> {
  const known = await selectTransfer(tx, id)
  if (known) return lockPayout(tx, known.payoutId)
  const asked = key === null ? undefined : await selectCallByKey(tx, key)
  const payout = asked?.kind === transferKind ? await lockPayout(tx, asked.subject_id) : undefined
  if (!asked || !payout || payout.state !== 'sending') return payout
  return (await waitsFor(tx, payout, asked)) ? payoutArrived(services, tx, payout, id) : undefined
}

/** Stripe has reversed what a clawback asked for of one transfer. */
export async function reversalArrived(services: AppServices, tx: Tx, id: string, stripeId: string): Promise<void> {
  const asked = await lockReversal(tx, id)
  if (!asked) return
  const { clawback, reversal } = asked
  insertStripeObjects(tx, [stripeId])
  updateReversal(tx, id, { state: 'done', stripeId })
  const occasion = { cause: { kind: 'clawback', id: clawback.id, step: `reversed ${id}` }, dealId: clawback.dealId }
  const { currency } = clawback
  await post(tx, clawbackReversed(occasion, { clawbackId: clawback.id, currency, amount: reversal.amount }))
  await endClawback(services, tx, clawback)
}

/** Stripe has not reversed it, for want of money or for another reason: the member owes it. */
export async function reversalRefused(services: AppServices, tx: Tx, id: string, reason: string): Promise<void> {
  const asked = await lockReversal(tx, id)
  if (!asked) return
  const { clawback, reversal } = asked
  const { currency, dealId, memberId } = clawback
  updateReversal(tx, id, { state: 'refused', reason })
  addReversible(tx, reversal.transferId, reversal.amount)
  await lockBalance(tx, debtOf(memberId, currency))
  const occasion = { cause: { kind: 'clawback', id: clawback.id, step: `not reversed ${id}` }, dealId }
  await post(tx, clawbackOwed(occasion, { clawbackId: clawback.id, memberId, currency, amount: reversal.amount }))
  await endClawback(services, tx, clawback)
}

/** A clawback is over when nothing it asked for is open; it is owed where any of that was refused. */
async function endClawback(services: AppServices, tx: Tx, clawback: Clawback): Promise<void> {
  const states = (await selectReversals(tx, clawback.id)).map(({ state }) => state)
  if (states.includes('asked')) return
  const transition = states.includes('refused') ? 'owe' : 'recover'
  await services.engine.takeLocked(tx, 'clawback', clawback, { transition, actor })
}

/** A reversal nobody has answered, with its clawback: the payout is locked before it. */
async function lockReversal(tx: Tx, id: string): Promise<{ clawback: Clawback; reversal: Reversal } | undefined> {
  const asking = await selectAsking(tx, id)
  if (!asking) return undefined
  await lockPayout(tx, asking.payout_id)
  const clawback = await lockClawback(tx, asking.clawback_id)
  const reversal = (await selectReversals(tx, asking.clawback_id)).find((one) => one.id === id)
  return clawback?.state === 'reversing' && reversal?.state === 'asked' ? { clawback, reversal } : undefined
}
