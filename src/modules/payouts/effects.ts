import type { Effect } from '../../engine/process.ts'
import { debtOf, escrowOf, feeRevenue, payableTo } from '../../ledger/accounts.ts'
import { balanceOf } from '../../ledger/balances.ts'
import { payoutFailed, payoutReturned, payoutStarted, saleReleased } from '../../ledger/goods.ts'
import { lockBalance } from '../../ledger/locked-store.ts'
import { post, postEntries } from '../../ledger/post.ts'
import { frozenFee } from '../../ledger/fees.ts'
import { divide, sellerLessAgreedFee } from '../../ledger/release.ts'
import { selectLastCall } from '../../platform/outside/store.ts'
import { isBeyondRepeating } from '../../platform/outside/doubt.ts'
import { intend } from '../../platform/outside/intend.ts'
import { type PaidDeal, selectPayingAttempt } from '../payments/index.ts'
import { createTransfer } from './calls.ts'
import { beginPayout } from './commands/earning.ts'
import { selectReversals } from './reversal-store.ts'
import { addReversible, selectTransfers } from './transfer-store.ts'
import { findReversal, findTransfer, lookAtTransfer, reverseTransfer } from './transfer-calls.ts'
import { holdAccount, selectAccount } from './account-store.ts'
import { updatePayoutMoney } from './store.ts'
import type { Clawback, Payout } from './subjects.ts'

/** What is held goes to the seller less the fee that was agreed when the deal was made, and is paid out to them. */
export const releaseToSeller: Effect<PaidDeal> = {
  name: 'release the price to the seller, less the fee',
  holding: 'releases',
  money: (deal) =>
    divide(deal.amount - deal.givenBack, planOf(deal)).flatMap(({ recipient, amount }) =>
      amount === 0n ? [] : [{ to: recipient, amount, currency: deal.currency, meaning: meaningOf[recipient] ?? '' }],
    ),
  async run({ tx, subject, cause, services }) {
    const { payableId, currency, id: dealId } = subject
    const seller = sellerOf(subject)
    const [held, paying, account] = await Promise.all([
      balanceOf(tx, escrowOf(payableId, currency)),
      selectPayingAttempt(tx, payableId),
      holdAccount(tx, seller),
      // Before anything else of the seller's in the ledger; what they owe is kept back when it is sent.
      lockBalance(tx, debtOf(seller, currency)),
    ])
    if (held === 0n) return
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
    await beginPayout(services, tx, account, {
      memberId: seller,
      dealId,
      amount: earned,
      currency,
      sourceChargeId: paying?.charge_id ?? null,
      requestId: cause.requestId,
    })
  },
}

/** The payout leaves what is owed to the member, and Stripe is to transfer it. */
export const sendTransfer: Effect<Payout> = {
  name: 'ask Stripe for the transfer',
  async run({ tx, subject, cause, services }) {
    const { id, memberId, dealId, due: amount, currency } = subject
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

/**
 * Nobody knows after so long whether Stripe has made the transfer: it is looked for among those of the deal. While the
 * call's key is alive nothing is done, for then the call itself is still repeated.
 */
export const lookForTransfer: Effect<Payout> = {
  name: 'look for the transfer at Stripe',
  async run({ tx, subject, services }) {
    const asked = await selectLastCall(tx, createTransfer.kind, subject.id)
    if (!asked || !isBeyondRepeating(asked, services.clock.real())) return
    intend(services, tx, findTransfer, subject.id, { dealId: subject.dealId, key: asked.idempotency_key })
  },
}

/** While a payout was on its way, nothing that was told of its earlier transfers was taken notice of: they are looked at. */
export const lookAtEarlier: Effect<Payout> = {
  name: 'look at what was sent of it before',
  async run({ tx, subject, services }) {
    for (const { id: transferId } of await selectTransfers(tx, subject.id)) {
      intend(services, tx, lookAtTransfer, subject.id, { transferId })
    }
  },
}

/** Somebody has reversed a transfer at Stripe, or a part of it: the money is here again, and owed to the member. */
export const takeReturned: Effect<Payout> = {
  name: 'book that the transfer came back',
  async run({ tx, subject, input, cause }) {
    const { id, memberId, dealId, currency } = subject
    const amount = BigInt(String(input['amount']))
    const occasion = { cause: { kind: 'payout', id, step: `returned ${cause.step}` }, dealId }
    const again = { cause: { kind: 'payout', id, step: `owed again ${cause.step}` }, dealId }
    await postEntries(tx, [
      payoutReturned(occasion, { payoutId: id, currency, amount }),
      payoutFailed(again, { payoutId: id, memberId, currency, amount }),
    ])
    addReversible(tx, String(input['transfer']), -amount)
    const left = { due: subject.due + amount }
    updatePayoutMoney(tx, { ...subject, ...left })
    return left
  },
}

/** Stripe is to reverse what was transferred, as far as it is asked for. */
export const askForReversal: Effect<Clawback> = {
  name: 'ask Stripe to reverse the transfer',
  async run({ tx, subject, services }) {
    const marketplaceId = tx.marketplaceId ?? ''
    for (const { id, transferId, amount } of await selectReversals(tx, subject.id)) {
      intend(services, tx, reverseTransfer, id, { marketplaceId, transferId, amount: amount.toString() })
    }
  },
}

/** The same for reversals as for transfers: what no answer came to is looked for among those of its transfer. */
export const lookForReversal: Effect<Clawback> = {
  name: 'look for the reversal at Stripe',
  async run({ tx, subject, services }) {
    const open = (await selectReversals(tx, subject.id)).filter(({ state }) => state === 'asked')
    for (const { id, transferId } of open) {
      const asked = await selectLastCall(tx, reverseTransfer.kind, id)
      if (!asked || !isBeyondRepeating(asked, services.clock.real())) continue
      intend(services, tx, findReversal, id, { transferId, key: asked.idempotency_key })
    }
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
