import { refused } from '../errors.ts'
import { platformId, tell } from '../events.ts'
import { page } from '../lists.ts'
import { formatted, readAmount, readCharge, readCurrency } from '../money.ts'
import { merged, must } from '../reading.ts'
import type { Call, Doc, Params, Route, World } from '../types.ts'
import { settle } from './charges.ts'
import { cancelIntent, confirmIntent, OPEN, succeed, unexpected, withMethod } from './intent-payment.ts'
import { mustReceive } from './transfers.ts'

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
      automatic_payment_methods: { allow_redirects: 'always', enabled: true },
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
  const { payment_method_options: ___, ...fields } = changes
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
