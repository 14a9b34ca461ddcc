import { insertDeal, newReference } from '../../engine/deals.ts'
import type { Currency } from '../../kernel/currency.ts'
import { newId } from '../../kernel/ids.ts'
import type { FeeTerms } from '../../ledger/fees.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { CopiedAddress } from '../locations/index.ts'
import { openPayable } from '../payments/index.ts'
import { goodsOrder } from './process.ts'
import { goodsOf, policyOf } from './rules.ts'
import { insertOrder } from './store.ts'
import type { GoodsOrder } from './subjects.ts'

/** What two people have agreed on: pieces that are claimed already. */
export interface Agreed {
  marketplace: Marketplace
  buyerId: string
  sellerId: string
  /** Where it was bought: one of the two. */
  listingId: string | null
  auctionId: string | null
  productId: string
  title: string
  /** Minor units. */
  unitPrice: bigint
  quantity: number
  currency: Currency
  shipTo: CopiedAddress
  /** Minor units; null: not known yet. */
  shipping: bigint | null
  tariffId: string | null
  fee: FeeTerms
}

/** Writes the order that was agreed on, with fee and windows frozen into it, in the state in which it waits for payment. */
export async function makeOrder(tx: Tx, agreed: Agreed): Promise<GoodsOrder> {
  const { marketplace, buyerId, sellerId, fee, ...what } = agreed
  const amount = goodsOf(what) + (what.shipping ?? 0n)
  const order: GoodsOrder = {
    ...what,
    id: newId(),
    reference: newReference(),
    process: goodsOrder.name,
    version: goodsOrder.version,
    state: goodsOrder.initial,
    enteredAt: tx.now,
    step: 0,
    policy: policyOf(marketplace, fee),
    parties: { buyer: buyerId, seller: sellerId },
    amount,
    createdAt: tx.now,
    payableId: newId(),
    carrier: null,
    trackingNumber: null,
    deliveredAt: null,
    returnReason: null,
    returnTrackingNumber: null,
    sentTimes: 0,
    deliveryFailure: null,
    disputedFrom: null,
    openComplaint: null,
    givenBack: 0n,
  }
  await insertDeal(tx, order)
  openPayable(tx, { id: order.payableId, deal_id: order.id, amount, currency: order.currency })
  insertOrder(tx, order)
  return order
}
