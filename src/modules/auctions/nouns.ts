import type { Noun } from '../../platform/permissions/noun.ts'
import { auctionsPolicy } from './policy.ts'
import { selectAuction } from './store/auctions.ts'

/** Auctions, for those who ask who may do what to one. */
export const auctionsNouns: readonly Noun[] = [
  {
    name: 'Auction',
    policy: auctionsPolicy,
    async facts(tx, id) {
      const auction = await selectAuction(tx, id)
      return auction && { sellerId: auction.parties.seller }
    },
  },
]
