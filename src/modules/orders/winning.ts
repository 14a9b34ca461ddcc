import type { AppServices } from '../../engine/services.ts'
import type { Currency } from '../../kernel/currency.ts'
import { notFound } from '../../kernel/errors.ts'
import type { Member } from '../../kernel/actor.ts'
import { formatAmount } from '../../kernel/money.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Origin } from '../../platform/http/endpoint.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { changesBetween, record } from '../activity/index.ts'
import { agreedFee } from '../fees/index.ts'
import { type CopiedAddress, copiesOfAddresses, copyOfAddress } from '../locations/index.ts'
import { repriceDeal } from '../payments/index.ts'
import { keptTariff, rateTo, shippingTo, type Tariff } from '../shipping/index.ts'
import { notPayable } from './errors.ts'
import { makeOrder } from './making.ts'
import { ordersPolicy } from './policy.ts'
import { goodsOrder } from './process.ts'
import { destinationOf, factsOf, goodsOf } from './rules.ts'
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
  /** The rates it was put up with; null: sending it is in the price. */
  tariffId: string | null
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
 * goes to the winner's default address, or the first of theirs where its seller sends, until they say otherwise.
 */
export async function placeWonOrder(services: AppServices, tx: Tx, won: Won): Promise<GoodsOrder> {
  const marketplace = await services.directory.byId(tx.marketplaceId ?? '')
  if (!marketplace) throw new Error(`the marketplace of auction ${won.auctionId} is not there`)
  const { auctionId, productId, title, currency, sellerId, tariffId } = won
  const [book, tariff, fee] = await Promise.all([
    copiesOfAddresses(tx, won.winnerId),
    keptTariff(tx, tariffId),
    agreedFee(tx, { marketplace, currency, productId }),
  ])
  const parcel = { unitPrice: won.price, quantity: 1 }
  const order = await makeOrder(tx, {
    marketplace,
    buyerId: won.winnerId,
    sellerId,
    listingId: null,
    auctionId,
    productId,
    title,
    ...parcel,
    currency,
    fee,
    tariffId,
    ...sentTo(tariff, book, parcel),
  })
  // The auction has made it, at its end: nobody was there to place it.
  await services.engine.begin(tx, goodsOrder.name, order, {
    actor: { kind: 'system', name: 'timer' },
    requestId: won.requestId,
  })
  return order
}

// To the first of the winner's addresses where the seller sends: where to none, they say where it goes before they pay.
function sentTo(
  tariff: Tariff | null,
  addresses: readonly CopiedAddress[],
  parcel: { unitPrice: bigint; quantity: number },
): Pick<GoodsOrder, 'shipTo' | 'shipping'> {
  const book = addresses.find((one) => !tariff || rateTo(tariff, destinationOf(one)))
  if (!book) return { shipTo: nowhere, shipping: tariff ? null : 0n }
  const goods = goodsOf(parcel)
  return { shipTo: book, shipping: shippingTo(tariff, destinationOf(book), { quantity: parcel.quantity, goods }) }
}

/**
 * The buyer says where an order is to go, until it is paid. Sending it costs what the rates say that the order was made
 * with; where that is another amount than before, an open card page of the old one is closed.
 * @throws Refusal not_found, not_in_this_state, not_sent_there
 */
export async function addressOrder(
  services: AppServices,
  tx: Tx,
  request: { member: Member; orderId: string; addressId: string; origin: Origin },
): Promise<GoodsOrder> {
  const { member, orderId, addressId, origin } = request
  const [order, shipTo] = await Promise.all([lockOrder(tx, orderId), copyOfAddress(tx, member.memberId, addressId)])
  if (!order) throw notFound('order')
  demand(ordersPolicy, member, 'pay', 'Order', factsOf(order))
  if (order.state !== goodsOrder.initial) throw notPayable()
  const goods = goodsOf(order)
  const tariff = await keptTariff(tx, order.tariffId)
  const shipping = shippingTo(tariff, destinationOf(shipTo), { quantity: order.quantity, goods })
  updateShipTo(tx, order.id, shipTo, shipping)
  const { requestId } = origin
  const priced = await repriceDeal(services, tx, order, {
    process: goodsOrder.name,
    amount: goods + shipping,
    requestId,
  })
  record(tx, {
    actor: member,
    origin,
    action: 'order.addressed',
    object: { kind: 'order', id: order.id },
    changes: changesBetween(onRecord(order), onRecord({ ...priced, shipping })),
  })
  return { ...priced, shipTo, shipping }
}

/** What of an order's price is worth a line in the log. */
function onRecord({ shipping, amount, currency }: Pick<GoodsOrder, 'shipping' | 'amount' | 'currency'>) {
  return {
    shipping: shipping === null ? null : formatAmount(shipping, currency),
    amount: formatAmount(amount, currency),
  }
}
