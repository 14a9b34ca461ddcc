import type { AppServices } from '../../engine/services.ts'
import type { Currency } from '../../kernel/currency.ts'
import { notFound } from '../../kernel/errors.ts'
import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Origin } from '../../platform/http/endpoint.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { record } from '../activity/index.ts'
import { type CopiedAddress, copyOfAddress, copyOfDefaultAddress } from '../locations/index.ts'
import { notPayable } from './errors.ts'
import { makeOrder } from './making.ts'
import { ordersPolicy } from './policy.ts'
import { goodsOrder } from './process.ts'
import { factsOf } from './rules.ts'
import { lockOrder, updateShipTo } from './store.ts'
import type { GoodsOrder } from './subjects.ts'

/** What somebody has won. */
export interface Won {
  auctionId: string
  productId: string
  title: string
  winnerId: string
  sellerId: string
  /** Minor units. */
  price: bigint
  currency: Currency
  requestId?: string | undefined
}

// Where it goes is not known yet: its winner has emptied their book since they bid.
const nowhere: CopiedAddress = {
  recipient: '',
  phone: '',
  line1: '',
  line2: '',
  city: '',
  province: null,
  postalCode: '',
  country: '',
  countryName: '',
}

/**
 * Makes the order of an auction's winner in the transaction that ends the auction, to be paid within the payment window. It
 * goes to the winner's default address until they say otherwise.
 */
export async function placeWonOrder(services: AppServices, tx: Tx, won: Won): Promise<GoodsOrder> {
  const marketplace = await services.directory.byId(tx.marketplaceId ?? '')
  if (!marketplace) throw new Error(`the marketplace of auction ${won.auctionId} is not there`)
  const { auctionId, productId, title, currency, sellerId } = won
  const order = await makeOrder(tx, {
    marketplace,
    buyerId: won.winnerId,
    sellerId,
    listingId: null,
    auctionId,
    productId,
    title,
    unitPrice: won.price,
    quantity: 1,
    currency,
    shipTo: (await copyOfDefaultAddress(tx, won.winnerId)) ?? nowhere,
  })
  // The auction has made it, at its end: nobody was there to place it.
  await services.engine.begin(tx, goodsOrder.name, order, {
    actor: { kind: 'system', name: 'timer' },
    requestId: won.requestId,
  })
  return order
}

/**
 * The buyer says where an order is to go, until it is paid.
 * @throws Refusal not_found, not_in_this_state
 */
export async function addressOrder(
  tx: Tx,
  request: { member: Member; orderId: string; addressId: string; origin: Origin },
): Promise<GoodsOrder> {
  const { member, orderId, addressId, origin } = request
  const [order, shipTo] = await Promise.all([lockOrder(tx, orderId), copyOfAddress(tx, member.memberId, addressId)])
  if (!order) throw notFound('order')
  demand(ordersPolicy, member, 'pay', 'Order', factsOf(order))
  if (order.state !== goodsOrder.initial) throw notPayable()
  updateShipTo(tx, order.id, shipTo)
  record(tx, { actor: member, origin, action: 'order.addressed', object: { kind: 'order', id: order.id } })
  return { ...order, shipTo }
}
