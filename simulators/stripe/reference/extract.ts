/**
 * Cuts `shapes.json` out of the full description of Stripe's API that was derived from the npm package `stripe`.
 *
 *   node simulators/stripe/reference/extract.ts <stripe-node-…-types-….json>
 *
 * Kept are the routes the simulator answers, the shapes of their parameters and answers, and the names of all event
 * types. Descriptions go, and so do the branches for means of payment other than cards, which the simulator lacks.
 */
import { readFileSync, writeFileSync } from 'node:fs'

type Shape = { [key: string]: unknown }
type Source = {
  'x-source': string
  'x-apiVersion': string
  eventTypes: string[]
  paths: Record<string, Record<string, { params?: Shape; paramsRequired?: boolean; response?: Shape }>>
  components: { schemas: Record<string, Shape> }
}

const ROUTES = [
  'GET /v1/account',
  'POST /v1/account_links',
  'GET|POST /v1/accounts',
  'GET|POST|DELETE /v1/accounts/{id}',
  'GET /v1/accounts/{id}/capabilities',
  'GET|POST /v1/accounts/{accountId}/capabilities/{id}',
  'GET|POST /v1/accounts/{id}/external_accounts',
  'GET|POST|DELETE /v1/accounts/{accountId}/external_accounts/{id}',
  'POST /v1/accounts/{id}/login_links',
  'POST /v1/accounts/{id}/reject',
  'GET /v1/application_fees',
  'GET /v1/application_fees/{id}',
  'GET|POST /v1/application_fees/{id}/refunds',
  'GET|POST /v1/application_fees/{feeId}/refunds/{id}',
  'GET /v1/balance',
  'GET /v1/balance_transactions',
  'GET /v1/balance_transactions/{id}',
  'GET /v1/charges',
  'GET|POST /v1/charges/{id}',
  'GET|POST /v1/checkout/sessions',
  'GET|POST /v1/checkout/sessions/{id}',
  'POST /v1/checkout/sessions/{id}/expire',
  'GET /v1/checkout/sessions/{id}/line_items',
  'GET|POST /v1/customers',
  'GET|POST|DELETE /v1/customers/{id}',
  'GET /v1/customers/{id}/payment_methods',
  'GET /v1/disputes',
  'GET|POST /v1/disputes/{id}',
  'POST /v1/disputes/{id}/close',
  'GET /v1/events',
  'GET /v1/events/{id}',
  'GET|POST /v1/payment_intents',
  'GET|POST /v1/payment_intents/{id}',
  'POST /v1/payment_intents/{id}/cancel',
  'POST /v1/payment_intents/{id}/capture',
  'POST /v1/payment_intents/{id}/confirm',
  'GET|POST /v1/payment_methods',
  'GET|POST /v1/payment_methods/{id}',
  'POST /v1/payment_methods/{id}/attach',
  'POST /v1/payment_methods/{id}/detach',
  'GET|POST /v1/payouts',
  'GET|POST /v1/payouts/{id}',
  'POST /v1/payouts/{id}/cancel',
  'GET|POST /v1/refunds',
  'GET|POST /v1/refunds/{id}',
  'GET /v1/setup_intents',
  'GET /v1/setup_intents/{id}',
  'GET|POST /v1/transfers',
  'GET|POST /v1/transfers/{id}',
  'GET|POST /v1/transfers/{id}/reversals',
  'GET|POST /v1/transfers/{transferId}/reversals/{id}',
  'POST /oauth/token',
  'POST /oauth/deauthorize',
]

/** The objects the simulator returns, by the first part of their name. A reference to any other becomes "anything". */
const KEPT_OBJECTS = new Set(
  (
    'Account AccountLink Address Application ApplicationFee Balance BalanceTransaction BankAccount Capability Charge Checkout ' +
    'Customer DeletedAccount DeletedBankAccount DeletedCustomer DeletedExternalAccount Dispute ExternalAccount FeeRefund File FileLink ' +
    'LineItem LoginLink Metadata OAuthDeauthorization OAuthToken PaymentIntent PaymentMethod Payout Price Product ' +
    'Refund SetupIntent Transfer TransferReversal'
  ).split(' '),
)

