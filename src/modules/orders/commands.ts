import type { AppServices } from '../../engine/services.ts'
import type { Member } from '../../kernel/actor.ts'
import { chargeStepOf, maximumCharge, minimumChargeOf } from '../../kernel/currency.ts'
import { notFound } from '../../kernel/errors.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { parseAmount } from '../../kernel/money.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Origin, Within } from '../../platform/http/endpoint.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { memberContact } from '../accounts/index.ts'
import { changesBetween, record } from '../activity/index.ts'
import { takeStock } from '../catalogue/index.ts'
import { agreedFee } from '../fees/index.ts'
import { copyOfAddress } from '../locations/index.ts'
import { payFromWallet, selectLatestAttempt, startAttempt, startCardAttempt } from '../payments/index.ts'
import { shippingTo, tariffInForce } from '../shipping/index.ts'
import {
  addressMissing,
  notPayable,
  ownListing,
  paymentRefused,
  priceChanged,
  shippingChanged,
  tooExpensive,
  unchargeable,
} from './errors.ts'
import { makeOrder } from './making.ts'
import { ordersPolicy } from './policy.ts'
import { goodsOrder } from './process.ts'
import { actingIn, destinationOf, factsOf, goodsOf, isAddressed } from './rules.ts'
import { type StepAddress, stepAt } from './steps.ts'
import { lockOrder } from './store.ts'
import type { GoodsOrder } from './subjects.ts'

/** What a buyer asks for. */
export interface Purchase {
  member: Member
  marketplace: Marketplace
  listingId: string
  quantity: number
  addressId: string
  /** The price of one piece the buyer saw, as a decimal, where they said. */
  seenPrice: string | undefined
  /** What sending it costs as the buyer saw it, as a decimal, where they said. */
  seenShipping: string | undefined
  origin: Origin
}

/**
 * Makes an order: claims the pieces, copies the address, freezes the fee and the windows. Nothing is paid yet.
 * @throws Refusal out_of_stock, not_found, own_listing, price_changed, shipping_changed, not_sent_there, amount_too_large
 */
export async function placeOrder(services: AppServices, tx: Tx, purchase: Purchase): Promise<GoodsOrder> {
  const { member, marketplace, origin } = purchase
  demand(ordersPolicy, member, 'place', 'Order')
  const [taken, shipTo] = await Promise.all([
    takeStock(tx, purchase.listingId, purchase.quantity),
    copyOfAddress(tx, member.memberId, purchase.addressId),
  ])
  if (taken.sellerId === member.memberId) throw ownListing()
  if (purchase.seenPrice !== undefined && parseAmount(purchase.seenPrice, taken.currency) !== taken.price) {
    throw priceChanged()
  }
  const { listingId, productId, sellerId, title, price: unitPrice, quantity, currency } = taken
  const [fee, tariff] = await Promise.all([
    agreedFee(tx, { marketplace, currency, productId }),
    tariffInForce(tx, sellerId),
  ])
  const goods = goodsOf({ unitPrice, quantity })
  const shipping = shippingTo(tariff, destinationOf(shipTo), { quantity, goods })
  if (purchase.seenShipping !== undefined && parseAmount(purchase.seenShipping, currency) !== shipping) {
    throw shippingChanged()
  }
  const amount = goods + shipping
  if (amount % chargeStepOf(currency) !== 0n) throw unchargeable(currency)
  if (amount > maximumCharge || amount < minimumChargeOf(currency)) throw tooExpensive()
  const what = { listingId, auctionId: null, productId, title, unitPrice, quantity, currency }
  const sent = { shipTo, shipping, tariffId: tariff?.id ?? null }
  const order = await makeOrder(tx, { marketplace, buyerId: member.memberId, sellerId, fee, ...what, ...sent })
  await services.engine.begin(tx, goodsOrder.name, order, { actor: member, requestId: origin.requestId })
  record(tx, { actor: member, origin, action: 'order.placed', object: { kind: 'order', id: order.id } })
  return order
}

