import { formatAmount } from '../../kernel/money.ts'
import type { NoticeData, NoticeKind } from '../notifications/index.ts'
import type { PaymentAttempt } from './subjects.ts'

/** What the sentences about a payment are made of. */
export function attemptNoticeData({ dealId, amount, currency }: PaymentAttempt): NoticeData {
  return { order_id: dealId, amount: formatAmount(amount, currency), currency }
}

/** The kinds of notice about payments made while the payer was away. */
export const paymentNotices: readonly NoticeKind[] = [
  {
    kind: 'payment-authentication-needed',
    mailed: true,
    title: ({ amount, currency }, { money }) =>
      `Your bank wants to ask you before it pays ${money(String(amount), String(currency))}`,
    body: () =>
      'Your saved card could not be charged without you. Follow the link and pay; your bank will ask you there.',
    link: ({ order_id: id }) => `/orders/${id}?pay=1`,
  },
  {
    kind: 'payment-declined',
    mailed: true,
    title: ({ amount, currency }, { money }) =>
      `Your saved card did not pay ${money(String(amount), String(currency))}`,
    body: () => 'Its bank said no. Follow the link and pay with this card or another one.',
    link: ({ order_id: id }) => `/orders/${id}?pay=1`,
  },
  {
    kind: 'holding-bound-near',
    mailed: true,
    title: ({ reference }) => `Order ${String(reference)} must come to its end`,
    body: ({ until }, { day }) =>
      `Its price may be held until ${day(String(until))} and no longer. If nobody has decided by then, it is decided as if everybody had been silent.`,
    link: ({ order_id: id }) => `/orders/${id}`,
  },
  {
    kind: 'holding-bound-reached',
    mailed: true,
    title: ({ reference }) => `The price of order ${String(reference)} has been held for as long as it may`,
    body: () => 'No deadline of its own can decide it: look at it and decide.',
    link: ({ order_id: id }) => `/admin/deals/${id}`,
  },
]
