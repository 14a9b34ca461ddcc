import { hasOpenChance } from '../modules/auctions/index.ts'
import { holdOffers, showOffers } from '../modules/catalogue/index.ts'
import { hasOpenOrder } from '../modules/orders/index.ts'
import { holdAccount, mayReceive, type OffersOfSeller } from '../modules/payouts/index.ts'

/** While a seller cannot be paid, what they offer is out of sight. */
export const offersOfSeller: OffersOfSeller = {
  holdBack: (tx, memberId) => holdOffers(tx, memberId, 'payouts'),
  show: (tx, memberId) => showOffers(tx, memberId, 'payouts'),
}

/** Whether money can reach a seller: news of their account waits for the commit, and finds what was offered by then. */
export async function sellerMayBePaid(tx: Parameters<typeof holdAccount>[0], memberId: string): Promise<boolean> {
  return mayReceive(await holdAccount(tx, memberId))
}

/** While a member is suspended, so is what they offer. */
export const offersOfSuspended = {
  suspended: (tx: Parameters<typeof holdOffers>[0], memberId: string) => holdOffers(tx, memberId, 'suspended'),
  reinstated: (tx: Parameters<typeof showOffers>[0], memberId: string) => showOffers(tx, memberId, 'suspended'),
}

/** Whether somebody has ordered pieces of a product, or was offered one alone, and it is not over. */
export async function heldByOpenDeal(tx: Parameters<typeof hasOpenOrder>[0], productId: string): Promise<boolean> {
  return (await hasOpenOrder(tx, productId)) || (await hasOpenChance(tx, productId))
}
