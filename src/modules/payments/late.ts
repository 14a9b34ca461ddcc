import type { Effect } from '../../engine/process.ts'
import { debtOf, passedOnOf } from '../../ledger/accounts.ts'
import { balanceOf } from '../../ledger/balances.ts'
import { surplusKeptBySeller, surplusTakenBack } from '../../ledger/destination.ts'
import type { Entry } from '../../ledger/entry.ts'
import { lockBalance } from '../../ledger/locked-store.ts'
import { post } from '../../ledger/post.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { selectDestination } from './destination-store.ts'
import type { PaymentAttempt, Refund } from './subjects.ts'

/*
 * Money that comes too late for a destination charge has gone on to the seller by the time we hear of it, and our fee has
 * come from there. The books say so at once: what the seller has of it is to come back (`passed_on`). The refund takes it
 * back with `reverse_transfer` and gives the fee up; where the payer got their money in another way, the seller owes it.
 */

/** What of an attempt's money Stripe has passed on with the charge, minor units; nothing where the house holds it. */
export async function passedOnOfLate(tx: Tx, { payableId, amount }: PaymentAttempt): Promise<bigint> {
  const to = await selectDestination(tx, payableId)
  return to ? amount - to.fee : 0n
}

/**
 * What a refund of a surplus that Stripe has made did to the books besides: it took back what had gone on. Also of one
 * that failed at once, for Stripe does not undo the reversal.
 */
export async function takenBackBy(tx: Tx, { id, attemptId, dealId, currency, step }: Refund): Promise<Entry[]> {
  const amount = await balanceOf(tx, passedOnOf(attemptId, currency))
  if (amount === 0n) return []
  const occasion = { cause: { kind: 'refund', id, step: `taken back ${step}` }, dealId }
  return [surplusTakenBack(occasion, { attemptId, currency, amount })]
}

/** What the seller still has of a surplus is their debt from now on: its payer has been given it in another way. */
export const leaveWithSeller: Effect<Refund> = {
  name: 'let the seller owe what had gone on to them too late',
  async run({ tx, subject }) {
    const { id, attemptId, payableId, dealId, currency, source } = subject
    const to = source === 'surplus' ? await selectDestination(tx, payableId) : undefined
    if (!to) return
    await lockBalance(tx, debtOf(to.memberId, currency))
    const amount = await balanceOf(tx, passedOnOf(attemptId, currency))
    if (amount === 0n) return
    const occasion = { cause: { kind: 'refund', id, step: 'kept by the seller' }, dealId }
    await post(tx, surplusKeptBySeller(occasion, { memberId: to.memberId, attemptId, currency, amount }))
  },
}
