import type { Deal } from '../../engine/deals.ts'
import type { CopiedAddress } from '../locations/index.ts'
import type { PaidDeal } from '../payments/index.ts'

/** An order of goods: a deal between a buyer and a seller about so many pieces of one product. */
export interface GoodsOrder extends Deal, PaidDeal {
  /** Where it was bought: a listing, or an auction it was won in. */
  listingId: string | null
  auctionId: string | null
  productId: string
  /** As it was when the order was made. */
  title: string
  /** Minor units. */
  unitPrice: bigint
  quantity: number
  /** What of the amount is for sending it, minor units; null: not known yet, since it is not known where it goes. */
  shipping: bigint | null
  /** The rates it was made with; null: sending it is in the price. */
  tariffId: string | null
  shipTo: CopiedAddress
  carrier: string | null
  trackingNumber: string | null
  deliveredAt: Date | null
  returnReason: string | null
  returnTrackingNumber: string | null
  /** How often the parcel was sent. */
  sentTimes: number
  /** Why the carrier could not deliver it, while it waits to be sent again. */
  deliveryFailure: string | null
  /** Where it stood when the buyer's bank asked for the money back. */
  disputedFrom: string | null
  /** The buyer's complaint about it that is not over yet. */
  openComplaint: string | null
}
