import type { AppServices } from '../../../engine/services.ts'
import { debtOf, disputedFunds, surplusOf, walletOf } from '../../../ledger/accounts.ts'
import { balanceOf } from '../../../ledger/balances.ts'
import { disputeFeePassedOn, divideBack } from '../../../ledger/clawback.ts'
import {
  type Cover,
  disputeLost,
  disputeRecovered,
  disputeReinstated,
  disputeWithdrawn,
} from '../../../ledger/disputes.ts'
import { lockBalance, selectReleased, selectToppedUp } from '../../../ledger/locked-store.ts'
import { post, postEntries } from '../../../ledger/post.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { asPresented, type Booked } from '../../../platform/stripe/presented.ts'
import { addGivenBack, lockFailedRefunds, type PaidDeal } from '../../payments/index.ts'
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
 * Covers what is left of the claim of a lost dispute, once the deal has given what it held: by refunds of the same payment
 * that could not be sent, by surplus, then by the seller or the house, as was agreed when the deal was made; a top-up by
 * the member who made it. Whatever is beyond the deal's price is the house's loss. The deal and the dispute must be locked.
 */
export async function coverLoss(services: AppServices, tx: Tx, dispute: Dispute): Promise<void> {
  const { id: disputeId, dealId, currency, attemptId, payableId } = dispute
  const claim = await lockBalance(tx, disputedFunds(disputeId, currency))
  if (claim === 0n) return
  let open = claim

  const refunds = []
  for (const refund of await lockFailedRefunds(tx, attemptId)) {
    if (refund.source === 'surplus' || refund.amount > open) continue
    await services.engine.takeLocked(tx, 'refund', refund, { transition: 'overtake', actor: payments })
    refunds.push({ refundId: refund.id, amount: refund.amount })
    open -= refund.amount
  }
  const unsent = await surplusLeft(services, tx, dispute, open)
  open -= unsent

  const deal = await lockedDeal(services, tx, dealId)
  const bearing = bearingOf(deal.policy)
  const released = await selectReleased(tx, dealId, currency)
  const left = deal.amount - deal.givenBack
  const ofDeal = unsent > 0n || released.of === 0n ? 0n : open < left ? open : left
  const topUp = unsent > 0n ? undefined : await coverOfTopUp(tx, dealId, { currency, amount: open })
  open -= topUp?.covered ?? 0n
  const givenBack = deal.givenBack - (deal.amount - released.of)
  const parts =
    bearing.loss === 'seller' && ofDeal > 0n ? divideBack({ ...released, givenBack }, ofDeal) : { fee: 0n, share: 0n }
  const clawback = newClawback(services, tx.now, {
    dealId,
    memberId: deal.parties['seller'] ?? '',
    because: 'dispute',
    becauseId: disputeId,
    amount: parts.share,
    currency,
  })
  const cover = {
    refunds,
    surplus: { attemptId, amount: unsent },
    fee: parts.fee,
    member: { clawbackId: clawback.id, amount: parts.share },
    ...topUp?.parts,
    house: open - parts.fee - parts.share,
  }
  const occasion = { cause: { kind: 'dispute', id: disputeId, step: `lost, claim of ${clawback.id}` }, dealId }
  await postEntries(tx, [disputeLost(occasion, { disputeId, currency, cover })])
  addGivenBack(tx, payableId, ofDeal)
  if (parts.share > 0n) await beginClawback(services, tx, clawback)
}

/**
 * The fee of a lost dispute is the seller's, where that was agreed: taken back from them as the rest is.
 * @param fee what Stripe has kept for the dispute, minor units
 */
export async function passFeeOn(services: AppServices, tx: Tx, dispute: Dispute, fee: bigint): Promise<void> {
  const { id: disputeId, dealId, currency } = dispute
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

/** Money that came too late or twice and was to go back: the bank has taken it before us. */
async function surplusLeft(
  services: AppServices,
  tx: Tx,
  { attemptId, currency }: Dispute,
  open: bigint,
): Promise<bigint> {
  const surplus = await balanceOf(tx, surplusOf(attemptId, currency))
  if (surplus === 0n || surplus > open) return 0n
  const stuck = (await lockFailedRefunds(tx, attemptId)).filter(({ source }) => source === 'surplus')
  if (stuck.length === 0) return 0n
  for (const refund of stuck) {
    await services.engine.takeLocked(tx, 'refund', refund, { transition: 'overtake', actor: payments })
  }
  return surplus
}

/**
 * Who topped their wallet up by a payment that their bank has taken back answers for it whole: with what is in the wallet,
 * and for what they have spent or taken out since with a debt. Undefined where the deal was no top-up.
 */
async function coverOfTopUp(
  tx: Tx,
  dealId: string,
  { currency, amount }: Pick<Dispute, 'currency' | 'amount'>,
): Promise<{ covered: bigint; parts: Pick<Cover, 'wallet' | 'debt'> } | undefined> {
  const memberId = await selectToppedUp(tx, dealId, currency)
  if (memberId === undefined) return undefined
  await lockBalance(tx, debtOf(memberId, currency))
  const there = await lockBalance(tx, walletOf(memberId, currency))
  const taken = there < amount ? there : amount
  const parts = { wallet: { memberId, amount: taken }, debt: { memberId, amount: amount - taken } }
  return { covered: amount, parts }
}

async function lockedDeal({ engine }: AppServices, tx: Tx, dealId: string): Promise<PaidDeal> {
  const named = await selectDeal(tx, dealId)
  const deal: PaidDeal | undefined = named && (await engine.process(named.process).lock(tx, dealId))
  if (!deal) throw new Error(`the disputed deal ${dealId} is not here`)
  return deal
}
