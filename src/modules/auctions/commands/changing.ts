import type { AppServices } from '../../../engine/services.ts'
import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Origin } from '../../../platform/http/endpoint.ts'
import { demand, may } from '../../../platform/permissions/policy.ts'
import { record } from '../../activity/index.ts'
import { barredAmong } from '../../discipline/index.ts'
import { destinationsOf } from '../../locations/index.ts'
import type { NoticeOffice } from '../../notifications/index.ts'
import { keptTariff, unreachableBy } from '../../shipping/index.ts'
import { tellWatchers } from '../channel.ts'
import { bidRefused, buyNowGone, noSuchAuction, reserveRefused, retractionRefused } from '../errors.ts'
import { heldAsWell, type PayoutsOfSellers } from '../held.ts'
import { noticeDataOf } from '../notices.ts'
import { auctionsPolicy } from '../policy.ts'
import { mayBuyNow, withBuyer } from '../rules/buy-now.ts'
import { bidsInForce } from '../rules/log.ts'
import type { Unfit } from '../rules/decide.ts'
import { reserveRefusal, withLowerReserve } from '../rules/reserve.ts'
import { type RetractionReason, retractable, withoutBids } from '../rules/retraction.ts'
import { lockAuction, updateBiddings } from '../store/auctions.ts'
import { insertLines, type NewLine, selectLog } from '../store/log.ts'
import { type Auction, standing, termsOf } from '../subjects.ts'
import { readAmount } from './scheduling.ts'

/** Who does something to which auction. */
export interface Deed {
  member: Member
  auctionId: string
  origin: Origin
}

/**
 * A bidder takes back what they have bid: all of it early on, late only a bid of the last hour.
 * @throws Refusal not_found, auction_ended, no_bid_to_retract, retraction_too_late
 */
export async function retractBids(
  services: AppServices,
  tx: Tx,
  { member, auctionId, origin }: Deed,
  reason: RetractionReason,
): Promise<Auction> {
  const auction = await lockFor(tx, member, 'retract', auctionId)
  const { state, bidding } = auction
  const inForce = bidsInForce(await selectLog(tx, auctionId))
  const own = inForce.filter(({ bidderId }) => bidderId === member.memberId)
  const takesBack = retractable({ state, endsAt: bidding.endsAt, now: tx.now }, own)
  if (typeof takesBack === 'string') throw retractionRefused(takesBack)
  const left = inForce.filter(({ seq }) => !takesBack.includes(seq))
  const after = withoutBids(termsOf(auction), bidding, left)
  record(tx, {
    actor: member,
    origin,
    action: 'auction.bids_retracted',
    object: { kind: 'auction', id: auctionId },
    details: { reason, bids: takesBack.length },
  })
  return write(services, tx, auction, { kind: 'retraction', bidderId: member.memberId, reason, takesBack, after })
}

/**
 * Its seller lowers the reserve. Where somebody would pay it, it is met from now on.
 * @throws Refusal not_found, forbidden, bad_amount, auction_ended, reserve_too_late, reserve_not_lower
 */
export async function lowerReserve(
  services: AppServices,
  tx: Tx,
  { member, auctionId, origin }: Deed,
  text: string,
): Promise<Auction> {
  const auction = await lockFor(tx, member, 'change', auctionId)
  const amount = readAmount('reserve', text, auction.currency)
  const { state, bidding } = auction
  const refusal = reserveRefusal({ terms: termsOf(auction), state, now: tx.now }, bidding, amount)
  if (refusal) throw reserveRefused(refusal)
  // What it was and is, is the seller's secret: the log that operators read says only that it was done.
  record(tx, { actor: member, origin, action: 'auction.reserve_lowered', object: { kind: 'auction', id: auctionId } })
  return write(services, tx, auction, {
    kind: 'reserve',
    bidderId: null,
    amount,
    after: withLowerReserve(bidding, amount),
  })
}

/**
 * Somebody buys at once: the auction is over, and they have an order to pay. Said again by who has bought it so, it is
 * answered again.
 * @throws Refusal not_found, own_auction, auction_on_hold, bidder_blocked, bidder_refused, address_missing,
 *   not_sent_there, card_missing, buy_now_gone
 */
