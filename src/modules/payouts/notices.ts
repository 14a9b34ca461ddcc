import { formatAmount } from '../../kernel/money.ts'
import type { NoticeData, NoticeKind } from '../notifications/index.ts'
import type { Payout } from './subjects.ts'

/** What the sentences about a payout are made of. */
export function payoutNoticeData(payout: Payout): NoticeData {
  return {
    order_id: payout.dealId,
    amount: formatAmount(payout.amount, payout.currency),
    currency: payout.currency,
  }
}

/** The kinds of notice about payouts. */
export const payoutNotices: readonly NoticeKind[] = [
  {
    kind: 'payout-paid',
    mailed: true,
    title: ({ amount, currency }, { money }) => `${money(String(amount), String(currency))} have been sent to you`,
    body: () => 'Your share of a sale is in your Stripe account; Stripe pays it on to your bank.',
    link: ({ order_id: id }) => `/orders/${id}`,
  },
]
