import { tell } from '../events.ts'
import { page } from '../lists.ts'
import { address, merged, must } from '../reading.ts'
import type { Call, Doc, Params, Route, World } from '../types.ts'

/** Makes a customer from checked parameters. */
export function createCustomer(world: World, account: string, params: Params): Doc {
  const id = world.ids('cus', 14)
  const customer = world.store.insert(
    {
      id,
      object: 'customer',
      address: address(params['address']),
      balance: 0,
      created: world.clock.seconds(),
      currency: null,
      customer_account: null,
      default_source: null,
      delinquent: false,
      description: params['description'] ?? null,
      discount: null,
      email: params['email'] ?? null,
      invoice_prefix: id.slice(-8).toUpperCase(),
      invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
      livemode: false,
      metadata: merged({}, params['metadata']),
      name: params['name'] ?? null,
      next_invoice_sequence: 1,
      phone: params['phone'] ?? null,
      preferred_locales: params['preferred_locales'] ?? [],
      shipping: params['shipping'] ?? null,
      tax_exempt: 'none',
      test_clock: null,
    },
    account,
  )
  tell(world, account, 'customer.created', customer)
  return customer
}

const customerOf = ({ world, account, path }: Call) => must(world, account, 'customer', path['id'] ?? '')

const CHANGEABLE = ['description', 'email', 'name', 'phone', 'preferred_locales', 'shipping'] as const

function update(call: Call): Doc {
  const { world, account, params } = call
  const before = customerOf(call)
  const changes = Object.fromEntries(CHANGEABLE.filter((name) => name in params).map((name) => [name, params[name]]))
  const place = 'address' in params ? { address: address(params['address']) } : {}
  const saved = world.store.save({
    ...before,
    ...changes,
    ...place,
    metadata: merged(before['metadata'], params['metadata']),
  })
  tell(world, account, 'customer.updated', saved)
  return saved
}

export const customerRoutes: Route[] = [
  {
    method: 'POST',
    path: '/v1/customers',
    answer: ({ world, account, params }) => createCustomer(world, account, params),
  },
  {
    method: 'GET',
    path: '/v1/customers',
    answer: ({ world, account, params }) =>
      page(
        world,
        '/v1/customers',
        { kind: 'customer', account, where: { email: params['email'] }, created: params['created'] },
        params,
      ),
  },
  { method: 'GET', path: '/v1/customers/{id}', answer: customerOf },
  { method: 'POST', path: '/v1/customers/{id}', answer: update },
  {
    method: 'DELETE',
    path: '/v1/customers/{id}',
    answer(call) {
      const customer = customerOf(call)
      call.world.store.remove(customer.id)
      tell(call.world, call.account, 'customer.deleted', customer)
      return { id: customer.id, object: 'customer', deleted: true }
    },
  },
]
