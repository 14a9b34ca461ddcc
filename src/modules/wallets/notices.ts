import { formatAmount } from '../../kernel/money.ts'
import type { NoticeData, NoticeKind } from '../notifications/index.ts'
import type { TopUp } from './subjects.ts'

/** What the sentences about a top-up are made of. */
export function walletNoticeData({ amount, currency }: TopUp): NoticeData {
  return { amount: formatAmount(amount, currency), currency }
}

/** The kinds of notice about wallets. */
export const walletNotices: readonly NoticeKind[] = [
  {
    kind: 'wallet-topped-up',
    mailed: true,
    title: ({ amount, currency }, { money }) => `${money(String(amount), String(currency))} are in your wallet`,
    body: () => 'You can pay with it at once, or take it out again.',
    link: () => '/wallet',
  },
  {
    kind: 'wallet-adjusted',
    mailed: true,
    title: ({ amount, currency, given }, { money }) =>
      given
        ? `${money(String(amount), String(currency))} were put into your wallet`
        : `${money(String(amount), String(currency))} were taken out of your wallet`,
    body: ({ reason }) => `The marketplace says why: ${reason}`,
    link: () => '/wallet',
  },
  {
    kind: 'debt-ended',
    mailed: true,
    title: ({ amount, currency, given_up }, { money }) =>
      given_up
        ? `${money(String(amount), String(currency))} that you owed were forgiven`
        : `${money(String(amount), String(currency))} that you owed were paid`,
    body: ({ reason }) => `It says: ${reason}`,
    link: () => '/statement',
  },
]
