import { formatAmount } from '../../kernel/money.ts'
import type { NoticeData, NoticeKind } from '../notifications/index.ts'
import type { Dispute } from './subjects.ts'

/** What the sentences about a dispute are made of. */
export function disputeNoticeData({ id, dealId, amount, currency, dueAt, atStripe }: Dispute): NoticeData {
  return {
    dispute_id: id,
    order_id: dealId,
    amount: formatAmount(amount, currency),
    currency,
    due: dueAt ? dueAt.toISOString().slice(0, 10) : null,
    at_stripe: atStripe,
  }
}

const wordings: Record<string, Pick<NoticeKind, 'title' | 'body'>> = {
  'dispute-opened': {
    title: ({ amount, currency }, { money }) =>
      `A buyer's bank asks for ${money(String(amount), String(currency))} back`,
    body: ({ due }) =>
      `Say on the dispute's page what shows that the sale was right: when it was sent, what was agreed.${due ? ` It must be with the bank by ${String(due)}.` : ''}`,
  },
  'dispute-evidence-refused': {
    title: () => 'Stripe did not take the evidence of a dispute',
    body: ({ due }) =>
      `Look at what was said and at the files, and send it again from the dispute's page.${due ? ` It must be with the bank by ${String(due)}, or the dispute is lost.` : ''}`,
  },
  'dispute-at-stripe': {
    title: () => 'Look at a dispute at Stripe',
    body: ({ due, at_stripe: word }) =>
      `Stripe says that it stands at “${String(word)}”, which is answered there and not here. What money moves for it is booked.${due ? ` An answer is wanted by ${String(due)}.` : ''}`,
  },
  'dispute-won': {
    title: () => 'The bank has found for you',
    body: () => 'The dispute is won. The money it was about is yours as before.',
  },
  'dispute-lost': {
    title: () => 'The bank has found for the buyer',
    body: ({ amount, currency }, { money }) =>
      `The dispute about ${money(String(amount), String(currency))} is lost. What it does to your money stands on the order's page.`,
  },
  'dispute-closed': {
    title: () => 'The bank asks no more',
    body: () => 'The inquiry is closed, and nothing was taken.',
  },
}

/** The kinds of notice about disputes. */
export const disputeNotices: readonly NoticeKind[] = Object.entries(wordings).map(([kind, wording]) => ({
  kind,
  mailed: true,
  link: ({ dispute_id: id }: NoticeData) => `/disputes/${id}`,
  ...wording,
}))
