import { insertDeal, newReference } from '../../engine/deals.ts'
import type { AppServices } from '../../engine/services.ts'
import type { Member } from '../../kernel/actor.ts'
import { chargeStepOf, type Currency } from '../../kernel/currency.ts'
import { newId } from '../../kernel/ids.ts'
import { formatAmount } from '../../kernel/money.ts'
import { debtOf } from '../../ledger/accounts.ts'
import { lockBalance } from '../../ledger/locked-store.ts'
import { post } from '../../ledger/post.ts'
import { walletWithdrawn } from '../../ledger/wallets.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Origin } from '../../platform/http/endpoint.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { record } from '../activity/index.ts'
import { lockSpendable } from '../payments/index.ts'
import { beginPayout, holdAccount, mayReceive } from '../payouts/index.ts'
import { someOf } from './commands.ts'
import { noAccount, tooLow } from './errors.ts'
import { partsOf } from './rules.ts'
import { selectTopUpCharges } from './store.ts'
import { walletsPolicy } from './policy.ts'
import { walletWithdrawal } from './process.ts'

/**
 * Takes money out of one's own wallet: it is owed to the member from here on, and goes to their account at Stripe the way
 * of every payout, less what they owe to the house. It is sent out of the charges by which they had topped up, a payout
 * for each: such a transfer waits for its own charge, and not for all of the platform's balance to be available.
 * @throws Refusal amount_malformed, wallet_too_low, no_account
 */
export async function withdraw(
  services: AppServices,
  tx: Tx,
  request: { member: Member; amount: string; currency: Currency; origin: Origin },
): Promise<{ id: string; payoutId: string; state: string }> {
  const { member, currency, origin } = request
  const { memberId } = member
  demand(walletsPolicy, member, 'withdraw', 'Wallet', { memberId })
  const amount = someOf(request.amount, currency)
  const [account] = await Promise.all([holdAccount(tx, memberId), lockBalance(tx, debtOf(memberId, currency))])
  if (!mayReceive(account)) throw noAccount()
  if (amount > (await lockSpendable(tx, memberId, currency))) throw tooLow()
  const { requestId } = origin
  const deal = {
    id: newId(),
    reference: newReference(),
    process: walletWithdrawal.name,
    version: walletWithdrawal.version,
    state: walletWithdrawal.initial,
    enteredAt: tx.now,
    step: 0,
    policy: {},
    parties: { member: memberId },
    amount,
    currency,
    createdAt: tx.now,
  }
  await insertDeal(tx, deal)
  await services.engine.begin(tx, walletWithdrawal.name, deal, { actor: member, requestId })
  const occasion = { cause: { kind: walletWithdrawal.name, id: deal.id }, dealId: deal.id, requestId }
  await post(tx, walletWithdrawn(occasion, { memberId, amount, currency }))
  const owed = { memberId, dealId: deal.id, currency, requestId }
  const payouts = []
  for (const part of partsOf(amount, await selectTopUpCharges(tx, memberId, currency), chargeStepOf(currency))) {
    payouts.push(await beginPayout(services, tx, account, { ...owed, ...part }))
  }
  const [payout] = payouts
  if (!payout) throw new Error(`the withdrawal ${deal.id} has nothing to send`)
  const details = { amount: formatAmount(amount, currency), currency }
  record(tx, { actor: member, origin, action: 'wallet.withdrawn', object: { kind: 'deal', id: deal.id }, details })
  return { id: deal.id, payoutId: payout.id, state: payout.state }
}
