import { createHash } from 'node:crypto'
import { behaviourOf, numberBehind, passesLuhn } from '../cards.ts'
import { badParameter, missing, noSuch, refused, StripeError } from '../errors.ts'
import { tell } from '../events.ts'
import { page } from '../lists.ts'
import { billingDetails, merged, must } from '../reading.ts'
import type { Doc, Params, Route, World } from '../types.ts'

/** A payment method by id, or by one of Stripe's ready-made names, which makes a new one each time it is used. */
export function paymentMethod(world: World, account: string, id: string): Doc {
  const number = id.startsWith('pm_card_') ? numberBehind(id) : undefined
  if (number) return createCard(world, account, { number })
  const doc = world.store.find(id)
  if (doc?.object !== 'payment_method') throw noSuch('PaymentMethod', id, 'payment_method')
  return doc
}

/** What a card form or a call says about a card. Year and month default to some time ahead. */
export type CardWish = { number: string; exp_month?: number; exp_year?: number; billing?: Params; metadata?: Params }

/** Makes a payment method from a card's number. */
export function createCard(world: World, account: string, wish: CardWish): Doc {
  const now = world.clock.seconds()
  const doc = {
    id: world.ids('pm'),
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: billingDetails(wish.billing),
    card: cardFace(wish, new Date(now * 1000).getUTCFullYear() + 4),
    created: now,
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: merged({}, wish.metadata),
    type: 'card',
    _number: wish.number,
  }
  return world.store.insert(doc, account)
}

function cardFace(wish: CardWish, year: number): Params {
  const card = behaviourOf(wish.number)
  return {
    brand: card.brand,
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
    country: card.country,
    display_brand: card.brand,
    exp_month: wish.exp_month ?? 12,
    exp_year: wish.exp_year ?? year,
    fingerprint: createHash('sha256').update(wish.number).digest('base64url').slice(0, 16),
    funding: card.funding,
    generated_from: null,
    last4: wish.number.slice(-4),
    networks: { available: [card.brand], preferred: null },
    regulated_status: 'unregulated',
    three_d_secure_usage: { supported: true },
    wallet: null,
  }
}

/** Reads `card[number]` or `card[token]` of a call. */
export function cardFrom(params: Params): CardWish {
  const card = params['card']
  if (params['type'] !== undefined && params['type'] !== 'card')
    throw badParameter('type', 'parameter_invalid', `The simulator plays cards only, not ${params['type']}.`)
  if (!card) throw missing('card')
  const number = card.token ? numberBehind(card.token) : String(card.number ?? '').replaceAll(' ', '')
  if (!number) throw noSuch('token', String(card.token), 'card[token]')
  if (!passesLuhn(number))
    throw new StripeError(402, 'card_error', 'Your card number is incorrect.', {
      code: 'incorrect_number',
      param: 'number',
    })
  return {
    number,
    exp_month: card.exp_month,
    exp_year: card.exp_year,
    billing: params['billing_details'],
    metadata: params['metadata'],
  }
}

/** Gives a payment method to a customer, for good. */
export function attach(world: World, account: string, doc: Doc, customer: string): Doc {
  must(world, account, 'customer', customer, 'customer')
  if (doc['customer'] && doc['customer'] !== customer)
    throw refused(
      'payment_method_unexpected_state',
      'The payment method you provided has already been attached to a customer.',
    )
  const attached = world.store.save({ ...doc, customer })
  tell(world, account, 'payment_method.attached', attached)
  return attached
}

export const paymentMethodRoutes: Route[] = [
  {
    method: 'POST',
    path: '/v1/payment_methods',
    answer: ({ world, account, params }) => createCard(world, account, cardFrom(params)),
  },
  {
    method: 'GET',
    path: '/v1/payment_methods',
    answer: ({ world, account, params }) =>
      page(
        world,
        '/v1/payment_methods',
        { kind: 'payment_method', account, where: { customer: params['customer'] } },
        params,
      ),
  },
  {
    method: 'GET',
    path: '/v1/customers/{id}/payment_methods',
    answer({ world, account, path, params }) {
      const customer = must(world, account, 'customer', path['id'] ?? '', 'id').id
      const url = `/v1/customers/${customer}/payment_methods`
      return page(world, url, { kind: 'payment_method', account, where: { customer } }, params)
    },
  },
  {
    method: 'GET',
    path: '/v1/payment_methods/{id}',
    answer: ({ world, account, path }) => paymentMethod(world, account, path['id'] ?? ''),
  },
  {
    method: 'POST',
    path: '/v1/payment_methods/{id}',
    answer({ world, account, path, params }) {
      const doc = must(world, account, 'payment_method', path['id'] ?? '')
      const billing = params['billing_details']
        ? billingDetails({ ...doc['billing_details'], ...params['billing_details'] })
        : doc['billing_details']
      return world.store.save({
        ...doc,
        billing_details: billing,
        metadata: merged(doc['metadata'], params['metadata']),
      })
    },
  },
  {
    method: 'POST',
    path: '/v1/payment_methods/{id}/attach',
    answer: ({ world, account, path, params }) =>
      attach(world, account, paymentMethod(world, account, path['id'] ?? ''), params['customer'] ?? ''),
  },
  {
    method: 'POST',
    path: '/v1/payment_methods/{id}/detach',
    answer({ world, account, path }) {
      const doc = must(world, account, 'payment_method', path['id'] ?? '')
      const detached = world.store.save({ ...doc, customer: null })
      tell(world, account, 'payment_method.detached', detached)
      return detached
    },
  },
]
