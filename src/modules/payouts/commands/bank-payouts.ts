import type Stripe from 'stripe'
import type { AppServices } from '../../../engine/services.ts'
import { isCurrency } from '../../../kernel/currency.ts'
import type { NoticeOffice } from '../../notifications/index.ts'
import { lookAt } from '../../payments/index.ts'
import { lockAccountById } from '../account-store.ts'
import { type BankPayout, upsertBankPayout } from '../bank-store.ts'
import { bankNoticeData } from '../notices.ts'

/**
 * Asks Stripe how a payment from a seller's account to their bank stands, keeps it, and tells the seller once that it
 * was paid and once that it failed. No books of ours are touched: the money left them with the transfer.
 */
export async function noteBankPayout(
  services: AppServices,
  office: NoticeOffice,
  marketplaceId: string,
  { accountId, payoutId }: { accountId: string; payoutId: string },
): Promise<void> {
  await lookAt(services, marketplaceId, payoutId, {
    ask: () => services.stripe.payouts.retrieve(payoutId, {}, { stripeAccount: accountId }),
    keep: async (tx, stripe) => {
      const account = await lockAccountById(tx, accountId)
      const currency = stripe.currency.toUpperCase()
      if (!account || !isCurrency(currency)) return
      const row = rowOf(stripe, account, currency)
      const before = await upsertBankPayout(tx, row)
      if (before === row.state || (row.state !== 'paid' && row.state !== 'failed')) return
      office.notify(tx, {
        memberId: row.memberId,
        kind: `bank-payout-${row.state}`,
        cause: `bank-payout:${row.id}:${row.state}`,
        data: bankNoticeData(row),
      })
    },
  })
}

function rowOf(
  stripe: Stripe.Payout,
  { memberId, accountId }: { memberId: string; accountId: string },
  currency: BankPayout['currency'],
): BankPayout {
  return {
    id: stripe.id,
    memberId,
    accountId,
    amount: BigInt(stripe.amount),
    currency,
    state: stripe.status as BankPayout['state'],
    arrivalAt: new Date(stripe.arrival_date * 1_000),
    failureCode: stripe.failure_code,
    failureMessage: stripe.failure_message,
    createdAt: new Date(stripe.created * 1_000),
  }
}
