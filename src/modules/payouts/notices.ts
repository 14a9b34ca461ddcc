import { formatAmount } from '../../kernel/money.ts'
import { onTheWire } from '../../kernel/time.ts'
import type { NoticeData, NoticeKind } from '../notifications/index.ts'
import type { BankPayout } from './bank-store.ts'
import type { Payout } from './subjects.ts'

/** What the sentences about a payout are made of. */
export function payoutNoticeData(payout: Payout): NoticeData {
  return {
    order_id: payout.dealId,
    amount: formatAmount(payout.amount, payout.currency),
    currency: payout.currency,
  }
}

/** What the sentences about a payment from Stripe to the seller's bank are made of. */
export function bankNoticeData(payout: BankPayout): NoticeData {
  return {
    amount: formatAmount(payout.amount, payout.currency),
    currency: payout.currency,
    arrival: onTheWire(payout.arrivalAt),
    reason: payout.failureMessage,
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
  {
    kind: 'bank-payout-paid',
    mailed: false,
    title: ({ amount, currency }, { money }) =>
      `Stripe has paid ${money(String(amount), String(currency))} to your bank`,
    body: () => 'It may take your bank a day to show it.',
    link: () => '/sell/payouts',
  },
  {
    kind: 'bank-payout-failed',
    mailed: true,
    title: ({ amount, currency }, { money }) =>
      `Stripe could not pay ${money(String(amount), String(currency))} to your bank`,
    body: ({ reason }) =>
      `${reason ? `Your bank said: ${String(reason)} ` : ''}The money is in your Stripe account. Correct your bank account at Stripe; it is then paid again.`,
    link: () => '/sell/payouts',
  },
]
