import type { AppServices } from '../../../engine/services.ts'
import { chargeStepOf } from '../../../kernel/currency.ts'
import { newId } from '../../../kernel/ids.ts'
import { debtOf } from '../../../ledger/accounts.ts'
import { clawbackFromOwed, clawbackOwed } from '../../../ledger/clawback.ts'
import { lockBalance } from '../../../ledger/locked-store.ts'
import { postEntries } from '../../../ledger/post.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { doubtWindow } from '../../../platform/outside/doubt.ts'
import { holdAccount } from '../account-store.ts'
import { insertReversal } from '../reversal-store.ts'
import { partsToReverse } from '../rules.ts'
import { addReversible, selectTransfers } from '../transfer-store.ts'
import { insertClawback, lockWaitingClawbacks, updateClawbackReversal } from '../clawback-store.ts'
import { lockPayoutOfDeal, updatePayoutMoney } from '../store.ts'
import type { Clawback, Payout } from '../subjects.ts'

const payouts = { kind: 'system', name: 'payouts' } as const

/*
 * Where taken-back money is looked for, in this order: what of the deal's payout was not sent yet; the transfer by which it
 * was sent, which Stripe reverses if the seller's account has so much; and what is not there is the seller's debt.
 * While a payout is on its way nobody knows where the money is, and the clawback waits.
 *
 * Locks: deal, the member's account at Stripe, payout, clawback, and in the ledger the member's debt first.
 */

/** A clawback about to begin: its id is named by the entry that says why. */
export function newClawback(
  services: AppServices,
  now: Date,
  wish: Pick<Clawback, 'dealId' | 'memberId' | 'because' | 'becauseId' | 'amount' | 'currency'>,
): Clawback {
  const { initial, version } = services.engine.process('clawback')
  const begun = { id: newId(), state: initial, version, enteredAt: now, step: 0, policy: { doubtWindow } }
  return { ...begun, parties: { member: wish.memberId }, payoutId: null, reversing: 0n, ...wish }
}

/**
 * Begins to take money back, once the entry is posted that puts it in flight: the deal must be locked. What Stripe is to
 * reverse is asked for after the commit; everything else is decided now.
 */
export async function beginClawback(services: AppServices, tx: Tx, wish: Clawback, requestId?: string): Promise<void> {
  await holdAccount(tx, wish.memberId)
  const payout = await lockPayoutOfDeal(tx, wish.dealId, wish.memberId)
  const clawback = { ...wish, payoutId: payout?.id ?? null }
  insertClawback(tx, clawback)
  await services.engine.begin(tx, 'clawback', clawback, { actor: { kind: 'system', name: 'child' }, requestId })
  if (payout?.state !== 'sending') await takeBack(services, tx, clawback, payout)
}

/** Goes on with what waited for a payout, now that it is known how that went. The payout must be locked. */
export async function goOnWithClawbacks(services: AppServices, tx: Tx, payout: Payout): Promise<void> {
  let current: Payout | undefined = payout
  for (const clawback of await lockWaitingClawbacks(tx, payout.id)) {
    current = await takeBack(services, tx, clawback, current)
  }
}

async function takeBack(
  services: AppServices,
  tx: Tx,
  clawback: Clawback,
  payout: Payout | undefined,
): Promise<Payout | undefined> {
  const { id, amount, currency, memberId, dealId } = clawback
  const fromOwed = smaller(amount, payout?.due ?? 0n)
  const transfers = payout ? await selectTransfers(tx, payout.id) : []
  const parts = partsToReverse(transfers, amount - fromOwed, chargeStepOf(currency))
  const reversing = parts.reduce((sum, part) => sum + part.amount, 0n)
  const owed = amount - fromOwed - reversing
  const occasion = { cause: { kind: 'clawback', id }, dealId }
  if (owed > 0n) await lockBalance(tx, debtOf(memberId, currency))
  await postEntries(tx, [
    ...(fromOwed > 0n ? [clawbackFromOwed(occasion, { clawbackId: id, memberId, currency, amount: fromOwed })] : []),
    ...(owed > 0n ? [clawbackOwed(occasion, { clawbackId: id, memberId, currency, amount: owed })] : []),
  ])
  for (const part of parts) {
    insertReversal(tx, { id: newId(), clawbackId: id, ...part, state: 'asked' })
    addReversible(tx, part.transferId, -part.amount)
  }
  const left = payout && { ...payout, due: payout.due - fromOwed }
  if (left) updatePayoutMoney(tx, left)
  updateClawbackReversal(tx, id, { reversing })
  const transition = reversing > 0n ? 'reverse' : owed > 0n ? 'owe' : 'recover'
  await services.engine.takeLocked(tx, 'clawback', { ...clawback, reversing }, { transition, actor: payouts })
  // Nothing is left to send.
  if (left && left.due === 0n && fromOwed > 0n) {
    const step = transfers.length > 0 ? 'withhold_rest' : 'withhold'
    return services.engine.takeLocked(tx, 'payout', left, { transition: step, actor: payouts })
  }
  return left
}

function smaller(one: bigint, other: bigint): bigint {
  return one < other ? one : other
}
