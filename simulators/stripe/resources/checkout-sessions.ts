import { badParameter, missing, refused } from '../errors.ts'
import { tell } from '../events.ts'
import { listOf, page, pageOf } from '../lists.ts'
import { readCharge } from '../money.ts'
import { merged, must } from '../reading.ts'
import type { Call, Doc, Params, Route, World } from '../types.ts'
import { lineItemsFrom } from './checkout-line-items.ts'
import { methodsOf } from './checkout-means.ts'
import { createCustomer } from './customers.ts'
import { cancelIntent } from './intent-payment.ts'
import { createIntent } from './payment-intents.ts'
import { createSetup } from './setup-intents.ts'
import { mustReceive } from './transfers.ts'

/** A session lives from half an hour to a day; a day if nothing is said. */
const SHORTEST = 30 * 60
const LONGEST = 24 * 3600
/** Between our clock and the caller's a few seconds may pass before the session arrives here. */
const LEEWAY = 60

function createSession({ world, account, params }: Call): Doc {
  const mode = params['mode'] ?? 'payment'
  if (mode !== 'payment' && mode !== 'setup')
    throw badParameter(
      'mode',
      'parameter_invalid',
      `The simulator plays Checkout in the modes payment and setup, not ${mode}.`,
    )
  const hosted = ['hosted', 'hosted_page'].includes(params['ui_mode'] ?? 'hosted_page')
  if (!hosted) throw badParameter('ui_mode', 'parameter_invalid', 'The simulator plays the hosted page only.')
  if (!params['success_url']) throw missing('success_url')
  for (const name of ['success_url', 'cancel_url']) checkAddress(params[name], name)
  if (mode === 'setup') return createSetupSession(world, account, params)
  const { items, currency, total } = lineItemsFrom(world, account, params['line_items'])
  readCharge(total, currency, 'line_items')
  checkPayment(world, account, params, total)
  const id = world.ids('cs_test', 58)
  const session = world.store.insert(
    {
      id,
      object: 'checkout.session',
      ...fieldsOf(world, id, params),
      amount_subtotal: total,
      amount_total: total,
      currency,
      line_items: listOf(`/v1/checkout/sessions/${id}/line_items`, items),
    },
    account,
  )
  return session
}

/** A page that keeps a card for later: it charges nothing, and has nothing to list. */
function createSetupSession(world: World, account: string, params: Params): Doc {
  if (params['line_items'])
    throw badParameter('line_items', 'parameter_invalid', 'You can not pass `line_items` in `setup` mode.')
  if (!params['customer']) throw missing('customer')
  const customer = must(world, account, 'customer', params['customer'], 'customer')
  const setup = createSetup(world, account, { ...params['setup_intent_data'], customer: customer.id })
  const id = world.ids('cs_test', 58)
  return world.store.insert(
    {
      id,
      object: 'checkout.session',
      ...fieldsOf(world, id, params),
      amount_subtotal: null,
      amount_total: null,
      currency: params['currency'] ?? null,
      customer_email: customer['email'],
      mode: 'setup',
      payment_status: 'no_payment_required',
      setup_intent: setup.id,
      total_details: null,
    },
    account,
  )
}

function fieldsOf(world: World, id: string, params: Params): Params {
  const created = world.clock.seconds()
  return {
    adaptive_pricing: { enabled: false },
    after_expiration: null,
    allow_promotion_codes: params['allow_promotion_codes'] ?? null,
    allowed_payment_method_types: params['allowed_payment_method_types'] ?? null,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: params['billing_address_collection'] ?? null,
    branding_settings: branding(world, params),
    cancel_url: params['cancel_url'] ?? null,
    client_reference_id: params['client_reference_id'] ?? null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created,
    currency_conversion: null,
    custom_fields: [],
    custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    customer: params['customer'] ?? null,
    customer_account: null,
    customer_creation: params['customer'] ? null : (params['customer_creation'] ?? 'if_required'),
    customer_details: null,
    customer_email: params['customer_email'] ?? null,
    discounts: [],
    expires_at: expiry(params['expires_at'], created),
    integration_identifier: null,
    invoice: null,
    invoice_creation: {
      enabled: false,
      invoice_data: {
        account_tax_ids: null,
        custom_fields: null,
        description: null,
        footer: null,
        issuer: null,
        metadata: {},
        rendering_options: null,
      },
    },
    livemode: false,
    locale: params['locale'] ?? null,
    managed_payments: { enabled: false },
    metadata: merged({}, params['metadata']),
    mode: 'payment',
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: 'if_required',
    payment_method_configuration_details: null,
    payment_method_options: { card: { request_three_d_secure: 'automatic' } },
    payment_method_types: methodsOf(params['allowed_payment_method_types']),
    payment_status: 'unpaid',
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    submit_type: params['submit_type'] ?? null,
    subscription: null,
    success_url: params['success_url'],
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: `${world.publicUrl}/c/pay/${id}`,
    wallet_options: null,
    _payment: params['payment_intent_data'] ?? {},
  }
}