const [file] = process.argv.slice(2)
if (!file) throw new Error('Say which file to read: the derived JSON description of the stripe package.')
const source: Source = JSON.parse(readFileSync(file, 'utf8'))
const schemas: Record<string, Shape> = {}

/** Names of means of payment: every branch of a charge's details, except the card's. */
const OTHER_MEANS = new Set(
  Object.entries((source.components.schemas['PaymentMethod']?.['properties'] ?? {}) as Record<string, Shape>)
    .filter(([name, shape]) => '$ref' in shape && !['card', 'billing_details', 'radar_options'].includes(name))
    .map(([name]) => name),
)

/** Copies a shape without its prose, and takes along every shape it names. */
function slim(shape: unknown): unknown {
  if (Array.isArray(shape)) return shape.map(slim)
  if (shape === null || typeof shape !== 'object') return shape
  const copy: Shape = {}
  for (const [key, value] of Object.entries(shape)) {
    if (key === 'description') continue
    if (key === 'properties') copy[key] = slimProperties(value as Shape)
    else if (key === '$ref') Object.assign(copy, reference(String(value)))
    else copy[key] = slim(value)
  }
  return copy
}

function slimProperties(properties: Shape): Shape {
  return Object.fromEntries(
    Object.entries(properties).map(([name, shape]) => [name, OTHER_MEANS.has(name) ? {} : slim(shape)]),
  )
}

function reference(pointer: string): Shape {
  const name = pointer.split('/').at(-1) ?? ''
  if (name === 'Event') return { $ref: name }
  const shape = source.components.schemas[name]
  if (!shape || !isKept(name)) return {}
  if (!(name in schemas)) {
    schemas[name] = {}
    schemas[name] = slim(shape) as Shape
  }
  return { $ref: name }
}

/** Parameters are all kept, answers only where the simulator makes such an object. */
function isKept(name: string): boolean {
  const root = name.split('.')[0] ?? ''
  return KEPT_OBJECTS.has(root) || /Params?$/.test(root)
}

/** An event is a union of 275 shapes that differ in type and object alone: one shape serves them all. */
function eventShape(): Shape {
  const base = slim(source.components.schemas['EventBase']) as Shape
  const properties = {
    ...(base['properties'] as Shape),
    type: { enum: source.eventTypes },
    data: { type: 'object', properties: { object: {}, previous_attributes: {} }, required: ['object'] },
  }
  return { ...base, properties, required: [...((base['required'] as string[]) ?? []), 'type', 'data'] }
}

schemas['Event'] = eventShape()
const routes: Record<string, Shape> = {}
for (const line of ROUTES) {
  const [methods = '', path = ''] = line.split(' ')
  for (const method of methods.split('|')) {
    const operation = source.paths[path]?.[method.toLowerCase()]
    if (!operation) throw new Error(`${method} ${path} is not in ${file}`)
    routes[`${method} ${path}`] = { params: slim(operation.params ?? {}), response: slim(operation.response ?? {}) }
  }
}

// Files are sent as multipart, to a host of their own: their routes are not in the source, the object they answer is.
const kept = reference('#/components/schemas/File')
const purpose = reference('#/components/schemas/File.Purpose')
routes['POST /v1/files'] = {
  params: { type: 'object', properties: { purpose, file: {}, expand: { type: 'array', items: { type: 'string' } } }, required: ['purpose', 'file'] },
  response: kept,
}
routes['GET /v1/files/{id}'] = {
  params: { type: 'object', properties: { expand: { type: 'array', items: { type: 'string' } } } },
  response: kept,
}

const result = {
  origin: 'derived from the npm package stripe 23.1.0 (MIT), see README.md',
  apiVersion: source['x-apiVersion'],
  eventTypes: source.eventTypes,
  routes,
  schemas,
}
writeFileSync(new URL('./shapes.json', import.meta.url), `${JSON.stringify(result)}\n`)
