import type { Effect } from '../../engine/process.ts'
import { newId } from '../../kernel/ids.ts'
import { escrowOf, feeRevenue, payableTo } from '../../ledger/accounts.ts'
import { balanceOf } from '../../ledger/balances.ts'
import { payoutStarted, saleReleased } from '../../ledger/goods.ts'
import { post } from '../../ledger/post.ts'
import { frozenFee } from '../../ledger/fees.ts'
import { divide, sellerLessAgreedFee } from '../../ledger/release.ts'
import { intend } from '../../platform/outside/intend.ts'
import { type PaidDeal, selectPayingAttempt } from '../payments/index.ts'
import { createTransfer } from './calls.ts'
import { holdAccount, selectAccount } from './account-store.ts'
import { insertPayout } from './store.ts'
import type { Payout } from './subjects.ts'

/** What is held goes to the seller less the fee that was agreed when the deal was made, and is paid out to them. */
export const releaseToSeller: Effect<PaidDeal> = {
  name: 'release the price to the seller, less the fee',
  holding: 'releases',
  money: (deal) =>
    divide(deal.amount, planOf(deal)).flatMap(({ recipient, amount }) =>
      amount === 0n ? [] : [{ to: recipient, amount, currency: deal.currency, meaning: meaningOf[recipient] ?? '' }],
    ),
  async run({ tx, subject, cause, services }) {
    const { payableId, currency, id: dealId } = subject
    const seller = sellerOf(subject)
    const [held, paying, account] = await Promise.all([
      balanceOf(tx, escrowOf(payableId, currency)),
      selectPayingAttempt(tx, payableId),
      holdAccount(tx, seller),
    ])
    const plan = planOf(subject)
    const recipients = { seller: payableTo(seller, currency), house: feeRevenue(currency) }
    const occasion = {
      cause: { kind: cause.process, id: dealId, step: String(cause.step) },
      dealId,
      requestId: cause.requestId,
    }
    await post(tx, saleReleased(occasion, { payableId, currency, amount: held, plan, recipients }))
    const earned = divide(held, plan).find(({ recipient }) => recipient === 'seller')?.amount ?? 0n
    if (earned === 0n) return
    const { initial, version } = services.engine.process('payout')
    const payout: Payout = {
      id: newId(),
      state: initial,
      version,
      enteredAt: tx.now,
      step: 0,
      policy: {},
      parties: { member: seller },
      memberId: seller,
      dealId,
      amount: earned,
      currency,
      sourceChargeId: paying?.charge_id ?? null,
    }
    insertPayout(tx, payout)
    const { requestId } = cause
    await services.engine.begin(tx, 'payout', payout, { actor: { kind: 'system', name: 'child' }, requestId })
    if (!account?.payoutsEnabled) return
    const actor = { kind: 'system', name: 'payouts' } as const
    await services.engine.takeLocked(tx, 'payout', payout, { transition: 'send', actor, requestId })
  },
}

/** The payout leaves what is owed to the member, and Stripe is to transfer it. */
export const sendTransfer: Effect<Payout> = {
  name: 'ask Stripe for the transfer',
  async run({ tx, subject, cause, services }) {
    const { id, memberId, dealId, amount, currency } = subject
    const account = await selectAccount(tx, memberId)
    if (!account) throw new Error(`the payout ${id} is to be sent, but its member has no account at Stripe`)
    const occasion = {
      cause: { kind: 'payout', id, step: `started ${cause.step}` },
      dealId,
      requestId: cause.requestId,
    }
    await post(tx, payoutStarted(occasion, { payoutId: id, memberId, currency, amount }))
    intend(services, tx, createTransfer, id, {
      marketplaceId: tx.marketplaceId ?? '',
      amount: amount.toString(),
      currency,
      destination: account.accountId,
      sourceCharge: subject.sourceChargeId,
      dealId,
    })
  },
}

const meaningOf: Record<string, string> = {
  seller: 'is paid out to the seller',
  house: 'is the fee of the marketplace',
}

/** The plan that was frozen into the deal. */
function planOf(deal: PaidDeal) {
  return sellerLessAgreedFee(frozenFee(deal.policy))
}

function sellerOf(deal: PaidDeal): string {
  const seller = deal.parties['seller']
  if (!seller) throw new Error(`the deal ${deal.id} has no seller to pay`)
  return seller
}
