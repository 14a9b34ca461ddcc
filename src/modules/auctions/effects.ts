import type { Effect } from '../../engine/process.ts'
import { takeFromAuction } from '../catalogue/index.ts'
import { placeWonOrder } from '../orders/index.ts'
import { tellWatchers } from './channel.ts'
import { updateDeal } from './store/auctions.ts'
import type { Auction } from './subjects.ts'

/** Whoever leads has won: their order is made with the step that ends the auction. */
export const sellToWinner: Effect<Auction> = {
  name: 'make the order of the winner',
  async run({ tx, services, subject, cause }) {
    const { id, productId, title, currency, bidding, parties, tariffId } = subject
    if (!bidding.leader || bidding.price === null) throw new Error(`the auction ${id} has nobody to be sold to`)
    const winnerId = bidding.leader.bidderId
    await takeFromAuction(tx, productId, { sold: true })
    const order = await placeWonOrder(services, tx, {
      auctionId: id,
      productId,
      title,
      winnerId,
      sellerId: parties.seller,
      price: bidding.price,
      currency,
      tariffId,
      requestId: cause.requestId,
    })
    updateDeal(tx, id, order.id)
    return { dealId: order.id, parties: { ...parties, winner: winnerId } }
  },
}

/** The piece goes back to its seller, who may offer it anew. */
export const takeOffTheBlock: Effect<Auction> = {
  name: 'give the piece back to its seller',
  run: ({ tx, subject }) => takeFromAuction(tx, subject.productId, { sold: false }),
}

/** Whoever watches sees that it has begun, or is over. */
export const tellItsState: Effect<Auction> = {
  name: 'tell whoever watches',
  run: ({ tx, services, subject }) => tellWatchers(services.live, tx, subject, 'state'),
}
