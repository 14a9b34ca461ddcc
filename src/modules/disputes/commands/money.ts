import type { AppServices } from '../../../engine/services.ts'
import { disputeFeePassedOn } from '../../../ledger/clawback.ts'
import { disputeRecovered, disputeReinstated, disputeWithdrawn } from '../../../ledger/disputes.ts'
import { post } from '../../../ledger/post.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { asPresented, type Booked } from '../../../platform/stripe/presented.ts'
import { lockFailedRefunds, type PaidDeal } from '../../payments/index.ts'
import { beginClawback, newClawback } from '../../payouts/index.ts'
import { bearingOf } from '../rules.ts'
import { selectDeal } from '../store.ts'
import type { Dispute } from '../subjects.ts'

const payments = { kind: 'system', name: 'payments' } as const

/**
 * Books what Stripe has moved for a dispute, in the currency of its payment: each of its balance transactions once. An amount
 * that comes back after we had given it up and covered it is the house's.
 */
export async function bookMoves(tx: Tx, dispute: Dispute, moves: readonly (Booked & { id: string })[]): Promise<void> {
  const { id: disputeId, currency, dealId, state } = dispute
  // What was taken before what came back, in whatever order Stripe lists them: the claim is never below zero.
  for (const move of moves.toSorted((one, other) => one.amount - other.amount)) {
    const occasion = { cause: { kind: 'dispute', id: disputeId, step: move.id }, dealId }
    const booked = asPresented(move, dispute)
    const [amount, fee] = [absolute(booked.amount), absolute(booked.fee)]
    if (move.amount < 0) await post(tx, disputeWithdrawn(occasion, { disputeId, currency, amount, fee }))
    else if (state !== 'lost') await post(tx, disputeReinstated(occasion, { disputeId, currency, amount, fee }))
    else await post(tx, disputeRecovered(occasion, { currency, amount: amount + fee }))
  }
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

const absolute = (amount: bigint) => (amount < 0n ? -amount : amount)

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
