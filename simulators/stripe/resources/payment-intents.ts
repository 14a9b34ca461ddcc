import { behaviourOf, type CardBehaviour } from '../cards.ts'
import { refused, StripeError } from '../errors.ts'
import { plain } from '../expand.ts'
import { platformId, tell } from '../events.ts'
import { page } from '../lists.ts'
import { formatted, readAmount, readCharge, readCurrency } from '../money.ts'
import { merged, must } from '../reading.ts'
import type { Call, Doc, Params, Route, World } from '../types.ts'
import { chargeCard, disputeIfItsCardDoes, settle } from './charges.ts'
import { cardFrom, createCard, paymentMethod } from './payment-methods.ts'
import { mustReceive } from './transfers.ts'

/** Where a payment intent can be paid, changed or given up; the other states are final or wait for the bank. */
const OPEN = ['requires_payment_method', 'requires_confirmation', 'requires_action']

/** Makes a payment intent from checked parameters; nothing is charged yet. */
export function createIntent(world: World, account: string, params: Params): Doc {
  const currency = readCurrency(params['currency'])
  const amount = readCharge(params['amount'], currency)
  checkFee(params, amount)
  if (params['transfer_data']) mustReceive(world, params['transfer_data'].destination)
  if (params['customer']) must(world, account, 'customer', params['customer'], 'customer')
  const id = world.ids('pi')
  const intent = world.store.insert(
    {
      id,
      object: 'payment_intent',
      allowed_payment_method_types: [],
      amount,
      amount_capturable: 0,
      amount_details: { tip: {} },
      amount_received: 0,
      application: account === platformId(world) ? null : world.settings.clientId,
      application_fee_amount: params['application_fee_amount'] ?? null,
      automatic_payment_methods: params['payment_method_types'] ? null : { allow_redirects: 'always', enabled: true },
      canceled_at: null,
      cancellation_reason: null,
      capture_method: params['capture_method'] ?? 'automatic_async',
      client_secret: `${id}_${world.ids('secret', 25)}`,
      confirmation_method: params['confirmation_method'] ?? 'automatic',
      created: world.clock.seconds(),
      currency,
      customer: params['customer'] ?? null,
      customer_account: null,
      description: params['description'] ?? null,
      excluded_payment_method_types: [],
      last_payment_error: null,
      latest_charge: null,
      livemode: false,
      managed_payments: { enabled: false },
      metadata: merged({}, params['metadata']),
      next_action: null,
      on_behalf_of: params['on_behalf_of'] ?? null,
      payment_method: null,
      payment_method_configuration_details: null,
      payment_method_options: {
        card: { installments: null, mandate_options: null, network: null, request_three_d_secure: 'automatic' },
      },
      payment_method_types: ['card'],
      payment_record: null,
      processing: null,
      receipt_email: params['receipt_email'] ?? null,
      review: null,
      setup_future_usage: params['setup_future_usage'] ?? null,
      shipping: params['shipping'] ?? null,
      source: null,
      statement_descriptor: params['statement_descriptor'] ?? null,
      statement_descriptor_suffix: params['statement_descriptor_suffix'] ?? null,
      status: 'requires_payment_method',
      ...(params['transfer_data'] && { transfer_data: params['transfer_data'] }),
      transfer_group: params['transfer_group'] ?? null,
    },
    account,
  )
  tell(world, account, 'payment_intent.created', intent)
  return intent
}

function checkFee(params: Params, amount: number): void {
  const fee = params['application_fee_amount']
  if (fee !== undefined && fee !== null && fee > amount)
    throw refused(
      'parameter_invalid_integer',
      'The application fee amount cannot be greater than the amount of the payment.',
      'application_fee_amount',
    )
}

/** Notes the payment method that a call names, by id or by a card's number. */
function withMethod(world: World, account: string, intent: Doc, params: Params): Doc {
  const method = params['payment_method_data']
    ? createCard(world, account, cardFrom(params['payment_method_data']))
    : params['payment_method'] && paymentMethod(world, account, params['payment_method'])
  if (!method) return intent
  const status = intent['status'] === 'requires_payment_method' ? 'requires_confirmation' : intent['status']
  return world.store.save({ ...intent, payment_method: method.id, status })
}

/**
 * Tries to pay: the card is asked, and the intent ends as succeeded, as authorised, waiting for the holder, or, when
 * the card is declined, with Stripe's error and everything about the failed attempt kept.
 */
