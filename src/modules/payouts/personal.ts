import { accountKinds } from '../../ledger/accounts.ts'
import { formatAmount } from '../../kernel/money.ts'
import type { PersonalPart } from '../../platform/privacy/person.ts'
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
    return moving.map(({ kind, balance, currency }) => ({
      kind: 'money',
      sentence: `${formatAmount(balance, currency)} ${currency} is not settled yet: ${accountKinds[kind].words}.`,
    }))
  },
  async erase(tx, { memberId }) {
    store.emptyAccount(tx, memberId)
  },
}
