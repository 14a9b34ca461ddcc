import type { AppServices } from '../../engine/services.ts'
import type { Currency } from '../../kernel/currency.ts'
import { notFound } from '../../kernel/errors.ts'
import { isId } from '../../kernel/ids.ts'
import { formatAmount } from '../../kernel/money.ts'
import { onTheWire } from '../../kernel/time.ts'
import type { StatementLine } from '../../ledger/balances.ts'
import { entryInWords } from '../../ledger/entry-words.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { presentPage } from '../../platform/http/page.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { membersByIds } from '../accounts/index.ts'
import { spendableOf } from '../payments/index.ts'
import type { NoticeOffice } from '../notifications/index.ts'
import { adjustWallet, cancelTopUp, payTopUp, topUp } from './commands.ts'
import { walletsPolicy } from './policy.ts'
import { walletTopUp } from './process.ts'
import { walletAmounts, walletLines } from './queries.ts'
import {
  adjustmentInput,
  one,
  topUpInput,
  topUpShape,
  topUpStarted,
  walletEntryPage,
  walletEntryQuery,
  walletShape,
  withdrawalShape,
} from './schema.ts'
import { selectTopUp, type WalletAmount } from './store.ts'
import { withdraw } from './withdrawing.ts'

const { read, change, converse } = endpointsOf('wallets', { whileClosed: 'members' })
const operator = { role: 'operator' } as const

/** One's wallet, and the operator's hand in others'. */
export function walletRoutes(services: AppServices, office: NoticeOffice): Endpoint[] {
  return [
    read(
      '/wallet/',
      { summary: 'What is in your wallet', access: 'members', answer: walletShape },
      async (tx, { actor, marketplace }) =>
        presentWallet(await walletAmounts(tx, actor.memberId, marketplace.settings.currency)),
    ),
    read(
      '/wallet/entries/',
      {
        summary: 'What came into your wallet and went out, the newest first',
        access: 'members',
        query: walletEntryQuery,
        answer: walletEntryPage,
      },
      async (tx, call) => {
        const currency = call.query.currency ?? call.marketplace.settings.currency
        const wallet = { memberId: call.actor.memberId, currency }
        const { lines, references } = await walletLines(tx, wallet, call.query)
        return presentPage(call, lines, (line) => presentLine(line, references, currency))
      },
    ),
    converse(
      'POST',
      '/wallet/topups/',
      {
        summary: 'Pay money into your wallet',
        whileClosed: 'nobody',
        description: 'Send the browser to the address in the answer.',
        access: 'members',
        body: topUpInput,
        answer: topUpStarted,
        status: 201,
        refusals: ['amount_malformed', 'payment_refused'],
      },
      async (within, { actor: member, marketplace, body, origin }) => {
        const currency = body.currency ?? marketplace.settings.currency
        const request = { member, marketplace, origin, amount: body.amount, currency }
        return presentStarted(await topUp(services, within, request))
      },
    ),
    read(
      '/wallet/topups/:id/',
      { summary: 'One of your top-ups', access: 'members', params: one, answer: topUpShape },
      async (tx, { actor, params }) => {
        const found = await selectTopUp(tx, params.id)
        if (!found) throw notFound('top-up')
        demand(walletsPolicy, actor, 'read', 'Wallet', { memberId: found.parties['member'] })
        return {
          id: found.id,
          reference: found.reference,
          state: found.state,
          state_label: walletTopUp.states[found.state]?.label ?? found.state,
          amount: formatAmount(found.amount, found.currency),
          currency: found.currency,
          created_at: onTheWire(found.createdAt),
        }
      },
    ),
    converse(
      'POST',
      '/wallet/topups/:id/pay/',
      {
        summary: 'Get the card page of a top-up again',
        access: 'members',
        params: one,
        answer: topUpStarted,
        status: 201,
        refusals: ['not_in_this_state', 'payment_refused'],
      },
      async (within, { actor: member, marketplace, params: { id }, origin }) =>
        presentStarted({ id, ...(await payTopUp(services, within, { member, marketplace, origin, id })) }),
    ),
    change(
      'POST',
      '/wallet/topups/:id/cancel/',
      {
        summary: 'Give up a top-up that was not paid',
        access: 'members',
        params: one,
        answer: null,
        refusals: ['not_in_this_state'],
      },
      (tx, { actor: member, params: { id }, origin }) => cancelTopUp(services, tx, { member, origin, id }),
    ),
    change(
      'POST',
      '/wallet/withdrawals/',
      {
        summary: 'Take money out of your wallet, to your account at Stripe',
        access: 'members',
        body: topUpInput,
        answer: withdrawalShape,
        status: 201,
        refusals: ['amount_malformed', 'wallet_too_low', 'no_account'],
      },
      async (tx, { actor: member, marketplace, body, origin }) => {
        const currency = body.currency ?? marketplace.settings.currency
        const { id, payoutId, state } = await withdraw(services, tx, { member, origin, amount: body.amount, currency })
        return { id, payout_id: payoutId, state }
      },
    ),
    read(
      '/wallets/:id/',
      { summary: "What is in a member's wallet", access: operator, params: one, answer: walletShape },
      async (tx, { params, marketplace }) => {
        if (!isId(params.id) || (await membersByIds(tx, [params.id])).size === 0) throw notFound('member')
        return presentWallet(await walletAmounts(tx, params.id, marketplace.settings.currency))
      },
    ),
    change(
      'POST',
      '/wallets/:id/adjustments/',
      {
        summary: "Put money of the house into a member's wallet, or take it out again",
        description: 'With a reason, which the member is told and the log keeps.',
        access: operator,
        params: one,
        body: adjustmentInput,
        answer: walletShape,
        status: 201,
        refusals: ['amount_malformed', 'wallet_too_low'],
      },
      async (tx, { actor: member, marketplace, params, body, origin }) => {
        const currency = body.currency ?? marketplace.settings.currency
        await adjustWallet(tx, office, { member, marketplace, origin, memberId: params.id, ...body, currency })
        return presentWallet(await walletAmounts(tx, params.id, marketplace.settings.currency))
      },
    ),
  ]
}

function presentWallet(amounts: readonly WalletAmount[]) {
  return {
    balances: amounts.map(({ currency, balance, held }) => ({
      amount: formatAmount(balance, currency),
      available: formatAmount(spendableOf(balance, held), currency),
      currency,
    })),
  }
}

function presentStarted({ id, checkoutUrl, expiresAt }: { id: string; checkoutUrl: string; expiresAt: Date }) {
  return { id, checkout_url: checkoutUrl, expires_at: onTheWire(expiresAt) }
}

function presentLine(line: StatementLine, references: ReadonlyMap<string, string>, currency: Currency) {
  return {
    id: line.entryId,
    at: onTheWire(line.at),
    kind: line.kind,
    words: entryInWords(line.kind),
    reason: line.memo,
    deal_id: line.dealId,
    reference: (line.dealId && references.get(line.dealId)) ?? null,
    amount: formatAmount(line.amount, currency),
    balance: formatAmount(line.balance, currency),
    currency,
  }
}
