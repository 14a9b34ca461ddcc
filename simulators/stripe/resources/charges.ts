import { type Fee, move } from '../balances.ts'
import { behaviourOf } from '../cards.ts'
import { platformId, tell } from '../events.ts'
import { page } from '../lists.ts'
import { cardFee } from '../money.ts'
import { merged, must } from '../reading.ts'
import type { Doc, Params, Route, World } from '../types.ts'
import { collectFee } from './application-fees.ts'
import { cardDetails, newCharge } from './charge-shape.ts'
import { openDispute } from './disputes.ts'
import { applicationFeeDetail, sendTransfer } from './transfers.ts'

/** What a bank or Stripe answered about a card. */
export type Verdict = { decline?: NonNullable<ReturnType<typeof behaviourOf>['decline']>; authenticated: boolean }

/** Charges a payment intent's card: paid, only authorised (`capture_method: manual`), or failed. Moves no money yet. */
export function chargeCard(world: World, account: string, intent: Doc, method: Doc, verdict: Verdict): Doc {
  const { decline, authenticated } = verdict
  const captured = intent['capture_method'] !== 'manual'
  const copied = [
    'customer',
    'description',
    'metadata',
    'on_behalf_of',
    'receipt_email',
    'shipping',
    'statement_descriptor',
    'transfer_group',
    'application_fee_amount',
  ] as const
  const fields: Params = {
    ...Object.fromEntries(copied.map((name) => [name, intent[name] ?? null])),
    amount_captured: decline || !captured ? 0 : intent['amount'],
    application: account === platformId(world) ? null : world.settings.clientId,
    billing_details: method['billing_details'],
    captured: captured && !decline,
    outcome: outcome(decline),
    paid: !decline,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: cardDetails(method, intent['amount'], authenticated),
    transfer_data: intent['transfer_data']
      ? { amount: intent['transfer_data'].amount ?? null, destination: intent['transfer_data'].destination }
      : null,
    ...(decline && {
      status: 'failed',
      failure_code: decline.code,
      failure_message: decline.message,
      receipt_url: null,
    }),
  }
  const { amount, currency } = intent as Doc & { amount: number; currency: string }
  return world.store.insert(newCharge(world, { id: world.ids('ch'), amount, currency, fields }), account)
}

function outcome(decline: Verdict['decline']): Params {
  const quiet = { advice_code: null, network_advice_code: null, network_decline_code: null }
  if (!decline)
    return {
      ...quiet,
      network_status: 'approved_by_network',
      reason: null,
      risk_level: 'normal',
      risk_score: 20,
      seller_message: 'Payment complete.',
      type: 'authorized',
    }
  if (decline.blocked)
    return {
      ...quiet,
      network_status: 'not_sent_to_network',
      reason: 'highest_risk_level',
      risk_level: 'highest',
      risk_score: 90,
      seller_message: 'Stripe blocked this payment as too risky.',
      type: 'blocked',
    }
  const reason = decline.decline_code ?? decline.code
  return {
    ...quiet,
    network_status: 'declined_by_network',
    reason,
    risk_level: 'normal',
    risk_score: 30,
    seller_message: 'The bank did not return any further details with this decline.',
    type: 'issuer_declined',
  }
}

/** Brings the money in: the balance less Stripe's fee, then what the charge passes on to a connected account. */
export function settle(world: World, account: string, charge: Doc, amount: number): Doc {
  const now = world.clock.seconds()
  const card = behaviourOf(String(world.store.find(charge['payment_method'])?.['_number'] ?? ''))
  const availableOn = card.instant ? now : now + world.settings.pendingSeconds
  const currency = charge['currency']
  const direct = account !== platformId(world) && charge['application_fee_amount'] > 0
  const fees = [
    stripeFee(world, amount, currency),
    ...(direct ? [applicationFeeDetail(world, charge['application_fee_amount'], currency)] : []),
  ]
  const txn = move(world, {
    account,
    type: 'charge',
    amount,
    currency,
    source: charge.id,
    description: charge['description'],
    fees,
    availableOn,
  })
  const paid = world.store.save({ ...charge, captured: true, amount_captured: amount, balance_transaction: txn.id })
  const fee = direct
    ? collectFee(world, { account, charge: paid, originating: null, amount: charge['application_fee_amount'] })
    : undefined
  const settled = world.store.save({ ...paid, ...(fee && { application_fee: fee.id }), ...passOn(world, paid, amount) })
  return settled
}

function stripeFee(world: World, amount: number, currency: string): Fee {
  const { feePercent, feeFixed } = world.settings
  const fee = cardFee(amount, currency, feePercent, feeFixed)
  return { amount: fee, application: null, currency, description: 'Stripe processing fees', type: 'stripe_fee' }
}

/** A destination charge sends its money on at once, and the platform takes its fee of what arrives. */
function passOn(world: World, charge: Doc, amount: number): Params {
  const data = charge['transfer_data']
  if (!data) return {}
  const group = charge['transfer_group'] ?? `group_${charge['payment_intent'] ?? charge.id}`
  const { transfer, fee } = sendTransfer(world, {
    amount: data.amount ?? amount,
    currency: charge['currency'],
    destination: data.destination,
    source: charge,
    group,
    applicationFee: charge['application_fee_amount'] ?? 0,
  })
  return { transfer: transfer.id, transfer_group: group, ...(fee && { application_fee: fee.id }) }
}

/** One of the test cards disputes each of its charges. */
export function disputeIfItsCardDoes(world: World, account: string, charge: Doc): void {
  const number = String(world.store.find(charge['payment_method'])?.['_number'] ?? '')
  if (behaviourOf(number).disputed) openDispute(world, account, charge, { reason: 'fraudulent' })
}

export const chargeRoutes: Route[] = [
  {
    method: 'GET',
    path: '/v1/charges',
    answer({ world, account, params }) {
      const where = {
        customer: params['customer'],
        payment_intent: params['payment_intent'],
        transfer_group: params['transfer_group'],
      }
      return page(world, '/v1/charges', { kind: 'charge', account, where, created: params['created'] }, params)
    },
  },
  {
    method: 'GET',
    path: '/v1/charges/{id}',
    answer: ({ world, account, path }) => must(world, account, 'charge', path['id'] ?? ''),
  },
  {
    method: 'POST',
    path: '/v1/charges/{id}',
    answer({ world, account, path, params }) {
      const charge = must(world, account, 'charge', path['id'] ?? '')
      const { metadata, ...changes } = params
      const saved = world.store.save({ ...charge, ...changes, metadata: merged(charge['metadata'], metadata) })
      tell(world, account, 'charge.updated', saved)
      return saved
    },
  },
]
