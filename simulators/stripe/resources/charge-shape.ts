import { billingDetails, withNulls } from '../reading.ts'
import type { Doc, Params, World } from '../types.ts'

/** What differs from one new charge to the next. */
export type NewCharge = { id: string; amount: number; currency: string; fields: Params }

/** A charge as Stripe shapes it: paid, captured and unrefunded unless `fields` say otherwise. */
export function newCharge(world: World, { id, amount, currency, fields }: NewCharge): Doc {
  return {
    id,
    object: 'charge',
    amount,
    amount_captured: amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: billingDetails(null),
    calculated_statement_descriptor: statementName(world),
    captured: true,
    created: world.clock.seconds(),
    currency,
    customer: null,
    description: null,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: {},
    on_behalf_of: null,
    outcome: null,
    paid: true,
    payment_intent: null,
    payment_method: null,
    payment_method_details: null,
    receipt_email: null,
    receipt_number: null,
    receipt_url: `${world.publicUrl}/receipts/${id}`,
    refunded: false,
    refunds: { object: 'list', data: [], has_more: false, url: `/v1/charges/${id}/refunds` },
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'succeeded',
    transfer_data: null,
    transfer_group: null,
    ...fields,
  }
}

const UNKNOWN_OF_A_CARD = [
  'amount_authorized',
  'authorization_code',
  'electronic_commerce_indicator',
  'installments',
  'mandate',
  'network_transaction_id',
  'regulated_status',
  'three_d_secure',
  'transaction_link_id',
  'wallet',
] as const

/** The card's part of a charge, taken from its payment method. */
export function cardDetails(method: Doc, amount: number, authenticated: boolean): Params {
  const { brand, checks, country, exp_month, exp_year, fingerprint, funding, last4 } = method['card']
  const secure = authenticated ? { three_d_secure: THREE_D_SECURE } : {}
  const face = { brand, checks, country, exp_month, exp_year, fingerprint, funding, last4, network: brand }
  return {
    card: { ...withNulls(UNKNOWN_OF_A_CARD, null), ...face, amount_authorized: amount, ...secure },
    type: 'card',
  }
}

const THREE_D_SECURE = {
  authentication_flow: 'challenge',
  electronic_commerce_indicator: '05',
  exemption_indicator: null,
  result: 'authenticated',
  result_reason: null,
  transaction_id: null,
  version: '2.2.0',
}

function statementName(world: World): string {
  return world.settings.platformName
    .toUpperCase()
    .replaceAll(/[^A-Z0-9 ]/g, '')
    .slice(0, 22)
}
