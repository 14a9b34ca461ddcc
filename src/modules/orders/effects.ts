import type { Cause, Effect } from '../../engine/process.ts'
import { countAnswer, countDispatch, countSale as addSale, returnStock } from '../catalogue/index.ts'
import { recordViolation } from '../discipline/index.ts'
import {
  selectAskedAt,
  selectPaidAt,
  updateDelivered,
  updateDeliveryFailure,
  updateDisputedFrom,
  updateParcel,
  updateReturnParcel,
  updateReturnReason,
} from './store.ts'
import type { GoodsOrder } from './subjects.ts'

/** The job by which an auction learns that what it sold was not paid. */
export const passOnJob = 'pass_on_unpaid'

/** The pieces are for sale again. */
export const returnToStock: Effect<GoodsOrder> = {
  name: 'return the pieces to stock',
  run: ({ tx, subject }) => returnStock(tx, subject.productId, subject.quantity),
}

/**
 * Whether somebody won this in an auction and will not pay: they let the time pass, or cancelled, be it after paying, when
 * they have it all back. Where the seller or the house calls the sale off it is not the winner's doing, and the piece may
 * not be there to be offered on.
 */
function isWonAndUnpaid({ auctionId }: GoodsOrder, { actedAs }: Cause): boolean {
  return auctionId !== null && (actedAs === 'buyer' || actedAs === 'timer')
}

/** Whoever won a piece in an auction and does not pay for it is held against it (PK-14); a shop's order just lapses. */
export const holdAgainstBuyer: Effect<GoodsOrder> = {
  name: 'record that the winner did not pay',
  async run({ tx, services, subject, cause }) {
    const { title, parties } = subject
    if (!parties['buyer'] || !isWonAndUnpaid(subject, cause)) return
    await recordViolation(services, tx, {
      memberId: parties['buyer'],
      kind: 'unpaid',
      cause: { kind: 'deal', id: subject.id },
      about: title,
      requestId: cause.requestId,
    })
  },
}

/** The auction it was won in is told, and offers the piece on. */
export const passOn: Effect<GoodsOrder> = {
  name: 'let the auction offer it on',
  async run({ tx, services, subject, cause }) {
    if (!isWonAndUnpaid(subject, cause)) return
    await services.jobs.send(tx, passOnJob, { marketplaceId: tx.marketplaceId ?? '', auctionId: subject.auctionId })
  },
}

/** The order keeps who carries the parcel, and under which number. */
export const noteParcel: Effect<GoodsOrder> = {
  name: 'note the parcel',
  run: ({ tx, subject, input }) => {
    const [carrier, trackingNumber] = [String(input['carrier']), String(input['tracking_number'])]
    updateParcel(tx, subject.id, { carrier, trackingNumber })
    updateDeliveryFailure(tx, subject.id, null)
    return { carrier, trackingNumber, sentTimes: subject.sentTimes + 1, deliveryFailure: null }
  },
}

/** The seller's page learns how soon they send what was paid. */
export const countDispatchTime: Effect<GoodsOrder> = {
  name: 'count how soon it was sent',
  run: async ({ tx, subject }) => {
    const sellerId = subject.parties['seller']
    const paidAt = await selectPaidAt(tx, subject.id)
    if (!sellerId || !paidAt) return
    const seconds = Math.max(0, Math.round((tx.now.getTime() - paidAt.getTime()) / 1_000))
    await countDispatch(tx, { dealId: subject.id, sellerId, seconds })
  },
}

/** The seller's page learns how long buyers wait until what they ask is answered for: see countAnswer. */
export const countAnswerTime: Effect<GoodsOrder> = {
  name: 'count how soon it was answered',
  run: async ({ tx, subject, cause }) => {
    const sellerId = subject.parties['seller']
    const askedAt = await selectAskedAt(tx, subject.id, cause.step)
    if (!sellerId || !askedAt) return
    const seconds = Math.max(0, Math.round((tx.now.getTime() - askedAt.getTime()) / 1_000))
    await countAnswer(tx, { dealId: subject.id, step: cause.step, sellerId, seconds })
  },
}

/** The order keeps why the carrier could not deliver it. */
export const noteFailedDelivery: Effect<GoodsOrder> = {
  name: 'note why it was not delivered',
  run: ({ tx, subject, input }) => {
    const deliveryFailure = String(input['reason'])
    updateDeliveryFailure(tx, subject.id, deliveryFailure)
    return { deliveryFailure }
  },
}

/** The order keeps where it stood: after the dispute it may go on from there. */
export const noteDispute: Effect<GoodsOrder> = {
  name: 'note where it stood',
  run: ({ tx, subject, input }) => {
    const disputedFrom = String(input['from'])
    updateDisputedFrom(tx, subject.id, disputedFrom)
    return { disputedFrom }
  },
}

/** The order keeps when it arrived: from then on there may be feedback. */
export const noteDelivery: Effect<GoodsOrder> = {
  name: 'note the delivery',
  run: ({ tx, subject }) => {
    updateDelivered(tx, subject.id)
    return { deliveredAt: tx.now }
  },
}

/** The order keeps why it is to go back. */
export const noteReturn: Effect<GoodsOrder> = {
  name: 'note why it goes back',
  run: ({ tx, subject, input }) => {
    const returnReason = String(input['reason'])
    updateReturnReason(tx, subject.id, returnReason)
    return { returnReason }
  },
}

/** The order keeps under which number it travels back. */
export const noteReturnParcel: Effect<GoodsOrder> = {
  name: 'note the parcel that goes back',
  run: ({ tx, subject, input }) => {
    const returnTrackingNumber = String(input['tracking_number'])
    updateReturnParcel(tx, subject.id, returnTrackingNumber)
    return { returnTrackingNumber }
  },
}

/** The seller's page counts one more completed sale. */
export const countSale: Effect<GoodsOrder> = {
  name: 'count the sale',
  run: ({ tx, subject }) => {
    const seller = subject.parties['seller']
    if (seller) addSale(tx, { sellerId: seller, productId: subject.productId, quantity: subject.quantity })
  },
}
