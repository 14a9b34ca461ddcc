import { insertDeal, newReference } from '../../engine/deals.ts'
import type { AppServices } from '../../engine/services.ts'
import type { Member } from '../../kernel/actor.ts'
import { chargeStepOf, type Currency, maximumCharge, minimumChargeOf } from '../../kernel/currency.ts'
import { notFound } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { formatAmount, parseAmount } from '../../kernel/money.ts'
import { post } from '../../ledger/post.ts'
import { walletCredited, walletDebited } from '../../ledger/wallets.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Origin, Within } from '../../platform/http/endpoint.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { memberContact } from '../accounts/index.ts'
import { record } from '../activity/index.ts'
import type { NoticeOffice } from '../notifications/index.ts'
import { lockSpendable, openPayable, selectLatestAttempt, startAttempt } from '../payments/index.ts'
import { noSuchAmount, notPayable, paymentRefused, tooLow } from './errors.ts'
import { walletsPolicy } from './policy.ts'
import { walletTopUp } from './process.ts'
import { insertTopUp, lockTopUp } from './store.ts'
import type { TopUp } from './subjects.ts'

/** Who asks, where, from where. */
interface Asking {
  member: Member
  marketplace: Marketplace
  origin: Origin
}

/**
 * Begins a top-up, and opens the card page for it.
 * @throws Refusal amount_malformed, payment_refused
 */
export async function topUp(
  services: AppServices,
  within: Within,
  request: Asking & { amount: string; currency: Currency; paysDebt?: boolean },
): Promise<{ id: string; checkoutUrl: string; expiresAt: Date }> {
  const { member, marketplace, origin, currency, paysDebt = false } = request
  const amount = chargeable(request.amount, currency)
  const id = await within(async (tx) => {
    demand(walletsPolicy, member, 'topUp', 'Wallet', { memberId: member.memberId })
    const made = newTopUp(tx, { memberId: member.memberId, amount, currency, marketplace, paysDebt })
    await insertDeal(tx, made)
    openPayable(tx, { id: made.payableId, deal_id: made.id, amount, currency })
    insertTopUp(tx, made)
    await services.engine.begin(tx, walletTopUp.name, made, { actor: member, requestId: origin.requestId })
    record(tx, { actor: member, origin, action: 'wallet.top_up_begun', object: { kind: 'top-up', id: made.id } })
    return made.id
  })
  return { id, ...(await payTopUp(services, within, { ...request, id })) }
}

/**
 * The card page of a top-up that waits for payment; one that is still open is handed out again.
 * @throws Refusal not_found, not_in_this_state, payment_refused
 */
export async function payTopUp(
  services: AppServices,
  within: Within,
  { member, marketplace, origin, id }: Asking & { id: string },
): Promise<{ checkoutUrl: string; expiresAt: Date }> {
  const started = await within(async (tx) => {
    const [deal, contact] = await Promise.all([lockTopUp(tx, id), memberContact(tx, member.memberId)])
    if (!deal) throw notFound('top-up')
    demand(walletsPolicy, member, 'topUp', 'Wallet', { memberId: deal.parties['member'] })
    if (deal.state !== walletTopUp.initial) throw notPayable()
    return startAttempt(services, tx, deal, {
      title: 'Wallet',
      description: `Top-up ${deal.reference} at ${marketplace.name}`,
      email: contact?.email ?? '',
      successUrl: `${origin.baseUrl}/wallet?paid=1`,
      cancelUrl: `${origin.baseUrl}/wallet?paid=0`,
      requestId: origin.requestId,
    })
  })
  if ('checkoutUrl' in started) return started
  const outcome = await services.outside.perform(services, marketplace.id, started.callId)
  if (outcome.state === 'refused') throw paymentRefused(outcome.refusal.message)
  const attempt = await within((tx) => selectLatestAttempt(tx, id))
  if (!attempt?.checkoutUrl) throw notPayable()
  return { checkoutUrl: attempt.checkoutUrl, expiresAt: attempt.expiresAt }
}

/** Gives up a top-up that was not paid. @throws Refusal not_found, not_in_this_state */
export async function cancelTopUp(
  services: AppServices,
  tx: Tx,
  { member, origin, id }: Omit<Asking, 'marketplace'> & { id: string },
): Promise<void> {
  const deal = await lockTopUp(tx, id)
  if (!deal) throw notFound('top-up')
  demand(walletsPolicy, member, 'topUp', 'Wallet', { memberId: deal.parties['member'] })
  const { requestId } = origin
  await services.engine.takeLocked(tx, walletTopUp.name, deal, { transition: 'cancel', actor: member, requestId })
}

/** What the operator does to somebody's wallet. */
export interface Adjustment extends Asking {
  memberId: string
  direction: 'give' | 'take'
  amount: string
  currency: Currency
  reason: string
}

/**
 * The house puts money of its own into a wallet, or takes out what it put there by mistake. On record with its reason,
 * and told to the member.
 * @throws Refusal not_found, amount_malformed, wallet_too_low
 */
export async function adjustWallet(tx: Tx, office: NoticeOffice, request: Adjustment): Promise<void> {
  const { member: actor, memberId, direction, currency, reason, origin } = request
  demand(walletsPolicy, actor, 'adjust', 'Wallet', { memberId })
  if (!(await memberContact(tx, memberId))) throw notFound('member')
  const amount = someOf(request.amount, currency)
  const id = newId()
  const occasion = { cause: { kind: 'wallet adjustment', id }, memo: reason, requestId: origin.requestId }
  if (direction === 'take' && amount > (await lockSpendable(tx, memberId, currency))) throw tooLow()
  const recipe = direction === 'give' ? walletCredited : walletDebited
  await post(tx, recipe(occasion, { memberId, amount, currency }))
  const figure = { amount: formatAmount(amount, currency), currency }
  record(tx, {
    actor,
    origin,
    action: 'wallet.adjusted',
    object: { kind: 'member', id: memberId },
    details: { direction, ...figure, reason },
  })
  const data = { ...figure, reason, given: direction === 'give' }
  office.notify(tx, { memberId, kind: 'wallet-adjusted', cause: `wallet-adjustment:${id}`, data })
}

/** An amount above zero in minor units. @throws Refusal amount_malformed */
export function someOf(text: string, currency: Currency): bigint {
  const amount = parseAmount(text, currency)
  if (typeof amount === 'string' || amount === 0n) throw noSuchAmount(`Give an amount of ${currency} above zero.`)
  return amount
}

function chargeable(text: string, currency: Currency): bigint {
  const amount = someOf(text, currency)
  const [least, most] = [minimumChargeOf(currency), maximumCharge]
  if (amount < least || amount > most || amount % chargeStepOf(currency) !== 0n) {
    const span = `${formatAmount(least, currency)} to ${formatAmount(most, currency)}`
    throw noSuchAmount(`A card can be charged ${span} ${currency} at once.`)
  }
  return amount
}

function newTopUp(
  tx: Tx,
  facts: { memberId: string; amount: bigint; currency: Currency; marketplace: Marketplace; paysDebt: boolean },
): TopUp {
  const { memberId, amount, currency, marketplace, paysDebt } = facts
  return {
    id: newId(),
    reference: newReference(),
    process: walletTopUp.name,
    version: walletTopUp.version,
    state: walletTopUp.initial,
    enteredAt: tx.now,
    step: 0,
    policy: { paymentWindow: marketplace.settings.goods.paymentWindow },
    parties: { member: memberId },
    amount,
    currency,
    createdAt: tx.now,
    payableId: newId(),
    givenBack: 0n,
    paysDebt,
  }
}