export function confirmIntent(world: World, account: string, given: Doc, params: Params): Doc {
  if (!OPEN.includes(given['status']))
    throw unexpected(
      given,
      `You cannot confirm this PaymentIntent because it has already ${given['status'] === 'succeeded' ? 'succeeded after being previously confirmed' : `reached the status ${given['status']}`}.`,
    )
  const intent = withMethod(world, account, given, params)
  if (!intent['payment_method'])
    throw unexpected(
      intent,
      'You cannot confirm this PaymentIntent because it is missing a payment method. Update the PaymentIntent with a payment method and then confirm it again.',
    )
  const method = must(world, account, 'payment_method', intent['payment_method'])
  const card = behaviourOf(method['_number'])
  if (card.challenge) return askHolder(world, account, intent, params['return_url'])
  return authorise(world, account, intent, method, card.decline, false)
}

/** 3-D Secure: the holder is sent to the bank's page, or, without an address to come back to, to Stripe's own script. */
function askHolder(world: World, account: string, intent: Doc, returnUrl: string | undefined): Doc {
  const url = `${world.publicUrl}/3ds/${intent.id}?secret=${intent['client_secret']}`
  const next_action = returnUrl
    ? { redirect_to_url: { return_url: returnUrl, url }, type: 'redirect_to_url' }
    : { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect', stripe_js: url } }
  const waiting = world.store.save({
    ...intent,
    status: 'requires_action',
    next_action,
    _return_url: returnUrl ?? null,
  })
  tell(world, account, 'payment_intent.requires_action', waiting)
  return waiting
}

const NOT_AUTHENTICATED = {
  code: 'payment_intent_authentication_failure',
  message: 'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
}

/** What the bank's page reports: the holder passed the challenge, or did not. */
export function finishChallenge(world: World, account: string, intent: Doc, passed: boolean): Doc {
  if (intent['status'] !== 'requires_action') throw unexpected(intent, 'This payment is not waiting for 3-D Secure.')
  const method = must(world, account, 'payment_method', intent['payment_method'])
  if (passed) return authorise(world, account, { ...intent, next_action: null }, method, undefined, true)
  return failed(world, account, { ...intent, next_action: null }, method, NOT_AUTHENTICATED, null)
}

function authorise(
  world: World,
  account: string,
  intent: Doc,
  method: Doc,
  decline: CardBehaviour['decline'],
  authenticated: boolean,
): Doc {
  const charge = chargeCard(world, account, intent, method, { authenticated, ...(decline && { decline }) })
  if (decline) {
    tell(world, account, 'charge.failed', charge)
    const after = failed(world, account, intent, method, decline, charge.id)
    throw cardError(after, method, decline, charge.id)
  }
  if (intent['capture_method'] === 'manual') return authorised(world, account, intent, charge)
  return succeed(world, account, intent, settle(world, account, charge, charge['amount']))
}

function authorised(world: World, account: string, intent: Doc, charge: Doc): Doc {
  const saved = world.store.save({
    ...intent,
    status: 'requires_capture',
    amount_capturable: intent['amount'],
    latest_charge: charge.id,
    last_payment_error: null,
  })
  tell(world, account, 'charge.succeeded', charge)
  tell(world, account, 'payment_intent.amount_capturable_updated', saved)
  return saved
}

function succeed(world: World, account: string, intent: Doc, charge: Doc): Doc {
  const saved = world.store.save({
    ...intent,
    status: 'succeeded',
    amount_capturable: 0,
    amount_received: charge['amount_captured'],
    latest_charge: charge.id,
    last_payment_error: null,
    transfer_group: charge['transfer_group'],
  })
  tell(world, account, intent['status'] === 'requires_capture' ? 'charge.captured' : 'charge.succeeded', charge)
  tell(world, account, 'payment_intent.succeeded', saved)
  disputeIfItsCardDoes(world, account, charge)
  return saved
}

function failed(
  world: World,
  account: string,
  intent: Doc,
  method: Doc,
  reason: { code: string; decline_code?: string; message: string },
  charge: string | null,
): Doc {
  const last_payment_error = {
    ...(charge && { charge }),
    code: reason.code,
    ...(reason.decline_code && { decline_code: reason.decline_code }),
    doc_url: `https://stripe.com/docs/error-codes/${reason.code}`,
    message: reason.message,
    payment_method: plain(method),
    type: charge ? 'card_error' : 'invalid_request_error',
  }
  const saved = world.store.save({
    ...intent,
    status: 'requires_payment_method',
    payment_method: null,
    latest_charge: charge ?? intent['latest_charge'],
    last_payment_error,
  })
  tell(world, account, 'payment_intent.payment_failed', saved)
  return saved
}

function cardError(
  intent: Doc,
  method: Doc,
  decline: { code: string; decline_code?: string; message: string },
  charge: string,
): StripeError {
  const param = { incorrect_cvc: 'cvc', expired_card: 'exp_month', incorrect_number: 'number' }[decline.code]
  const details = {
    charge,
    code: decline.code,
    ...(decline.decline_code && { decline_code: decline.decline_code }),
    ...(param && { param }),
    payment_intent: plain(intent),
    payment_method: plain(method),
  }
  return new StripeError(402, 'card_error', decline.message, details, { keepsState: true })
}

function unexpected(intent: Doc, message: string): StripeError {
  return new StripeError(400, 'invalid_request_error', message, {
    code: 'payment_intent_unexpected_state',
    payment_intent: plain(intent),
  })
}

/** Gives an unpaid intent up. */
export function cancelIntent(world: World, account: string, intent: Doc, reason: string | null): Doc {
  const may = [...OPEN, 'requires_capture']
  if (!may.includes(intent['status']))
    throw unexpected(
      intent,
      `You cannot cancel this PaymentIntent because it has a status of ${intent['status']}. Only a PaymentIntent with one of the following statuses may be canceled: ${may.join(', ')}.`,
    )
  const saved = world.store.save({
    ...intent,
    status: 'canceled',
    amount_capturable: 0,
    canceled_at: world.clock.seconds(),
    cancellation_reason: reason,
    next_action: null,
  })
  tell(world, account, 'payment_intent.canceled', saved)
  return saved
}

function capture({ world, account, path, params }: Call): Doc {
  const intent = must(world, account, 'payment_intent', path['id'] ?? '', 'intent')
  if (intent['status'] !== 'requires_capture')
    throw unexpected(
      intent,
      `This PaymentIntent could not be captured because it has a status of ${intent['status']}. Only a PaymentIntent with one of the following statuses may be captured: requires_capture.`,
    )
  const amount = readAmount(params['amount_to_capture'] ?? intent['amount'], intent['currency'], 'amount_to_capture')
  if (amount > intent['amount'])
    throw refused(
      'amount_too_large',
      `The amount to capture (${formatted(amount, intent['currency'])}) is greater than the authorised amount.`,
      'amount_to_capture',
    )
  const charge = must(world, account, 'charge', intent['latest_charge'])
  const fee = params['application_fee_amount'] ?? charge['application_fee_amount']
  return succeed(world, account, intent, settle(world, account, { ...charge, application_fee_amount: fee }, amount))
}

function create({ world, account, params }: Call): Doc {
  if (params['return_url'] && !params['confirm'])
    throw refused('parameter_invalid', '`return_url` can only be used when `confirm` is true.', 'return_url')
  const intent = withMethod(world, account, createIntent(world, account, params), params)
  if (!params['confirm']) return intent
  const { payment_method: _, payment_method_data: __, ...rest } = params
  return confirmIntent(world, account, intent, rest)
}

function update({ world, account, path, params }: Call): Doc {
  const intent = must(world, account, 'payment_intent', path['id'] ?? '', 'intent')
  const { metadata, payment_method: _, payment_method_data: __, ...changes } = params
  if (!OPEN.includes(intent['status']) && ('amount' in changes || 'currency' in changes))
    throw unexpected(
      intent,
      `This PaymentIntent's amount could not be updated because it has a status of ${intent['status']}.`,
    )
  const currency = readCurrency(changes['currency'] ?? intent['currency'])
  const amount = readCharge(changes['amount'] ?? intent['amount'], currency)
  checkFee({ application_fee_amount: changes['application_fee_amount'] ?? intent['application_fee_amount'] }, amount)
  const { payment_method_types: ___, payment_method_options: ____, ...fields } = changes
  const changed = world.store.save({
    ...intent,
    ...fields,
    amount,
    currency,
    metadata: merged(intent['metadata'], metadata),
  })
  return withMethod(world, account, changed, params)
}

const intentOf = ({ world, account, path }: Call) => must(world, account, 'payment_intent', path['id'] ?? '', 'intent')

export const paymentIntentRoutes: Route[] = [
  { method: 'POST', path: '/v1/payment_intents', answer: create },
  {
    method: 'GET',
    path: '/v1/payment_intents',
    answer: ({ world, account, params }) =>
      page(
        world,
        '/v1/payment_intents',
        { kind: 'payment_intent', account, where: { customer: params['customer'] }, created: params['created'] },
        params,
      ),
  },
  { method: 'GET', path: '/v1/payment_intents/{id}', answer: intentOf },
  { method: 'POST', path: '/v1/payment_intents/{id}', answer: update },
  {
    method: 'POST',
    path: '/v1/payment_intents/{id}/confirm',
    answer: (call) => confirmIntent(call.world, call.account, intentOf(call), call.params),
  },
  { method: 'POST', path: '/v1/payment_intents/{id}/capture', answer: capture },
  {
    method: 'POST',
    path: '/v1/payment_intents/{id}/cancel',
    answer: (call) =>
      cancelIntent(call.world, call.account, intentOf(call), call.params['cancellation_reason'] ?? null),
  },
]
