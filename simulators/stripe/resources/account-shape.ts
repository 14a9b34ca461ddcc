import { listOf } from '../lists.ts'
import { merged, withNulls } from '../reading.ts'
import type { Doc, Params, World } from '../types.ts'
import { requirements, settleAccount } from './account-requirements.ts'

/** Who answers for an account, by its type; given by name or by `controller`. */
const CONTROLLERS: Record<string, Params> = {
  express: {
    fees: { payer: 'application_express' },
    losses: { payments: 'application' },
    requirement_collection: 'stripe',
    stripe_dashboard: { type: 'express' },
  },
  custom: {
    fees: { payer: 'application_custom' },
    losses: { payments: 'application' },
    requirement_collection: 'application',
    stripe_dashboard: { type: 'none' },
  },
  standard: {
    fees: { payer: 'account' },
    losses: { payments: 'stripe' },
    requirement_collection: 'stripe',
    stripe_dashboard: { type: 'full' },
  },
}

const CURRENCY_OF: Record<string, string> = {
  US: 'usd',
  GB: 'gbp',
  CA: 'cad',
  AU: 'aud',
  NZ: 'nzd',
  CH: 'chf',
  DK: 'dkk',
  NO: 'nok',
  SE: 'sek',
  PL: 'pln',
  CZ: 'czk',
  RO: 'ron',
  HU: 'huf',
  BG: 'bgn',
  JP: 'jpy',
  SG: 'sgd',
  HK: 'hkd',
  IN: 'inr',
  PK: 'pkr',
  MX: 'mxn',
  BR: 'brl',
  TH: 'thb',
  MY: 'myr',
  AE: 'aed',
  BD: 'bdt',
  LK: 'lkr',
  NG: 'ngn',
  KE: 'kes',
  ID: 'idr',
  PH: 'php',
  TR: 'try',
  SA: 'sar',
  ZA: 'zar',
  IL: 'ils',
  KR: 'krw',
  CN: 'cny',
}

export function currencyOf(country: string): string {
  return CURRENCY_OF[country] ?? 'eur'
}

/** A new account as Stripe shapes it. */
export function newAccount(world: World, params: Params): Doc {
  const id = `acct_1${world.ids('', 15).slice(1)}`
  const type = typeOf(params)
  const country = String(params['country'] ?? 'US').toUpperCase()
  const requested = Object.entries(params['capabilities'] ?? {}).filter(([, wish]) => (wish as Params)['requested'])
  const capabilities =
    type === 'standard' && requested.length === 0 ? ['card_payments', 'transfers'] : requested.map(([name]) => name)
  const account: Doc = {
    id,
    object: 'account',
    business_profile: businessProfile(params['business_profile']),
    business_type: params['business_type'] ?? null,
    capabilities: Object.fromEntries(capabilities.map((name) => [name, 'inactive'])),
    charges_enabled: false,
    ...(params['company'] && { company: params['company'] }),
    controller: {
      type: 'application',
      is_controller: true,
      ...CONTROLLERS[type],
      ...controllerWish(params['controller']),
    },
    country,
    created: world.clock.seconds(),
    default_currency: params['default_currency'] ?? currencyOf(country),
    details_submitted: false,
    email: params['email'] ?? null,
    external_accounts: listOf(`/v1/accounts/${id}/external_accounts`, []),
    future_requirements: requirements([], [], null),
    ...(params['individual'] && { individual: person(world, id, params['individual']) }),
    metadata: merged({}, params['metadata']),
    payouts_enabled: false,
    requirements: requirements([], [], null),
    settings: settings(params['settings']),
    tos_acceptance: withNulls(['date', 'ip', 'user_agent'] as const, params['tos_acceptance']),
    type,
    _connected: true,
  }
  return settleAccount(account)
}

function typeOf(params: Params): string {
  if (params['type']) return params['type']
  const dashboard = params['controller']?.stripe_dashboard?.type
  return dashboard === 'express' ? 'express' : dashboard === 'none' ? 'custom' : 'standard'
}

function controllerWish(wish: Params | undefined): Params {
  if (!wish) return {}
  const { fees, losses, requirement_collection, stripe_dashboard } = wish
  return {
    ...(fees && { fees }),
    ...(losses && { losses }),
    ...(requirement_collection && { requirement_collection }),
    ...(stripe_dashboard && { stripe_dashboard }),
  }
}

/** What the account's business says about itself; each field null until it is told. */
export function businessProfile(wish: Params | undefined): Params {
  const names = [
    'annual_revenue',
    'estimated_worker_count',
    'mcc',
    'name',
    'product_description',
    'support_address',
    'support_email',
    'support_phone',
    'specified_commercial_transactions_act_url',
    'support_url',
    'url',
  ] as const
  return { ...withNulls(names, wish), minority_owned_business_designation: null }
}

/** The person behind an account. */
export function person(world: World, account: string, wish: Params, known: Params = {}): Params {
  const { id_number, ssn_last_4, ...rest } = { ...known, ...wish }
  return {
    id: known['id'] ?? world.ids('person', 14),
    object: 'person',
    account,
    created: known['created'] ?? world.clock.seconds(),
    ...rest,
    ...(id_number !== undefined && { id_number_provided: true }),
    ...(ssn_last_4 !== undefined && { ssn_last_4_provided: true }),
  }
}

function settings(wish: Params | undefined): Params {
  return {
    bacs_debit_payments: { display_name: null, service_user_number: null },
    branding: { icon: null, logo: null, primary_color: null, secondary_color: null, ...wish?.['branding'] },
    card_payments: {
      decline_on: { avs_failure: false, cvc_failure: false },
      statement_descriptor_prefix: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
    dashboard: { display_name: null, timezone: 'Etc/UTC' },
    payments: {
      statement_descriptor: null,
      statement_descriptor_kana: null,
      statement_descriptor_kanji: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
      ...wish?.['payments'],
    },
    payouts: {
      debit_negative_balances: true,
      statement_descriptor: null,
      schedule: { delay_days: 2, interval: 'daily', ...wish?.['payouts']?.schedule },
    },
  }
}
