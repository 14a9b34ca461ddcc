import type Stripe from 'stripe'
import type { Subject } from '../../../engine/process.ts'
import type { AppServices } from '../../../engine/services.ts'
import { newId } from '../../../kernel/ids.ts'
import { selectToppedUp } from '../../../ledger/locked-store.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { membersWithRole } from '../../accounts/index.ts'
import type { NoticeOffice } from '../../notifications/index.ts'
import {
  holdInWallet,
  lookAt,
  type PaidDeal,
  releaseHold,
  selectAttemptByCharge,
  updateHold,
} from '../../payments/index.ts'
import { evidenceLead, evidencePause, evidenceTime } from '../evidence-time.ts'
import { isKnownWord, isLeftByTheBank, isTakenForGood, stepTowards, type Taken, wantsALook } from '../rules.ts'
import { disputeNoticeData } from '../notices.ts'
import { insertDispute, lockDispute, selectDeal, selectDisputeId, updateDispute } from '../store.ts'
import { openStates, type Dispute } from '../subjects.ts'
import { freezeDeal, loseAfterAll, moveDeal } from './deal.ts'
import { coverLoss, leaveWithHouse } from './loss.ts'
import { bookMoves, feeOf, passFeeOn, sendRefundsAgain, takenFor } from './money.ts'

const payments = { kind: 'system', name: 'payments' } as const

/**
 * Asks Stripe how a dispute stands now and takes notice of it, once, however often and in whatever order it is told: the
 * money that moved is booked, the dispute takes the step that leads to where it stands, and the deal with it. All in
 * one transaction, the deal locked before the dispute. One about a surplus leaves the deal alone, which it did not pay.
 */
export async function takeNoticeOfDispute(
  services: AppServices,
  office: NoticeOffice,
  marketplaceId: string,
  stripeId: string,
): Promise<void> {
  await lookAt(services, marketplaceId, stripeId, {
    ask: () => services.stripe.disputes.retrieve(stripeId),
    keep: (tx, seen) => keep(services, office, tx, seen),
  })
}

async function keep(services: AppServices, office: NoticeOffice, tx: Tx, seen: Stripe.Dispute): Promise<void> {
  const { deal, dispute: known } = (await lockKnown(services, tx, seen.id)) ?? (await begin(services, tx, seen))
  const told = { ...known, ...described(seen) }
  const dispute = { ...told, evidenceTime: evidenceTime(told) }
  updateDispute(tx, dispute)
  if (openStates.includes(dispute.state)) updateHold(tx, dispute.id, dispute.amount)
  services.engine.moveTimers(tx, 'dispute', known, dispute)
  await bookMoves(tx, dispute, seen.balance_transactions)
  const taken = await takenFor(tx, dispute, seen.balance_transactions)
  const transition = stepTowards(seen.status, dispute.state, taken)
  if (transition) {
    const moved = await services.engine.takeLocked(tx, 'dispute', dispute, { transition, actor: payments })
    if (!openStates.includes(moved.state)) releaseHold(tx, dispute.id)
    if (!moved.surplus) await moveDeal(services, tx, deal.id, moved)
    if (transition === 'lose') await passFeeOn(services, tx, dispute, feeOf(dispute, seen.balance_transactions))
    if (transition === 'win' || transition === 'close') {
      if (taken.claim > 0n) await leaveWithHouse(tx, dispute, taken.claim)
      await sendRefundsAgain(services, tx, dispute)
    }
    // Also where it was lost before Stripe told that it had taken the money.
    if (moved.state === 'lost') await coverLoss(services, tx, dispute)
  } else if (dispute.state === 'lost') await coverLoss(services, tx, dispute)
  else if (!openStates.includes(dispute.state)) await lookAgain(services, tx, dispute, { known, seen, taken })
  if (wantsALook(seen.status, known.state) && known.atStripe !== seen.status)
    await sayLook(services, office, tx, dispute)
}

/**
 * A bank has come back to what was decided for us, or the card network has taken the money after all. What is taken for good
 * is covered as a loss is: out of the deal where it holds the price still. While Stripe has not decided it stays a claim;
 * found for us once more, what it gives back less than it took is the house's to bear.
 */
