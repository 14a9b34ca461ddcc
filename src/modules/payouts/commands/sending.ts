import type { AppServices } from '../../../engine/services.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { chargeStepOf } from '../../../kernel/currency.ts'
import { notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { debtOf } from '../../../ledger/accounts.ts'
import { debtNetted } from '../../../ledger/clawback.ts'
import { lockBalance } from '../../../ledger/locked-store.ts'
import { post } from '../../../ledger/post.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { isCovered } from './covering.ts'
import { lockRemainder, updateRemainder } from '../remainder-store.ts'
import { lockPayout, updatePayoutMoney } from '../store.ts'
import { selectTransfers } from '../transfer-store.ts'
import type { Payout } from '../subjects.ts'

/** Who sends a payout, and by which step of it. */
export interface Sending {
  transition: 'send' | 'retry'
  actor: Actor
  requestId?: string | undefined
}

const payouts = { kind: 'system', name: 'payouts' } as const

/**
 * Sends a payout that this transaction has locked, less what its member owes the house; where nothing is left, it is
 * kept back whole. What is less than Stripe can send stays owed, and goes with the next. What the marketplace's own money
 * at Stripe does not cover waits for it.
 * @throws Refusal not_in_this_state, not_your_step
 */
export async function sendPayout(services: AppServices, tx: Tx, payout: Payout, sending: Sending): Promise<Payout> {
  const netted = await netDebt(tx, await takeRemainder(tx, payout))
  const left = await leaveRemainder(tx, netted)
  const { requestId } = sending
  if (left.due > 0n) {
    if (await isCovered(tx, left)) return services.engine.takeLocked(tx, 'payout', left, sending)
    return awaitFunds(services, tx, left, requestId)
  }
  const before = (await selectTransfers(tx, payout.id)).length > 0
  const transition = `${netted.due > 0n ? 'carry' : 'withhold'}${before ? '_rest' : ''}`
  return services.engine.takeLocked(tx, 'payout', left, {
    transition,
    actor: payouts,
    requestId,
  })
}

/** Where it waits for money already, or was begun before payouts could, it stays as it is. */
async function awaitFunds(services: AppServices, tx: Tx, payout: Payout, requestId?: string): Promise<Payout> {
  const step = services.engine.process('payout', payout.version).transitions['await_funds']
  if (!step?.from.includes(payout.state)) return payout
  return services.engine.takeLocked(tx, 'payout', payout, { transition: 'await_funds', actor: payouts, requestId })
}

/** The operator has a refused payout sent once more. @throws Refusal not_found, and as `sendPayout` */
export async function retryPayout(services: AppServices, tx: Tx, id: string, sending: Sending): Promise<Payout> {
  const payout = await lockPayout(tx, id)
  if (!payout) throw notFound('payout')
  // Whatever state it is in, the step itself says whether it may be taken.
  return services.engine.process('payout', payout.version).transitions['retry']?.from.includes(payout.state)
    ? sendPayout(services, tx, payout, sending)
    : services.engine.takeLocked(tx, 'payout', payout, sending)
}

/** What was too little to be sent before goes along. */
async function takeRemainder(tx: Tx, payout: Payout): Promise<Payout> {
  if (chargeStepOf(payout.currency) === 1n) return payout
  const carried = await lockRemainder(tx, payout.memberId, payout.currency)
  return { ...payout, due: payout.due + carried }
}

/** What Stripe cannot send, since it moves only multiples, stays owed until the next payout. */
async function leaveRemainder(tx: Tx, payout: Payout): Promise<Payout> {
  const step = chargeStepOf(payout.currency)
  if (step === 1n) return payout
  const remainder = payout.due % step
  updateRemainder(tx, payout.memberId, payout.currency, remainder)
  const left = { ...payout, due: payout.due - remainder }
  updatePayoutMoney(tx, left)
  return left
}

async function netDebt(tx: Tx, payout: Payout): Promise<Payout> {
  const { id, memberId, currency, due, dealId } = payout
  const debt = await lockBalance(tx, debtOf(memberId, currency))
  const amount = debt < due ? debt : due
  if (amount === 0n) return payout
  // A payout that waits for money may be netted several times within one step.
  const occasion = { cause: { kind: 'payout', id, step: `netted ${newId()}` }, dealId }
  await post(tx, debtNetted(occasion, { memberId, currency, amount }))
  const left = { ...payout, due: due - amount }
  updatePayoutMoney(tx, left)
  return left
}
