import type { AppServices } from '../../../engine/services.ts'
import { disputedFunds } from '../../../ledger/accounts.ts'
import { disputeFeePassedOn } from '../../../ledger/clawback.ts'
import { disputeRecovered, disputeReinstated, disputeWithdrawn } from '../../../ledger/disputes.ts'
import { lockBalance, selectBookedSteps } from '../../../ledger/locked-store.ts'
import { post } from '../../../ledger/post.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { asPresented, type Booked } from '../../../platform/stripe/presented.ts'
import { lockFailedRefunds, type PaidDeal } from '../../payments/index.ts'
import { beginClawback, newClawback } from '../../payouts/index.ts'
import { bearingOf, type Taken } from '../rules.ts'
import { selectDeal } from '../store.ts'
import type { Dispute } from '../subjects.ts'

const payments = { kind: 'system', name: 'payments' } as const

/**
 * Books what Stripe has moved for a dispute, in the currency of its payment: each of its balance transactions once. What
 * comes back settles what was taken and is still claimed; what is beyond it we had given up and covered, and is the house's.
 */
export async function bookMoves(tx: Tx, dispute: Dispute, moves: readonly (Booked & { id: string })[]): Promise<void> {
  const about = { kind: 'dispute', id: dispute.id }
  const ids = moves.map(({ id }) => id)
  const booked = await selectBookedSteps(tx, about, ids)
  // What was taken before what came back, in whatever order Stripe lists them: the claim is never below zero.
  for (const move of moves.toSorted((one, other) => one.amount - other.amount)) {
    if (booked.has(move.id)) continue
    const { amount, fee } = asPresented(move, dispute)
    const [given, kept] = fee < 0n ? [-fee, 0n] : [0n, fee]
    const taken = amount < 0n ? -amount : 0n
    // A fee may stand alone, and what comes back may cost one.
    if (amount > 0n || given > 0n) await bookReturn(tx, dispute, { step: move.id, amount: amount + taken, fee: given })
    if (taken > 0n || kept > 0n) {
      const step = amount > 0n || given > 0n ? `${move.id} taken` : move.id
      const occasion = { cause: { ...about, step }, dealId: dispute.dealId }
      await post(
        tx,
        disputeWithdrawn(occasion, { disputeId: dispute.id, currency: dispute.currency, amount: taken, fee: kept }),
      )
    }
  }
}

async function bookReturn(
  tx: Tx,
  { id: disputeId, currency, dealId }: Dispute,
  { step, amount, fee }: { step: string; amount: bigint; fee: bigint },
): Promise<void> {
  const occasion = (of: string) => ({ cause: { kind: 'dispute', id: disputeId, step: of }, dealId })
  const claim = await lockBalance(tx, disputedFunds(disputeId, currency))
  if (claim === 0n) {
    await post(tx, disputeRecovered(occasion(step), { currency, amount: amount + fee }))
    return
  }
  const claimed = amount < claim ? amount : claim
  await post(tx, disputeReinstated(occasion(step), { disputeId, currency, amount: claimed, fee }))
  if (amount > claimed)
    await post(tx, disputeRecovered(occasion(`${step} beyond`), { currency, amount: amount - claimed }))
}

/** What Stripe has taken for a dispute and not given back, locked. */
export async function takenFor(
  tx: Tx,
  { id, currency }: Dispute,
  moves: readonly (Booked & { created: number })[],
): Promise<Taken> {
  const claim = await lockBalance(tx, disputedFunds(id, currency))
  const lastTaken = Math.max(0, ...moves.filter(({ amount }) => amount < 0).map(({ created }) => created))
  return { claim, returned: moves.some(({ amount, created }) => amount > 0 && created >= lastTaken) }
}

/**
 * The fee of a lost dispute is the seller's, where that was agreed: taken back from them as the rest is. They have sold
 * nothing for a surplus, and bear nothing of it.
 * @param fee what Stripe has kept for the dispute, minor units
 */
export async function passFeeOn(services: AppServices, tx: Tx, dispute: Dispute, fee: bigint): Promise<void> {
  const { id: disputeId, dealId, currency, surplus } = dispute
  if (surplus) return
  const deal = await lockedDeal(services, tx, dealId)
  const seller = deal.parties['seller']
  if (bearingOf(deal.policy).fee !== 'seller' || fee === 0n || !seller) return
  const wish = { dealId, memberId: seller, because: 'dispute', becauseId: disputeId, amount: fee, currency } as const
  const clawback = newClawback(services, tx.now, wish)
  const occasion = { cause: { kind: 'dispute', id: disputeId, step: 'fee' }, dealId }
  await post(tx, disputeFeePassedOn(occasion, { clawbackId: clawback.id, currency, amount: fee }))
  await beginClawback(services, tx, clawback)
}

/** What Stripe has kept for a dispute so far, minor units. */
export function feeOf(dispute: Dispute, moves: readonly Booked[]): bigint {
  return moves.reduce((sum, move) => sum + asPresented(move, dispute).fee, 0n)
}

/** Stripe refunds nothing while a payment is disputed. What it refused then can be sent now. */
export async function sendRefundsAgain({ engine }: AppServices, tx: Tx, { attemptId }: Dispute): Promise<void> {
  for (const refund of await lockFailedRefunds(tx, attemptId)) {
    await engine.takeLocked(tx, 'refund', refund, { transition: 'retry', actor: payments })
  }
}

/** The deal of a dispute, as its process sees it. */
export async function lockedDeal({ engine }: AppServices, tx: Tx, dealId: string): Promise<PaidDeal> {
  const named = await selectDeal(tx, dealId)
  const deal: PaidDeal | undefined = named && (await engine.process(named.process).lock(tx, dealId))
  if (!deal) throw new Error(`the disputed deal ${dealId} is not here`)
  return deal
}
