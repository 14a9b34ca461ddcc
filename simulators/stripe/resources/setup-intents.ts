import { behaviourOf } from '../cards.ts'
import { StripeError } from '../errors.ts'
import { tell } from '../events.ts'
import { plain } from '../expand.ts'
import { page } from '../lists.ts'
import { merged, must } from '../reading.ts'
import type { Doc, Params, Route, World } from '../types.ts'
import { attach } from './payment-methods.ts'

/** Makes a setup intent for a customer whose card is to be kept for later; nothing is charged. */
export function createSetup(world: World, account: string, params: Params): Doc {
  const id = world.ids('seti')
  const setup = world.store.insert(
    {
      id,
      object: 'setup_intent',
      allowed_payment_method_types: null,
      application: null,
      automatic_payment_methods: null,
      cancellation_reason: null,
      client_secret: `${id}_${world.ids('secret', 25)}`,
      created: world.clock.seconds(),
      customer: params['customer'] ?? null,
      customer_account: null,
      description: params['description'] ?? null,
      excluded_payment_method_types: null,
      flow_directions: null,
      last_setup_error: null,
      latest_attempt: null,
      livemode: false,
      managed_payments: { enabled: false },
      mandate: null,
      metadata: merged({}, params['metadata']),
      next_action: null,
      on_behalf_of: null,
      payment_method: null,
      payment_method_configuration_details: null,
      payment_method_options: { card: { mandate_options: null, network: null, request_three_d_secure: 'automatic' } },
      payment_method_types: ['card'],
      single_use_mandate: null,
      status: 'requires_payment_method',
      usage: 'off_session',
    },
    account,
  )
  tell(world, account, 'setup_intent.created', setup)
  return setup
}

/** Tries to keep the card: its bank may decline, or ask the holder first (`returnUrl` is where that page leads back). */
export function confirmSetup(world: World, account: string, setup: Doc, method: Doc, returnUrl: string): Doc {
  const card = behaviourOf(method['_number'])
  if (card.decline) {
    const { code, decline_code, message } = card.decline
    const error = { code, ...(decline_code && { decline_code }), message, payment_method: plain(method) }
    const failed = world.store.save({ ...setup, last_setup_error: { ...error, type: 'card_error' } })
    tell(world, account, 'setup_intent.setup_failed', failed)
    throw new StripeError(
      402,
      'card_error',
      message,
      { code, ...(decline_code && { decline_code }) },
      { keepsState: true },
    )
  }
  if (!card.challenge) return keepCard(world, account, setup, method)
  const url = `${world.publicUrl}/3ds/${setup.id}?secret=${setup['client_secret']}`
  const waiting = world.store.save({
    ...setup,
    payment_method: method.id,
    status: 'requires_action',
    next_action: { redirect_to_url: { return_url: returnUrl, url }, type: 'redirect_to_url' },
  })
  tell(world, account, 'setup_intent.requires_action', waiting)
  return waiting
}

/** What the bank's page reports. */
export function finishSetupChallenge(world: World, account: string, setup: Doc, passed: boolean): Doc {
  const method = must(world, account, 'payment_method', setup['payment_method'])
  if (passed) return keepCard(world, account, setup, method)
  const message = 'We are unable to authenticate your payment method. Please choose a different one and try again.'
  const last_setup_error = { code: 'setup_intent_authentication_failure', message, type: 'invalid_request_error' }
  const open = { ...setup, payment_method: null, next_action: null, status: 'requires_payment_method' }
  const failed = world.store.save({ ...open, last_setup_error })
  tell(world, account, 'setup_intent.setup_failed', failed)
  return failed
}

/** The card is the customer's from now on; that it was set up spares some cards the challenge later. */
function keepCard(world: World, account: string, setup: Doc, method: Doc): Doc {
  const known = world.store.save({ ...method, _set_up: true })
  attach(world, account, known, setup['customer'])
  const saved = world.store.save({ ...setup, payment_method: method.id, next_action: null, status: 'succeeded' })
  tell(world, account, 'setup_intent.succeeded', saved)
  return saved
}

export const setupIntentRoutes: Route[] = [
  {
    method: 'GET',
    path: '/v1/setup_intents',
    answer: ({ world, account, params }) =>
      page(
        world,
        '/v1/setup_intents',
        { kind: 'setup_intent', account, where: { customer: params['customer'] }, created: params['created'] },
        params,
      ),
  },
  {
    method: 'GET',
    path: '/v1/setup_intents/{id}',
    answer: ({ world, account, path }) => must(world, account, 'setup_intent', path['id'] ?? '', 'intent'),
  },
]
