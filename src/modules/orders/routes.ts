import type { AppServices } from '../../engine/services.ts'
import { onTheWire } from '../../kernel/time.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { presentPage } from '../../platform/http/page.ts'
import { payOrder, placeOrder, takeStep } from './commands.ts'
import { presentOrder, presentSummary } from './present.ts'
import { factsAbout, factsAtBirth, listOrders, peopleOf, readOrder } from './queries.ts'
import {
  addressingInput,
  checkoutShape,
  oneListing,
  oneOrder,
  orderPage,
  orderQuery,
  payInput,
  orderShape,
  purchaseInput,
} from './schema.ts'
import { type StepAddress, stepAddresses } from './steps.ts'
import { addressOrder } from './winning.ts'

const { read, change, converse } = endpointsOf('orders', { whileClosed: 'members' })

/** Buying, and what happens to an order from then on. */
export function orderRoutes(services: AppServices): Endpoint[] {
  return [
    change(
      'POST',
      '/listings/:id/purchase/',
      {
        summary: 'Buy at the fixed price',
        whileClosed: 'nobody',
        description: 'Makes an order that waits for payment; the pieces are held for you until then.',
        access: 'members',
        params: oneListing,
        body: purchaseInput,
        answer: orderShape,
        status: 201,
        refusals: [
          'out_of_stock',
          'own_listing',
          'price_changed',
          'shipping_changed',
          'not_sent_there',
          'amount_too_large',
        ],
      },
      async (tx, { actor: member, marketplace, params, body, origin }) => {
        const order = await placeOrder(services, tx, {
          member,
          marketplace,
          listingId: params.id,
          quantity: body.quantity,
          addressId: body.address_id,
          seenPrice: body.price,
          seenShipping: body.shipping,
          origin,
        })
        return presentOrder(factsAtBirth(order, await peopleOf(tx, [order])), member, tx.now)
      },
    ),
    read(
      '/orders/',
      { summary: 'Your orders, the newest first', access: 'members', query: orderQuery, answer: orderPage },
      async (tx, call) => {
        const { actor, query } = call
        const { role, state } = query
        const open = query.open === undefined ? undefined : query.open === 'true'
        const page = await listOrders(tx, { memberId: actor.memberId, role, state, open }, query)
        const people = await peopleOf(tx, page.rows)
        return presentPage(call, page, (order) => presentSummary(order, people, actor))
      },
    ),
    read(
      '/orders/:id/',
      { summary: 'One of your orders', access: 'members', params: oneOrder, answer: orderShape },
      async (tx, { actor, params }) => presentOrder(await readOrder(services, tx, actor, params.id), actor, tx.now),
    ),
    converse(
      'POST',
      '/orders/:id/pay/',
      {
        summary: 'Pay an order',
        description:
          'Send the browser to the address in the answer. A card page that is still open is handed out again. With a ' +
          'saved card it may be paid on the spot (`paid`); its bank may want to ask the buyer on a page of its own.',
        access: 'members',
        params: oneOrder,
        body: payInput,
        answer: checkoutShape,
        status: 201,
        refusals: ['not_in_this_state', 'address_missing', 'payment_refused', 'no_such_card', 'wallet_too_low'],
      },
      async (within, { actor: member, marketplace, params, body, origin }) => {
        const { checkoutUrl, expiresAt, paid } = await payOrder(services, within, {
          member,
          marketplace,
          orderId: params.id,
          cardId: body?.payment_method,
          source: body?.source ?? 'card',
          origin,
        })
        return { checkout_url: checkoutUrl, expires_at: onTheWire(expiresAt), paid }
      },
    ),
    change(
      'PUT',
      '/orders/:id/address/',
      {
        summary: 'Say where an order is to go',
        description:
          'Until it is paid. An order that was won in an auction goes to your default address otherwise. Sending it costs ' +
          'what the rates say that it was made with: the amount may become another one.',
        access: 'members',
        params: oneOrder,
        body: addressingInput,
        answer: orderShape,
        refusals: ['not_in_this_state', 'not_sent_there'],
      },
      async (tx, { actor: member, params, body, origin }) => {
        const order = await addressOrder(services, tx, {
          member,
          orderId: params.id,
          addressId: body.address_id,
          origin,
        })
        return presentOrder(await factsAbout(services, tx, order), member, tx.now)
      },
    ),
    ...stepAddresses.map((address) => stepRoute(services, address)),
  ]
}

/** The route of a step, made from the process: what it is called, who may take it, what it asks for. */
function stepRoute(services: AppServices, address: StepAddress): Endpoint {
  const { label, meaning } = address.steps[0]?.transition ?? { label: '', meaning: '' }
  const roles = [...new Set(address.steps.flatMap(({ transition }) => transition.by ?? []))]
  return change(
    'POST',
    `/orders/:id/${address.path}/`,
    {
      summary: label,
      description: `${meaning} For: ${roles.join(', ')}.`,
      access: 'members',
      params: oneOrder,
      ...(address.input ? { body: address.input } : {}),
      answer: orderShape,
      refusals: ['not_in_this_state', 'not_your_step'],
    },
    async (tx, { actor: member, params, body, origin }) => {
      const input = (body ?? {}) as Record<string, unknown>
      const { id: orderId } = params as { id: string }
      const order = await takeStep(services, tx, { member, orderId, address, input, origin })
      return presentOrder(await factsAbout(services, tx, order), member, tx.now)
    },
  )
}
