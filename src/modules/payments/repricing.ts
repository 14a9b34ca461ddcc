import type { AppServices } from '../../engine/services.ts'
import { updateDealAmount } from '../../engine/deals.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { closeCheckout } from './effects.ts'
import { updatePayableAmount } from './store.ts'
import type { PaidDeal } from './subjects.ts'

/**
 * Another price for a deal that is not paid yet, which this transaction has locked: a page of the old price is closed. Who
 * pays on it all the same is paid back, since what they bring is not the price (see payment-attempt).
 * @param amount minor units
 */
export async function repriceDeal<D extends PaidDeal>(
  services: AppServices,
  tx: Tx,
  deal: D,
  { process, amount, requestId }: { process: string; amount: bigint; requestId: string },
): Promise<D> {
  if (amount === deal.amount) return deal
  const cause = { process, subjectId: deal.id, step: deal.step, transition: 'reprice', actedAs: 'payments', requestId }
  await closeCheckout.run({ tx, services, subject: deal, input: {}, cause })
  updateDealAmount(tx, deal.id, amount)
  updatePayableAmount(tx, deal.payableId, amount)
  return { ...deal, amount }
}
