import { accountInWords } from '../../ledger/entry-words.ts'
import { formatAmount } from '../../kernel/money.ts'
import { hindrance, type PersonalPart } from '../../platform/privacy/person.ts'
import * as store from './personal-store.ts'

/** What a seller was paid and is owed. All of it is the books' and stays; nothing in it says who it was but their id. */
export const payoutsPersonal: PersonalPart = {
  name: 'payouts',
  tables: [
    'payout',
    'connected_account',
    'bank_payout',
    'stripe_authorization',
    'clawback',
    'account',
    'payout_remainder',
  ],
  export: store.selectPaid,
  async hindrances(tx, memberId) {
    const moving = await store.selectUnsettled(tx, memberId)
    return moving.map(({ kind, balance, currency }) => {
      const amount = `${formatAmount(balance, currency)} ${currency}`
      return hindrance('money', '{amount} is not settled yet: {where}.', { amount, where: accountInWords(kind) })
    })
  },
  async erase(tx, { memberId }) {
    store.emptyAccount(tx, memberId)
  },
}
