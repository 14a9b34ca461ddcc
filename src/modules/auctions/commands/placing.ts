import type { AppServices } from '../../../engine/services.ts'
import type { Member } from '../../../kernel/actor.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import type { Marketplace } from '../../../kernel/marketplace.ts'
import { formatAmount, parseAmount } from '../../../kernel/money.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { badAmount, badRef, noSuchAuction } from '../errors.ts'
import type { Bid } from '../lanes.ts'
import { auctionsPolicy } from '../policy.ts'
import { presentState } from '../present.ts'
import { longestRef } from '../rules/ref.ts'
import { cardHindrance } from './card.ts'

/** A bid as somebody sends it, over REST or a socket. */
export interface SentBid {
  marketplace: Marketplace
  member: Member
  auctionId: string
  /** A decimal. */
  amount: string
  /** The bidder's own name for it, where they gave one. */
  ref: string | undefined
}

/**
 * Reads a bid, puts it in line, and answers what became of it: the one way in, whatever it came by.
 * @throws Refusal not_found, forbidden, bad_amount, invalid_request, and whatever a bid is refused for
 */
export function openPlacing(services: AppServices, bid: Bid) {
  return async ({ marketplace, member, auctionId, amount: text, ref = newId() }: SentBid) => {
    if (!isId(auctionId)) throw noSuchAuction()
    demand(auctionsPolicy, member, 'bid', 'Auction')
    // Here too: what the log cannot keep would undo the bids of all others in its batch.
    if (ref.length === 0 || ref.length > longestRef) throw badRef(longestRef)
    const amount = parseAmount(text, marketplace.settings.currency)
    if (typeof amount !== 'bigint') {
      throw badAmount('amount', 'An amount is digits, with a point before the smaller units: 4500.00.')
    }
    const hindrance = await cardHindrance(services, marketplace, { member, auctionId })
    const request = { auctionId, member, bidderId: member.memberId, amount, ref, hindrance }
    const { auction, seq } = await bid(marketplace.id, request)
    const state = presentState(auction, member, services.clock.now(), amount)
    return { seq, ref, amount: formatAmount(amount, auction.currency), auction: state }
  }
}

/** What a bid becomes that is placed. */
export type Place = ReturnType<typeof openPlacing>
