import type { Currency } from '../../kernel/currency.ts'
import { faultIn, notFound, Refusal } from '../../kernel/errors.ts'
import type { AccountKind } from './subjects.ts'

const names: Record<AccountKind, string> = { express: 'opening a new account', standard: 'connecting your own account' }

export const kindNotOffered = (kind: AccountKind) =>
  new Refusal('refused', 'account_kind_not_offered', `This marketplace does not offer ${names[kind]} at Stripe.`)
export const oauthNotSet = () =>
  new Refusal(
    'unavailable',
    'oauth_not_set',
    'Connecting your own account is not set up here: STRIPE_CLIENT_ID is missing.',
  )
export const alreadyConnected = () =>
  new Refusal('conflict', 'already_connected', 'You have a Stripe account connected. Disconnect it before another.')
export const accountTaken = () =>
  new Refusal('conflict', 'account_taken', 'This Stripe account is connected to another member here.')
export const authorizationUnknown = () =>
  new Refusal(
    'refused',
    'authorization_unknown',
    'This way back from Stripe is not good any more. Begin again from here.',
  )
export const authorizationDenied = () =>
  new Refusal('refused', 'authorization_denied', 'Stripe was not allowed to connect the account. Nothing was changed.')
export const onlyStandard = () =>
  new Refusal(
    'refused',
    'only_standard_disconnects',
    'Only an account of your own, connected by you, can be disconnected.',
  )
export const noAccount = () => notFound('Stripe account')
export const noSuchAmount = (currency: Currency) =>
  faultIn('amount', 'amount_malformed', `Give an amount of ${currency} above zero.`)
export const houseHasLess = (there: string) =>
  new Refusal(
    'conflict',
    'house_has_less',
    `The house has ${there} of its own at Stripe. Pay in there first; it is in the books a little later.`,
  )
export const fundsBound = (free: string) =>
  new Refusal('conflict', 'funds_bound', `Of what lies at Stripe for this marketplace ${free} are bound to nobody.`)
