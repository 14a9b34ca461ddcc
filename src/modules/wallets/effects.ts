import type { Effect } from '../../engine/process.ts'
import { debtOf } from '../../ledger/accounts.ts'
import { debtPaidFromWallet } from '../../ledger/debts.ts'
import { lockBalance } from '../../ledger/locked-store.ts'
import { post } from '../../ledger/post.ts'
import { walletToppedUp } from '../../ledger/wallets.ts'
import type { TopUp } from './subjects.ts'

/** What was paid in is the member's, to spend; what was paid in for a debt pays it first. */
export const creditWallet: Effect<TopUp> = {
  name: 'put the money into the wallet',
  holding: 'releases',
  money: ({ amount, currency }) => [{ to: 'member', amount, currency, meaning: 'is in the wallet' }],
  async run({ tx, subject, cause }) {
    const { id, payableId, amount, currency } = subject
    const memberId = subject.parties['member']
    if (!memberId) throw new Error(`the top-up ${id} is nobody's`)
    const occasion = {
      cause: { kind: cause.process, id, step: `credited ${cause.step}` },
      dealId: id,
      requestId: cause.requestId,
    }
    // Before anything else of the member's in the ledger.
    const debt = subject.paysDebt ? await lockBalance(tx, debtOf(memberId, currency)) : 0n
    await post(tx, walletToppedUp(occasion, { memberId, payableId, amount, currency }))
    if (debt === 0n) return
    const paid = { memberId, currency, amount: debt < amount ? debt : amount }
    await post(tx, debtPaidFromWallet({ ...occasion, cause: { ...occasion.cause, step: 'debt paid' } }, paid))
  },
}
