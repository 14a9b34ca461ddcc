import type { AppServices } from '../../../engine/services.ts'
import { newId } from '../../../kernel/ids.ts'
import { debtOf, disputedFunds, walletOf } from '../../../ledger/accounts.ts'
import { type Cover, disputeLost } from '../../../ledger/disputes.ts'
import { divideBack } from '../../../ledger/clawback.ts'
import { lockBalance, selectReleased, selectToppedUp } from '../../../ledger/locked-store.ts'
import { postEntries } from '../../../ledger/post.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { addGivenBack, addOvertaken, lockFailedRefunds } from '../../payments/index.ts'
import { beginClawback, newClawback } from '../../payouts/index.ts'
import { bearingOf } from '../rules.ts'
import type { Dispute } from '../subjects.ts'
import { lockedDeal } from './money.ts'

const payments = { kind: 'system', name: 'payments' } as const

/**
 * Covers what is left of the claim of a lost dispute, once the deal has given what it held: by refunds of the same payment
 * that could not be sent, then by the seller or the house, as was agreed when the deal was made; a top-up by the member who
 * made it. Whatever is beyond the deal's price is the house's loss, and so is a surplus that had gone back in another way:
 * it paid for nothing that the seller sold. The deal and the dispute must be locked.
 */
export async function coverLoss(services: AppServices, tx: Tx, dispute: Dispute): Promise<void> {
  const claim = await lockBalance(tx, disputedFunds(dispute.id, dispute.currency))
  if (claim === 0n) return
  const refunds = await takeUnsent(services, tx, dispute.attemptId, claim)
  const open = refunds.reduce((left, { amount }) => left - amount, claim)
  if (dispute.surplus) await coverSurplus(tx, dispute, { unsent: claim - open, house: open })
  else await coverPrice(services, tx, dispute, { refunds, open })
}

/** A dispute ended for us and Stripe has given back less than it took: the house bears the rest. */
export async function leaveWithHouse(tx: Tx, dispute: Dispute, claim: bigint): Promise<void> {
  const { id: disputeId, dealId, currency } = dispute
  const occasion = { cause: { kind: 'dispute', id: disputeId, step: `given back in part, claim ${newId()}` }, dealId }
  await postEntries(tx, [disputeLost(occasion, { disputeId, currency, cover: { house: claim } })])
}

/**
 * What refunds of the payment that could not be sent give, the oldest first. They are over with it, but for one that is
 * larger than what is asked for: the rest of it is still to be given.
 */
async function takeUnsent(
  { engine }: AppServices,
  tx: Tx,
  attemptId: string,
  claim: bigint,
): Promise<{ refundId: string; amount: bigint }[]> {
  const taken = []
  let open = claim
  for (const refund of await lockFailedRefunds(tx, attemptId)) {
    if (open === 0n) break
    const amount = refund.amount < open ? refund.amount : open
    if (amount < refund.amount) addOvertaken(tx, refund.id, amount)
    else await engine.takeLocked(tx, 'refund', refund, { transition: 'overtake', actor: payments })
    taken.push({ refundId: refund.id, amount })
    open -= amount
  }
  return taken
}

async function coverSurplus(
  tx: Tx,
  { id: disputeId, dealId, attemptId, currency }: Dispute,
  { unsent, house }: { unsent: bigint; house: bigint },
): Promise<void> {
  const occasion = { cause: { kind: 'dispute', id: disputeId, step: `lost, claim ${newId()}` }, dealId }
  const cover = { surplus: { attemptId, amount: unsent }, house }
  await postEntries(tx, [disputeLost(occasion, { disputeId, currency, cover })])
}

async function coverPrice(
  services: AppServices,
  tx: Tx,
  { id: disputeId, dealId, currency, payableId }: Dispute,
  { refunds, open }: { refunds: Cover['refunds'] & object; open: bigint },
): Promise<void> {
  const deal = await lockedDeal(services, tx, dealId)
  const bearing = bearingOf(deal.policy)
  const released = await selectReleased(tx, dealId, currency)
  const left = deal.amount - deal.givenBack
  const ofDeal = released.of === 0n ? 0n : open < left ? open : left
  const topUp = await coverOfTopUp(tx, dealId, { currency, amount: open })
  const rest = open - (topUp?.covered ?? 0n)
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
    fee: parts.fee,
    member: { clawbackId: clawback.id, amount: parts.share },
    ...topUp?.parts,
    house: rest - parts.fee - parts.share,
  }
  const occasion = { cause: { kind: 'dispute', id: disputeId, step: `lost, claim of ${clawback.id}` }, dealId }
  await postEntries(tx, [disputeLost(occasion, { disputeId, currency, cover })])
  addGivenBack(tx, payableId, ofDeal)
  if (parts.share > 0n) await beginClawback(services, tx, clawback)
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