function branding(world: World, params: Params): Params {
  const wish = params['branding_settings'] ?? {}
  return {
    background_color: '#ffffff',
    border_style: 'rounded',
    button_color: '#0055de',
    font_family: 'default',
    icon: null,
    logo: null,
    display_name: wish.display_name ?? world.settings.platformName,
  }
}

function expiry(wish: number | undefined, now: number): number {
  const at = wish ?? now + LONGEST
  if (at < now + SHORTEST - LEEWAY)
    throw badParameter(
      'expires_at',
      'parameter_invalid_integer',
      'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.',
    )
  if (at > now + LONGEST + LEEWAY)
    throw badParameter(
      'expires_at',
      'parameter_invalid_integer',
      'The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.',
    )
  return at
}

function checkAddress(value: unknown, name: string): void {
  if (value === undefined || value === null) return
  if (typeof value === 'string' && /^https?:\/\/./.test(value) && URL.canParse(value)) return
  throw badParameter(name, 'url_invalid', 'Not a valid URL')
}

function checkPayment(world: World, account: string, params: Params, total: number): void {
  const data = params['payment_intent_data'] ?? {}
  if (params['customer']) must(world, account, 'customer', params['customer'], 'customer')
  if (data.transfer_data) mustReceive(world, data.transfer_data.destination)
  if (data.application_fee_amount > total)
    throw refused(
      'parameter_invalid_integer',
      'The application fee amount cannot be greater than the total.',
      'payment_intent_data[application_fee_amount]',
    )
}

/** The intent behind a session; it is made when the payer first tries to pay. */
export function intentOfSession(world: World, account: string, session: Doc): Doc {
  if (session['payment_intent']) return must(world, account, 'payment_intent', session['payment_intent'])
  const wish = {
    ...session['_payment'],
    amount: session['amount_total'],
    currency: session['currency'],
    customer: session['customer'],
  }
  const made = createIntent(world, account, wish)
  const intent = world.store.save({ ...made, _session: session.id })
  world.store.save({ ...session, payment_intent: intent.id })
  return intent
}

/** The payment went through: the session is complete. */
export function completeSession(world: World, account: string, session: Doc, payer: Params): Doc {
  const customer_details = {
    address: payer['address'] ?? null,
    business_name: null,
    email: payer['email'] ?? session['customer_email'],
    individual_name: null,
    name: payer['name'] ?? null,
    phone: null,
    tax_exempt: 'none',
    tax_ids: [],
  }
  const wanted = session['customer_creation'] === 'always'
  const customer = wanted
    ? createCustomer(world, account, { email: customer_details.email, name: customer_details.name }).id
    : session['customer']
  const authorisedOnly = session['_payment'].capture_method === 'manual'
  const complete = world.store.save({
    ...session,
    status: 'complete',
    customer,
    payment_status: authorisedOnly ? 'unpaid' : 'paid',
    customer_details,
    url: null,
  })
  tell(world, account, 'checkout.session.completed', complete)
  return complete
}

/** The card is kept: the session is complete. */
export function completeSetupSession(world: World, account: string, session: Doc): Doc {
  const complete = world.store.save({ ...session, status: 'complete', url: null })
  tell(world, account, 'checkout.session.completed', complete)
  return complete
}

/** Nobody may pay any more; an unpaid intent is given up. */
export function expireSession(world: World, account: string, session: Doc): Doc {
  if (session['status'] !== 'open')
    throw refused(
      undefined,
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session['status']}.`,
    )
  const intent = session['payment_intent'] ? world.store.find(session['payment_intent']) : undefined
  if (intent && !['succeeded', 'canceled'].includes(intent['status'])) cancelIntent(world, account, intent, 'automatic')
  const expired = world.store.save({ ...session, status: 'expired', url: null })
  tell(world, account, 'checkout.session.expired', expired)
  return expired
}

const sessionOf = ({ world, account, path }: Call) =>
  must(world, account, 'checkout.session', path['id'] ?? '', 'session')

export const checkoutSessionRoutes: Route[] = [
  { method: 'POST', path: '/v1/checkout/sessions', answer: createSession },
  {
    method: 'GET',
    path: '/v1/checkout/sessions',
    answer({ world, account, params }) {
      const where = { payment_intent: params['payment_intent'], customer: params['customer'], status: params['status'] }
      return page(
        world,
        '/v1/checkout/sessions',
        { kind: 'checkout.session', account, where, created: params['created'] },
        params,
      )
    },
  },
  { method: 'GET', path: '/v1/checkout/sessions/{id}', answer: sessionOf },
  {
    method: 'POST',
    path: '/v1/checkout/sessions/{id}',
    answer(call) {
      const session = sessionOf(call)
      return call.world.store.save({ ...session, metadata: merged(session['metadata'], call.params['metadata']) })
    },
  },
  {
    method: 'POST',
    path: '/v1/checkout/sessions/{id}/expire',
    answer: (call) => expireSession(call.world, call.account, sessionOf(call)),
  },
  {
    method: 'GET',
    path: '/v1/checkout/sessions/{id}/line_items',
    answer(call) {
      const session = sessionOf(call)
      return pageOf(`/v1/checkout/sessions/${session.id}/line_items`, session['line_items']?.data ?? [], call.params)
    },
  },
]
