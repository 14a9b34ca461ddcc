import { formatAmount } from '../../kernel/money.ts'
import { onTheWire } from '../../kernel/time.ts'
import type { NoticeData, NoticeKind } from '../notifications/index.ts'
import type { BankPayout } from './bank-store.ts'
import type { Clawback, Payout } from './subjects.ts'

/** What the sentences about a payout are made of. */
export function payoutNoticeData(payout: Payout): NoticeData {
  return {
    order_id: payout.dealId,
    // What was sent, where something was: less than was earned, if debts were paid off first.
    amount: formatAmount(payout.transferred || payout.amount, payout.currency),
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

/** What the sentences about a clawback are made of. */
export function clawbackNoticeData({ dealId, amount, currency, because }: Clawback): NoticeData {
  return { order_id: dealId, amount: formatAmount(amount, currency), currency, because }
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
    kind: 'payout-returned',
    mailed: true,
    title: ({ amount, currency }, { money }) => `${money(String(amount), String(currency))} have come back from Stripe`,
    body: () =>
      'The transfer of your share was reversed at Stripe. It is owed to you as before; the operator has been told.',
    link: ({ order_id: id }) => `/orders/${id}`,
  },
  {
    kind: 'payout-unfunded',
    mailed: true,
    title: ({ amount, currency }, { money }) =>
      `A payout of ${money(String(amount), String(currency))} waits for the marketplace's money`,
    body: () =>
      'No card payment of its own pays for it, and what the marketplace has at Stripe beyond what it holds for others does not cover it. It is sent by itself when it does: when fees come in, or whoever runs the deployment pays in.',
    link: () => '/admin/payouts?state=unfunded',
  },
  {
    kind: 'payout-withheld',
    mailed: true,
    title: ({ amount, currency }, { money }) =>
      `Your share of ${money(String(amount), String(currency))} was kept back`,
    body: () => 'It went back to the buyer, or paid off what you owed from an earlier sale. The statement shows which.',
    link: ({ order_id: id }) => `/orders/${id}`,
  },
  {
    kind: 'clawback-begun',
    mailed: true,
    title: ({ amount, currency }, { money }) => `${money(String(amount), String(currency))} are taken back from you`,
    body: ({ because }) =>
      because === 'dispute'
        ? "The buyer's bank has decided against the sale. Your share is taken from your Stripe account."
        : 'The sale was refunded after you were paid. Your share is taken from your Stripe account.',
    link: ({ order_id: id }) => `/orders/${id}`,
  },
  {
    kind: 'clawback-owed',
    mailed: true,
    title: ({ amount, currency }, { money }) =>
      `Your Stripe account did not hold ${money(String(amount), String(currency))} to be taken back`,
    body: () => 'You owe what could not be taken back. Your next sales pay it off before you are paid.',
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
