import { behaviourOf, type CardBehaviour } from '../cards.ts'
import { refused, StripeError } from '../errors.ts'
import { tell } from '../events.ts'
import { plain } from '../expand.ts'
import { must } from '../reading.ts'
import type { Doc, Params, World } from '../types.ts'
import { chargeCard, disputeIfItsCardDoes, settle } from './charges.ts'
import { cardFrom, createCard, paymentMethod } from './payment-methods.ts'

/** Where a payment intent can be paid, changed or given up; the other states are final or wait for the bank. */
export const OPEN = ['requires_payment_method', 'requires_confirmation', 'requires_action']

/** Notes the payment method that a call names, by id or by a card's number. One of a customer's is for them alone. */
export function withMethod(world: World, account: string, intent: Doc, params: Params): Doc {
  const method = params['payment_method_data']
    ? createCard(world, account, cardFrom(params['payment_method_data']))
    : params['payment_method'] && paymentMethod(world, account, params['payment_method'])
  if (!method) return intent
  if (method['customer'] && method['customer'] !== intent['customer'])
    throw refused(
      'payment_intent_invalid_parameter',
      'The payment method you provided is attached to a customer. Provide that customer with it.',
      'payment_method',
    )
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
  const decline = card.decline ?? (card.declinedWhenCharged && method['customer'] ? DECLINED_WHEN_CHARGED : undefined)
  const spared = card.sparedWhenSetUp && method['_set_up']
  if (card.challenge && !spared) {
    if (params['off_session'] !== true) return askHolder(world, account, intent, params['return_url'])
    // Nobody is there to be asked: Stripe declines, and the shop must bring the holder back.
    return authorise(world, account, intent, method, AUTHENTICATION_REQUIRED, false)
  }
  return authorise(world, account, intent, method, decline, false)
}

const DECLINED_WHEN_CHARGED = {
  code: 'card_declined',
  decline_code: 'generic_decline',
  message: 'Your card was declined.',
}

const AUTHENTICATION_REQUIRED = {
  code: 'authentication_required',
  decline_code: 'authentication_required',
  message: 'Your card was declined. This transaction requires authentication.',
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

export function succeed(world: World, account: string, intent: Doc, charge: Doc): Doc {
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

export function unexpected(intent: Doc, message: string): StripeError {
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