/**
 * Opens Stripe's card page for an order, or hands out the one that is open; or charges a saved card, there and then. The
 * first transaction claims the attempt, the call runs without a connection, the answer is recorded by the second.
 * @throws Refusal not_in_this_state, address_missing, payment_refused, not_found, no_such_card
 */
export async function payOrder(
  services: AppServices,
  within: Within,
  request: {
    member: Member
    marketplace: Marketplace
    orderId: string
    /** One of the buyer's saved cards, as Stripe names it. */
    cardId?: string | undefined
    /** Their wallet pays the whole price in this transaction. */
    source?: 'card' | 'wallet'
    origin: Origin
  },
): Promise<{ checkoutUrl: string; expiresAt: Date; paid: boolean }> {
  const { member, marketplace, orderId, cardId, source = 'card', origin } = request
  const page = `${origin.baseUrl}/orders/${orderId}`
  const started = await within(async (tx) => {
    const [order, contact] = await Promise.all([lockOrder(tx, orderId), memberContact(tx, member.memberId)])
    if (!order) throw notFound('order')
    demand(ordersPolicy, member, 'pay', 'Order', factsOf(order))
    if (order.state !== goodsOrder.initial) throw notPayable()
    if (!isAddressed(order)) throw addressMissing()
    if (source === 'wallet') {
      const payer = { process: goodsOrder.name, memberId: member.memberId, requestId: origin.requestId }
      await payFromWallet(services, tx, order, payer)
      record(tx, { actor: member, origin, action: 'order.pay', object: { kind: 'order', id: order.id } })
      return { checkoutUrl: `${origin.baseUrl}/orders/${order.id}?paid=1`, expiresAt: tx.now, paid: true }
    }
    const { requestId } = origin
    const description = `Order ${order.reference} at ${marketplace.name}`
    if (cardId !== undefined) {
      const card = { memberId: member.memberId, paymentMethodId: cardId }
      return startCardAttempt(services, tx, order, { ...card, description, returnUrl: `${page}?paid=1`, requestId })
    }
    return startAttempt(services, tx, order, {
      title: order.title,
      description,
      email: contact?.email ?? '',
      successUrl: `${page}?paid=1`,
      cancelUrl: `${page}?paid=0`,
      requestId,
    })
  })
  if ('paid' in started) return started
  if ('checkoutUrl' in started) return { ...started, paid: false }
  const outcome = await services.outside.perform(services, marketplace.id, started.callId)
  if (outcome.state === 'refused') throw paymentRefused(outcome.refusal.message)
  const attempt = await within((tx) => selectLatestAttempt(tx, orderId))
  if (attempt?.state === 'paid') return { checkoutUrl: `${page}?paid=1`, expiresAt: attempt.expiresAt, paid: true }
  if (!attempt?.checkoutUrl) throw notPayable()
  return { checkoutUrl: attempt.checkoutUrl, expiresAt: attempt.expiresAt, paid: false }
}

/**
 * Takes the step that an address means for this order.
 * @throws Refusal as the process says; not_found for an order of others
 */
export async function takeStep(
  services: AppServices,
  tx: Tx,
  request: { member: Member; orderId: string; address: StepAddress; input: Record<string, unknown>; origin: Origin },
): Promise<GoodsOrder> {
  const { member, orderId, address, input, origin } = request
  const order = await lockOrder(tx, orderId)
  if (!order) throw notFound('order')
  demand(ordersPolicy, member, 'read', 'Order', factsOf(order))
  const transition = stepAt(address, order.state, input)
  const step = { transition, actor: actingIn(order, member), input, requestId: origin.requestId }
  const { state } = order
  const next = await services.engine.takeLocked(tx, goodsOrder.name, order, step)
  record(tx, {
    actor: member,
    origin,
    action: `order.${transition}`,
    object: { kind: 'order', id: order.id },
    // By this number the history of the order has the same step, with what was typed.
    details: { step: next.step },
    changes: changesBetween({ state }, { state: next.state }),
  })
  return next
}
