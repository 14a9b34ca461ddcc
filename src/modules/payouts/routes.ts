import type { AppServices } from '../../engine/services.ts'
import { notFound } from '../../kernel/errors.ts'
import { isId } from '../../kernel/ids.ts'
import { formatAmount } from '../../kernel/money.ts'
import { onTheWire } from '../../kernel/time.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { cutPage, presentPage } from '../../platform/http/page.ts'
import { refreshAccount, startOnboarding } from './commands.ts'
import { accountShape, onboardingShape, onePayout, payoutPage, payoutQuery, payoutShape } from './schema.ts'
import { type PayoutLine, selectAccount, selectPayoutsOfMember } from './store.ts'
import type { ConnectedAccount } from './subjects.ts'

const { read, change, converse } = endpointsOf('payouts')

/** A seller's connection to Stripe, and what was sent over it. */
export function payoutRoutes(services: AppServices): Endpoint[] {
  return [
    converse(
      'GET',
      '/stripe/account/',
      { summary: 'How you stand with Stripe', access: { role: 'seller' }, answer: accountShape },
      async (within, { actor, marketplace }) => {
        const known = await within((tx) => selectAccount(tx, actor.memberId))
        // Coming back from Stripe's form one should not have to wait for its event.
        const asked =
          known && !known.payoutsEnabled ? await refreshAccount(services, marketplace.id, known.accountId) : known
        return presentAccount(asked)
      },
    ),
    converse(
      'POST',
      '/stripe/account/onboarding/',
      {
        summary: 'Connect to Stripe, or go on with it',
        description: "Answers an address of Stripe's own form: send the browser there. It is good for some minutes.",
        access: { role: 'seller' },
        answer: onboardingShape,
        status: 201,
        refusals: ['stripe_refused'],
      },
      (within, { actor: member, marketplace, origin }) =>
        startOnboarding(services, within, { member, marketplace, baseUrl: origin.baseUrl }),
    ),
    read(
      '/payouts/',
      {
        summary: 'What you were sent, the newest first',
        access: { role: 'seller' },
        query: payoutQuery,
        answer: payoutPage,
      },
      async (tx, call) => {
        const { query } = call
        if (query.cursor && !isId(query.cursor.id)) throw notFound('page')
        const rows = await selectPayoutsOfMember(tx, call.actor.memberId, {
          beforeId: query.cursor?.id ?? null,
          limit: query.limit,
        })
        const page = cutPage(rows, { ...query, direction: 'forward' }, ({ id }) => ({ key: id, id }))
        return presentPage(call, { ...page, before: null }, (row) => presentPayout(services, row))
      },
    ),
    change(
      'POST',
      '/payouts/:id/retry/',
      {
        summary: 'Ask Stripe once more for a transfer it refused',
        access: { role: 'operator' },
        params: onePayout,
        answer: payoutShape.pick({ id: true, state: true }),
        status: 202,
        refusals: ['not_in_this_state'],
      },
      async (tx, { actor, params, origin }) => {
        const { requestId } = origin
        const { id, state } = await services.engine.take(tx, 'payout', params.id, {
          transition: 'retry',
          actor,
          requestId,
        })
        return { id, state }
      },
    ),
  ]
}

/** A payout as it crosses the wire. */
export function presentPayout({ engine }: Pick<AppServices, 'engine'>, row: PayoutLine) {
  return {
    id: row.id,
    deal_id: row.deal_id,
    reference: row.reference,
    state: row.state,
    state_label: engine.process('payout').states[row.state]?.label ?? row.state,
    amount: formatAmount(row.amount, row.currency),
    currency: row.currency,
    created_at: onTheWire(row.created_at),
  }
}

function presentAccount(account: ConnectedAccount | undefined) {
  return {
    state: stateOf(account),
    payouts_enabled: account?.payoutsEnabled ?? false,
    details_submitted: account?.detailsSubmitted ?? false,
    requirements: [...(account?.requirements ?? [])],
    disabled_reason: account?.disabledReason ?? null,
  }
}

function stateOf(account: ConnectedAccount | undefined): 'none' | 'incomplete' | 'restricted' | 'ready' {
  if (!account) return 'none'
  if (account.payoutsEnabled) return 'ready'
  return account.detailsSubmitted && account.disabledReason ? 'restricted' : 'incomplete'
}
