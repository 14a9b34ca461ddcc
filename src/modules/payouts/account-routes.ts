import type { AppServices } from '../../engine/services.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { notFound } from '../../kernel/errors.ts'
import { formatAmount } from '../../kernel/money.ts'
import { onTheWire } from '../../kernel/time.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { stripeAddress } from '../../platform/stripe/address.ts'
import { membersByIds } from '../accounts/index.ts'
import { selectAccount } from './account-store.ts'
import { type BankPayoutRow, selectBankPayouts } from './bank-store.ts'
import { disconnect, finishAuthorization, startAuthorization } from './commands/authorization.ts'
import { startOnboarding } from './commands/onboarding.ts'
import { type OffersOfSeller, refreshAccount } from './commands/standing.ts'
import { adviceOn, mayReceive, requirementInWords, stateOf } from './rules.ts'
import { accountShape, bankPayouts, oneMember, onboardingShape, overseenAccount, returnedShape } from './schema.ts'
import type { ConnectedAccount } from './subjects.ts'

const { read, converse } = endpointsOf('payouts', { whileClosed: 'members' })

// What a seller looks at is the last few; Stripe's own dashboard has them all.
const shownPayouts = 20

/** A seller's connection to Stripe. */
export function accountRoutes(services: AppServices, offers: OffersOfSeller): Endpoint[] {
  return [
    converse(
      'GET',
      '/stripe/account/',
      { summary: 'How you stand with Stripe', access: { role: 'seller' }, answer: accountShape },
      async (within, { actor, marketplace }) => {
        const known = await within((tx) => selectAccount(tx, actor.memberId))
        // Coming back from Stripe's form one should not have to wait for its event.
        const open = known && !mayReceive(known) && !known.disconnectedAt
        const asked = open ? await refreshAccount(services, marketplace.id, known.accountId, offers) : known
        return presentAccount(asked, marketplace)
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
        refusals: ['stripe_refused', 'already_connected', 'account_kind_not_offered'],
      },
      (within, { actor: member, marketplace, origin }) =>
        startOnboarding(services, within, { member, marketplace, baseUrl: origin.baseUrl }),
    ),
    converse(
      'POST',
      '/stripe/authorize/',
      {
        summary: 'Connect a Stripe account you have already',
        description:
          "Answers the address of Stripe's page that asks you. From there the browser comes back to " +
          '`/stripe/oauth/callback/` with a code and the state, which are to be posted here, once and within an hour.',
        access: { role: 'seller' },
        answer: onboardingShape,
        status: 201,
        refusals: ['already_connected', 'account_kind_not_offered', 'oauth_not_set'],
      },
      (within, { actor: member, marketplace, origin }) =>
        startAuthorization(services, within, { member, marketplace, origin }),
    ),
    converse(
      'POST',
      '/stripe/oauth/callback/',
      {
        summary: 'Finish connecting, with what Stripe handed to the browser',
        access: { role: 'seller' },
        body: returnedShape,
        answer: accountShape,
        refusals: [
          'authorization_unknown',
          'authorization_denied',
          'account_taken',
          'already_connected',
          'stripe_refused',
        ],
      },
      async (within, { actor: member, marketplace, origin, body }) => {
        const returned = { state: body.state, code: body.code, error: body.error }
        const connecting = { member, marketplace, origin }
        const account = await finishAuthorization(services, within, connecting, returned, offers)
        return presentAccount(account, marketplace)
      },
    ),
    converse(
      'DELETE',
      '/stripe/account/',
      {
        summary: 'Disconnect your own Stripe account',
        description: 'Nothing of yours is for sale until you connect another. What you are owed stays owed to you.',
        access: { role: 'seller' },
        answer: null,
        status: 204,
        refusals: ['only_standard_disconnects'],
      },
      (within, { actor: member, marketplace, origin }) =>
        disconnect(services, within, { member, marketplace, origin }, offers),
    ),
    read(
      '/members/:id/stripe-account/',
      {
        summary: 'How a member stands with Stripe',
        access: { role: 'operator' },
        params: oneMember,
        answer: overseenAccount,
      },
      async (tx, { params: { id }, marketplace }) => {
        const [people, account, rows] = await Promise.all([
          membersByIds(tx, [id]),
          selectAccount(tx, id),
          selectBankPayouts(tx, id, shownPayouts),
        ])
        if (people.size === 0) throw notFound('member')
        return {
          ...presentAccount(account, marketplace),
          account_id: account?.accountId ?? null,
          url: account ? stripeAddress(services.config.stripe, account.accountId) : null,
          bank_payouts: rows.map(presentBankPayout),
        }
      },
    ),
    read(
      '/stripe/account/payouts/',
      {
        summary: 'What Stripe has paid from your account to your bank, the newest first',
        access: { role: 'seller' },
        answer: bankPayouts,
      },
      async (tx, { actor }) => {
        const rows = await selectBankPayouts(tx, actor.memberId, shownPayouts)
        return { results: rows.map(presentBankPayout) }
      },
    ),
  ]
}

function presentAccount(account: ConnectedAccount | undefined, { settings }: Marketplace) {
  const advice = adviceOn(account)
  const requirements = [...(account?.requirements ?? [])]
  return {
    state: stateOf(account),
    kind: account && !account.disconnectedAt ? account.kind : null,
    payouts_enabled: account?.payoutsEnabled ?? false,
    details_submitted: account?.detailsSubmitted ?? false,
    requirements,
    missing: [...new Set(requirements.map(requirementInWords))],
    disabled_reason: account?.disabledReason ?? null,
    sentence: advice?.sentence ?? null,
    remedy: advice?.remedy ?? null,
    offers: [...settings.sellerAccounts],
  }
}

const sentences: Record<BankPayoutRow['state'], string> = {
  pending: 'Stripe is paying you.',
  in_transit: 'Stripe is paying you.',
  paid: 'Stripe has paid you.',
  failed: 'It failed.',
  canceled: 'It was called off.',
}

function presentBankPayout(row: BankPayoutRow) {
  const reason = row.state === 'failed' && row.failure_message ? ` ${row.failure_message}` : ''
  return {
    id: row.id,
    state: row.state,
    amount: formatAmount(row.amount, row.currency),
    currency: row.currency,
    arrives_at: onTheWire(row.arrival_at),
    sentence: sentences[row.state] + reason,
    created_at: onTheWire(row.created_at),
  }
}
