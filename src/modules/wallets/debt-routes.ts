import type { AppServices } from '../../engine/services.ts'
import type { Currency } from '../../kernel/currency.ts'
import { notFound } from '../../kernel/errors.ts'
import { isId } from '../../kernel/ids.ts'
import { formatAmount } from '../../kernel/money.ts'
import { onTheWire } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { membersByIds } from '../accounts/index.ts'
import { listEndpoints } from '../../platform/http/list.ts'
import { recordTable } from '../activity/index.ts'
import type { NoticeOffice } from '../notifications/index.ts'
import { topUp } from './commands.ts'
import { endDebt } from './debts.ts'
import {
  debtFilters,
  debtorShape,
  debtPaymentInput,
  debtShape,
  one,
  ownDebtInput,
  topUpStarted,
  writeOffInput,
} from './schema.ts'
import { selectDebtors, selectDebts } from './store.ts'

const { read, change, converse } = endpointsOf('wallets')
const operator = { role: 'operator' } as const
const refusals = ['amount_malformed', 'exceeds_debt', 'wallet_too_low']

/** What members owe the house: seen, paid, and given up. */
export function debtRoutes(services: AppServices, office: NoticeOffice): Endpoint[] {
  return [
    read(
      '/debt/',
      { summary: 'What you owe the marketplace', access: 'members', answer: debtShape },
      (tx, { actor, marketplace }) => present(tx, actor.memberId, marketplace.settings.currency),
    ),
    change(
      'POST',
      '/debt/wallet-payments/',
      {
        summary: 'Pay what you owe from your wallet',
        access: 'members',
        body: ownDebtInput,
        answer: debtShape,
        status: 201,
        refusals,
      },
      async (tx, { actor: member, marketplace, body, origin }) => {
        const currency = body.currency ?? marketplace.settings.currency
        const note = 'Paid from the wallet'
        const { memberId } = member
        await endDebt(tx, office, 'wallet', { member, memberId, amount: body.amount, currency, note, origin })
        return present(tx, memberId, marketplace.settings.currency)
      },
    ),
    converse(
      'POST',
      '/debt/card-payments/',
      {
        summary: 'Pay what you owe by card',
        description: 'Send the browser to the address in the answer. What is paid beyond the debt is in your wallet.',
        access: 'members',
        body: ownDebtInput,
        answer: topUpStarted,
        status: 201,
        refusals: ['amount_malformed', 'payment_refused'],
      },
      async (within, { actor: member, marketplace, body, origin }) => {
        const currency = body.currency ?? marketplace.settings.currency
        const asked = { member, marketplace, origin, amount: body.amount, currency, paysDebt: true }
        const { id, checkoutUrl, expiresAt } = await topUp(services, within, asked)
        return { id, checkout_url: checkoutUrl, expires_at: onTheWire(expiresAt) }
      },
    ),
    read(
      '/debts/:id/',
      { summary: 'What a member owes the house', access: operator, params: one, answer: debtShape },
      async (tx, { params, marketplace }) => {
        if (!isId(params.id) || (await membersByIds(tx, [params.id])).size === 0) throw notFound('member')
        return present(tx, params.id, marketplace.settings.currency)
      },
    ),
    ...listEndpoints(
      'wallets',
      {
        path: '/debts/',
        summary: 'The members who owe the house',
        access: operator,
        filters: debtFilters,
        item: debtorShape,
        columns: ['name', 'amount', 'currency', 'member_id'],
        async page(tx, { query: { search, currency, member, order, ...page } }) {
          const { rows, ...ends } = await selectDebtors(tx, { search, currency, member, order }, page)
          return { ...ends, rows: rows.map((row) => ({ ...row, amount: formatAmount(row.amount, row.currency) })) }
        },
      },
      recordTable,
    ),
    change(
      'POST',
      '/debts/:id/payments/',
      {
        summary: 'Note that a member has paid what they owe: outside Stripe, or out of their wallet',
        access: operator,
        params: one,
        body: debtPaymentInput,
        answer: debtShape,
        status: 201,
        refusals,
      },
      async (tx, { actor: member, marketplace, params, body, origin }) => {
        const currency = body.currency ?? marketplace.settings.currency
        const { amount, note } = body
        await endDebt(tx, office, body.means, { member, memberId: params.id, amount, currency, note, origin })
        return present(tx, params.id, marketplace.settings.currency)
      },
    ),
    change(
      'POST',
      '/debts/:id/write-offs/',
      {
        summary: 'Give up what a member owes, or a part of it',
        description: 'With a reason, which the member is told and the log keeps.',
        access: operator,
        params: one,
        body: writeOffInput,
        answer: debtShape,
        status: 201,
        refusals,
      },
      async (tx, { actor: member, marketplace, params, body, origin }) => {
        const currency = body.currency ?? marketplace.settings.currency
        const { amount, reason: note } = body
        await endDebt(tx, office, 'written_off', { member, memberId: params.id, amount, currency, note, origin })
        return present(tx, params.id, marketplace.settings.currency)
      },
    ),
  ]
}

async function present(tx: Tx, memberId: string, own: Currency) {
  const rows = await selectDebts(tx, memberId)
  const none = { currency: own, amount: 0n }
  const all = [
    rows.find(({ currency }) => currency === own) ?? none,
    ...rows.filter(({ currency }) => currency !== own),
  ]
  return { debts: all.map(({ currency, amount }) => ({ amount: formatAmount(amount, currency), currency })) }
}