export async function buyNow(
  { services, payouts }: { services: AppServices; payouts: PayoutsOfSellers },
  tx: Tx,
  { member, auctionId, origin }: Deed,
  hindrance: Unfit | undefined,
): Promise<Auction> {
  const [auction, barredBy, addresses] = await Promise.all([
    lockFor(tx, member, 'buy', auctionId),
    barredAmong(services, tx, [member.memberId]),
    destinationsOf(tx, [member.memberId]),
  ])
  const { state, bidding, currency, parties } = auction
  if (state === 'sold' && parties.winner === member.memberId) {
    if ((await selectLog(tx, auctionId)).at(-1)?.kind === 'buy_now') return auction
  }
  if (parties.seller === member.memberId) throw bidRefused('own_auction', null, currency)
  if ((await heldAsWell(tx, payouts, auction)).onHold) throw bidRefused('auction_on_hold', null, currency)
  const barred = (await barredBy([parties.seller]))(parties.seller, member.memberId)
  if (barred) throw bidRefused(barred, null, currency)
  const tariff = await keptTariff(tx, auction.tariffId)
  const unreachable = unreachableBy(tariff, addresses.get(member.memberId))
  if (unreachable) throw bidRefused(unreachable, null, currency)
  if (hindrance) throw bidRefused(hindrance, null, currency)
  const price = auction.buyNow
  if (price === null || !mayBuyNow({ terms: auction, state, now: tx.now }, bidding)) throw buyNowGone()
  const after = withBuyer(bidding, member.memberId, price)
  const bought = await write(services, tx, auction, {
    kind: 'buy_now',
    bidderId: member.memberId,
    amount: price,
    after,
  })
  record(tx, { actor: member, origin, action: 'auction.bought_now', object: { kind: 'auction', id: auctionId } })
  const asWinner: Auction = { ...bought, parties: { ...parties, winner: member.memberId } }
  const request = { transition: 'buy_now', actor: member, requestId: origin.requestId }
  return services.engine.takeLocked(tx, 'auction', asWinner, request)
}

/**
 * Its seller, or the house, calls an auction off. Whoever had bid is told.
 * @throws Refusal not_found, forbidden, not_in_this_state, auction_binding
 */
export async function callOff(
  { services, office }: { services: AppServices; office: NoticeOffice },
  tx: Tx,
  { member, auctionId, origin }: Deed,
  reason: string,
): Promise<Auction> {
  const auction = await lockAuction(tx, auctionId)
  if (!auction) throw noSuchAuction()
  const facts = { sellerId: auction.parties.seller }
  const isSeller = may(auctionsPolicy, member, 'withdraw', 'Auction', facts)
  if (!isSeller) demand(auctionsPolicy, member, 'cancel', 'Auction', facts)
  // A seller who also runs the marketplace does not decide their own auction as the house.
  const transition = isSeller ? 'withdraw' : 'cancel'
  const over = await services.engine.takeLocked(tx, 'auction', auction, {
    transition,
    actor: member,
    requestId: origin.requestId,
  })
  record(tx, {
    actor: member,
    origin,
    action: `auction.${transition}`,
    object: { kind: 'auction', id: auctionId },
    // Why is the seller's own, or about them, and goes with them.
    personal: { memberId: auction.parties.seller, changes: { reason: { before: null, after: reason } } },
  })
  const bidders = new Set(bidsInForce(await selectLog(tx, auctionId)).map(({ bidderId }) => bidderId))
  office.notifyAll(
    tx,
    [...bidders].map((memberId) => ({
      memberId,
      kind: 'auction-called-off',
      cause: `auction:${auctionId}:called-off`,
      data: noticeDataOf(over),
    })),
  )
  return over
}

async function lockFor(tx: Tx, member: Member, action: string, id: string): Promise<Auction> {
  const auction = await lockAuction(tx, id)
  if (!auction) throw noSuchAuction()
  demand(auctionsPolicy, member, action, 'Auction', { sellerId: auction.parties.seller })
  return auction
}

/** Writes one line of the log and how the bidding stands after it; the end's deadlines move along. */
export function write(services: AppServices, tx: Tx, auction: Auction, line: Omit<NewLine, 'auctionId'>): Auction {
  const next = standing(auction, line.after)
  insertLines(tx, [{ auctionId: auction.id, ...line }])
  updateBiddings(tx, [next])
  services.engine.moveTimers(tx, 'auction', auction, next)
  // A purchase at once ends the auction: its step tells of it.
  if (line.kind === 'retraction' || line.kind === 'reserve') tellWatchers(services.live, tx, next, line.kind)
  return next
}
