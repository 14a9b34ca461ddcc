import { holdOffers, showOffers } from '../modules/catalogue/index.ts'
import type { OffersOfSeller } from '../modules/payouts/index.ts'

/** While a seller cannot be paid, what they offer is out of sight. */
export const offersOfSeller: OffersOfSeller = {
  holdBack: (tx, memberId) => holdOffers(tx, memberId, 'payouts'),
  show: (tx, memberId) => showOffers(tx, memberId, 'payouts'),
}

/** While a member is suspended, so is what they offer. */
export const offersOfSuspended = {
  suspended: (tx: Parameters<typeof holdOffers>[0], memberId: string) => holdOffers(tx, memberId, 'suspended'),
  reinstated: (tx: Parameters<typeof showOffers>[0], memberId: string) => showOffers(tx, memberId, 'suspended'),
}
