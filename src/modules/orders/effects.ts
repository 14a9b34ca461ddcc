import type { Effect } from '../../engine/process.ts'
import { countSale as addSale, returnStock } from '../catalogue/index.ts'
import { updateDelivered, updateParcel, updateReturnParcel, updateReturnReason } from './store.ts'
import type { GoodsOrder } from './subjects.ts'

/** The pieces are for sale again. */
export const returnToStock: Effect<GoodsOrder> = {
  name: 'return the pieces to stock',
  run: ({ tx, subject }) => returnStock(tx, subject.productId, subject.quantity),
}

/** The order keeps who carries the parcel, and under which number. */
export const noteParcel: Effect<GoodsOrder> = {
  name: 'note the parcel',
  run: ({ tx, subject, input }) =>
    updateParcel(tx, subject.id, {
      carrier: String(input['carrier']),
      trackingNumber: String(input['tracking_number']),
    }),
}

/** The order keeps when it arrived: from then on there may be feedback. */
export const noteDelivery: Effect<GoodsOrder> = {
  name: 'note the delivery',
  run: ({ tx, subject }) => updateDelivered(tx, subject.id),
}

/** The order keeps why it is to go back. */
export const noteReturn: Effect<GoodsOrder> = {
  name: 'note why it goes back',
  run: ({ tx, subject, input }) => updateReturnReason(tx, subject.id, String(input['reason'])),
}

/** The order keeps under which number it travels back. */
export const noteReturnParcel: Effect<GoodsOrder> = {
  name: 'note the parcel that goes back',
  run: ({ tx, subject, input }) => updateReturnParcel(tx, subject.id, String(input['tracking_number'])),
}

/** The seller's page counts one more completed sale. */
export const countSale: Effect<GoodsOrder> = {
  name: 'count the sale',
  run: ({ tx, subject }) => {
    const seller = subject.parties['seller']
    if (seller) addSale(tx, seller)
  },
}