async function lookAgain(
  services: AppServices,
  tx: Tx,
  dispute: Dispute,
  { known, seen, taken }: { known: Dispute; seen: Stripe.Dispute; taken: Taken },
): Promise<void> {
  if (isTakenForGood(seen.status, taken)) {
    if (!dispute.surplus) await loseAfterAll(services, tx, dispute)
    await coverLoss(services, tx, dispute)
  } else if (isLeftByTheBank(seen.status, taken)) {
    await leaveWithHouse(tx, dispute, taken.claim)
    await sendRefundsAgain(services, tx, dispute)
  } else if (seen.status === 'won' && known.atStripe !== 'won' && taken.claim === 0n) {
    await sendRefundsAgain(services, tx, dispute)
  }
}

/**
 * Says to the operators that Stripe has something to look at there: an appeal, a word that this program does not know, or a bank
 * that has come back to what was over. A word may come again after others: each change is said.
 */
async function sayLook({ log }: AppServices, office: NoticeOffice, tx: Tx, dispute: Dispute): Promise<void> {
  const { id, atStripe } = dispute
  if (!isKnownWord(atStripe ?? ''))
    log.error({ dispute: id, status: atStripe }, 'Stripe has an unknown word for a dispute')
  const notice = {
    kind: 'dispute-at-stripe',
    cause: `dispute:${id}:at-stripe:${atStripe}:${tx.now.toISOString()}`,
    data: disputeNoticeData(dispute),
  }
  office.notifyAll(
    tx,
    (await membersWithRole(tx, 'operator')).map((memberId) => ({ ...notice, memberId })),
  )
}

async function lockKnown(services: AppServices, tx: Tx, stripeId: string) {
  const id = await selectDisputeId(tx, stripeId)
  if (id === undefined) return undefined
  const dispute = (await services.engine.lock(tx, 'dispute', id)) as Dispute | undefined
  return dispute && { dispute, deal: { id: dispute.dealId } }
}

/** A dispute we had not heard of. Its deal holds still from now on, as far as it holds money. */
async function begin(services: AppServices, tx: Tx, seen: Stripe.Dispute) {
  const chargeId = typeof seen.charge === 'string' ? seen.charge : seen.charge.id
  const attempt = await selectAttemptByCharge(tx, chargeId)
  const named = attempt && (await selectDeal(tx, attempt.deal_id))
  // The news of the payment itself may come later than that of its dispute: the job asks again.
  if (!attempt || !named) throw new Error(`the disputed charge ${chargeId} is of no payment we know`)
  const deal = (await services.engine.lock(tx, named.process, attempt.deal_id)) as (PaidDeal & Subject) | undefined
  if (!deal) throw new Error(`the deal ${attempt.deal_id} of the dispute ${seen.id} is not here`)
  const { initial, version } = services.engine.process('dispute')
  const dispute = {
    id: newId(),
    state: initial,
    version,
    enteredAt: tx.now,
    step: 0,
    policy: { evidenceLead, evidencePause },
    parties: deal.parties,
    dealId: deal.id,
    payableId: attempt.payable_id,
    attemptId: attempt.id,
    surplus: attempt.surplus,
    stripeId: seen.id,
    currency: attempt.currency,
    createdAt: tx.now,
    ...described(seen),
    // Not taken notice of yet.
    atStripe: null,
  }
  insertDispute(tx, dispute)
  // Known to this transaction as the deal's own from here on.
  const locked = await lockDispute(tx, dispute.id)
  if (!locked) throw new Error(`the dispute ${dispute.id} was not kept`)
  await services.engine.begin(tx, 'dispute', locked, { actor: payments })
  if (!locked.surplus) {
    await freezeDeal(services, tx, named.process, deal)
    const { id: disputeId, currency, amount } = locked
    const memberId = await selectToppedUp(tx, deal.id, currency)
    if (memberId !== undefined) await holdInWallet(tx, { disputeId, memberId, currency, amount })
  }
  return { dispute: locked, deal: { id: deal.id } }
}

function described(seen: Stripe.Dispute): Pick<Dispute, 'amount' | 'reason' | 'inquiry' | 'dueAt' | 'atStripe'> {
  const { due_by: dueBy } = seen.evidence_details
  return {
    amount: BigInt(seen.amount),
    reason: seen.reason,
    atStripe: seen.status,
    inquiry: seen.status.startsWith('warning_'),
    dueAt: dueBy ? new Date(dueBy * 1_000) : null,
  }
}
